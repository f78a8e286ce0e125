"""The few fields at the top of a page written by hand."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from guide.content.problems import ContentError, Problem, nearest
from guide.content.reading.read import parse_document
from guide.pages.meta import Meta

FIELDS = ("title", "description", "template")
"""What such a page may say of itself; all else is worked out."""
WORDS = ("said_as", "asked_as")
"""Besides, what it is called elsewhere and what people look for it with, each a list. Found by, never shown."""

_BEGIN = re.compile(r"-{3}[ \t]*\n")
_BLOCK = re.compile(r"-{3}[ \t]*\n.*?^-{3}[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class HandWritten:
    """A page as somebody wrote it."""

    meta: Meta
    markdown: str
    problems: tuple[Problem, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What it is found by, by the field's name."""


def read_page(text: str, shown: str) -> HandWritten:
    """A page written by hand in its two parts. A fault is told and left out, and the page stands without it.

    Args:
        text: as it stands in the file.
        shown: what to call the file in a problem.
    """
    if not _BEGIN.match(text):
        return HandWritten(Meta(), text)
    try:
        document = parse_document(text, shown)
    except ContentError as error:
        return HandWritten(Meta(), _BLOCK.sub("", text, count=1), error.problems)
    said: dict[str, str] = {}
    words: dict[str, tuple[str, ...]] = {}
    problems = []
    for name, value in document.front.items():
        if name in WORDS and isinstance(value, list) and all(isinstance(one, str) for one in value):
            words[name] = tuple(value)
        elif name in FIELDS and isinstance(value, str):
            said[name] = value
        else:
            problems.append(Problem(shown, name, _fault(name), _line(text, name)))
    meta = Meta(said.get("title", ""), said.get("description", ""), said.get("template", ""))
    return HandWritten(meta, document.body, tuple(problems), words)


def _fault(name: str) -> str:
    if name in WORDS:
        return "must be a list of texts; begin each line with “- ” and put one with a colon in quotes"
    if name in FIELDS:
        return "must be text; put it in quotes"
    return f"is no field of a page written by hand; take it out{nearest(name, FIELDS + WORDS)}"


def _line(text: str, name: str) -> int:
    found = re.search(rf"^{re.escape(name)}[ \t]*:", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 0
