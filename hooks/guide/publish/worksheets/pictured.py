"""A worksheet's form as a small picture of its first side, and how many sides it takes."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from guide.content.library import Library
from guide.pages.rendering.offered import offered
from guide.pages.settings import Settings
from guide.publish.papers.remembered import key_of, remembered
from guide.publish.papers.shades import in_greys
from guide.publish.papers.typeset import MADE_BY, ROOT, pictures
from guide.publish.worksheets.files import sheets_of_tools

_DENSITY = 40
"""Dots to an inch: twice what a tile is wide."""
_SHAPED_BY = [
    *(ROOT / "papers" / name for name in ("paper.typ", "typeset.py", "shades.py")),
    *(ROOT / "worksheets" / name for name in ("form.typ", "sheet.typ", "pictured.py")),
]


def pictured(library: Library, settings: Settings, kept: Path | None = None) -> dict[str, tuple[bytes, int]]:
    """By its address, each worksheet's picture and the sides that its form takes; none where nothing can draw one.

    Args:
        library: the content.
        settings: the copy's.
        kept: the folder where files wait for the next build; None to make all of them anew.
    """
    return dict(_pictured(library, settings, kept)) if "pdf" in offered() else {}


def _pictured(library: Library, settings: Settings, kept: Path | None) -> Iterator[tuple[str, tuple[bytes, int]]]:
    for sheet in sheets_of_tools(library, settings):
        if sheet.is_lettered:
            key = key_of("sheet", MADE_BY, sheet.said, _SHAPED_BY)
            data = remembered(kept, key, partial(_drawn, sheet.said))
            yield sheet.address("png"), (data[1:], data[0])


def _drawn(said: dict[str, Any]) -> bytes:
    """The number of sides as one byte, and then the picture."""
    sides = pictures(ROOT / "worksheets/form.typ", said, "png", _DENSITY)
    return bytes([len(sides)]) + in_greys(sides[0])
