"""Which way a story's words run on a page, and in what language they are: a guide in English may hold both.

Arabic, Hebrew, Persian and Urdu run from right to left. Each block finds its own way (`dir="auto"`); what holds blocks,
such as a list, takes that of its first word, so that its bullets stand on the right side.
"""

import re
import unicodedata
from collections.abc import Sequence

_TOKEN = re.compile(r"<(?P<closes>/?)(?P<name>[a-z][a-z0-9]*)(?P<rest>(?:[^<>\"]|\"[^\"]*\")*)>|(?P<text>[^<]+)|<")
_BLOCKS = frozenset({"h1", "h2", "h3", "p", "li", "dt", "dd"})
_HOLDERS = frozenset({"ul", "ol", "dl", "blockquote"})
_LEFT, _RIGHT = frozenset({"L"}), frozenset({"R", "AL"})
"""Unicode's strong directions."""
_SCRIPTS = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""Where the letters lie that run from right to left, and others with them."""
_ENTITY = re.compile(r"&[#\w]+;")
_ENGLISH = re.compile(r"en(?:-|$)", re.IGNORECASE)
_TOLD = re.compile(r"<(h1|div class=\"guide-summary\")")
_OURS = re.compile(r"<h2")


def runs_right_to_left(text: str) -> bool:
    """Whether any letter of a text does."""
    return any(unicodedata.bidirectional(letter) in _RIGHT for letter in _SCRIPTS.findall(text))


def directed(html: str) -> str:
    """HTML whose blocks run the way that their words do; the same where all of it runs from left to right.

    Args:
        html: well formed, as `sanitise` writes it.
    """
    if not runs_right_to_left(html):
        return html
    tokens = list(_TOKEN.finditer(html))
    rightward = _holders_of_right_to_left(tokens)
    out: list[str] = []
    for place, token in enumerate(tokens):
        name = "" if token["closes"] else token["name"] or ""
        if name in _BLOCKS:
            out.append(f'<{name} dir="auto"{token["rest"]}>')
        elif place in rightward:
            out.append(f'<{name} dir="rtl"{token["rest"]}>')
        else:
            out.append(token[0])
    return "".join(out)


def in_language(html: str, language: str) -> str:
    """A story's page with its language marked, and our own headings on it as English.

    Args:
        html: the page's text, in which the story's words stand in an element of that language already.
        language: a tag of BCP 47, such as `cy`.
    """
    if _ENGLISH.match(language):
        return html
    html = _TOLD.sub(rf'<\1 lang="{language}"', html)
    return _OURS.sub('<h2 lang="en"', html)


def _holders_of_right_to_left(tokens: Sequence[re.Match[str]]) -> set[int]:
    """The places of tokens that open a list or quotation whose first letter runs from right to left."""
    found: set[int] = set()
    waiting: list[int] = []
    for place, token in enumerate(tokens):
        if token["name"] in _HOLDERS:
            if not token["closes"]:
                waiting.append(place)
            elif waiting:
                waiting.pop()
        elif token["text"] and waiting and (way := _first_way(token["text"])):
            if way in _RIGHT:
                found.update(waiting)
            waiting.clear()
    return found


def _first_way(text: str) -> str | None:
    letters = map(unicodedata.bidirectional, _ENTITY.sub("", text))
    return next((way for way in letters if way in _LEFT | _RIGHT), None)
