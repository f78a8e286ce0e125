"""An entry as a piece of the reading copy: all that its page says, in one column."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from guide.content.kinds import Assumption, Principle, Question, Story, Tip, Tool
from guide.content.kinds.tool import SheetField, SheetPart
from guide.content.library import Library
from guide.content.model import Entry
from guide.content.reference import Source
from guide.pages.cover import byline, facts, what_it_is
from guide.pages.entries import ways_ahead
from guide.pages.onward import onward
from guide.pages.studies import shown
from guide.publish.reading.leading import SOURCES, Leading, place_of
from guide.publish.reading.reader import read
from guide.publish.reading.tree import (
    Block,
    Emphasis,
    Heading,
    Inline,
    Items,
    Link,
    Names,
    Paragraph,
    Piece,
    Quotation,
    Strong,
    Words,
    line,
    paragraph,
    plain,
)


def piece(entry: Entry, library: Library, lead: Leading) -> Piece:
    """An entry's piece.

    Args:
        entry: one that stands in the copy.
        library: what it is joined with.
        lead: where links lead.

    Raises:
        ContentError: when its text holds what no copy has a place for.
    """
    uri = f"{entry.ref}.md"
    text = read(entry.body, entry.path, partial(lead.from_, uri), place_of(entry.ref))
    blocks = [
        *_begins(entry, library),
        *_with_exercise(_with_signs(_raised(text), entry), entry),
        *(_sheet(entry) if isinstance(entry, Tool) else ()),
        *_drawing(entry, lead),
        *_onward(entry, library, lead),
        *_rests_on(entry, library),
    ]
    language = entry.language if isinstance(entry, Story) else None
    return Piece(place_of(entry.ref), entry.title, tuple(stepped(blocks)), language)


def _begins(entry: Entry, library: Library) -> Iterator[Block]:
    told = " · ".join([what_it_is(entry), *(fact.text for fact in facts(entry, library))])
    yield Paragraph((Emphasis(line(told)),))
    if isinstance(entry, Assumption | Question):
        words = entry.belief if isinstance(entry, Assumption) else entry.ask
        yield Quotation((paragraph(f"“{words}”"),))
    yield paragraph(entry.summary)
    if isinstance(entry, Story):
        yield paragraph(" · ".join(f"{part.term}: {part.said.striptags()}" for part in byline(entry)))
        if entry.quote:
            yield Quotation((paragraph(entry.quote),))
    if entry.applies:
        yield paragraph(Strong(line("Where this holds.")), f" {entry.applies}")
    if isinstance(entry, Tip):
        yield paragraph(Strong(line("Why:")), f" {entry.why}")
    if entry.in_short:
        yield from _listed("In short", entry.in_short)


def _listed(heading: str, lines: Iterable[str], level: int = 1) -> Iterator[Block]:
    yield Heading(level, line(heading))
    yield Items(tuple((paragraph(one),) for one in lines))


def _raised(blocks: Iterable[Block]) -> list[Block]:
    """An entry's title is the copy's heading: those beneath it, of level two in its file, are the first within it."""
    return [replace(one, level=max(1, one.level - 1)) if isinstance(one, Heading) else one for one in blocks]


def _with_signs(blocks: list[Block], entry: Entry) -> list[Block]:
    """The text, with the signs of an assumption or a principle where its page has them."""
    if isinstance(entry, Assumption):
        return _before(blocks, "Steps that help", _listed("Have you seen any of these?", entry.signs))
    if isinstance(entry, Principle):
        signs = [
            *_listed("It is there when", entry.signs_present, 2),
            *_listed("It is missing when", entry.signs_missing, 2),
        ]
        return _before(blocks, "The hard part", signs)
    return blocks


def _with_exercise(blocks: list[Block], entry: Entry) -> list[Block]:
    """The text, with what an exercise takes beneath its heading."""
    if not entry.exercise:
        return blocks
    minutes = entry.exercise.minutes
    takes = [f"{minutes} {'minute' if minutes == 1 else 'minutes'}", *filter(None, [entry.exercise.needs])]
    said = Paragraph((Emphasis(line(", ".join(takes))),))
    at = _place(blocks, entry.meeting)
    return [*blocks[: at + 1], said, *blocks[at + 1 :]]


def _before(blocks: list[Block], heading: str, more: Iterable[Block]) -> list[Block]:
    at = _place(blocks, heading)
    return [*blocks[:at], *more, *blocks[at:]]


def _place(blocks: Sequence[Block], heading: str) -> int:
    """Where a heading stands; the end where it does not."""
    places = (at for at, one in enumerate(blocks) if isinstance(one, Heading) and plain(one.inside) == heading)
    return next(places, len(blocks))


def _sheet(tool: Tool) -> Iterator[Block]:
    """What the worksheet asks; the form itself is a file of its own."""
    yield Heading(1, line(f"What the worksheet asks: {tool.sheet.title}"))
    yield paragraph(tool.sheet.before)
    for part in tool.sheet.parts:
        yield Heading(2, line(part.heading))
        yield Items(tuple((asked,) for asked in _asked(part)))


def _asked(part: SheetPart) -> Iterator[Paragraph]:
    if part.table:
        yield from (paragraph(column) for column in part.table.columns)
    for one in part.fields or part.prompts or ():
        label = one.label if isinstance(one, SheetField) else one.ask
        hint: tuple[Inline, ...] = (Words(" "), Emphasis(line(one.hint))) if one.hint else ()
        yield paragraph(label, *hint)


def _drawing(entry: Entry, lead: Leading) -> Iterator[Block]:
    if entry.diagram in entry.diagrams and lead.site.site:
        yield paragraph("A drawing goes with this; it is ", Link(lead.site.to(entry.url), line("on the site")), ".")


def _onward(entry: Entry, library: Library, lead: Leading) -> Iterator[Block]:
    """The ways on that an entry's page shows as cards, with their reasons; of the others the names."""
    found = onward(entry.kind, ways_ahead(library, entry.ref))
    if not found.cards:
        return
    yield Heading(1, line("Where to go from here"))
    yield Items(tuple((_way(lead.to(card.way.uri), card.way.title, f" {card.way.why}"),) for card in found.cards))
    rest = tuple(_named_way(lead.to(way.uri), way.title) for group in found.rest for way in group.ways)
    if rest:
        yield Names("More ways on:", rest)


