"""A style sheet that stands in its page, so that nothing is waited for before the page shows, and the policy's word
for it: the digest of exactly that text."""

import posixpath
import re
from base64 import b64encode
from hashlib import sha256

_OWN = re.compile(r"(?<=style-src 'self')(?=[;\"])")
_ADDRESS = re.compile(r"""\burl\(\s*(["']?)(?!data:|#|/|[a-z]+:)([^"')]+)""", re.IGNORECASE)


def with_word(html: str, sheet: str) -> str:
    """A page whose policy takes a sheet that stands in it."""
    return _OWN.sub(f" {digest_of(sheet)}", html, count=1)


def seen_from(folder: str, sheet: str) -> str:
    """A sheet whose addresses hold in a page.

    Args:
        folder: where the sheet would lie, as the page would name it, ending in a slash.
        sheet: with addresses relative to that.
    """
    return _ADDRESS.sub(lambda found: f"url({found[1]}{posixpath.normpath(folder + found[2])}", sheet)


def digest_of(sheet: str) -> str:
    """The word in a policy that lets a browser take exactly this text."""
    return f"'sha256-{b64encode(sha256(sheet.encode()).digest()).decode()}'"
