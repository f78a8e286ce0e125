"""Stories as rows of a list: the newest first, and responses beneath what they answer."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from guide.content.kinds import Story
from guide.content.kinds.story import ENDINGS
from guide.content.library import Library
from guide.pages.rendering.dates import in_words
from guide.pages.stories.facets import TOLD, told

STORIES_A_PAGE = 50
ANSWERS_A_STORY = 3
"""How many responses stand beneath a story in a list; its own page has more."""


@dataclass(frozen=True)
class Row:
    """A story as a list shows it, all of it plain text."""

    ref: str
    title: str
    told: str
    """How it is told: a key of `TOLD`."""
    ended: str
    """In words; empty where it is not told."""
    summary: str
    facts: tuple[str, ...]
    answers: tuple["Row", ...] = ()
    more_answers: int = 0

    @property
    def id(self) -> str:
        return self.ref.partition("/")[2]

    @property
    def word(self) -> str:
        """How it is told, in a word."""
        return TOLD[self.told]


@dataclass(frozen=True)
class Listed:
    """All stories, ready to be listed."""

    stories: tuple[Story, ...]
    """The newest published first."""
    rows: Mapping[str, Row] = field(default_factory=dict)
    """By ref, each without its answers."""
    answers: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    """By the ref of the story that they answer, the newest first."""

    def alone(self, stories: Iterable[Story]) -> list[Row]:
        """Rows of some stories, each by itself."""
        return [self.rows[story.ref] for story in stories]

    def together(self) -> list[Row]:
        """Every row, responses to stories beneath those."""
        beneath = {row.ref for answers in self.answers.values() for row in answers}
        return [self._with_answers(story) for story in self.stories if story.ref not in beneath]

    def _with_answers(self, story: Story) -> Row:
        row, answers = self.rows[story.ref], self.answers.get(story.ref, ())
        if not answers:
            return row
        shown = answers[:ANSWERS_A_STORY]
        return Row(row.ref, row.title, row.told, row.ended, row.summary, row.facts, shown, len(answers) - len(shown))


def listed(library: Library) -> Listed:
    """The stories of a library as the lists of them show them."""
    stories = tuple(entry for entry in library.of("stories") if isinstance(entry, Story))
    by_ref = {story.ref: story for story in stories}
    answered: dict[str, list[Story]] = {}
    for story in stories:
        to = by_ref.get(library.moved.get(story.responds_to, story.responds_to)) if story.responds_to else None
        if to and not to.responds_to and to is not story:  # an answer to an answer stands by itself
            answered.setdefault(to.ref, []).append(story)
    rows = {story.ref: _row(story, library, len(answered.get(story.ref, ()))) for story in stories}
    return Listed(stories, rows, {ref: tuple(rows[one.ref] for one in some) for ref, some in answered.items()})


def pages(count: int) -> int:
    """How many pages so many rows take; one where there is none."""
    return max(1, -(-count // STORIES_A_PAGE))


def steps(at: int, total: int) -> Sequence[int | None]:
    """The numbers that a page's list of pages names, and None where some are left out between.

    The first and the last, those next to it, and wider strides, so that none of ten thousand stories is far.

    Args:
        at: the page, from 1.
        total: how many there are.
    """
    near = {1, total, at, *(at + way * stride for stride in (1, 10, 50) for way in (-1, 1))}
    named = sorted(number for number in near if 1 <= number <= total)
    found: list[int | None] = []
    for before, number in zip([0, *named], named, strict=False):
        if number - before == 2:
            found.append(number - 1)
        elif number - before > 2:
            found.append(None)
        found.append(number)
    return found


def _row(story: Story, library: Library, answers: int) -> Row:
    about = story.responds_to or story.tried
    to = library.find(about) if about else None
    facts = [
        "" if story.retold else story.author,
        story.organisation,
        story.place,
        in_words(story.date) if story.date else "",
        f"on “{to.title}”" if to else "",
        f"{answers} {'response' if answers == 1 else 'responses'}" if answers else "",
    ]
    return Row(
        story.ref,
        story.title,
        told(story),
        ENDINGS[story.ended].title if story.ended else "",
        story.summary,
        tuple(fact for fact in facts if fact),
    )
