"""An entry's page: its own words, the ways that lead on from it and to it, and what it rests on."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from guide.content.assessments import Assessment
from guide.content.graph import Edge
from guide.content.kinds import KINDS, Story
from guide.content.kinds.story import ENDINGS, RESPONDS
from guide.content.library import Library
from guide.content.model import Entry
from guide.content.sections import Text, read_text_parts
from guide.pages.easy_read import easy_read_uri
from guide.pages.meta import Link, Meta
from guide.pages.page import Page, relative
from guide.pages.rendering.dates import in_words
from guide.pages.rendering.markdown import Markdown, escape, sections
from guide.pages.rendering.render import markdown, uri_of
from guide.pages.rendering.terms import GLOSSARY, marked
from guide.pages.responses import invitation, responses_to
from guide.pages.settings import Settings
from guide.pages.studies import URI, shown
from guide.pages.withdrawn import refs_withdrawn
from guide.text.direction import runs_right_to_left

MOST_STORIES = 20
"""How many stories a page lists that lead to it, so that no page grows with the number of stories."""

KIND_TITLES = {kind.kind: kind.kind.capitalize() for kind in KINDS} | {"assessment": "Check"}
PLURALS = {kind.folder: kind.plural for kind in KINDS} | {"assessments": "Checks"}


@dataclass(frozen=True)
class Way:
    """One link as a page shows it."""

    kind: str
    kind_title: str
    title: str
    uri: str
    why: str


@dataclass(frozen=True)
class Group:
    """Links of one relation."""

    heading: str
    ways: tuple[Way, ...]
    left_out: int = 0


def entry_pages(library: Library, settings: Settings) -> Iterable[Page]:
    """A page for every entry, in the order of the library."""
    for kind in KINDS:
        entries = library.of(kind.folder)
        for place, entry in enumerate(entries):
            before = entries[place - 1] if place else None
            after = entries[place + 1] if place + 1 < len(entries) else None
            yield _page(library, settings, entry, before, after)


def _page(library: Library, settings: Settings, entry: Entry, before: Entry | None, after: Entry | None) -> Page:
    uri = uri_of(entry)
    body = marked(entry.body, library.glossary, relative(GLOSSARY, uri))
    text = read_text_parts(body)
    own: dict[str, Any] = {"text": Markdown(text.without([entry.meeting]))}
    studied = {piece.source for piece in entry.evidence}
    if isinstance(entry, Story):
        own = {
            "byline": byline(entry, library),
            "answers_withdrawn": entry.responds_to in refs_withdrawn(library),
            **_told(text, entry),
        }
    page = markdown(
        f"kinds/{entry.kind}.md",
        uri,
        entry=entry,
        parts=sections(text),
        before=Markdown(text.before if entry.sections else ""),
        rest=Markdown(_unplaced(text, entry)),
        ahead=ways_ahead(library, entry.ref),
        back=ways_back(library, entry.ref),
        responses=responses_to(library, entry.ref),
        invitation=invitation(entry, uri, settings),
        sources=[library.sources[id_] for id_ in entry.sources if id_ in library.sources and id_ not in studied],
        evidence=shown(entry, library),
        research=URI,
        easy_read=easy_read_uri(entry.ref) if entry.ref in library.easy_reads else None,
        **own,
    )
    return Page(uri, page, entry_meta(library, settings, entry, before, after), not isinstance(entry, Story))


def entry_meta(library: Library, settings: Settings, entry: Entry, before: Entry | None, after: Entry | None) -> Meta:
    """What templates show round an entry's text."""
    path = f"{settings.content}/{entry.path}"
    return Meta(
        title=entry.title,
        description=entry.summary,
        template="entry.html",
        kind=entry.kind,
        kind_title=KIND_TITLES[entry.kind],
        trail=(Link(entry.plural, f"{entry.folder}/"),),
        themes=themes_of(library, entry),
        stages=stages_of(library, entry),
        previous=Link(before.title, before.url) if before else None,
        next=Link(after.title, after.url) if after else None,
        source=path,
        edit_url=settings.edit_url(path),
        reviewed=entry.reviewed,
        language=entry.language if isinstance(entry, Story) else None,
    )


