"""Every worksheet as files."""

from pathlib import Path
from typing import Any

from guide.content.kinds.tool import Tool
from guide.content.library import Library
from guide.pages.settings import Settings
from guide.publish.papers.sheet_files import Maker, Sheet, sheet_files
from guide.publish.word_lines import About
from guide.publish.worksheets.printed import printed
from guide.publish.worksheets.said import said_by


def worksheets(library: Library, settings: Settings, kept: Path | None = None) -> dict[str, bytes]:
    """The files by address, as `sheet_files` makes them."""
    return sheet_files(sheets_of_tools(library, settings), _MAKERS, settings, kept)


def sheets_of_tools(library: Library, settings: Settings) -> list[Sheet]:
    """A sheet for each tool."""
    tools = [tool for tool in library.of("tools") if isinstance(tool, Tool)]
    return [Sheet(tool, tool.sheet.title, f"{tool.ref}.sheet.yml", said_by(tool, settings)) for tool in tools]


def _printed(said: dict[str, Any], _: About) -> bytes:
    return printed(said)


def _editable(said: dict[str, Any], about: About) -> bytes:
    from guide.publish.worksheets.editable import editable  # here: it stands on python-docx, which may be missing

    return editable(said, about)


_MAKERS = {
    "pdf": Maker(_printed, ("worksheets/worksheet.typ", "worksheets/sheet.typ")),
    "docx": Maker(_editable, ("worksheets/editable.py",)),
}
