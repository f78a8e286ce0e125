"""Pages that lead to entries: an index for each kind, hubs for themes and stages, the glossary, the sources."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from guide.content.kinds import KINDS
from guide.content.library import Library
from guide.content.reference import Stage, Theme
from guide.pages.entries import PLURALS
from guide.pages.markdown import Markdown
from guide.pages.page import Page, relative
from guide.pages.render import markdown
from guide.pages.settings import Settings

STORIES_A_PAGE = 100
STORIES_A_HUB = 10

ASSESSMENTS_ABOUT = (
    "Short checks to answer alone or each on your own phone before you meet. They are prompts for a conversation, "
    "not tests: no marks, and nothing leaves your browser unless you send it."
)
THEMES_ABOUT = "The same entries, gathered by subject."
STAGES_ABOUT = "Where are you now? What to read, ask and use at each part of a partnership's life."


@dataclass(frozen=True)
class Shelf:
    """Entries of one kind on a hub."""

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
    glossary = markdown("glossary.md", "glossary.md", terms=library.glossary)
    yield Page(
        "glossary.md", glossary, _meta(settings, "Glossary", "Partnership jargon, said plainly.", "glossary.yml")
    )
    yield _sources(library, settings)


def _index(settings: Settings, folder: str, about: str, entries: Sequence[Any]) -> Page:
    title = PLURALS[folder]
    text = markdown(
        "kind.md", f"{folder}/index.md", title=title, about=about, entries=entries,
        newer=None, older=None, after=None, number=1, total=1,
    )  # fmt: skip
    return Page(f"{folder}/index.md", text, _meta(settings, title, about))


def _story_index(library: Library, settings: Settings) -> Iterable[Page]:
    kind = next(kind for kind in KINDS if kind.folder == "stories")
    stories = library.of("stories")
    total = max(1, -(-len(stories) // STORIES_A_PAGE))
    uris = ["stories/index.md", *(f"stories/page/{number}.md" for number in range(2, total + 1))]
    for place, uri in enumerate(uris):
        share = relative("share-your-story.md", uri)
        title = kind.plural if place == 0 else f"{kind.plural}, page {place + 1}"
        text = markdown(
            "kind.md",
            uri,
            title=title,
            about=kind.about,
            entries=stories[place * STORIES_A_PAGE : (place + 1) * STORIES_A_PAGE],
            newer=uris[place - 1] if place else None,
            older=uris[place + 1] if place + 1 < total else None,
            number=place + 1,
            total=total,
            after=Markdown(f"Were you there? [Share your story]({share}): you need no account."),
        )
        yield Page(uri, text, _meta(settings, title, kind.about), in_navigation=place == 0)


def _hubs(
    library: Library, settings: Settings, folder: str, title: str, about: str, hubs: Sequence[Theme | Stage]
) -> Iterable[Page]:
    index = markdown("hubs.md", f"{folder}/index.md", title=title, about=about, hubs=hubs, folder=Markdown(folder))
    yield Page(f"{folder}/index.md", index, _meta(settings, title, about, "taxonomy.yml"))
    for place, hub in enumerate(hubs):
        uri = f"{folder}/{hub.id}.md"
        text = markdown("hub.md", uri, title=hub.title, summary=hub.summary, groups=_shelves(library, folder, hub.id))
        before = hubs[place - 1] if place else None
        after = hubs[place + 1] if place + 1 < len(hubs) else None
        meta = _meta(settings, hub.title, hub.summary, "taxonomy.yml") | {
            "trail": [{"title": title, "url": f"{folder}/"}],
            "previous": {"title": before.title, "url": f"{folder}/{before.id}/"} if before else None,
            "next": {"title": after.title, "url": f"{folder}/{after.id}/"} if after else None,
        }
        yield Page(uri, text, meta)


def _shelves(library: Library, folder: str, id_: str) -> list[Shelf]:
    shelves = []
    for kind_folder, heading in PLURALS.items():
        all_of_it: Sequence[Any] = (
            library.current_assessments() if kind_folder == "assessments" else library.of(kind_folder)
        )
        here = [node for node in all_of_it if id_ in getattr(node, folder)]
        most = STORIES_A_HUB if kind_folder == "stories" else len(here)
        if here:
            shelves.append(Shelf(heading, here[:most], max(0, len(here) - most)))
    return shelves


def _sources(library: Library, settings: Settings) -> Page:
    used_in: dict[str, list[Any]] = {id_: [] for id_ in library.sources}
    for node in library.nodes():
        if node.kind == "story" and not getattr(node, "retold", False):
            continue
        for id_ in dict.fromkeys([*node.sources, *(piece.source for piece in getattr(node, "evidence", ()))]):
            used_in.get(id_, []).append(node)
    text = markdown("sources.md", "sources.md", sources=list(library.sources.values()), used_in=used_in)
    return Page(
        "sources.md", text, _meta(settings, "Sources", "The texts and research behind the guide.", "sources.yml")
    )


def _meta(settings: Settings, title: str, description: str, file: str | None = None) -> dict[str, Any]:
    path = f"{settings.content}/{file}" if file else None
    return {
        "title": title,
        "description": description,
        "trail": [],
        "source": path,
        "edit_url": settings.edit_url(path) if path else None,
    }
