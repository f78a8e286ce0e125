"""The reading copy as files, by address: made once, and again only when something that it says has changed."""

import logging
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property, partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from guide.content.kinds import Story
from guide.content.library import Library
from guide.content.problems import ContentError, Problem
from guide.content.reading.positions import placed
from guide.pages.rendering.offered import offered
from guide.pages.settings import Settings
from guide.publish.papers.beside import begun
from guide.publish.papers.remembered import key_of, remembered
from guide.publish.reading.book import book
from guide.publish.reading.epub import epub
from guide.publish.reading.one_page import one_page
from guide.publish.reading.tree import Book

FOLDER = "reading"
"""Where the files lie, below the site's root."""
MOST = 1_000_000
"""Bytes that each file may have: what goes into a message, or over a slow line while somebody waits."""
FEW = 50
"""Of how many entries a copy is made sooner than a second process has begun."""
_LONGEST = 80
"""Letters of a name that a file bears: no system has room for all that a guide may be called."""
_CORE = Path(__file__).parents[2]
_MADE_BY = {"html": "markdown", "epub": "markdown", "pdf": "typst"}
"""What each kind is made with, as it is installed."""

log = logging.getLogger("mkdocs.hooks.guide")


@dataclass(frozen=True)
class Copies:
    """The files, and what stands in the way of them."""

    files: dict[str, bytes] = field(default_factory=dict)
    """By their address relative to the site's root."""
    problems: tuple[Problem, ...] = ()


def kinds() -> tuple[str, ...]:
    """The kinds that what is installed here can make, by their suffix."""
    return ("html", "epub", *(["pdf"] if "pdf" in offered() else []))


def address(settings: Settings, kind: str) -> str:
    """A file's address, relative to the site's root: it bears the guide's name, since it will leave its page."""
    name = re.sub(r"[^a-z0-9]+", "-", settings.name.lower()).strip("-")
    return f"{FOLDER}/{name[:_LONGEST].strip('-') or 'guide'}.{kind}"


def reading_copies(library: Library, settings: Settings, kept: Path | None = None) -> Copies:
    """The files.

    Args:
        library: what is published.
        settings: the copy's.
        kept: the folder where files wait for the next build; None to make all of them anew.

    Returns:
        All of them; or none, with the problem, where an entry holds what no copy has a place for.
    """
    return begin_reading_copies(library, settings, kept)()


def begin_reading_copies(library: Library, settings: Settings, kept: Path | None = None) -> Callable[[], Copies]:
    """As `reading_copies`, which are there when what this gives is called; large ones are made by a second process."""
    if not library.entries:
        return Copies
    said = _said(library, settings)
    sources = sorted(path for path in _CORE.rglob("*") if path.suffix in (".py", ".typ", ".css"))
    keys = {kind: key_of(kind, _MADE_BY[kind], [said, version("markdown")], sources) for kind in kinds()}
    waiting = tuple(kind for kind, key in keys.items() if kept is None or not (kept / key).is_file())
    few = not waiting or len(library.entries) <= FEW
    making = partial(_made, library, settings, waiting) if few else begun(_made, library, settings, waiting)

    def finished() -> Copies:
        try:
            made = making()

            def alone(kind: str) -> bytes:
                """One that was there a moment ago, or cannot be read."""
                return made[kind] if kind in made else _made(library, settings, (kind,))[kind]

            found = {address(settings, kind): remembered(kept, key, partial(alone, kind)) for kind, key in keys.items()}
        except ContentError as error:
            named = [
                Problem(f"{settings.content}/{one.path}", one.field, one.message, one.line) for one in error.problems
            ]
            return Copies(problems=tuple(placed(named, library.root, settings.content)))
        files = {name: data for name, data in found.items() if data}  # a PDF that cannot be made is nothing
        for name, data in files.items():
            if len(data) > MOST:
                log.info("%s has %s bytes, more than the %s that a download should have", name, len(data), MOST)
        return Copies(files)

    return finished


def _made(library: Library, settings: Settings, kinds: Iterable[str]) -> dict[str, bytes]:
    making = _Making(library, settings)
    return {kind: making.made(kind) for kind in kinds}


@dataclass(frozen=True)
class _Making:
    library: Library
    settings: Settings

    @cached_property
    def book(self) -> Book:
        """The tree, read once for all kinds: of the stories so many of the newest as one page has room for."""
        made = book(self.library, self.settings)
        stories = len(self.library.of(Story.folder))
        while stories and (over := len(one_page(made)) - MOST) > 0:
            told = next(part for part in made.parts if part.id == Story.folder)
            each = max(1, MOST // 2 // max(1, len(told.pieces)))
            stories = max(0, len(told.pieces) - 1 - over // each)
            made = book(self.library, self.settings, stories)
        return made

    def made(self, kind: str) -> bytes:
        makers: dict[str, Callable[[Book], bytes]] = {"html": one_page, "epub": epub, "pdf": _typeset}
        return makers[kind](self.book)


def _typeset(made: Book) -> bytes:
    from guide.publish.reading.typeset import typeset  # here: it stands on typst, which may be missing

    return typeset(made)


def _said(library: Library, settings: Settings) -> list[Any]:
    """All that the files follow from."""
    titles = [(one.ref, one.title) for one in library.current_assessments()]
    reference = (library.taxonomy, *library.glossary, *library.sources.values(), settings)
    return [
        [entry.model_dump_json() for entry in library.entries.values()],
        [one.model_dump_json() for one in reference],
        titles,
        sorted(library.moved.items()),
    ]
