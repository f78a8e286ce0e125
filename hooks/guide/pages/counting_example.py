"""How to see by hand which answers lie furthest apart: an example to count along with."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

SEVEN = {2: (3, 4), 3: (2, 1, 4), 4: (2, 1, 3, 1), 5: (2, 1, 0, 3, 1)}
"""How seven people might answer, by the number of points on the scale."""

_NUMBERS = ("none", "one", "two", "three", "four")


@dataclass(frozen=True)
class Example:
    """Seven people’s answers to one statement, and what is counted of them."""

    told: str
    """How many gave each answer, in words."""
    middle: str
    """What the fourth of them said."""
    sum: str
    """The steps from there, added up: `3 + 3 + 2 + 0 + 0 + 0 + 1 = 9`."""


def example(labels: Sequence[str]) -> Example:
    """The example for a scale of two to five points.

    Args:
        labels: of its points, from first to last.
    """
    counts = SEVEN[len(labels)]
    people = [place for place, count in enumerate(counts) for _ in range(count)]
    away = [abs(place - people[3]) for place in people]
    said = [f"{_NUMBERS[count]} “{label}”" for count, label in zip(counts, labels, strict=True) if count]
    said[0] = said[0].replace(" ", " said ", 1)
    return Example(
        told=f"{', '.join(said[:-1])} and {said[-1]}",
        middle=labels[people[3]],
        sum=f"{' + '.join(map(str, away))} = {steps(counts)}",
    )


def steps(counts: Sequence[int]) -> int:
    """How many steps all the people of a row stand from the middle one of them.

    This is Leik’s dispersion but for a factor that is the same in every row with as many people: the sum over the
    scale of those at a point or before it, or of those after it, whichever are fewer (Leik 1966, “A measure of ordinal
    consensus”, *Pacific Sociological Review* 9(2): 85–90). Divided by half the people, rounded down, rows with
    different numbers of people can be compared.

    Args:
        counts: people at each point of the scale, in its order.
    """
    before = [sum(counts[: place + 1]) for place in range(len(counts))]
    return sum(min(here, before[-1] - here) for here, _ in pairwise(before))
