"""What an entry's cover says of it: what it is, and the facts that people choose by."""

from dataclasses import dataclass

from markupsafe import Markup

from guide.content.kinds import Assumption, Principle, Question, Story, Tip, Tool
from guide.content.kinds.article import Article
from guide.content.kinds.story import ENDINGS, WENT
from guide.content.library import Library
from guide.content.model import Entry
from guide.pages.browse.tiles import people
from guide.pages.reading_time import minutes_in_words
from guide.pages.rendering.dates import in_words
from guide.text.direction import runs_right_to_left

MOST_STAGES = 3
"""How many stages are all named; of more, two are."""

_IS = {
    Assumption.kind: "An assumption that partners make",
    Principle.kind: "A principle",
    Tip.kind: "A tip",
    Question.kind: "A question to ask",
    Tool.kind: "A tool for the group",
    Story.kind: "A story",
    Article.kind: "An article",
}
_EFFORT = {"minutes": "A few minutes", "an hour": "An hour", "a session": "A session", "ongoing": "Over time"}


@dataclass(frozen=True)
class Fact:
    """Something that people choose by, and the sign that stands before it."""

    sign: str
    """A sign of `partials/guide-icon.html`."""
    text: str


@dataclass(frozen=True)
class Told:
    """One part of a story's byline, such as `Happened` and the day."""

    term: str
    said: Markup


def what_it_is(entry: Entry) -> str:
    """An entry's kind, in words that stand before its title."""
    return _IS[entry.kind]


def facts(entry: Entry, library: Library) -> tuple[Fact, ...]:
    """How long, with whom, and where along the way."""
    stages = _stages(entry, library)
    match entry:
        case Tip():
            found = [Fact("clock", _EFFORT[entry.effort]), Fact("people", entry.who), stages]
        case Tool():
            found = [Fact("clock", f"About {entry.minutes} minutes"), Fact("people", people(entry)), stages]
        case Story():
            ended = Fact("stage", f"How it ended: {ENDINGS[entry.ended].title.lower()}") if entry.ended else None
            sectors = [sector.title for sector in library.taxonomy.sectors if sector.id in entry.sectors]
            found = [
                Fact("library", "We tried this" if entry.tried else entry.form.capitalize()),
                Fact("stage", WENT[entry.went]) if entry.went else None,
                Fact("place", entry.place) if entry.place else None,
                Fact("people", ", ".join(sectors)) if sectors else None,
                ended,
                Fact("clock", minutes_in_words(entry)),
            ]
        case _:
            found = [Fact("clock", minutes_in_words(entry)), stages]
    return tuple(fact for fact in found if fact)


def byline(story: Story) -> tuple[Told, ...]:
    """Who tells a story, when it happened and when it came here, and under which licence."""
    happened = "Written" if story.responds_to else "Tried" if story.tried else "Happened"
    told = [
        Told("By", _told_by(story)),
        Told(happened, Markup.escape(in_words(story.date))) if story.date else None,
        Told("Published", Markup.escape(in_words(story.first_published.isoformat()))),
        Told("Licence", Markup.escape(story.licence)),
    ]
    return tuple(part for part in told if part)


def _told_by(story: Story) -> Markup:
    if story.retold:
        return Markup.escape("the editors, retold; what they add is marked as theirs")
    return Markup(", ").join(_apart(name) for name in (story.author, story.organisation) if name)


def _apart(name: str) -> Markup:
    """A name in a line of ours; one that runs from right to left leaves the order of what stands beside it."""
    return Markup("<bdi>{}</bdi>").format(name) if runs_right_to_left(name) else Markup.escape(name)


def _stages(entry: Entry, library: Library) -> Fact | None:
    named = [stage.title for stage in library.taxonomy.stages if stage.id in entry.stages]
    if not named:
        return None
    shown = named if len(named) <= MOST_STAGES else [*named[:2], f"{len(named) - 2} more"]
    *first, last = [shown[0], *(title[0].lower() + title[1:] for title in shown[1:])]
    return Fact("stage", f"{', '.join(first)} and {last}" if first else last)
