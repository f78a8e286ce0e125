"""Sheets as files of each kind that can be made here: made once, and again when what they follow from has changed."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from guide.content.assessments import Assessment
from guide.content.kinds.tool import Tool
from guide.pages.rendering.offered import offered
from guide.pages.settings import Settings
from guide.publish.papers.about import DAY
from guide.publish.papers.lacking import unprintable
from guide.publish.papers.letters import without_letters
from guide.publish.papers.remembered import key_of, remembered
from guide.publish.papers.typeset import ROOT, LettersError
from guide.publish.word_lines import About

_MADE_BY = {"pdf": "typst", "docx": "python-docx"}
"""The library that makes each kind of file, as it is installed."""
_HOW = {"pdf": ("papers/paper.typ", "papers/typeset.py"), "docx": ("word_file.py", "word_lines.py", "word_table.py")}
"""The files of ours that shape each kind of file, whatever it says."""


@dataclass(frozen=True)
class Sheet:
    """What lies beside the page of a tool or a check, to be taken along."""

    of: Tool | Assessment
    title: str
    source: str
    """The file in the content that it comes from."""
    said: dict[str, Any]
    """All that it says, ready to be written as JSON."""

    def address(self, kind: str) -> str:
        """Where it lies as a file of a kind, relative to the site's root."""
        return f"{self.of.url}{self.of.id}.{kind}"

    @cached_property
    def is_lettered(self) -> bool:
        """Whether the typesetter has letters for the script in which it is written."""
        return not without_letters(self.said)


@dataclass(frozen=True)
class Maker:
    """How one kind of file is made."""

    make: Callable[[dict[str, Any], About], bytes]
    shaped_by: Sequence[str]
    """The files of ours that shape it, besides those of its kind; relative to this house."""


def sheet_files(
    sheets: Iterable[Sheet], makers: Mapping[str, Maker], settings: Settings, kept: Path | None
) -> dict[str, bytes]:
    """The files, by their address relative to the site's root.

    Of a kind that nothing here can make there is none, nor a PDF of what is written in a script without letters here.

    Args:
        sheets: what they are of.
        makers: by kind of file.
        settings: the copy's.
        kept: the folder where files wait for the next build; None to make all of them anew.

    Raises:
        ContentError: where there are no letters for a few signs of what a sheet says.
    """
    return {sheet.address(kind): data for sheet in sheets for kind, data in _files(sheet, makers, settings, kept)}


def _files(
    sheet: Sheet, makers: Mapping[str, Maker], settings: Settings, kept: Path | None
) -> Iterator[tuple[str, bytes]]:
    about = About(sheet.title, settings.name, settings.locale, settings.built_on or DAY, settings.paper)
    for kind in offered():
        if kind == "pdf" and not sheet.is_lettered:
            continue
        told = [sheet.said, [str(one) for one in about] if kind == "docx" else None]
        shaped_by = [ROOT / name for name in (*_HOW[kind], *makers[kind].shaped_by)]
        key = key_of(kind, _MADE_BY[kind], told, shaped_by)
        try:
            yield kind, remembered(kept, key, partial(makers[kind].make, sheet.said, about))
        except LettersError as error:
            raise unprintable(error, sheet.said, sheet.source, settings) from None
