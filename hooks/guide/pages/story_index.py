"""The index of stories, by who tells them and, where they are retold, by what became of the partnership."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from guide.content.kinds import Story
from guide.content.kinds.story import ENDINGS
from guide.content.library import Library
from guide.pages.entries import apart
from guide.pages.page import relative
from guide.pages.rendering.dates import in_words
from guide.pages.rendering.markdown import Markdown
from guide.pages.rendering.render import markdown, uri_of

STORIES_A_PAGE = 100

_NOT_TOLD = "not-told"


@dataclass(frozen=True)
class Heading:
    """A heading of the index, and what stands beneath it before the stories."""

    id: str
    title: str
    about: str
    deep: bool = False
    """Whether it stands beneath another."""


@dataclass(frozen=True)
class Row:
    """A story as the index shows it."""

    title: str
    uri: Markdown
    summary: str
    facts: Markdown


@dataclass(frozen=True)
class Part:
    """Headings, and the stories beneath the last of them."""

    headings: tuple[Heading, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Way:
    """A link at the top of the index to where a heading stands, with how many stories it has."""

    title: str
    target: Markdown
    count: int


TELLERS = (
    Heading("told", "Told by those who were there", "Sent to us by people who took part, in their own words."),
    Heading("guest-blogs", "Guest blogs", "What people who work in partnerships think, in their own words."),
    Heading(
        "retold", "Retold by the editors",
        "From sources that each page names. They stand in order of what became of the partnership.",
    ),
    Heading("responses", "Responses", "What readers answered to a story or an article."),
)  # fmt: skip
"""Who tells a story, in the order of the index."""

_SENT = {"case study": 0, "guest blog": 1, "response": 3}
_RETOLD = 2

_BECAME = {
    ended: Heading(f"retold-{ended}", ending.title, ending.about, deep=True) for ended, ending in ENDINGS.items()
} | {
    _NOT_TOLD: Heading(
        f"retold-{_NOT_TOLD}",
        "Not told",
        "The account stops before the end, or is not about one partnership.",
        deep=True,
    )
}


def in_order(library: Library) -> list[Story]:
    """Every story as the index lists it: by who tells it, then by what became of the partnership, then the newest."""
    stories = [entry for entry in library.of("stories") if isinstance(entry, Story)]
    return sorted(stories, key=_place)


def page_uris(count: int) -> list[str]:
    """Where the pages of an index of so many stories lie."""
    total = max(1, -(-count // STORIES_A_PAGE))
    return ["stories/index.md", *(f"stories/page/{number}.md" for number in range(2, total + 1))]


def story_index(library: Library, title: str, about: str, after: Markdown | None, at: int) -> str:
    """The Markdown of one page of the index.

    Args:
        library: the content.
        title: the page's own title.
        about: what stories are.
        after: what stands beneath the list.
        at: which page of the index it is, from 0.
    """
    stories = in_order(library)
    uris = page_uris(len(stories))
    start = at * STORIES_A_PAGE
    tellers, became = _ways(stories, uris) if at == 0 else ([], [])
    return markdown(
        "story-index.md",
        uris[at],
        title=title,
        about=about,
        none_sent=bool(stories) and all(story.retold for story in stories),
        tellers=tellers,
        became=became,
        parts=list(_parts(stories[start : start + STORIES_A_PAGE], library)),
        before=uris[at - 1] if at else None,
        onward=uris[at + 1] if at + 1 < len(uris) else None,
        number=at + 1,
        total=len(uris),
        after=after,
    )


def _headings(story: Story) -> tuple[Heading, ...]:
    if not story.retold:
        return (TELLERS[_SENT[story.form]],)
    return TELLERS[_RETOLD], _BECAME[story.ended or _NOT_TOLD]


def _place(story: Story) -> tuple[int, ...]:
    order = [*TELLERS, *_BECAME.values()]
    return tuple(order.index(heading) for heading in _headings(story))


def _parts(stories: Sequence[Story], library: Library) -> Iterator[Part]:
    shown: set[Heading] = set()
    for headings, found in groupby(stories, key=_headings):
        new = tuple(heading for heading in headings if heading not in shown)
        shown.update(headings)
        yield Part(new, tuple(_row(story, library) for story in found))


def _row(story: Story, library: Library) -> Row:
    answered = library.find(story.responds_to) if story.responds_to else None
    facts = [
        None if story.retold else apart(story.author),
        apart(story.organisation),
        apart(story.place),
        apart(in_words(story.date)) if story.date else None,
        apart(f"on “{answered.title}”") if answered else None,
        apart(ENDINGS[story.ended].title) if story.ended and not story.retold else None,
    ]
    return Row(story.title, uri_of(story), story.summary, Markdown(" · ".join(fact for fact in facts if fact)))


def _ways(stories: Sequence[Story], uris: Sequence[str]) -> tuple[list[Way], list[Way]]:
    first: dict[Heading, int] = {}
    count: dict[Heading, int] = {}
    for place, story in enumerate(stories):
        for heading in _headings(story):
            first.setdefault(heading, place)
            count[heading] = count.get(heading, 0) + 1
    ways = [(heading, Way(heading.title, _target(uris[first[heading] // STORIES_A_PAGE], heading), count[heading]))
            for heading in first]  # fmt: skip
    return [way for heading, way in ways if not heading.deep], [way for heading, way in ways if heading.deep]


def _target(uri: str, heading: Heading) -> Markdown:
    page = "" if uri == "stories/index.md" else relative(uri, "stories/index.md")
    return Markdown(f"{page}#{heading.id}")


def titles(kind: str, count: int) -> Iterable[tuple[str, str]]:
    """Where each page of the index lies, and its title."""
    for place, uri in enumerate(page_uris(count)):
        yield uri, kind if place == 0 else f"{kind}, page {place + 1}"
