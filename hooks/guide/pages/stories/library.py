"""The pages of the story library: all stories, page by page, and a page for each thing that one chooses them by."""

import posixpath
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from guide.content.kinds import Story
from guide.content.library import Library
from guide.pages.entries import MOST_STORIES
from guide.pages.meta import Link, Meta
from guide.pages.page import Page, relative
from guide.pages.rendering.markdown import Markdown
from guide.pages.rendering.render import markdown
from guide.pages.settings import Settings
from guide.pages.stories.data import Data, data
from guide.pages.stories.facets import FEWEST, Choice, Facet, facets, found_by, much_shown
from guide.pages.stories.listing import STORIES_A_PAGE, Listed, Row, listed, pages, steps

HOME = "stories/"
WHOLE = frozenset({"form=response"})
"""Choices whose page goes on, page by page: beneath a story stand only a few of its responses."""


_OF_HUBS = frozenset({"theme", "stage"})


@dataclass(frozen=True)
class Shelf:
    """One list of stories: all of them, or those that fit one choice."""

    uri: str
    """Of its first page."""
    heading: str
    rows: Sequence[Row]
    choice: Choice | None = None
    goes_on: bool = True
    """Whether all its rows stand on its pages; else the first page has the newest alone."""

    def page_uri(self, number: int) -> str:
        if number == 1:
            return self.uri
        return f"{self.uri.removesuffix('index.md').removesuffix('.md').rstrip('/')}/page/{number}.md"

    @property
    def total(self) -> int:
        return pages(len(self.rows)) if self.goes_on else 1


def story_library(library: Library, settings: Settings) -> tuple[list[Page], dict[str, str]]:
    """The pages, and the data that a browser fetches once somebody chooses."""
    shown = listed(library)
    ways = facets(library, shown.stories) if len(shown.stories) > FEWEST else ()
    made = data(library, shown) if shown.stories else Data("", {})
    shelves = [Shelf(f"{HOME}index.md", Story.promise, shown.together()), *_chosen(library, shown, ways)]
    offered = [facet for facet in ways if len(facet.choices) > 1]
    return [page for shelf in shelves for page in _pages(shelf, shown, offered, made, settings)], dict(made.files)


def _chosen(library: Library, shown: Listed, ways: Sequence[Facet]) -> Iterator[Shelf]:
    if not ways:
        return
    fitting: dict[str, list[Story]] = {}
    for story in shown.stories:
        for facet, value in found_by(library, story):
            fitting.setdefault(f"{facet}={value}", []).append(story)
    called = {facet.id: facet.title for facet in ways} | {"shows": "What shows it"}
    # Nothing leads to a choice that is the only one, but the pages of themes and stages, and what was answered.
    choices = [
        choice
        for facet in ways
        for choice in facet.choices
        if len(facet.choices) > 1 or facet.id in _OF_HUBS or choice.key in WHOLE
    ]
    for choice in (*choices, *much_shown(library, shown.stories, MOST_STORIES)):
        rows = shown.alone(fitting[choice.key])
        heading = f"{called[choice.facet]}: {choice.title}"
        yield Shelf(choice.page, heading, rows, choice, choice.key in WHOLE)


def _pages(shelf: Shelf, shown: Listed, ways: Sequence[Facet], made: Data, settings: Settings) -> Iterable[Page]:
    for number in range(1, shelf.total + 1):
        uri = shelf.page_uri(number)
        first = shelf.choice is None and number == 1
        title = Story.plural if shelf.choice is None else f"Stories, {shelf.heading[0].lower()}{shelf.heading[1:]}"
        meta = Meta(
            title=title if number == 1 else f"{title}, page {number}",
            description=Story.about,
            template="wide.html",
            trail=() if first else (Link(Story.plural, HOME),),
            unsearched=not first,
        )
        yield Page(uri, _text(shelf, number, shown, ways, made, settings), meta, in_navigation=first)


def _text(shelf: Shelf, number: int, shown: Listed, ways: Sequence[Facet], made: Data, settings: Settings) -> str:
    uri = shelf.page_uri(number)
    start = (number - 1) * STORIES_A_PAGE
    total = shelf.total

    def at(target: str) -> str:
        return f"{posixpath.relpath(_folder(target), _folder(uri))}/"

    to_page = {step: at(shelf.page_uri(step)) for step in range(1, total + 1)} if total > 1 else {}
    return markdown(
        "stories/stories.md",
        uri,
        heading=shelf.heading if number == 1 else f"{shelf.heading}, page {number}",
        about=Story.about if shelf.choice is None else "",
        none_sent=shelf.choice is None and bool(shown.stories) and all(story.retold for story in shown.stories),
        count=len(shown.stories),
        rows=shelf.rows[start : start + STORIES_A_PAGE],
        here=shelf.choice,
        fitting=len(shelf.rows),
        facets=ways,
        way_to={choice.key: at(choice.page) for facet in ways for choice in facet.choices},
        home="" if uri == f"{HOME}index.md" else at(f"{HOME}index.md"),
        below=at(f"{HOME}index.md").removeprefix("./"),
        folder=made.folder,
        number=number,
        total=total,
        steps=steps(number, total),
        to_page=to_page,
        after=_asking(relative("share-your-story.md", uri), settings),
    )


def _folder(uri: str) -> str:
    """The folder in which a page lies once it is built."""
    return uri.removesuffix("/index.md").removesuffix(".md")


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