def _named_way(to: str | None, title: str) -> Inline:
    return Link(to, line(title)) if to else Words(title)


def _way(to: str | None, title: str, after: str) -> Paragraph:
    return paragraph(_named_way(to, title), after)


def _rests_on(entry: Entry, library: Library) -> Iterator[Block]:
    studied = shown(entry, library)
    known = {piece["source"].id for piece in studied}
    others = [library.sources[id_] for id_ in entry.sources if id_ in library.sources and id_ not in known]
    if not (studied or others):
        return
    yield Heading(1, line("Where it comes from" if isinstance(entry, Story) else "What this rests on"))
    if others:
        yield Names("", tuple(map(_named, others)))
    items: list[tuple[Block, ...]] = []
    for found in studied:
        told = [
            paragraph(Strong(line("What it found:")), f" {found['finding']}"),
            paragraph(Strong(line("How far that reaches:")), f" {found['limit']}"),
        ]
        items.append((Paragraph((_named(found["source"]),)), *told))
    if items:
        yield Items(tuple(items))


def _named(source: Source) -> Inline:
    """A source by its title; who wrote it, and where, stands among the sources."""
    return Link(f"#{SOURCES}--{source.id}", line(source.title))


def stepped(blocks: Iterable[Block]) -> Iterator[Block]:
    """The same blocks, with no level of headings left out on the way down."""
    deepest = 0
    for one in blocks:
        if isinstance(one, Heading):
            deepest = min(one.level, deepest + 1)
            yield replace(one, level=deepest)
        else:
            yield one
