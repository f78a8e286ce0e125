"""Where a reader goes from an entry: three ways at most as cards, and all others folded away beneath."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from guide.content.kinds import Article, Assumption, Principle, Question, Story, Tip, Tool
from guide.content.kinds.story import RESPONDS, SHOWS, TRIED
from guide.pages.entries import Group, Way

MOST_CARDS = 3

_CHECK = "assessment"
_ABOUT = (RESPONDS.ahead, TRIED.ahead)
"""What a response, or an account of trying, leads to before all else."""
_FIRST = (Tip.kind, Tool.kind, _CHECK, Story.kind, Question.kind, Assumption.kind, Principle.kind, Article.kind)
"""Which kinds lead on first: what people can do, alone and together, then what they can hold their own case against."""
_DO = {
    Tip.kind: "Do it",
    Tool.kind: "Do it together",
    _CHECK: "Compare your answers",
    Story.kind: "See how it went",
    Question.kind: "Ask it",
    Assumption.kind: "What lies behind it",
    Principle.kind: "What it serves",
    Article.kind: "Read more",
}


@dataclass(frozen=True)
class Card:
    """A way on, and what one does there."""

    does: str
    way: Way


@dataclass(frozen=True)
class Onward:
    """The ways that leave an entry."""

    cards: tuple[Card, ...]
    rest: tuple[Group, ...]
    """The others, by relation."""

    @property
    def named(self) -> tuple[Way, ...]:
        """All of them."""
        return (*(card.way for card in self.cards), *(way for group in self.rest for way in group.ways))

    @property
    def left(self) -> int:
        """How many ways stand among the rest."""
        return count(self.rest)


def onward(kind: str, groups: Sequence[Group]) -> Onward:
    """Of the ways that leave an entry the first of each kind that leads on, and the rest.

    Args:
        kind: the entry's own; ways to its like come after those to other kinds.
        groups: its ways, by relation.
    """
    answers = [(group.heading, way) for group in groups if group.heading in _ABOUT for way in group.ways]
    answered = [way for _, way in answers]
    by_kind: dict[str, Way] = {}
    for way in (way for group in groups for way in group.ways if way not in answered):
        by_kind.setdefault(way.kind, way)
    order = [other for other in _FIRST if other != kind] + [kind]
    chosen = [by_kind[other] for other in order if other in by_kind][: MOST_CARDS - len(answers)]
    cards = [Card(f"{heading}: {_one(way)}", way) for heading, way in answers]
    cards += [Card(f"{_DO[way.kind]}: {_one(way)}", way) for way in chosen]
    return Onward(tuple(cards), without(groups, [*answered, *chosen]))


def shown_by(groups: Sequence[Group]) -> tuple[Way, ...]:
    """What a story shows, so far as it is told beside it."""
    return next((group.ways[:MOST_CARDS] for group in groups if group.heading == SHOWS.ahead), ())


def without(groups: Sequence[Group], named: Sequence[Way]) -> tuple[Group, ...]:
    """The groups without these ways, and none that is left empty."""
    gone = {way.uri for way in named}
    rest = [replace(group, ways=tuple(way for way in group.ways if way.uri not in gone)) for group in groups]
    return tuple(group for group in rest if group.ways or group.left_out)


def _one(way: Way) -> str:
    """A way's kind, as one of its kind: `a tip`, `an article`."""
    name = way.kind_title.lower()
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def count(groups: Sequence[Group]) -> int:
    """How many ways stand in all groups, those among them that are too many to be shown."""
    return sum(len(group.ways) + group.left_out for group in groups)


def counter(groups: Sequence[Group]) -> Way | None:
    """What to do about the signs of an entry: the first tip or tool that it leads to."""
    ways = [way for group in groups for way in group.ways]
    return next((way for way in ways if way.kind in (Tip.kind, Tool.kind)), None)
