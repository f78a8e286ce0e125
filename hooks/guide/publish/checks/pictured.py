"""The sheet of a check that is handed out, as a small picture of its first side."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from guide.content.library import Library
from guide.pages.rendering.offered import offered
from guide.pages.settings import Settings
from guide.publish.checks.files import sheets_of_checks
from guide.publish.papers.remembered import key_of, remembered
from guide.publish.papers.shades import in_greys
from guide.publish.papers.typeset import MADE_BY, ROOT, pictures

_DENSITY = 34
"""Dots to an inch: twice what a tile is wide; fewer than of a worksheet, since a check is closely printed."""
_SHAPED_BY = [
    *(ROOT / "papers" / name for name in ("paper.typ", "typeset.py", "shades.py")),
    *(ROOT / "checks" / name for name in ("check.typ", "sheets.typ", "pictured.py")),
]


def checks_pictured(library: Library, settings: Settings, kept: Path | None = None) -> dict[str, bytes]:
    """By its address, each check's picture; none where nothing can draw one.

    Args:
        library: the content.
        settings: the copy's.
        kept: the folder where files wait for the next build; None to make all of them anew.
    """
    return dict(_pictured(library, settings, kept)) if "pdf" in offered() else {}


def _pictured(library: Library, settings: Settings, kept: Path | None) -> Iterator[tuple[str, bytes]]:
    for sheet in sheets_of_checks(library, settings):
        if sheet.is_lettered:
            key = key_of("png", MADE_BY, sheet.said, _SHAPED_BY)
            yield sheet.address("png"), remembered(kept, key, partial(_drawn, sheet.said))


def _drawn(said: dict[str, Any]) -> bytes:
    return in_greys(pictures(ROOT / "checks/check.typ", said, "png", _DENSITY)[0])
