"""A report splits by sector as shownGroups has it, tried on every group of up to twelve; the rule itself is tried in
tests/core/scripts/sectors.test.mjs."""

from itertools import product
from typing import Any

import pytest

from tests.scripts.assess.made import made
from tests.scripts.group.conftest import Call

GROUPS = 4
PEOPLE = 12
SECTORS = [
    {"id": id_, "number": at + 1, "title": id_.title()} for at, id_ in enumerate(["public", "voluntary", "health"])
]
EVERY = [sizes for sizes in product(range(PEOPLE + 1), repeat=GROUPS) if sum(sizes) <= PEOPLE]


@pytest.mark.long
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
