"""The pages of themes and stages: what to take first, and all the rest folded by kind."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from guide.content.assessments import Assessment
from guide.content.library import Library
from guide.content.model import Entry, Link
from guide.content.reference import Hub, Stage
from guide.pages.entries import KIND_TITLES, PLURALS, Way
from guide.pages.journey import journey
from guide.pages.meta import Link as Round
from guide.pages.meta import Meta
from guide.pages.page import Page, relative
from guide.pages.rendering.markdown import Markdown
from guide.pages.rendering.render import markdown, uri_of
from guide.pages.settings import Settings
from guide.pages.stories.facets import FEWEST, page_of

STORIES_A_HUB = 10

THEMES_ABOUT = "The same entries, gathered by subject."
STAGES_ABOUT = "Where are you now? What to take first at each part of a partnership's life, and all the rest."


@dataclass(frozen=True)
class Leg:
    """Steps of a path that are taken at the same time."""

    when: str
    first: int
    """The number of the first, from 1."""
    ways: Sequence[Way]


@dataclass(frozen=True)
class Item:
    """An entry in a fold."""

    title: str
    uri: Markdown
    summary: str


@dataclass(frozen=True)
class Fold:
    """All entries of one kind that belong here."""

    folder: str
    heading: str
    items: Sequence[Item]
    left_out: int = 0
    all_at: str = ""
    """Where the library has them all, chosen by this hub, so far as it has a page for that."""

    @property
    def count(self) -> int:
        return len(self.items) + self.left_out


def hub_pages(library: Library, settings: Settings) -> Iterable[Page]:
    """The index and the pages of themes, and of stages."""
    yield from _hubs(library, settings, "themes", "Themes", THEMES_ABOUT, library.taxonomy.themes)
    yield from _hubs(library, settings, "stages", "Stages", STAGES_ABOUT, library.taxonomy.stages)


def _hubs(
    library: Library, settings: Settings, folder: str, title: str, about: str, hubs: Sequence[Hub]
) -> Iterable[Page]:
    uri = f"{folder}/index.md"
    path = f"{settings.content}/taxonomy.yml"
    meta = Meta(title=title, description=about, template="wide.html", source=path, edit_url=settings.edit_url(path))
    index = markdown(
        "hubs.md", uri, title=title, about=about, hubs=hubs, folder=Markdown(folder), path=_journey(library, folder)
    )
    yield Page(uri, index, meta)
    for place, hub in enumerate(hubs):
        before = hubs[place - 1] if place else None
        after = hubs[place + 1] if place + 1 < len(hubs) else None
        yield Page(
            f"{folder}/{hub.id}.md",
            _page(library, folder, hub),
            replace(
                meta,
                title=hub.title,
                description=hub.summary,
                trail=(Round(title, f"{folder}/"),),
                previous=Round(before.title, f"{folder}/{before.id}/") if before else None,
                next=Round(after.title, f"{folder}/{after.id}/") if after else None,
            ),
        )


def _page(library: Library, folder: str, hub: Hub) -> str:
    return markdown(
        "hub.md",
        f"{folder}/{hub.id}.md",
        hub=hub,
        begin=[] if hub.path else list(_ways(library, hub.begin)),
        legs=list(_legs(library, hub)),
        folds=list(_folds(library, folder, hub.id)),
        journey=_journey(library, folder, hub),
    )


def _ways(library: Library, links: Iterable[Link]) -> Iterable[Way]:
    """The ways that a hub recommends; one to an entry that does not read waits until it does."""
    nodes = {node.ref: node for node in library.nodes()}
    for link in links:
        if node := nodes.get(library.moved.get(link.to, link.to)):
            yield Way(node.kind, KIND_TITLES[node.kind], node.title, uri_of(node), link.why)


def _legs(library: Library, hub: Hub) -> Iterable[Leg]:
    number = 1
    for when, steps in groupby(hub.path, key=lambda step: step.when):
        if ways := list(_ways(library, steps)):
            yield Leg(when, number, ways)
            number += len(ways)


def _journey(library: Library, folder: str, current: Hub | None = None) -> Markdown | None:
    """The drawn path of the stages, for their index or for the page of one; themes have none."""
    if folder != "stages":
        return None
    page = f"{folder}/{current.id}/index.md" if current else f"{folder}/index.md"
    here = current if isinstance(current, Stage) else None
    stages = library.taxonomy.stages
    return Markdown(journey(stages, here, to=lambda stage: f"{relative(f'{folder}/{stage.id}', page)}/"))


def _folds(library: Library, folder: str, id_: str) -> Iterable[Fold]:
    for kind, heading in PLURALS.items():
        all_of_it: Sequence[Entry | Assessment] = (
            library.current_assessments() if kind == "assessments" else library.of(kind)
        )
        here = [node for node in all_of_it if id_ in getattr(node, folder)]
        most = STORIES_A_HUB if kind == "stories" else len(here)
        if here:
            items = [Item(node.title, uri_of(node), node.summary) for node in here[:most]]
            chosen = kind == "stories" and len(all_of_it) > FEWEST
            all_at = page_of(folder[:-1], id_) if chosen else ""
            yield Fold(kind, heading, items, len(here) - len(items), all_at)
