"""What a search can find first: every entry but stories, every check, every term and every page for readers, each with
the words it is found by. Stories are many, and come from the index of the full text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from guide.content.assessments import Assessment
from guide.content.kinds import Assumption, Principle, Question, Tip, Tool
from guide.content.library import Library
from guide.content.model import Entry
from guide.content.reference import Term
from guide.content.sections import read_text_parts
from guide.pages.entries import KIND_TITLES, PLURALS
from guide.pages.finder_page import next_steps
from guide.pages.page import Page
from guide.pages.rendering.terms import anchor
from guide.publish.finding.find import Find, cut, plain
from guide.publish.finding.pages import DECISIONS, of_made, of_written

_SAID = re.compile(r"^> ?(.+)$", re.M)


def finds(library: Library, pages: Mapping[str, Page], written: Mapping[str, str]) -> Iterator[Find]:
    """Everything, in the order of the guide.

    Args:
        library: the content.
        pages: those that the guide makes, by their source.
        written: the Markdown of those that are written by hand, by their source.
    """
    for entry in library.entries.values():
        if entry.folder != "stories":
            yield _of_entry(entry, library)
    for check in library.current_assessments():
        yield _of_check(check, library)
    for term in library.glossary:
        yield _of_term(term)
    nodes = {f"{node.ref}.md" for node in library.nodes()}
    for uri, page in pages.items():
        if uri not in nodes and page.in_navigation and page.meta.description:
            yield of_made(uri, page.meta.title, page.meta.description, library)
    for uri, text in written.items():
        if uri != "index.md" and not uri.startswith(DECISIONS):
            yield of_written(uri, text)


def _of_entry(entry: Entry, library: Library) -> Find:
    parts = read_text_parts(entry.body)
    heard = parts.beneath("Words to say")
    words: dict[str, Sequence[str]] = {
        "said_as": entry.said_as,
        "asked_as": entry.asked_as,
        "signs": tuple(_signs(entry)),
        "text": (plain(entry.body), *(entry.in_short or ()), *_worksheet(entry)),
    }
    steps = tuple(next_steps(library, entry.ref)) if isinstance(entry, Assumption | Principle | Question) else ()
    chosen = [next((way for way in steps if way.kind == kind), None) for kind in ("tool", "tip")]
    return Find(
        kind=entry.kind,
        group=PLURALS[entry.folder],
        url=entry.url,
        title=entry.title,
        summary=entry.summary,
        words=words,
        themes=entry.themes,
        stages=entry.stages,
        steps=tuple(f"{way.uri.removesuffix('.md')}/" for way in chosen if way),
        leads=tuple(_leads(entry.ref, library)),
        say=entry.ask if isinstance(entry, Question) else next(iter(_SAID.findall(heard)), "").replace("'", "’"),
    )


def _leads(ref: str, library: Library) -> Iterator[str]:
    refs = [edge.target for edge in library.graph.from_(ref)] + [edge.source for edge in library.graph.to(ref)]
    yield from dict.fromkeys(library.node(other).url for other in refs if not other.startswith("stories/"))


def _signs(entry: Entry) -> Iterator[str]:
    """What an entry says in the voice of somebody in trouble, or in a partner's."""
    match entry:
        case Assumption():
            yield from (entry.belief, *entry.signs)
        case Principle():
            yield from entry.signs_missing
        case Question():
            yield entry.ask
        case Tip():
            yield from (entry.why, *_SAID.findall(entry.body))
        case _:
            return


def _worksheet(entry: Entry) -> Iterator[str]:
    """The words of a tool's sheet, without its made-up example."""
    if not isinstance(entry, Tool):
        return
    yield f"template form worksheet {entry.sheet.title}. {entry.sheet.before}"
    for part in entry.sheet.parts:
        yield part.heading
        yield from (asked.label for asked in part.fields or ())
        yield from part.table.columns if part.table else ()
        yield from (prompt.ask for prompt in part.prompts or ())


def _of_check(check: Assessment, library: Library) -> Find:
    beside = library.together.get(check.id)
    return Find(
        kind="assessment",
        group=PLURALS["assessments"],
        url=check.url,
        title=check.title,
        summary=check.summary,
        words={
            "said_as": beside.said_as if beside else (),
            "asked_as": beside.asked_as if beside else (),
            "text": (f"{KIND_TITLES['assessment']} assessment questionnaire", *(item.text for item in check.items)),
        },
        themes=check.themes,
        stages=check.stages,
        leads=tuple(_leads(check.ref, library)),
    )


def _of_term(term: Term) -> Find:
    return Find(
        kind="term",
        group="Glossary",
        url=f"glossary/#{anchor(term)}",
        title=term.term,
        summary=term.stands_for or cut(term.meaning),
        words={
            "said_as": (*term.said_as, *((term.stands_for,) if term.stands_for else ())),
            "asked_as": term.asked_as,
            "text": (term.meaning, term.where or "", term.ended or ""),
        },
        meaning=f"{term.stands_for}. {term.meaning}" if term.stands_for else term.meaning,
    )


def by_address(found: Iterable[Find]) -> dict[str, int]:
    """Each find's place among all, by its address."""
    return {find.url: place for place, find in enumerate(found)}


def titles(hubs: Sequence[Any]) -> dict[str, int]:
    """Each theme's or stage's place, by its id."""
    return {hub.id: place for place, hub in enumerate(hubs)}
