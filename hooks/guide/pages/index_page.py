"""The index of everything: where search leads without scripts, and where it fails to help."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from guide.content.library import Library
from guide.pages.entries import PLURALS
from guide.pages.meta import Meta
from guide.pages.page import Page
from guide.pages.rendering.render import markdown
from guide.pages.settings import Settings
from guide.pages.stories.listing import STORIES_A_PAGE

URI = "index-of-everything.md"
ABOUT = (
    "Every page of the guide by its title. "
    "To find a word on this page, use your browser's own search: Ctrl-F, or Cmd-F on a Mac."
)


@dataclass(frozen=True)
class Shelf:
    """All titles of one kind."""

    heading: str
    folder: str
    entries: Sequence[Any]
    further: int = 0
    """How many more titles are listed on pages of their own."""


def index_page(library: Library, settings: Settings) -> Page:
    """The page that lists every entry by kind.

    Of the stories it lists the newest and leads to their library, so that it does not grow with them.
    """
    shelves = [_shelf(library, folder, heading) for folder, heading in PLURALS.items()]
    text = markdown(
        "index-of-everything.md",
        URI,
        about=ABOUT,
        shelves=[shelf for shelf in shelves if shelf.entries],
        themes=library.taxonomy.themes,
        stages=library.taxonomy.stages,
        asks=not settings.submissions.closed,
    )
    meta = Meta(title="Index of everything", description=ABOUT, unsearched=True)
    return Page(URI, text, meta, in_navigation=False)


def _shelf(library: Library, folder: str, heading: str) -> Shelf:
    if folder == "assessments":
        return Shelf(heading, folder, library.current_assessments())
    if folder != "stories":
        entries = library.of(folder)
        return Shelf(heading, folder, sorted(entries, key=lambda entry: entry.title.casefold()))
    stories = library.of("stories")
    return Shelf(heading, folder, stories[:STORIES_A_PAGE], len(stories[STORIES_A_PAGE:]))
