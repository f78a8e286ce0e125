"""What a story is found by: how it is told, how it ended, sector, theme, stage, years, place, and what it shows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from guide.content.kinds import Story
from guide.content.kinds.story import ENDINGS
from guide.content.library import Library
from guide.content.story_dates import years

TOLD = {
    "case-study": "Case study",
    "guest-blog": "Guest blog",
    "retelling": "Retelling",
    "response": "Response",
    "tried": "We tried this",
}
"""How a story is told, in the word that stands on it. What editors retell is a retelling, whatever its form."""
NOT_TOLD = "not-told"
FEWEST = 5
"""Up to so many stories need nothing to choose among them by, and no page for a choice."""
_OF_NO_PARTNERSHIP = frozenset({"guest-blog", "response", "tried"})


@dataclass(frozen=True)
class Choice:
    """One thing to choose by."""

    facet: str
    id: str
    title: str
    count: int

    @property
    def key(self) -> str:
        """As it is named in addresses within the guide, such as `theme=people`."""
        return f"{self.facet}={self.id}"

    @property
    def page(self) -> str:
        """Where the page lies that has what fits, for those without scripts."""
        return page_of(self.facet, self.id)


@dataclass(frozen=True)
class Facet:
    """Choices of one sort: one of them at a time."""

    id: str
    title: str
    choices: tuple[Choice, ...]


def page_of(facet: str, value: str) -> str:
    """Where the page of a choice lies, such as that of the theme `people`."""
    return f"stories/by/{facet}-{value.replace('/', '-')}.md"


def told(story: Story) -> str:
    """How a story is told: a key of `TOLD`."""
    return "retelling" if story.retold else story.form.replace(" ", "-")


def ended(story: Story) -> str | None:
    """What became of the partnership; none where no partnership's story is told."""
    if story.ended or told(story) in _OF_NO_PARTNERSHIP:
        return story.ended
    return NOT_TOLD


def found_by(library: Library, story: Story) -> Iterator[tuple[str, str]]:
    """Every facet and value that a story is found by. A year stands for itself and for its decade."""
    yield "form", told(story)
    if became := ended(story):
        yield "ended", became
    yield from (("sector", id_) for id_ in story.sectors)
    yield from (("theme", id_) for id_ in story.themes)
    yield from (("stage", id_) for id_ in story.stages)
    spanned = years(story.date)
    yield from (("year", f"{decade}s") for decade in sorted({year // 10 * 10 for year in spanned}))
    yield from (("year", str(year)) for year in spanned)
    if story.place:
        yield "place", story.place
    yield from (("shows", ref) for ref in _shown(library, story))


def _shown(library: Library, story: Story) -> Iterable[str]:
    """The entries that a story shows, or tells of trying, each once and by the name that it has now."""
    named = [*(link.to for link in story.shows), *([story.tried] if story.tried else ())]
    return dict.fromkeys(library.moved.get(ref, ref) for ref in named)


def facets(library: Library, stories: Sequence[Story]) -> tuple[Facet, ...]:
    """The ways to choose, each choice with how many stories it has.

    What was lost stands before what went well, since it is the harder to find elsewhere.
    """
    count: dict[tuple[str, str], int] = {}
    for story in stories:
        for way in found_by(library, story):
            count[way] = count.get(way, 0) + 1
    taxonomy = library.taxonomy
    decades = sorted((id_ for facet, id_ in count if facet == "year" and id_.endswith("s")), reverse=True)
    named: Iterable[tuple[str, str, Iterable[tuple[str, str]]]] = (
        ("form", "Told as", TOLD.items()),
        ("ended", "How it ended", [*((id_, ending.title) for id_, ending in ENDINGS.items()), (NOT_TOLD, "Not told")]),
        ("sector", "Sector", [(sector.id, sector.title) for sector in taxonomy.sectors]),
        ("theme", "Theme", [(theme.id, theme.title) for theme in taxonomy.themes]),
        ("stage", "Stage", [(stage.id, stage.title) for stage in taxonomy.stages]),
        ("year", "When", [(decade, decade) for decade in decades]),
    )
    return tuple(
        Facet(
            id_, title, tuple(Choice(id_, value, words, n) for value, words in values if (n := count.get((id_, value))))
        )
        for id_, title, values in named
    )


def much_shown(library: Library, stories: Sequence[Story], most: int) -> tuple[Choice, ...]:
    """The entries that more than so many stories show: their own pages cannot name them all."""
    count: dict[str, int] = {}
    for story in stories:
        for ref in _shown(library, story):
            count[ref] = count.get(ref, 0) + 1
    return tuple(
        Choice("shows", ref, node.title, number)
        for ref, number in sorted(count.items())
        if number > most and (node := library.find(ref))
    )
