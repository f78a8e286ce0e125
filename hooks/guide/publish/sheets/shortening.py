"""What pages and sheets can do without on their way to a reader: the long names of tokens, the values of attributes
that need none, space between lines, and signs and data written at more length than they need.

While serving all stay as they are written, for those who look at a page with the browser's own tools.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from html import unescape
from itertools import count
from string import ascii_letters
from urllib.parse import quote

SHORT = 10
"""Characters of a value that costs less than a name for it."""

_TOKEN = re.compile(r"--guide-[\w-]+")
_GIVEN = re.compile(r"(--guide-[\w-]+):\s*([^;{}]+?)\s*(?=[;}])")
_ASKED = re.compile(r"\bvar\((--guide-[\w-]+)\)")
_AS_WRITTEN = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.S | re.I)
_ELEMENT = re.compile(r"<[a-z][^<>]*>")
_SWITCHES = ("checked", "disabled", "hidden", "inert", "open", "reversed")
_SWITCH = re.compile(rf'(?<=\s)({"|".join(_SWITCHES)})="\1"')
_TAG = re.compile(r"(<[^>]*>)")
_SIGN = re.compile(r"&(?:[lr][sd]quo|hellip|[nm]dash|#3[49]);")
_SIGN_IN_TAG = re.compile(_SIGN.pattern.replace("[49]", "9"))
_DATA = re.compile(r'(<script type="application/(?:ld\+)?json"[^>]*>)(.*?)(?=</script>)', re.S)
_NOT_IN_SCRIPTS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}
_BREAK = re.compile(r"\n\s*")
_BEFORE_BREAK = re.compile(r"[ \t]+\n")


def with_short_tokens(css: str) -> str:
    """Style sheets whose tokens have short names, in the order in which they first stand there: names without any order
    are what compresses worst. A new token at the end renames no other. One with a single short value stands as that.

    Args:
        css: all sheets; scripts never name a token.
    """
    values: dict[str, list[str]] = defaultdict(list)
    for token, value in _GIVEN.findall(css):
        values[token].append(value)
    plain = {token: given[0] for token, given in values.items() if len(given) == 1 and len(given[0]) <= SHORT}
    css = _ASKED.sub(lambda found: plain.get(found[1], found[0]), css)
    free = (name for name in _short_names() if name not in css)
    short = {token: next(free) for token in dict.fromkeys(_TOKEN.findall(css))}
    return _TOKEN.sub(lambda found: short[found[0]], css)


def _short_names() -> Iterator[str]:
    for ending in count():
        yield from (f"--{letter}{ending or ''}" for letter in ascii_letters)


def with_short_breaks(html: str) -> str:
    """A page in which one new line stands for each break between lines, but where breaks are shown or told."""
    parts = _AS_WRITTEN.split(html)
    parts[0::3] = map(_shorter, parts[0::3])
    return "".join(part for number, part in enumerate(parts) if number % 3 != 2)


def _shorter(text: str) -> str:
    text = _BREAK.sub("\n", text)  # looking for space before each break as well would stop at every space
    return _BEFORE_BREAK.sub("\n", text) if " \n" in text or "\t\n" in text else text


def with_bare_switches(html: str) -> str:
    """A page in which attributes that are there or not stand without a value, which Markdown gives them."""
    if not any(f'{name}="{name}"' in html for name in _SWITCHES):
        return html
    return _ELEMENT.sub(lambda found: _SWITCH.sub(r"\1", found[0]), html)


def with_plain_signs(html: str) -> str:
    """A page in which quotation marks and dashes stand as themselves; no quotation mark ends the value it stands in."""
    if "&" not in html:
        return html
    parts = _TAG.split(html)
    for number, part in enumerate(parts):
        is_tag = number % 2
        if "&" in part and not (is_tag and "'" in part):
            parts[number] = (_SIGN_IN_TAG if is_tag else _SIGN).sub(lambda found: unescape(found[0]), part)
    return "".join(parts)


def with_short_data(html: str) -> str:
    """A page whose data for programs has no space between its parts and no letter written as a number."""

    def short(found: re.Match[str]) -> str:
        data = json.dumps(json.loads(found[2]), ensure_ascii=False, separators=(",", ":"))
        return found[1] + data.translate(_NOT_IN_SCRIPTS)

    return _DATA.sub(short, html)


def as_address(drawing: str) -> str:
    """A small drawing as an address that holds all of it."""
    return "data:image/svg+xml," + quote(drawing.strip().replace('"', "'"), safe=" '=:/,")
