"""A page as Chromium prints it: the lines of text on each side, and how large each is set."""

import re
import zlib
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Page

_OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj\s?(.*?)\nendobj", re.S)
_PAGE = re.compile(rb"/Type\s*/Page\b")
_CONTENTS = re.compile(rb"/Contents (\d+) 0 R")
_TEXT = re.compile(rb"/\w+ ([\d.]+) Tf|[-\d.]+ [-\d.]+ [-\d.]+ [-\d.]+ [-\d.]+ ([-\d.]+) Tm")
POINT = 96 / 72
"""Pixels in a point."""
MILLIMETRE = 96 / 25.4
HEIGHTS = {"A4": 297 * MILLIMETRE, "Letter": 11 * 96}
"""Of paper, in pixels."""
LARGER = 1.13
"""So many times as large as most of the text a line is a heading."""
LEAST_AFTER_A_HEADING = 4
NEAR = 4
"""Pixels of height within which text stands on one line."""


@dataclass(frozen=True)
class Line:
    """One line of text on a side of paper."""

    at: float
    """How far down it stands, in pixels."""
    size: float
    """The largest type on it, in pixels."""


def at_the_foot(printed: list[list[Line]], least: int = LEAST_AFTER_A_HEADING) -> list[int]:
    """The sides, from 1, at whose foot a heading stands; the last is no such side.

    Args:
        printed: the lines of each side.
        least: so many lines at the foot hold no heading.
    """
    most = median(line.size for side in printed for line in side)
    return [
        number
        for number, side in enumerate(printed[:-1], 1)
        if any(line.size > LARGER * most for line in side[-least:])
    ]


def begins_with_a_heading(printed: list[list[Line]]) -> bool:
    """Whether the last side does.

    Args:
        printed: the lines of each side.
    """
    most = median(line.size for side in printed for line in side)
    return printed[-1][0].size > LARGER * most


def how_full(printed: list[list[Line]], paper: str, margin: float) -> list[float]:
    """How far down each side its last line stands, from 0 to 1.

    Args:
        printed: the sides of something whose margins are alike on each.
        paper: its size.
        margin: at head and foot, in millimetres.
    """
    height = HEIGHTS[paper] - 2 * margin * MILLIMETRE
    return [side[-1].at / height - number for number, side in enumerate(printed)]


def sides(page: Page, paper: str = "A4") -> list[list[Line]]:
    """The lines on each side of paper of a size, from the top down; those beside each other in columns are one."""
    pdf = page.pdf(format=paper)
    objects = {int(found[1]): found[2] for found in _OBJECT.finditer(pdf)}
    printed = [_CONTENTS.search(held) for held in objects.values() if _PAGE.search(held)]
    return [_lines(_content(objects[int(found[1])])) for found in printed if found]


def _content(held: bytes) -> bytes:
    stream = held.partition(b"stream")[2].lstrip(b"\r\n").rpartition(b"endstream")[0]
    return zlib.decompress(stream) if b"/FlateDecode" in held else stream


def _lines(content: bytes) -> list[Line]:
    size, found = 0.0, dict[float, float]()
    for text in _TEXT.finditer(content):
        if text[1]:
            size = float(text[1])
        else:
            found[float(text[2])] = max(size, found.get(float(text[2]), 0))
    lines: list[Line] = []
    for at, largest in sorted(found.items()):
        if lines and at - lines[-1].at < NEAR:
            lines[-1] = Line(lines[-1].at, max(lines[-1].size, largest))
        else:
            lines.append(Line(at, largest))
    return lines
