"""How much each root of a word says about each find: what is sent besides the titles and summaries, which the browser
reads itself. No sentence leaves here, only roots and how much each weighs.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from guide.publish.finding.find import Find
from guide.publish.finding.stems import stems_of

WEIGHTS = {"said_as": 3.0, "signs": 1.2, "asked_as": 0.5, "text": 0.5}
"""What one text that holds a root adds, by its field; `search/rest.mjs` has the same for lines."""
BESIDE = ("text",)
"""What is weighed where the lines themselves are sent."""
MOST_IN_TEXT = 3
"""An entry's own text counts by how often it holds the root, up to so many times."""
HALF = 2.0
"""The sum at which a root has half of all the weight it can have."""
LEVELS = (0.1, 0.25, 0.45, 0.75)
"""The strengths that are sent; `search/unpacking.mjs` has the same."""
ONE_MORE, FIRST = 7.0, 12.0
"""About the bits that a weight takes, and that a root takes besides."""
LEAST = {"term": 0.3}
"""A term is found by what it is called; its meaning weighs less."""


@dataclass(frozen=True)
class Weight:
    """What one root says about one find."""

    stem: str
    find: int
    level: int
    """The place of its strength among `LEVELS`."""
    worth: float
    """How much would be lost without it."""


def weights(finds: Sequence[Find], fields: Collection[str] = tuple(WEIGHTS)) -> list[Weight]:
    """Every root of every find's words, with what it is worth.

    Args:
        finds: all there are.
        fields: which of their words count.
    """
    sums = [_sums(find, fields) for find in finds]
    shown = [set(stems_of(f"{find.title} {find.summary}")) for find in finds]
    holders = Counter(stem for place, one in enumerate(sums) for stem in {*one, *shown[place]})
    called = [names(find) for find in finds]
    held = Counter(stem for one in sums for stem in one)
    usual = sum(map(len, sums)) / max(1, len(sums)) or 1
    found = []
    for place, one in enumerate(sums):
        # Of two finds, the one with more words is not the likelier for that.
        size = 0.75 + 0.25 * len(one) / usual
        for stem, total in one.items():
            strength = total / (total + HALF * size)
            level = min(range(len(LEVELS)), key=lambda at: abs(LEVELS[at] - strength))
            rarity = math.log(1 + (len(finds) - holders[stem] + 0.5) / (holders[stem] + 0.5))
            lost = strength * rarity * (0.5 if stem in shown[place] else 1)
            worth = (
                math.inf if "said_as" in fields and stem in called[place] else lost / (ONE_MORE + FIRST / held[stem])
            )
            found.append(Weight(stem, place, level, worth))
    return found


def _sums(find: Find, fields: Collection[str]) -> dict[str, float]:
    total: dict[str, float] = defaultdict(float)
    for name, texts in find.words.items():
        for text in texts if name in fields else ():
            held = Counter(stems_of(text))
            for stem, count in held.items():
                share = min(count, MOST_IN_TEXT) if name == "text" else 1
                total[stem] += WEIGHTS[name] * share * (LEAST.get(find.kind, 1) if name == "text" else 1)
    return total


def names(find: Find) -> frozenset[str]:
    """The roots of what a find is called: these are never left out."""
    return frozenset(stem for text in find.words.get("said_as", ()) for stem in stems_of(text))
