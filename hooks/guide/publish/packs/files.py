"""Every pack as two files, by address: bound as one PDF, and a zip of its parts."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from guide.content.library import Library
from guide.content.packs import Pack
from guide.pages.rendering.offered import offered
from guide.pages.settings import Settings
from guide.publish.cards.files import typeset
from guide.publish.packs.said import alone, contents, parts, whole
from guide.publish.papers.letters import without_letters
from guide.publish.papers.remembered import key_of, remembered
from guide.publish.papers.typeset import MADE_BY, ROOT

FOLDER = "take-away/packs"
_TEMPLATE = ROOT / "packs/pack.typ"
_SHAPED_BY = [
    ROOT / name
    for name in (
        "papers/paper.typ",
        "papers/typeset.py",
        "worksheets/sheet.typ",
        "cards/cards.typ",
        "checks/sheets.typ",
        "packs/pack.typ",
    )
]
_FOLDERS = {"sheet": "tools", "check": "assessments"}
"""Where the parts lie that are files already."""
_DAY = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip can name: its bytes follow from what is in it and not from when it was packed."""


def packs(
    library: Library, settings: Settings, sheets: Mapping[str, bytes], kept: Path | None = None
) -> dict[str, bytes]:
    """The files, by their address relative to the site's root; none where there are no packs, or nothing makes a PDF.

    Args:
        library: the content.
        settings: the copy's.
        sheets: the worksheets and the sheets of checks as files, by address.
        kept: the folder where files wait for the next build; None to make all of them anew.

    Raises:
        ContentError: where words do not fit on their card.
    """
    return dict(_files(library, settings, sheets, kept)) if "pdf" in offered() else {}


def addresses(pack: Pack) -> tuple[str, str]:
    """Where a pack lies, bound and as a zip."""
    return f"{FOLDER}/{pack.id}.pdf", f"{FOLDER}/{pack.id}.zip"


def lettered(pack: Pack, library: Library, settings: Settings) -> bool:
    """Whether the typesetter has letters for every script in which something of a pack is written."""
    return not without_letters(whole(pack, library, settings))


def _files(
    library: Library, settings: Settings, sheets: Mapping[str, bytes], kept: Path | None
) -> Iterator[tuple[str, bytes]]:
    for pack in library.packs:
        said = whole(pack, library, settings)
        if without_letters(said):
            continue
        bound, loose = addresses(pack)
        yield bound, _pdf(said, settings, kept)
        yield loose, _zipped(pack.id, dict(_apart(pack, library, settings, sheets, kept)))


def _apart(
    pack: Pack, library: Library, settings: Settings, sheets: Mapping[str, bytes], kept: Path | None
) -> Iterator[tuple[str, bytes]]:
    """The parts as files of their own, by plain names; a sheet as it lies on its own page."""
    held = parts(pack, library, settings)
    first = contents(pack, library, settings, held, bound=False)
    for part in [first, *held]:
        if part["kind"] in _FOLDERS:
            for address, data in sheets.items():
                folder, _, name = address.rpartition("/")
                if folder == f"{_FOLDERS[part['kind']]}/{part['id']}":
                    yield f"{part['kind']}-{name}", data
        else:
            yield f"{part['kind']}.pdf", _pdf(alone(pack, settings, part), settings, kept)


def _pdf(said: dict[str, Any], settings: Settings, kept: Path | None) -> bytes:
    return remembered(
        kept, key_of("pdf", MADE_BY, said, _SHAPED_BY), partial(typeset, _TEMPLATE, said, settings, "packs.yml")
    )


def _zipped(folder: str, files: Mapping[str, bytes]) -> bytes:
    """Stored and not pressed: all of it is pressed already, and the bytes are the same whatever presses."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as out:
        for name, data in files.items():
            about = zipfile.ZipInfo(f"{folder}/{name}", _DAY)
            about.create_system = 3  # the same on every system
            about.external_attr = 0o644 << 16
            out.writestr(about, data)
    return written.getvalue()
