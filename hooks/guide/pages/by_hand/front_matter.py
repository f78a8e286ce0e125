"""The few fields at the top of a page written by hand."""

import re
from dataclasses import dataclass

from guide.content.problems import ContentError, Problem, nearest
from guide.content.reading.read import parse_document
from guide.pages.meta import Meta

FIELDS = ("title", "description", "template")
"""What such a page may say of itself; all else is worked out."""

_BEGIN = re.compile(r"-{3}[ \t]*\n")
_BLOCK = re.compile(r"-{3}[ \t]*\n.*?^-{3}[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class HandWritten:
    """A page as somebody wrote it."""

    meta: Meta
    markdown: str
    problems: tuple[Problem, ...] = ()


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
    problems = []
    for field, value in document.front.items():
        if field not in FIELDS:
            message = f"is no field of a page written by hand; take it out{nearest(field, FIELDS)}"
            problems.append(Problem(shown, field, message, _line(text, field)))
        elif not isinstance(value, str):
            problems.append(Problem(shown, field, "must be text; put it in quotes", _line(text, field)))
        else:
            said[field] = value
    meta = Meta(said.get("title", ""), said.get("description", ""), said.get("template", ""))
    return HandWritten(meta, document.body, tuple(problems))


def _line(text: str, field: str) -> int:
    found = re.search(rf"^{re.escape(field)}[ \t]*:", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 0
