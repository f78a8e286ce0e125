"""Which sectors may be shown: nothing hidden can be worked out, tried on every group of up to twelve."""

from itertools import combinations, product
from typing import Any

from tests.scripts.assess.made import made
from tests.scripts.group.conftest import Call

GROUPS = 4
PEOPLE = 12
SECTORS = [
    {"id": id_, "number": at + 1, "title": id_.title()} for at, id_ in enumerate(["public", "voluntary", "health"])
]
EVERY = [sizes for sizes in product(range(PEOPLE + 1), repeat=GROUPS) if sum(sizes) <= PEOPLE]


def is_safe(sizes: tuple[int, ...], shown: tuple[int, ...], minimum: int) -> bool:
    """Whether a reader who knows the total can work out no group, or rest, of fewer than the minimum.

    Whatever of the shown groups is taken from the total, what is left must be nobody or the minimum.
    """
    total = sum(sizes)
    taken = [sum(sizes[at] for at in part) for count in range(len(shown) + 1) for part in combinations(shown, count)]
    return all(sizes[at] >= minimum for at in shown) and all(
        total - part == 0 or total - part >= minimum for part in taken if total >= minimum
    )


def most_that_may_be_shown(sizes: tuple[int, ...], minimum: int) -> int:
    """By trying every choice of groups; one group that holds everyone tells nothing, and so counts as none."""
    safe = [
        choice
        for count in range(GROUPS + 1)
        for choice in combinations(range(GROUPS), count)
        if is_safe(sizes, choice, minimum)
        and not (len(choice) == 1 and sizes[choice[0]] == sum(sizes))
        and all(sizes[at] for at in choice)
    ]
    return max(map(len, safe))


def test_nothing_hidden_can_be_worked_out_and_no_more_is_hidden_than_must_be(call: Call) -> None:
    assert len(EVERY) == 1820
    minimums = [2, 3, 4, 5]
    told = call(
        "return given[1].map((minimum) => given[0].map((sizes) => group.shownGroups(sizes, minimum)));",
        [EVERY, minimums],
    )
    wrong = []
    for minimum, rows in zip(minimums, told, strict=True):
        for sizes, flags in zip(EVERY, rows, strict=True):
            shown = tuple(at for at, flag in enumerate(flags) if flag)
            hidden = sum(sizes) - sum(sizes[at] for at in shown)
            everyone = len(shown) == 1 and hidden == 0
            safe = is_safe(sizes, shown, minimum) and (hidden == 0 or hidden >= minimum or not shown) and not everyone
            if not safe or len(shown) != most_that_may_be_shown(sizes, minimum):
                wrong.append((minimum, sizes, flags))
    assert wrong == []


def test_showing_each_group_of_the_minimum_alone_would_leak(call: Call) -> None:
    """The check above can fail: it finds the leaks of the rule that one would think of first."""
    eight = [sizes for sizes in EVERY if sum(sizes) == 8]
    naive = [tuple(at for at, size in enumerate(sizes) if size >= 3) for sizes in eight]
    leaks = [sizes for sizes, shown in zip(eight, naive, strict=True) if not is_safe(sizes, shown, 3)]
    assert len(leaks) >= 70


def test_the_rule_on_examples(call: Call) -> None:
    examples: list[tuple[list[int], list[bool]]] = [
        ([3, 3, 0, 0], [True, True, False, False]),
        ([5, 3, 1, 0], [True, False, False, False]),
        ([4, 1, 1, 0], [False, False, False, False]),
        ([4, 2, 1, 0], [True, False, False, False]),
        ([8, 0, 0, 0], [False, False, False, False]),
        ([3, 3, 2, 0], [True, False, False, False]),
        ([2, 2, 2, 2], [False, False, False, False]),
        ([0, 0, 0, 0], [False, False, False, False]),
        ([], []),
    ]
    got = call("return given.map((sizes) => group.shownGroups(sizes, 3));", [sizes for sizes, _ in examples])
    assert got == [shown for _, shown in examples]


def test_a_report_splits_by_that_rule_and_leaves_nobody_alone(call: Call) -> None:
    definition = made(1, 1, 1) | {"sectors": SECTORS}
    told = call(
        """
        const [definition, every] = given;
        const ids = [...definition.sectors.map(({id}) => id), null];
        return every.map((sizes) => {
          const people = (size, sector) => Array.from({length: size}, () => anySheet(definition, {sector}));
          const sheets = sizes.flatMap((size, at) => people(size, ids[at]));
          const report = group.reportOf(definition, sheets, 3);
          return report && {
            people: report.people, counts: report.items[0].counts, hidden: report.split?.hidden ?? null,
            groups: (report.split?.groups ?? []).map(
              ({id, title, people, items: [item]}) => ({id, title, people, counts: item.counts})),
            rule: ids.filter((_, at) => group.shownGroups(sizes, 3)[at]),
          };
        });""",
        [definition, EVERY],
    )
    titles: dict[Any, Any] = {sector["id"]: sector["title"] for sector in SECTORS} | {None: "Sector not said"}
    splits = 0
    for sizes, report in zip(EVERY, told, strict=True):
        if sum(sizes) < 3:
            assert report is None
            continue
        groups: list[dict[str, Any]] = report["groups"]
        assert [group["id"] for group in groups] == report["rule"]
        assert [group["title"] for group in groups] == [titles[group["id"]] for group in groups]
        assert all(sum(group["counts"].values()) == group["people"] >= 3 for group in groups)
        rest = {
            answer: count - sum(group["counts"][answer] for group in groups)
            for answer, count in report["counts"].items()
        }
        assert min(rest.values()) >= 0
        if groups:
            splits += 1
            assert sum(rest.values()) == report["hidden"] == report["people"] - sum(g["people"] for g in groups)
            assert report["hidden"] == 0 or report["hidden"] >= 3
        else:
            assert report["hidden"] is None
    assert splits > 500
