"""The whole reading copy as one tree: what it is, every entry in the library's order, the glossary and the sources."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace

from guide.content.kinds import KINDS, Story
from guide.content.library import Library
from guide.content.model import Entry
from guide.content.reference import Source, Term
from guide.pages.rendering.dates import in_words
from guide.pages.rendering.terms import anchor
from guide.pages.settings import Settings
from guide.publish.papers.about import PAPERS
from guide.publish.reading.entry import piece
from guide.publish.reading.leading import GLOSSARY, SOURCES, Leading, arriving, leading
from guide.publish.reading.tree import (
    Block,
    Book,
    Emphasis,
    Inline,
    Items,
    Link,
    Paragraph,
    Part,
    Piece,
    Strong,
    Words,
    as_data,
    line,
    paragraph,
)
from guide.stories.packet.form import LICENCE

NEWEST = 100
"""How many of the stories that were sent in stand in the copy; those that are retold all do."""

_LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def book(library: Library, settings: Settings, most_stories: int | None = None) -> Book:
    """The copy.

    Args:
        library: what is published.
        settings: the site's: its name, address, language, day and paper.
        most_stories: how many stories there is room for, the newest first; None: for all that are chosen.

    Raises:
        ContentError: when an entry holds what no copy has a place for.
    """
    chosen = {kind.folder: _chosen(library, kind.folder)[: most_stories if kind is Story else None] for kind in KINDS}
    lead = leading(library, {entry.ref for entries in chosen.values() for entry in entries}, settings)
    parts = [
        Part(kind.folder, kind.plural, tuple(_about_kind(kind, library, lead)), _pieces(chosen[kind.folder], lead))
        for kind in KINDS
        if chosen[kind.folder]
    ]
    if library.glossary:
        parts.append(Part(GLOSSARY, "Glossary", (_glossary(library.glossary),)))
    if library.sources:
        parts.append(Part(SOURCES, "Sources", (_sources(tuple(library.sources.values())),)))
    made = Book(
        title=settings.name,
        language=settings.locale,
        about=(),
        parts=tuple(parts),
        address=lead.site.site or "",
        day=settings.built_on.isoformat() if settings.built_on else "",
        paper=PAPERS[settings.paper],
    )
    return arriving(replace(made, about=tuple(about(made))))


def version(made: Book) -> str:
    """Eight digits that stand for all that a copy says: two copies that say the same have the same."""
    told = json.dumps(as_data(replace(made, about=(), day="")), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:8]


def _chosen(library: Library, folder: str) -> tuple[Entry, ...]:
    sent = 0
    found = []
    for entry in library.of(folder):
        if isinstance(entry, Story) and not entry.retold:
            sent += 1
            if sent > NEWEST:
                continue
        found.append(entry)
    return tuple(found)


def _pieces(entries: tuple[Entry, ...], lead: Leading) -> tuple[Piece, ...]:
    return tuple(piece(entry, lead.library, lead) for entry in entries)


def about(made: Book, left_out: int = 0) -> Iterator[Block]:
    """What a copy says of itself.

    Args:
        made: the copy, but for that.
        left_out: how many of the entries do not stand in it, though they do in the others.
    """
    entries = sum(len(part.pieces) for part in made.parts)
    yield paragraph(
        f"{entries} of the {entries + left_out}" if left_out else f"All {entries}",
        f" entries of {made.title} to read without a network. The checks, the worksheets to fill in and "
        "the search are on the site alone.",
    )
    if made.address:
        yield paragraph("The site: ", Link(made.address, line(made.address)))
    told = [f"Made on {in_words(made.day)}." if made.day else "", f"Version {version(made)}:"]
    yield paragraph(
        f"{' '.join(filter(None, told))} a copy with these eight characters says the same, word for word. A newer one "
        "may lie on the site."
    )
    yield paragraph(
        "All text is under ",
        Link(_LICENCE, line("Creative Commons Attribution 4.0 International")),
        f" ({LICENCE}). You may copy, change and share it, as long as you name {made.title}, link to the licence and "
        "say whether you changed anything. Stories are under the same licence: name their author as the story does.",
    )


def _about_kind(kind: type[Entry], library: Library, lead: Leading) -> Iterator[Block]:
    yield paragraph(kind.about)
    left = len(library.of(kind.folder)) - sum(ref.startswith(f"{kind.folder}/") for ref in lead.within)
    if left:
        shelf = lead.to(f"{kind.folder}/index.md")
        there: Inline = Link(shelf, line("on the site")) if shelf else Words("on the site")
        yield paragraph(f"{left} older {'story is' if left == 1 else 'stories are'} ", there, " alone.")


def _glossary(terms: tuple[Term, ...]) -> Items:
    return Items(
        tuple(tuple(_term(term)) for term in terms), ids=tuple(f"{GLOSSARY}--{anchor(term)}" for term in terms)
    )


def _term(term: Term) -> Iterator[Paragraph]:
    full: tuple[Inline, ...] = (Words(" "), Emphasis(line(f"{term.stands_for}."))) if term.stands_for else ()
    yield paragraph(Strong(line(term.term)), *full, f" {term.meaning}")
    if term.where:
        yield paragraph(Strong(line("Where:")), f" {term.where}")
    if term.ended:
        yield paragraph(Strong(line("What became of it:")), f" {term.ended}")


def _sources(sources: tuple[Source, ...]) -> Items:
    return Items(tuple(tuple(_source(one)) for one in sources), ids=tuple(f"{SOURCES}--{one.id}" for one in sources))


def _source(source: Source) -> Iterator[Paragraph]:
    year = f", {source.year}" if source.year else ""
    doi: tuple[Inline, ...] = ()
    if source.doi:
        doi = (Words(" "), Link(f"https://doi.org/{source.doi}", line(f"doi.org/{source.doi}")))
    yield paragraph(Strong(line(source.title)), f" {source.authors}{year}. {source.where}.", *doi)
    if source.took:
        yield paragraph(Strong(line("What we took from it:")), f" {source.took}")
    if source.study:
        asks = f" Bears on: {source.asks}" if source.asks else ""
        yield paragraph(Strong(line("What it was:")), f" {source.study}{asks}")
