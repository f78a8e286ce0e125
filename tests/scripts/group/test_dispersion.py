"""How far apart answers lie: by hand, by the formula as it was published, and at its largest."""

from fractions import Fraction
from itertools import product

import pytest

from tests.scripts.group.conftest import Call


def by_leik(counts: list[int]) -> Fraction:
    """Leik 1966: D = 2 · Σ dᵢ / (k − 1), with dᵢ = Fᵢ where Fᵢ ≤ ½ and 1 − Fᵢ above."""
    people = sum(counts)
    shares = [Fraction(sum(counts[: at + 1]), people) for at in range(len(counts))]
    return 2 * sum((min(share, 1 - share) for share in shares), Fraction(0)) / (len(counts) - 1)


def spread(people: int, points: int) -> list[list[int]]:
    """Every way in which so many people may stand on a scale."""
    return [list(counts) for counts in product(range(people + 1), repeat=points) if sum(counts) == people]


def test_it_is_what_a_person_works_out_by_hand(call: Call) -> None:
    by_hand: list[tuple[list[int], float]] = [
        ([4, 0, 0, 0, 0], 0),
        ([2, 0, 0, 0, 2], 1),
        ([1, 0, 0, 0, 1], 1),
        ([2, 0, 0, 0, 3], 1),
        ([1, 1, 1, 1, 1], 6 / 8),
        ([2, 2, 2, 2], 8 / 12),
        ([7, 0, 0, 0, 1], 4 / 16),
        ([0, 3, 3, 0, 0], 3 / 12),
        ([0, 0, 2, 1], 1 / 3),
        ([3, 3], 1),
        ([1, 0, 0, 0, 0], 0),
        ([0, 0, 0], 0),
        ([5], 0),
        ([], 0),
    ]
    got = call("return given.map((counts) => group.leik(counts));", [counts for counts, _ in by_hand])
    assert got == pytest.approx([worth for _, worth in by_hand], abs=1e-12)


def test_it_is_the_published_measure_over_its_largest_value_which_is_reached(call: Call) -> None:
    for people in range(2, 10):
        ways = spread(people, 5)
        got = call("return given.map((counts) => group.leik(counts));", ways)
        published = [by_leik(counts) for counts in ways]
        largest = max(published)
        assert largest == Fraction(people - people % 2, people)
        assert got == pytest.approx([float(value / largest) for value in published], abs=1e-12)
        assert max(got) == 1
        assert min(got) == 0
        # The largest needs half of the people at either end; where their number is odd, the last may stand anywhere.
        half = people // 2
        assert [counts for counts, value in zip(ways, got, strict=True) if value == 1] == [
            counts for counts in ways if counts[0] >= half and counts[-1] >= half
        ]


def test_it_does_not_change_when_the_scale_is_turned_round(call: Call) -> None:
    assert (
        call("return given.filter((counts) => group.leik(counts) !== group.leik(counts.toReversed()));", spread(7, 4))
        == []
    )
