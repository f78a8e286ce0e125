"""The sheets of every check as files."""

from pathlib import Path
from typing import Any

from guide.content.library import Library
from guide.pages.settings import Settings
from guide.publish.checks.said import said_by
from guide.publish.papers.sheet_files import Maker, Sheet, sheet_files
from guide.publish.papers.typeset import ROOT, pdf
from guide.publish.word_lines import About


def check_sheets(library: Library, settings: Settings, kept: Path | None = None) -> dict[str, bytes]:
    """The files by address, as `sheet_files` makes them."""
    return sheet_files(sheets_of_checks(library, settings), _MAKERS, settings, kept)


def sheets_of_checks(library: Library, settings: Settings) -> list[Sheet]:
    """The sheets of the edition of each check that is answered now."""
    return [
        Sheet(check, check.title, check.path, said_by(check, library, settings))
        for check in library.current_assessments()
    ]


def _printed(said: dict[str, Any], _: About) -> bytes:
    return pdf(ROOT / "checks/check.typ", said)


def _editable(said: dict[str, Any], about: About) -> bytes:
    from guide.publish.checks.editable import editable  # here: it stands on python-docx, which may be missing

    return editable(said, about)


_MAKERS = {
    "pdf": Maker(_printed, ("checks/check.typ", "checks/sheets.typ")),
    "docx": Maker(_editable, ("checks/editable.py",)),
}
