"""Every worksheet as files, by address."""

from pathlib import Path
from typing import Any

from guide.content.kinds.tool import Tool
from guide.content.library import Library
from guide.pages.settings import Settings
from guide.publish.papers.letters import without_letters
from guide.publish.papers.sheet_files import Maker, sheet_files
from guide.publish.word_lines import About
from guide.publish.worksheets.printed import printed
from guide.publish.worksheets.said import said_by


def worksheets(library: Library, settings: Settings, kept: Path | None = None) -> dict[str, bytes]:
    """The files, by their address relative to the site's root; of a kind that nothing here can make there is none,
    nor a PDF of what is written in a script for which there are no letters.

    Args:
        library: the content.
        settings: the copy's.
        kept: the folder where files wait for the next build; None to make all of them anew.

    Raises:
        ContentError: where there are no letters for what a sheet says.
    """
    return {
        address(tool, kind): data
        for tool in library.of("tools")
        if isinstance(tool, Tool)
        for kind, data in sheet_files(
            said_by(tool, settings), tool.sheet.title, f"{tool.ref}.sheet.yml", _MAKERS, settings, kept
        )
    }


def address(tool: Tool, kind: str) -> str:
    """Where a tool's sheet lies as a file of a kind, relative to the site's root."""
    return f"{tool.url}{tool.id}.{kind}"


def is_lettered(tool: Tool, settings: Settings) -> bool:
    """Whether the typesetter has letters for the script in which a sheet is written."""
    return not without_letters(said_by(tool, settings))


def _printed(said: dict[str, Any], _: About) -> bytes:
    return printed(said)


def _editable(said: dict[str, Any], about: About) -> bytes:
    from guide.publish.worksheets.editable import editable

    return editable(said, about)


_MAKERS = {
    "pdf": Maker(_printed, ("worksheets/worksheet.typ", "worksheets/sheet.typ")),
    "docx": Maker(_editable, ("word_table.py", "worksheets/editable.py")),
}
