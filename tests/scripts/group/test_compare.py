"""Rounds side by side: the same edition item by item, another one only where it asked the same."""

from typing import Any

import pytest

from tests.scripts.assess.made import made
from tests.scripts.group.conftest import Call

OLD = made(1, 1, 5)
ITEMS = OLD["items"]
NEW: dict[str, Any] = made(1, 2, 5) | {
    "items": [
        ITEMS[4],
        ITEMS[0],
        ITEMS[1] | {"text": "Item 2, put better"},
        ITEMS[2] | {"best": "last"},
        {"id": "i6", "text": "Item 6", "best": "first", "about": ITEMS[0]["about"]},
    ]
}
COMPARE = """
  const comparison = group.compareRounds(given.rounds.map(({definition, said, held}) =>
    ({definition, held, sheets: said.map((row) => sheetOf(definition, row))})), 3);
  const newest = given.rounds.at(-1)?.definition;
  const moved = comparison.items.length ? group.movedOf(newest, comparison.items) : {};
  const names = Object.entries(moved).map(([to, all]) => [to, all.map(({item}) => item.id)]);
  return {...comparison, moved: Object.fromEntries(names.filter(([to, all]) => to !== 'none' && all.length)),
    items: comparison.items.map((item) => ({id: item.item.id, text: item.item.text,
      counts: item.reports.map((report) => report && report.counts),
      said: group.moveSentence(given.rounds.at(-1).definition, item)})),
    leftOut: Object.fromEntries(comparison.leftOut.map(({item, why}) => [item.id, why]))};
"""


def compared(call: Call, *rounds: tuple[dict[str, Any], str, list[dict[str, str]]]) -> dict[str, Any]:
    told = [{"definition": definition, "held": held, "said": said} for definition, held, said in rounds]
    got: dict[str, Any] = call(COMPARE, {"rounds": told})
    return got


def everyone(**items: list[str]) -> list[dict[str, str]]:
    """A row for each person, from a column for each item."""
    count = len(next(iter(items.values())))
    return [{item: said[at] for item, said in items.items()} for at in range(count)]


def test_rounds_of_one_edition_lie_side_by_side_oldest_first(call: Call) -> None:
    then = everyone(i1=["p1", "p1", "p1"], i2=["p1", "p5", "p5"])
    now = everyone(i1=["p1", "p5", "p5", "p1"], i2=["p1", "p1", "p1", "p2"])
    got = compared(call, (OLD, "2027-05-22", now), (OLD, "2026-11-22", then))
    assert (got["held"], got["people"], got["sameEdition"]) == (["2026-11-22", "2027-05-22"], [3, 4], True)
    assert [item["id"] for item in got["items"]] == ["i1", "i2", "i3", "i4", "i5"]
    assert got["leftOut"] == {}
    assert got["moved"] == {}
    first = got["items"][0]["counts"]
    assert [counts["p1"] for counts in first] == [3, 2]
    assert [sum(counts.values()) for counts in first] == [3, 4]


def test_of_another_edition_only_what_is_the_same_is_compared_and_the_rest_says_why(call: Call) -> None:
    row = {f"i{at}": "p2" for at in range(1, 7)}
    got = compared(call, (OLD, "2026-11-22", [row] * 3), (NEW, "2027-05-22", [row] * 3))
    assert [item["id"] for item in got["items"]] == ["i5", "i1"]
    assert got["sameEdition"] is False
    assert set(got["leftOut"]) == {"i2", "i3", "i4", "i6"}
    assert "“Item 2”" in got["leftOut"]["i2"]
    assert "other end" in got["leftOut"]["i3"]
    assert "newest" in got["leftOut"]["i4"]
    assert "did not ask" in got["leftOut"]["i6"]


def test_another_scale_or_question_or_check_is_not_compared(call: Call) -> None:
    row = {"i1": "p2"}
    relabelled = OLD["scale"] | {"points": [{"id": f"p{at}", "label": f"Point {at}"} for at in range(1, 6)]}
    others = {
        "scale": (OLD | {"edition": 2, "scale": relabelled}, "other answers"),
        "points": (made(1, 2, 5, points=4), "other answers"),
        "question": (OLD | {"edition": 2, "question": "How often?"}, "other answers"),
        "choice": (made(1, 2, 5, at_most=2), "other answers"),
        "check": (made(2, 1, 5), "another check"),
    }
    for name, (definition, why) in others.items():
        got = compared(call, (OLD, "2026-11-22", [row] * 3), (definition, "2027-05-22", [row] * 3))
        assert got["items"] == [], name
        assert all(why in told for told in got["leftOut"].values()), name
        assert len(got["leftOut"]) == 5


def test_what_was_chosen_from_another_list_is_not_compared(call: Call) -> None:
    """How many choose one thing hangs on what else there is to choose."""
    then, now = made(6, 1, 4, at_most=2), made(6, 2, 5, at_most=2)
    row = {"i1": "chosen"}
    got = compared(call, (then, "2026-11-22", [row] * 3), (now, "2027-05-22", [row] * 3))
    assert got["items"] == []
    assert "another list" in got["leftOut"]["i1"]
    assert "did not ask" in got["leftOut"]["i5"]
    alike = compared(call, (then, "2026-11-22", [row] * 3), (then | {"edition": 2}, "2027-05-22", [row] * 3))
    assert len(alike["items"]) == 4


