"""The index of a kind: its entries as tiles, grouped by the time that they take, and links to choose among them by."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from guide.content.assessments import Assessment
from guide.content.library import Library
from guide.content.model import Entry
from guide.content.reference import Hub
from guide.pages.browse.tiles import Tile, tile
from guide.pages.browse.times import TIMES, time_of
from guide.pages.rendering.render import markdown


@dataclass(frozen=True)
class Shown:
    """What an index says of its kind."""

    folder: str
    kind: str
    plural: str
    """Before its heading."""
    one: str
    """As one of them is called in a sentence."""
    promise: str
    about: str

    @classmethod
    def of(cls, kind: type[Entry]) -> "Shown":
        return cls(kind.folder, kind.kind, kind.plural, kind.kind, kind.promise, kind.about)


@dataclass(frozen=True)
class Choice:
    """One thing to choose by. Without scripts it leads to where what fits stands."""

    id: str
    title: str
    address: str


@dataclass(frozen=True)
class Row:
    """Choices of one sort: one of them at a time."""

    title: str
    choices: Sequence[Choice]


@dataclass(frozen=True)
class Shelf:
    """Tiles beneath a heading; the only shelf of a kind has none."""

    id: str
    heading: str
    tiles: Sequence[Tile]


def kind_index(library: Library, kind: Shown, entries: Sequence[Entry | Assessment]) -> str:
    """The Markdown of a kind's index."""
    return markdown(
        "browse/kind.md",
        f"{kind.folder}/index.md",
        shown=kind,
        rows=list(_rows(library, kind, entries)),
        shelves=list(_shelves(library, entries)),
        count=len(entries),
    )


def _shelves(library: Library, entries: Sequence[Entry | Assessment]) -> Iterable[Shelf]:
    for time in TIMES:
        if found := [tile(library, entry) for entry in entries if time_of(entry) == time]:
            yield Shelf(time.id, time.heading, found)
    if found := [tile(library, entry) for entry in entries if time_of(entry) is None]:
        yield Shelf("all", "", found)


def _rows(library: Library, kind: Shown, entries: Sequence[Entry | Assessment]) -> Iterable[Row]:
    """The rows of which at least two choices lead somewhere."""
    times = {time_of(entry) for entry in entries}
    rows = [
        Row("Time", [Choice(time.id, time.title, f"#{time.id}") for time in TIMES if time in times]),
        Row("Stage", list(_choices(kind, "stages", library.taxonomy.stages, entries))),
        Row("Theme", list(_choices(kind, "themes", library.taxonomy.themes, entries))),
    ]
    return (row for row in rows if len(row.choices) > 1)


def _choices(kind: Shown, folder: str, hubs: Sequence[Hub], entries: Sequence[Entry | Assessment]) -> Iterable[Choice]:
    there = {id_ for entry in entries for id_ in getattr(entry, folder)}
    for hub in hubs:
        if hub.id in there:
            yield Choice(f"{folder[:-1]}-{hub.id}", hub.title, f"../{folder}/{hub.id}/#{kind.folder}")
