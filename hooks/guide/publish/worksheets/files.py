"""Every worksheet as files, by address: made once, and again only when something that it says has changed."""

import hashlib
import json
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from guide.content.kinds.tool import Tool
from guide.content.library import Library
from guide.pages.rendering.offered import offered
from guide.pages.settings import Settings
from guide.publish.word_file import About
from guide.publish.worksheets.said import said_by

_HERE = Path(__file__).parent
_DAY = date(1980, 1, 1)
"""What a Word file says that it was made on, where nobody says a day: the same each time."""
_MADE_BY = {"pdf": "typst", "docx": "python-docx"}
"""The library that makes each kind of file, as it is installed."""


def worksheets(library: Library, settings: Settings, kept: Path | None = None) -> dict[str, bytes]:
    """The files, by their address relative to the site's root; of a kind that nothing here can make there is none.

    Args:
        library: the content.
        settings: the copy's.
        kept: the folder where files wait for the next build; None to make all of them anew.
    """
    return dict(_files(library, settings, kept))


def _files(library: Library, settings: Settings, kept: Path | None) -> Iterator[tuple[str, bytes]]:
    for tool in library.of("tools"):
        if not isinstance(tool, Tool):
            continue
        said = said_by(tool, settings)
        made = settings.built_on or _DAY
        about = About(tool.sheet.title, settings.name, settings.locale, made, settings.paper)
        for kind in offered():
            key = _key(kind, said, about)
            yield f"{tool.url}{tool.id}.{kind}", _remembered(kept, key, partial(_made, kind, said, about))


def _made(kind: str, said: dict[str, Any], about: About) -> bytes:
    if kind == "pdf":
        from guide.publish.worksheets.printed import printed

        return printed(said)
    from guide.publish.worksheets.editable import editable

    return editable(said, about)


def _key(kind: str, said: dict[str, Any], about: About) -> str:
    """What a file follows from: what it says, what makes it, and how."""
    how = b"".join((_HERE / name).read_bytes() for name in ("worksheet.typ", "printed.py", "editable.py"))
    told = json.dumps([kind, version(_MADE_BY[kind]), said, [str(one) for one in about]], sort_keys=True)
    return f"{hashlib.sha256(how + told.encode()).hexdigest()[:32]}.{kind}"


def _remembered(kept: Path | None, key: str, make: Callable[[], bytes]) -> bytes:
    if kept is None:
        return make()
    path = kept / key
    if path.is_file():
        return path.read_bytes()
    made = make()
    kept.mkdir(parents=True, exist_ok=True)
    # Under a name of its own first: a build that is cut off leaves no half file for the next to take.
    whole = path.with_name(f".{key}.new")
    whole.write_bytes(made)
    whole.replace(path)
    return made
