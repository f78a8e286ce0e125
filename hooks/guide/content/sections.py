"""The one reader of a Markdown text's headings and fenced code.

The check, the pages, the data for machines and the figures of the prose all ask it, so that none of them finds a
heading that another does not. It finds what Python-Markdown finds, which makes the pages.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_OPENING = re.compile(
    r"""(?P<fence>~{3,}|`{3,})[ ]*(?:\{.*\}|(?:\.?[\w#.+-]*[ ]*)?(?:hl_lines=(?P<quote>["']).*?(?P=quote)[ ]*)?)""",
)
_CLOSING = re.compile(r"(?P<fence>~{3,}|`{3,})[ ]*")
_LOOKS_LIKE_A_FENCE = re.compile(r"~{3,}|`{3,}")
_HEADING = re.compile(r"^##(?!#)[ \t]*(?=\S)(.*)$")
_END_OF_HEADING = re.compile(r"(?:^|[ \t]+)#+$")


@dataclass(frozen=True)
class Section:
    """A heading of level two and the text beneath it, down to the next."""

    heading: str
    text: str

    @property
    def markdown(self) -> str:
        """The section as Markdown that shows the whole of it."""
        # A heading that ends in # would lose it: a closing run of # is no part of a heading.
        closing = " ##" if self.heading.endswith("#") else ""
        return f"## {self.heading}{closing}\n\n{self.text}".rstrip()


@dataclass(frozen=True)
class Text:
    """A Markdown text in its parts, none of which is lost."""

    before: str
    """What stands before the first heading."""
    sections: tuple[Section, ...]

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(section.heading for section in self.sections)

    def beneath(self, heading: str) -> str:
        """What stands beneath a heading, wherever it stands; empty where it does not."""
        return "\n\n".join(section.text for section in self.sections if section.heading == heading and section.text)

    def without(self, headings: Iterable[str]) -> str:
        """The text without the sections of those headings."""
        left = set(headings)
        kept = [section.markdown for section in self.sections if section.heading not in left]
        return "\n\n".join(part for part in (self.before, *kept) if part)


@lru_cache(maxsize=256)  # half a dozen rules ask it of the same text, one after another
def read_text_parts(body: str) -> Text:
    """The parts of a Markdown text by its headings of level two; those inside fenced code are none.

    A line that looks like a fence and is none is set in by a space, which shows nowhere: pages lay the parts out in
    another order, and there it could begin code, with a line of another part to close it.
    """
    before: list[str] = []
    found: list[tuple[str, list[str]]] = []
    for line, code in lines_of(body):
        if not code and (heading := _HEADING.match(line)):
            found.append((_END_OF_HEADING.sub("", heading[1].strip()), []))
        else:
            fence = not code and _LOOKS_LIKE_A_FENCE.match(line)
            (found[-1][1] if found else before).append(f" {line}" if fence else line)
    return Text(_joined(before), tuple(Section(heading, _joined(lines)) for heading, lines in found))


@lru_cache(maxsize=256)
def lines_of(body: str) -> tuple[tuple[str, bool], ...]:
    """Each line of a Markdown text, and whether it is part of fenced code, the fences themselves among it."""
    lines = body.split("\n")
    if "~~~" not in body and "```" not in body:
        return tuple((line, False) for line in lines)
    closings: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        if closing := _CLOSING.fullmatch(line):
            closings.setdefault(closing["fence"], []).append(number)
    code = [False] * len(lines)
    number = 0
    while number < len(lines):
        opening = _OPENING.fullmatch(lines[number])
        ends = closings.get(opening["fence"], []) if opening else []
        later = bisect_right(ends, number)
        if later < len(ends):
            code[number : ends[later] + 1] = [True] * (ends[later] + 1 - number)
            number = ends[later]
        number += 1
    return tuple(zip(lines, code, strict=True))


def without_code(body: str) -> str:
    """The text with each line of fenced code left empty."""
    return "\n".join("" if code else line for line, code in lines_of(body))


def open_fences(body: str) -> tuple[str, ...]:
    """Lines that look like a fence and are none, since no line closes it: what follows them is no code."""
    return tuple(line for line, code in lines_of(body) if not code and _LOOKS_LIKE_A_FENCE.match(line))


def _joined(lines: list[str]) -> str:
    return "\n".join(lines).strip("\n").rstrip()
