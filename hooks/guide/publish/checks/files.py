"""The sheets of every check as files, by address."""

from pathlib import Path
from typing import Any

from guide.content.assessments import Assessment
from guide.content.library import Library
from guide.pages.settings import Settings
from guide.publish.checks.said import said_by
from guide.publish.papers.letters import without_letters
from guide.publish.papers.sheet_files import Maker, sheet_files
from guide.publish.papers.typeset import ROOT, pdf
from guide.publish.word_lines import About


def check_sheets(library: Library, settings: Settings, kept: Path | None = None) -> dict[str, bytes]:
    """The files of the edition of each check that is answered now, by their address relative to the site's root.

    Of a kind that nothing here can make there is none, nor a PDF of what is written in a script without letters here.

    Args:
        library: the content.
        settings: the copy's.
        kept: the folder where files wait for the next build; None to make all of them anew.

    Raises:
        ContentError: where there are no letters for what a sheet says.
    """
    return {
        address(check, kind): data
        for check in library.current_assessments()
        for kind, data in sheet_files(
            said_by(check, library, settings), check.title, check.path, _MAKERS, settings, kept
        )
    }


def address(check: Assessment, kind: str) -> str:
    """Where a check's sheets lie as a file of a kind, relative to the site's root."""
    return f"{check.url}{check.id}.{kind}"


def is_lettered(check: Assessment, library: Library, settings: Settings) -> bool:
    """Whether the typesetter has letters for the script in which a check is written."""
    return not without_letters(said_by(check, library, settings))


def _printed(said: dict[str, Any], _: About) -> bytes:
    return pdf(ROOT / "checks/check.typ", said)


def _editable(said: dict[str, Any], about: About) -> bytes:
    from guide.publish.checks.editable import editable

    return editable(said, about)


_MAKERS = {
    "pdf": Maker(_printed, ("checks/check.typ", "checks/sheets.typ")),
    "docx": Maker(_editable, ("word_table.py", "checks/editable.py")),
}