def themes_of(library: Library, node: Entry | Assessment) -> tuple[Link, ...]:
    """The themes of an entry or assessment, in the order of the taxonomy."""
    return tuple(Link(hub.title, f"themes/{hub.id}/") for hub in library.taxonomy.themes if hub.id in node.themes)


def stages_of(library: Library, node: Entry | Assessment) -> tuple[Link, ...]:
    """Its stages, likewise."""
    return tuple(Link(hub.title, f"stages/{hub.id}/") for hub in library.taxonomy.stages if hub.id in node.stages)


def ways_ahead(library: Library, ref: str) -> list[Group]:
    """The links that leave an entry, by relation."""
    return _groups(library, library.graph.from_(ref), ahead=True)


def ways_back(library: Library, ref: str) -> list[Group]:
    """The links that reach an entry, by relation. Each assessment is named once, whichever of its parts leads here."""
    edges = (edge for edge in library.graph.to(ref) if edge.relation is not RESPONDS)  # shown in full instead
    return _groups(library, edges, ahead=False)


def _groups(library: Library, edges: Iterable[Edge], ahead: bool) -> list[Group]:
    by_heading: dict[str, list[Way]] = {}
    left_out: dict[str, int] = {}
    seen: set[tuple[str, str]] = set()
    for edge in edges:
        node = library.node(edge.target if ahead else edge.source)
        heading = edge.relation.ahead if ahead else edge.relation.back
        if (heading, node.ref) in seen:
            continue
        seen.add((heading, node.ref))
        ways = by_heading.setdefault(heading, [])
        if not ahead and node.kind == "story" and sum(way.kind == "story" for way in ways) >= MOST_STORIES:
            left_out[heading] = left_out.get(heading, 0) + 1
            continue
        ways.append(Way(node.kind, KIND_TITLES[node.kind], node.title, f"{node.ref}.md", edge.why))
    return [Group(heading, tuple(ways), left_out.get(heading, 0)) for heading, ways in by_heading.items()]


def byline(story: Story, library: Library) -> Markdown:
    """Who tells the story, from where, when it happened and when it came here, and under which licence."""
    sectors = [sector.title for sector in library.taxonomy.sectors if sector.id in story.sectors]
    facts = [
        story.form.capitalize(),
        _told_by(story),
        apart(story.place),
        escape(", ".join(sectors)),
        apart(f"{'written' if story.responds_to else 'happened'}: {in_words(story.date)}") if story.date else None,
        f"how it ended: {ENDINGS[story.ended].title.lower()}" if story.ended else None,
        f"published: {in_words(story.first_published.isoformat())}",
        f"licence {story.licence}",
    ]
    return Markdown(" · ".join(fact for fact in facts if fact))


def apart(name: str | None) -> Markdown | None:
    """A name in a line of ours; one that runs from right to left leaves the order of what stands beside it."""
    if not name:
        return None
    return Markdown(f"<bdi>{escape(name)}</bdi>") if runs_right_to_left(name) else escape(name)


def _told_by(story: Story) -> str:
    if story.retold:
        return "retold by the editors from the source named below; what they add is marked as theirs"
    return f"by {', '.join(filter(None, (apart(story.author), apart(story.organisation))))}"


def _told(text: Text, story: Story) -> dict[str, Any]:
    """A story's text, apart from what stands in boxes of its own: what editors add, and the exercise."""
    apart = {story.meeting, story.added}
    # What stands before the headings of a retelling is how the editors lead into it.
    leads = story.retold and not apart.issuperset(text.headings)
    told = replace(text, before="") if leads else text
    return {
        "text": Markdown(told.without(apart)),
        "foreword": Markdown(text.before if leads else ""),
        "added": Markdown(text.beneath(story.added)),
    }


def _unplaced(text: Text, entry: Entry) -> str:
    """What has no place in the pages of this kind. The check tells of it, and until it is mended no word is lost."""
    placed = {*entry.sections, entry.meeting}
    return "\n\n".join(
        section.markdown for section in text.sections if entry.sections and section.heading not in placed
    )
