"""A style sheet that stands in its page, so that nothing is waited for before the page shows, and the policy's word
for it: the digest of exactly that text."""

import posixpath
import re
from base64 import b64encode
from hashlib import sha256

_OWN = re.compile(r"(?<=style-src 'self')(?=[;\"])")
_ADDRESS = re.compile(r"""\burl\(\s*(["']?)((?:\\.|[^\\])*?)\1\s*\)""", re.IGNORECASE | re.DOTALL)
_FROM_ANYWHERE = re.compile(r"#|/|[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_END = re.compile(r"</(?=style)", re.IGNORECASE)


def with_word(html: str, sheet: str) -> str:
    """A page whose policy takes a sheet that stands in it."""
    return _OWN.sub(f" {digest_of(sheet)}", html, count=1)


def seen_from(folder: str, sheet: str) -> str:
    """A sheet as it can stand in a page: its addresses hold there, and no word in it ends its element.

    Args:
        folder: where the sheet would lie, as the page would name it, ending in a slash.
        sheet: with addresses relative to that.
    """

    def turned(found: re.Match[str]) -> str:
        quote, to = found.groups()
        lasting = not to or _FROM_ANYWHERE.match(to)
        return found[0] if lasting else f"url({quote}{posixpath.normpath(folder + to)}{quote})"

    return _END.sub(r"<\\/", _ADDRESS.sub(turned, sheet))


def digest_of(sheet: str) -> str:
    """The word in a policy that lets a browser take exactly this text."""
    return f"'sha256-{b64encode(sha256(sheet.encode()).digest()).decode()}'"
