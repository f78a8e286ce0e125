"""What is told of every entry: how its kind is called, the ways that lead on from it and to it, what is round it."""

from collections.abc import Iterable
from dataclasses import dataclass

from guide.content.assessments import Assessment
from guide.content.graph import Edge
from guide.content.kinds import KINDS, Story
from guide.content.kinds.story import RESPONDS, SHOWS, TRIED
from guide.content.library import Library
from guide.content.model import Entry
from guide.pages.meta import Link, Meta
from guide.pages.rendering.markdown import Markdown, escape
from guide.pages.settings import Settings
from guide.pages.stories.facets import page_of
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
    more_at: str = "stories/index.md"
    """Where those are that are left out."""
    chosen: str = ""
    """What is chosen in the library of stories where all of them are told, such as `shows=tips/bust-the-jargon`."""


def entry_meta(library: Library, settings: Settings, entry: Entry, before: Entry | None, after: Entry | None) -> Meta:
    """What templates show round an entry's text."""
    path = f"{settings.content}/{entry.path}"
    return Meta(
        title=entry.title,
        description=entry.summary,
        template="reading.html",
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
    return _groups(library, ref, library.graph.from_(ref), ahead=True)


def ways_back(library: Library, ref: str) -> list[Group]:
    """The links that reach an entry, by relation. Each assessment is named once, whichever of its parts leads here."""
    edges = (edge for edge in library.graph.to(ref) if edge.relation not in (RESPONDS, TRIED))  # in full
    return _groups(library, ref, edges, ahead=False)


def _groups(library: Library, ref: str, edges: Iterable[Edge], ahead: bool) -> list[Group]:
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
    return [
        Group(heading, tuple(ways), left, page_of("shows", ref), f"shows={ref}")
        if (heading == SHOWS.back) and not ahead
        else Group(heading, tuple(ways), left)
        for heading, ways in by_heading.items()
        for left in [left_out.get(heading, 0)]
    ]


def apart(name: str | None) -> Markdown | None:
    """A name in a line of ours; one that runs from right to left leaves the order of what stands beside it."""
    if not name:
        return None
    return Markdown(f"<bdi>{escape(name)}</bdi>") if runs_right_to_left(name) else escape(name)
