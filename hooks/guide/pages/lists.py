"""Pages that lead to entries: an index for each kind, hubs for themes and stages, the glossary, the sources."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from guide.content.kinds import KINDS
from guide.content.library import Library
from guide.content.reference import Hub, Stage
from guide.pages.entries import KIND_TITLES, PLURALS, Way
from guide.pages.journey import journey
from guide.pages.meta import Link, Meta
from guide.pages.page import Page, relative
from guide.pages.rendering.markdown import Markdown
from guide.pages.rendering.render import markdown, uri_of
from guide.pages.rendering.terms import anchor
from guide.pages.settings import Settings
from guide.pages.story_index import story_index, titles
from guide.pages.studies import URI

STORIES_A_HUB = 10

ASSESSMENTS_ABOUT = (
    "Short checks to answer alone or each on your own phone before you meet. They are prompts for a conversation, "
    "not tests: no marks, and nothing leaves your browser unless you send it."
)
THEMES_ABOUT = "The same entries, gathered by subject."
STAGES_ABOUT = "Where are you now? What to read, ask and use at each part of a partnership's life."
TO_ASK, TO_USE = ("questions", "assessments"), ("tips", "tools")
"""What a stage's page gathers under these headings; every other kind is there to read."""


@dataclass(frozen=True)
class Shelf:
    """Entries on a hub: of one kind, or for a stage those to read, to ask or to use."""

    heading: str
    entries: Sequence[Any]
    left_out: int = 0


def list_pages(library: Library, settings: Settings) -> Iterable[Page]:
    """Every page that is made of links to others."""
    for kind in KINDS:
        if kind.folder == "stories":
            yield from _story_index(library, settings)
        else:
            yield _index(settings, kind.folder, kind.about, library.of(kind.folder))
    yield _index(settings, "assessments", ASSESSMENTS_ABOUT, library.current_assessments())
    yield from _hubs(library, settings, "themes", "Themes", THEMES_ABOUT, library.taxonomy.themes)
    yield from _hubs(library, settings, "stages", "Stages", STAGES_ABOUT, library.taxonomy.stages)
    glossary = markdown("glossary.md", "glossary.md", terms=library.glossary, anchor=anchor)
    yield Page(
        "glossary.md", glossary, _meta(settings, "Glossary", "Partnership jargon, said plainly.", "glossary.yml")
    )
    yield _sources(library, settings)


def _index(settings: Settings, folder: str, about: str, entries: Sequence[Any]) -> Page:
    title = PLURALS[folder]
    text = markdown("kind.md", f"{folder}/index.md", title=title, about=about, entries=entries)
    return Page(f"{folder}/index.md", text, _meta(settings, title, about))


def _story_index(library: Library, settings: Settings) -> Iterable[Page]:
    kind = next(kind for kind in KINDS if kind.folder == "stories")
    for place, (uri, title) in enumerate(titles(kind.plural, len(library.of("stories")))):
        after = _asking(relative("share-your-story.md", uri), settings)
        text = story_index(library, title, kind.about, after, place)
        yield Page(uri, text, _meta(settings, title, kind.about), in_navigation=place == 0)


def _asking(share: str, settings: Settings) -> Markdown | None:
    """The call for stories beneath their list."""
    if settings.submissions.closed:
        return None
    hint = (
        ""
        if settings.submissions.open
        else " This copy of the guide has no way to send it yet; the page says what you can do."
    )
    return Markdown(f"Were you there? [Share your story]({share}): you need no account to write it.{hint}")


