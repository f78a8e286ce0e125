"""All that the content becomes: the pages, the data beside them, and the order in which they are reached."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from guide.assess import definition
from guide.assess.signs import signs, signs_uri
from guide.content.library import Library
from guide.pages.browse.examples import example_pages
from guide.pages.browse.list_page import list_page
from guide.pages.easy_read import easy_read_pages
from guide.pages.entries import PLURALS
from guide.pages.entry_page import entry_pages
from guide.pages.filling.fill_pages import fill_pages
from guide.pages.finder_page import finder_page
from guide.pages.forms import form_pages
from guide.pages.group_pages import group_pages
from guide.pages.index_page import index_page
from guide.pages.lists import list_pages
from guide.pages.offline.offline_pages import offline_pages
from guide.pages.page import Page
from guide.pages.plan_page import plan_page
from guide.pages.redirects import redirect_pages
from guide.pages.settings import Settings
from guide.pages.stories.library import story_library
from guide.pages.taking.take_away import take_away_page
from guide.pages.taking.told import Told
from guide.pages.withdrawn import withdrawn_pages


@dataclass(frozen=True)
class Site:
    """Everything generated, by where its source lies."""

    pages: dict[str, Page]
    data: dict[str, str]


def generate(library: Library, settings: Settings, told: Told | None = None) -> Site:
    """The pages and data that a library becomes.

    Args:
        library: the content.
        settings: the site's.
        told: what is known of the files to take along; None: nothing yet.
    """
    stories, found = story_library(library, settings)
    made = [
        *entry_pages(library, settings, told),
        *easy_read_pages(library, settings),
        *example_pages(library, settings),
        *fill_pages(library, settings),
        *list_pages(library, settings),
        *stories,
        *form_pages(library, settings, told),
        *group_pages(library, settings, told),
        index_page(library, settings),
        finder_page(library, settings),
        plan_page(settings),
        list_page(),
        take_away_page(library, settings, told),
        *offline_pages(settings),
        *redirect_pages(library),
        *withdrawn_pages(library),
    ]
    return Site({page.uri: page for page in made}, _data(library) | found)


def _data(library: Library) -> dict[str, str]:
    data: dict[str, Any] = {"assessments/index.json": definition.index(library)}
    for editions in library.assessments.values():
        for edition in editions:
            data[edition.definition_uri] = definition.definition(edition, library)
            data[signs_uri(edition)] = signs(edition, library)
    return {uri: json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n" for uri, value in data.items()}


def navigation(library: Library, written: Sequence[str]) -> list[Any]:
    """The tree of pages, in reading order. Stories stand in it as one index, however many there are.

    Args:
        library: the content.
        written: the sources of the pages that are written by hand.
    """
    kinds: list[dict[str, Any]] = []
    for folder, title in PLURALS.items():
        nodes = library.current_assessments() if folder == "assessments" else library.of(folder)
        listed = [] if folder == "stories" else [f"{node.ref}.md" for node in nodes]
        kinds.append({title: [f"{folder}/index.md", *listed]})
    hubs: list[dict[str, Any]] = [
        {title: [f"{folder}/index.md", *(f"{folder}/{hub.id}.md" for hub in listed)]}
        for folder, title, listed in (
            ("themes", "Themes", library.taxonomy.themes),
            ("stages", "Stages", library.taxonomy.stages),
        )
    ]
    home = [uri for uri in written if uri == "index.md"]
    others = sorted(uri for uri in written if uri != "index.md")
    return [
        *home,
        *kinds,
        *hubs,
        "something-isnt-working.md",
        "library.md",
        "plan.md",
        "our-list.md",
        "take-away.md",
        "offline.md",
        "glossary.md",
        "sources.md",
        "share-your-story.md",
        *others,
    ]


LIBRARY = (
    *(f"{kind}/" for kind in ("principles", "assumptions", "tips", "questions", "stories", "articles")),
    *(f"{way}/" for way in ("themes", "stages", "glossary", "sources", "index-of-everything")),
)
"""What the library holds: the kinds that have no place of their own in the menu, and the ways through them."""


@dataclass(frozen=True)
class Section:
    """One of the things that people come for: its place in the menu."""

    title: str
    url: str
    icon: str
    """A sign of `partials/guide-icon.html`."""
    holds: tuple[str, ...]
    """The folders whose pages belong to it."""


def menu() -> tuple[Section, ...]:
    """What the site's header leads to: five things that people come for."""
    return (
        Section("Find help", "something-isnt-working/", "help", ("something-isnt-working/",)),
        Section("Checks", "assessments/", "check", ("assessments/",)),
        Section("Tools", "tools/", "tools", ("tools/",)),
        Section("Library", "library/", "library", ("library/", *LIBRARY)),
        Section("Our plan", "plan/", "plan", ("plan/",)),
    )


def footer(settings: Settings) -> list[dict[str, Any]]:
    """The columns of the site's footer."""
    # Sharing takes somebody to share with.
    share = {
        "title": "Share your story" if settings.submissions.open else "Write your story",
        "url": "share-your-story/",
    }
    return [
        {
            "title": "Find help",
            "links": [
                {"title": "Something isn’t working", "url": "something-isnt-working/"},
                {"title": "By stage", "url": "stages/"},
                {"title": "By theme", "url": "themes/"},
                {"title": "Glossary", "url": "glossary/"},
                {"title": "Index of everything", "url": "index-of-everything/"},
            ],
        },
        {
            "title": "Do it together",
            "links": [
                {"title": "Running a check", "url": "about/running-a-check/"},
                {"title": "Our plan", "url": "plan/"},
                {"title": "Our list", "url": "our-list/"},
                {"title": "Take it away", "url": "take-away/"},
                {"title": "Keep it on your device", "url": "offline/"},
                *([] if settings.submissions.closed else [share]),
            ],
        },
        {
            "title": "About it",
            "links": [
                {"title": "About this guide", "url": "about/"},
                {"title": "Help to improve it", "url": "contribute/"},
                {"title": "How we review", "url": "about/review/"},
                {"title": "How we read research", "url": "about/evidence/"},
                {"title": "Sources", "url": "sources/"},
                {"title": "Accessibility", "url": "about/accessibility/"},
                {"title": "Privacy", "url": "about/privacy/"},
                {"title": "Harm and takedown", "url": "about/takedown/"},
                {"title": "Licence", "url": "about/licence/"},
            ],
        },
    ]
