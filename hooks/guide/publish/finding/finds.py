"""What a search can find first: every entry but stories, every check, every term and every page for readers, each with
the words it is found by. Stories are many, and come from the index of the full text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
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

PAGES, CONTRIBUTORS = "Other pages", "For contributors"
FOR_CONTRIBUTORS = "contribute/"
"""Below it lie the pages for those who write, run or build a guide."""
DECISIONS = "contribute/decisions/"
"""These are in the index of the full text alone."""
ASKED_FOR = frozenset({"sources.md"})
"""Pages for readers that are no answer to a search, unless their own group is chosen."""
SAID = {
    "plan.md": ("our plan", "back to our plan", "where is our plan", "action plan", "action log"),
    "share-your-story.md": ("tell our story", "tell your story", "send in a story", "share a story", "story form"),
    "assessments/index.md": ("a check with our group", "a check for eight people", "a check to do together"),
    "glossary.md": ("what does it stand for", "abbreviations", "acronyms", "jargon list"),
    "take-away.md": ("download", "printables", "handouts", "worksheets to print", "deck of cards", "workshop pack"),
    "library.md": ("everything", "all pages", "list of contents"),
}
"""What people call the pages that the guide makes of itself and not of an entry."""
LONGEST = 64
"""Letters of a term's meaning, and of what a page is about, that are shown in a list of results."""

_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.S)
_LINE_OF_FRONT = re.compile(r"^(title|description): (.+)$", re.M)
_HEADING = re.compile(r"^# (.+)$", re.M)
_NO_WORDS = re.compile(r"<!--.*?-->|<[^>]*>|\]\([^)]*\)|`[^`]*`|https?:\S+", re.S)
_SAID = re.compile(r"^> ?(.+)$", re.M)


@dataclass(frozen=True)
class Find:
    """One thing to find."""

    kind: str
    """Such as `tip` or `term`; for a page that is no entry `page`, for one for contributors `contribute`."""
    group: str
    """The heading it stands under, such as `Tips`."""
    url: str
    title: str
    summary: str
    words: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """By the field's name, the texts it is found by besides its title and summary."""
    themes: Sequence[str] = ()
    stages: Sequence[str] = ()
    steps: Sequence[str] = ()
    """What to do next: addresses of at most one tool and one tip."""
    say: str = ""
    """A thing to say."""
    leads: Sequence[str] = ()
    """Addresses of what it leads to: its own links, and then those that lead to it."""


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
            yield _of_page(uri, page.meta.title, page.meta.description, _hub_words(uri, library))
    for uri, text in written.items():
        if uri != "index.md" and not uri.startswith(DECISIONS):
            yield _of_written(uri, text)


def _of_entry(entry: Entry, library: Library) -> Find:
    parts = read_text_parts(entry.body)
    heard = parts.beneath("Words to say")
    words: dict[str, Sequence[str]] = {
        "said_as": entry.said_as,
        "asked_as": entry.asked_as,
        "signs": tuple(_signs(entry)),
        "text": (_plain(entry.body), *(entry.in_short or ()), *_worksheet(entry)),
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
        summary=term.stands_for or _cut(term.meaning),
        words={
            "said_as": (*term.said_as, *((term.stands_for,) if term.stands_for else ())),
            "asked_as": term.asked_as,
            "text": (term.meaning, term.where or "", term.ended or ""),
        },
    )


def _hub_words(uri: str, library: Library) -> Mapping[str, Sequence[str]]:
    hubs = {f"themes/{hub.id}.md": hub for hub in library.taxonomy.themes}
    hub = hubs.get(uri) or {f"stages/{stage.id}.md": stage for stage in library.taxonomy.stages}.get(uri)
    if hub is None:
        return {"said_as": SAID.get(uri, ())}
    return {"said_as": hub.said_as, "asked_as": hub.asked_as, "text": (hub.text or "", hub.mistake or "")}


def _of_page(uri: str, title: str, summary: str, words: Mapping[str, Sequence[str]]) -> Find:
    contributors = uri.startswith(FOR_CONTRIBUTORS) or uri in ASKED_FOR
    address = uri.removesuffix(".md").removesuffix("index")
    return Find(
        kind="contribute" if contributors else "page",
        group=CONTRIBUTORS if contributors else PAGES,
        url=address if address.endswith("/") or not address else f"{address}/",
        title=title,
        summary="" if contributors else _cut(summary),
        words={} if contributors else words,
    )


def _of_written(uri: str, text: str) -> Find:
    front = _FRONT.match(text)
    said = {name: value.strip().strip("\"'") for name, value in _LINE_OF_FRONT.findall(front[1] if front else "")}
    body = text[front.end() :] if front else text
    heading = _HEADING.search(body)
    title = said.get("title") or (heading[1] if heading else uri)
    plain = _plain(body)
    return _of_page(uri, title, said.get("description") or plain.removeprefix(title).strip(), {"text": (plain,)})


def _plain(markdown: str) -> str:
    """About the words that a reader sees."""
    return re.sub(r"[#>*_|\[\]]+", " ", _NO_WORDS.sub(" ", markdown)).strip()


def _cut(text: str) -> str:
    """A text's first sentence, or as much of it as a list of results has room for."""
    first = re.split(r"(?<=[.?!])\s", " ".join(text.split()), maxsplit=1)[0]
    return first if len(first) <= LONGEST else first[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def by_address(found: Iterable[Find]) -> dict[str, int]:
    """Each find's place among all, by its address."""
    return {find.url: place for place, find in enumerate(found)}


def titles(hubs: Sequence[Any]) -> dict[str, int]:
    """Each theme's or stage's place, by its id."""
    return {hub.id: place for place, hub in enumerate(hubs)}