def _hubs(
    library: Library, settings: Settings, folder: str, title: str, about: str, hubs: Sequence[Hub]
) -> Iterable[Page]:
    uri = f"{folder}/index.md"
    path = _journey(library, folder)
    index = markdown("hubs.md", uri, title=title, about=about, hubs=hubs, folder=Markdown(folder), path=path)
    yield Page(uri, index, _meta(settings, title, about, "taxonomy.yml"))
    for place, hub in enumerate(hubs):
        uri = f"{folder}/{hub.id}.md"
        groups, begin = _shelves(library, folder, hub.id), _begin(library, hub)
        text = markdown(
            "hub.md", uri, title=hub.title, summary=hub.summary, hub=hub, begin=begin, groups=groups,
            path=_journey(library, folder, hub), kind_titles=KIND_TITLES,
        )  # fmt: skip
        before = hubs[place - 1] if place else None
        after = hubs[place + 1] if place + 1 < len(hubs) else None
        meta = replace(
            _meta(settings, hub.title, hub.summary, "taxonomy.yml"),
            trail=(Link(title, f"{folder}/"),),
            previous=Link(before.title, f"{folder}/{before.id}/") if before else None,
            next=Link(after.title, f"{folder}/{after.id}/") if after else None,
        )
        yield Page(uri, text, meta)


def _begin(library: Library, hub: Hub) -> list[Way]:
    """The ways that a hub recommends first; one to an entry that does not read waits until it does."""
    nodes = {node.ref: node for node in library.nodes()}
    named = [(nodes.get(library.moved.get(link.to, link.to)), link.why) for link in hub.begin]
    return [Way(node.kind, KIND_TITLES[node.kind], node.title, uri_of(node), why) for node, why in named if node]


def _journey(library: Library, folder: str, current: Hub | None = None) -> Markdown | None:
    """The drawn path of the stages, for their index or for the page of one; themes have none."""
    if folder != "stages":
        return None
    page = f"{folder}/{current.id}/index.md" if current else f"{folder}/index.md"
    here = current if isinstance(current, Stage) else None
    stages = library.taxonomy.stages
    return Markdown(journey(stages, here, to=lambda stage: f"{relative(f'{folder}/{stage.id}', page)}/"))


def _shelves(library: Library, folder: str, id_: str) -> list[Shelf]:
    read = tuple(kind for kind in PLURALS if kind not in (*TO_ASK, *TO_USE))
    by_use = {"Read": read, "Ask": TO_ASK, "Use": TO_USE}
    by_kind = {heading: (kind,) for kind, heading in PLURALS.items()}
    shelves = []
    for heading, kinds in (by_use if folder == "stages" else by_kind).items():
        found = [_here(library, kind, folder, id_) for kind in kinds]
        if entries := [entry for entries, _ in found for entry in entries]:
            shelves.append(Shelf(heading, entries, sum(left_out for _, left_out in found)))
    return shelves


def _here(library: Library, kind: str, folder: str, id_: str) -> tuple[Sequence[Any], int]:
    """The entries of a kind that belong to a theme or stage, and how many more stories there are than are shown."""
    all_of_it: Sequence[Any] = library.current_assessments() if kind == "assessments" else library.of(kind)
    here = [node for node in all_of_it if id_ in getattr(node, folder)]
    most = STORIES_A_HUB if kind == "stories" else len(here)
    return here[:most], max(0, len(here) - most)


def _sources(library: Library, settings: Settings) -> Page:
    used_in: dict[str, list[Any]] = {id_: [] for id_ in library.sources}
    for node in library.nodes():
        if node.kind == "story" and not getattr(node, "retold", False):
            continue
        for id_ in dict.fromkeys([*node.sources, *(piece.source for piece in getattr(node, "evidence", ()))]):
            used_in.get(id_, []).append(node)
    cited = {piece.source for entry in library.entries.values() for piece in entry.evidence}
    text = markdown(
        "sources.md", "sources.md", sources=list(library.sources.values()), used_in=used_in, cited=cited, research=URI
    )
    return Page(
        "sources.md", text, _meta(settings, "Sources", "The texts and research behind the guide.", "sources.yml")
    )


def _meta(settings: Settings, title: str, description: str, file: str | None = None) -> Meta:
    path = f"{settings.content}/{file}" if file else None
    return Meta(title=title, description=description, source=path, edit_url=settings.edit_url(path) if path else None)