def test_a_round_of_too_few_shows_nothing_and_one_round_stands_by_itself(call: Call) -> None:
    row = {"i1": "p2"}
    got = compared(call, (OLD, "2026-11-22", [row] * 2), (OLD, "2027-05-22", [row] * 3))
    assert [item["counts"][0] for item in got["items"]] == [None] * 5
    assert got["items"][0]["said"] == "Too few people took part then to show what they said."
    got = compared(call, (OLD, "2026-11-22", [row] * 3), (OLD, "2027-05-22", [row]))
    assert [item["id"] for item in got["items"]] == ["i1", "i2", "i3", "i4", "i5"]
    assert got["items"][0]["said"] == "Too few people took part now to show what they said."
    assert len(compared(call, (OLD, "", [row] * 3))["items"]) == 5
    assert compared(call) == {
        **{"items": [], "moved": {}, "leftOut": {}, "sameEdition": True, "held": [], "people": []}
    }


def test_a_move_is_told_by_the_middle_answer_its_side_and_how_many_it_takes(call: Call) -> None:
    chance = "Chance alone could make a difference like this."
    moves: dict[str, tuple[list[str], list[str]]] = {
        f"Then mostly “Partly”; now mostly “A little”. {chance}": (
            ["p3", "p3", "p3", "p2", "p3"],
            ["p2", "p2", "p3", "p2", "p4"],
        ),
        "Then and now all “Completely”.": (["p5"] * 5, ["p5"] * 5),
        "Then mostly “Mostly”; now all “Not at all”. That is a move towards the better side: at least five of the five "
        "would have to have answered otherwise for both rounds to be alike.": (
            ["p4", "p4", "p4", "p4", "p5"],
            ["p1"] * 5,
        ),
        "Then all “A little”; now mostly “Mostly”. That is a move towards the worse side: at least five of the five "
        "would have to have answered otherwise for both rounds to be alike.": (
            ["p2"] * 5,
            ["p4", "p4", "p4", "p3", "p4"],
        ),
        "Then half up to “Not at all”, half from “Completely” on; now all “Partly”. People moved towards both sides: "
        "at least six of the six would have to have answered otherwise for both rounds to be alike.": (
            ["p1"] * 3 + ["p5"] * 3 + ["dont-know"],
            ["p3"] * 7,
        ),
        "Then and now all “Completely”, of those on the scale.": (
            ["p5", "p5", "p5", "p5", "dont-know", "dont-know", "dont-know", "dont-know"],
            ["p5", "p5", "p5", "p5", "dont-know", "dont-know", "dont-know", "dont-know"],
        ),
        f"Then mostly “Completely”, of those on the scale; now mostly “Completely”. {chance}": (
            ["p5", "p5", "p5", "p1", "dont-know", "dont-know"],
            ["p5", "p5", "p5", "p5", "p5", "p1"],
        ),
        "Then nobody gave an answer on the scale; now one person answered, “A little”.": (
            ["dont-know"] * 5,
            ["p2", "not-applicable", "dont-know", "dont-know", "dont-know"],
        ),
    }
    for sentence, (then, now) in moves.items():
        got = compared(call, (OLD, "2026-11-22", everyone(i3=then)), (OLD, "2027-05-22", everyone(i3=now)))
        assert next(item["said"] for item in got["items"] if item["id"] == "i3") == sentence
    choice = made(6, 1, 3, at_most=2)
    got = compared(
        call,
        (choice, "2026-11-22", everyone(i2=["chosen", "not-chosen", "not-chosen"])),
        (choice, "2027-05-22", everyone(i2=["chosen", "chosen", "not-chosen", "chosen"])),
    )
    assert got["items"][0]["said"] == "Then one of three chose it; now three of four chose it."


def test_better_is_the_end_that_the_item_says(call: Call) -> None:
    last = OLD | {"items": [item | {"best": "last"} for item in ITEMS]}
    for definition, to in ((OLD, "better"), (last, "worse")):
        got = compared(
            call,
            (definition, "2026-11-22", everyone(i2=["p5"] * 6)),
            (definition, "2027-05-22", everyone(i2=["p1"] * 6)),
        )
        assert got["moved"] == {to: ["i2"]}


@pytest.mark.long
def test_two_rounds_by_chance_alone_hardly_move(call: Call) -> None:
    """Of 11 statements answered at random by eight people and by seven, fewer than one on average is called a move."""
    moved = call(
        """
        const moved = [];
        for (const [then, now] of [[8, 7], [12, 10], [30, 30], [200, 180]]) {
          let count = 0;
          for (let round = 0; round < 60; round += 1) {
            const any = () => `p${1 + below(5)}`;
            const anyone = () => sheetOf(given, Object.fromEntries(given.items.map(({id}) => [id, any()])));
            const rounds = [then, now].map((length) =>
              ({definition: given, held: '', sheets: Array.from({length}, anyone)}));
            const {better, worse, both} = group.movedOf(given, group.compareRounds(rounds, 3).items);
            count += better.length + worse.length + both.length;
          }
          moved.push(count / 60);
        }
        return moved;""",
        made(1, 1, 11),
    )
    assert max(moved) < 1.5
    assert moved[0] < 1
