"""What pages and sheets can do without on their way to a reader: the long names of tokens, the values of attributes
that need none, and space between lines.

While serving all stay as they are written, for those who look at a page with the browser's own tools.
"""

import hashlib
import re

_TOKEN = re.compile(r"--guide-[\w-]+")
_AS_WRITTEN = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.S | re.I)
_ELEMENT = re.compile(r"<[a-z][^<>]*>")
_SWITCH = re.compile(r'(?<=\s)(checked|disabled|hidden|inert|open|reversed)="\1"')
_BREAK = re.compile(r"[ \t]*\n\s*")


def with_short_tokens(css: str) -> str:
    """Style sheets whose tokens have short names. A token's own name makes the short one, so that a new token renames
    no other.

    Args:
        css: all sheets; scripts never name a token.
    """
    short: dict[str, str] = {}
    for token in sorted(set(_TOKEN.findall(css))):
        digest, digits = hashlib.sha256(token.encode()).hexdigest(), 3
        while (name := f"--{digest[:digits]}") in short.values() or name in css:
            digits += 1
        short[token] = name
    return _TOKEN.sub(lambda found: short[found[0]], css)


def with_short_breaks(html: str) -> str:
    """A page in which one new line stands for each break between lines, but where breaks are shown or told."""
    parts = _AS_WRITTEN.split(html)
    parts[0::3] = [_BREAK.sub("\n", part) for part in parts[0::3]]
    return "".join(part for number, part in enumerate(parts) if number % 3 != 2)


def with_bare_switches(html: str) -> str:
    """A page in which attributes that are there or not stand without a value, which Markdown gives them."""
    return _ELEMENT.sub(lambda found: _SWITCH.sub(r"\1", found[0]), html)
