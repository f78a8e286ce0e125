"""A sheet as files of each kind that can be made here: made once, and again when what it follows from has changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

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
_HOW = {"pdf": ("papers/paper.typ", "papers/typeset.py"), "docx": ("word_file.py", "word_lines.py")}
"""The files of ours that shape each kind of file, whatever it says."""


@dataclass(frozen=True)
class Maker:
    """How one kind of file is made."""

    make: Callable[[dict[str, Any], About], bytes]
    shaped_by: Sequence[str]
    """The files of ours that shape it, besides those of its kind; relative to this house."""


def sheet_files(
    said: dict[str, Any], title: str, source: str, makers: Mapping[str, Maker], settings: Settings, kept: Path | None
) -> Iterator[tuple[str, bytes]]:
    """The kinds of file, and their bytes; no PDF of what is written in a script for which there are no letters.

    Args:
        said: all that the sheet says.
        title: the sheet's.
        source: the file in the content that it comes from.
        makers: by kind of file.
        settings: the copy's.
        kept: the folder where files wait for the next build; None to make all of them anew.

    Raises:
        ContentError: where there are no letters for a few signs of what it says.
    """
    about = About(title, settings.name, settings.locale, settings.built_on or DAY, settings.paper)
    for kind in offered():
        if kind == "pdf" and without_letters(said):
            continue
        told = [said, [str(one) for one in about] if kind == "docx" else None]
        shaped_by = [ROOT / name for name in (*_HOW[kind], *makers[kind].shaped_by)]
        key = key_of(kind, _MADE_BY[kind], told, shaped_by)
        try:
            yield kind, remembered(kept, key, partial(makers[kind].make, said, about))
        except LettersError as error:
            raise unprintable(error, said, source, settings) from None
