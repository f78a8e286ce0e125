"""Every worksheet as files, by address: made once, and again only when something that it says has changed."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from guide.content.kinds.tool import Tool
from guide.content.library import Library
from guide.pages.rendering.offered import offered
from guide.pages.settings import Settings
from guide.publish.papers.about import DAY
from guide.publish.papers.lacking import unprintable
from guide.publish.papers.letters import without_letters
from guide.publish.papers.remembered import key_of, remembered
from guide.publish.papers.typeset import ROOT, LettersError
from guide.publish.word_lines import About
from guide.publish.worksheets.said import said_by

_HOW = {
    "pdf": ("papers/paper.typ", "papers/typeset.py", "worksheets/worksheet.typ", "worksheets/sheet.typ"),
    "docx": ("word_file.py", "word_lines.py", "worksheets/editable.py"),
}
"""The files of ours that shape each kind."""
_MADE_BY = {"pdf": "typst", "docx": "python-docx"}
"""The library that makes each kind of file, as it is installed."""


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
    return dict(_files(library, settings, kept))


def address(tool: Tool, kind: str) -> str:
    """Where a tool's sheet lies as a file of a kind, relative to the site's root."""
    return f"{tool.url}{tool.id}.{kind}"


def is_lettered(tool: Tool, settings: Settings) -> bool:
    """Whether the typesetter has letters for the script in which a sheet is written."""
    return not without_letters(said_by(tool, settings))


def _files(library: Library, settings: Settings, kept: Path | None) -> Iterator[tuple[str, bytes]]:
    for tool in library.of("tools"):
        if not isinstance(tool, Tool):
            continue
        said = said_by(tool, settings)
        made = settings.built_on or DAY
        about = About(tool.sheet.title, settings.name, settings.locale, made, settings.paper)
        for kind in offered():
            if kind == "pdf" and without_letters(said):
                continue
            key = _key(kind, said, about)
            try:
                data = remembered(kept, key, partial(_made, kind, said, about))
            except LettersError as error:
                raise unprintable(error, said, f"{tool.ref}.sheet.yml", settings) from None
            yield address(tool, kind), data


def _made(kind: str, said: dict[str, Any], about: About) -> bytes:
    if kind == "pdf":
        from guide.publish.worksheets.printed import printed

        return printed(said)
    from guide.publish.worksheets.editable import editable

    return editable(said, about)


def _key(kind: str, said: dict[str, Any], about: About) -> str:
    """What a file follows from: what it says, what makes it, and how."""
    told = [said, [str(one) for one in about] if kind == "docx" else None]
    return key_of(kind, _MADE_BY[kind], told, [ROOT / name for name in _HOW[kind]])
