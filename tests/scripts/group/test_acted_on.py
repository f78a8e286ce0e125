"""What moved on the statements that a plan acted on: as people moved, to which side, and whether it could be chance."""

from typing import Any

import pytest

from tests.scripts.assess.made import made
from tests.scripts.group.conftest import Call

SCALE = made(1, 2, 11)
CHOICE = made(6, 1, 8, at_most=6)
ACTED = """
  const {actedOn, stepsActedOn} = await import("/assets/js/report/acting/acted-on.mjs");
  const {itemReportOf} = await import("/assets/js/report/report.mjs");
  const {reasonOf} = await import("/assets/js/report/plan-step.mjs");
  const item = (definition, counts, id = "i1") => {
    const whole = Object.fromEntries(definition_.answerIds(definition).map((answer) => [answer, counts[answer] ?? 0]));
    const people = Object.values(whole).reduce((sum, count) => sum + count, 0);
    return itemReportOf(definition, definition.items.find((each) => each.id === id), 1, people, whole);
  };
  const acted = (definition, then, now, asked = definition) => {
    const edition = asked ?? definition;
    const step = {id: "00000001", text: "Do it", for: reasonOf(edition, item(edition, then), "2026-05-20")};
    const {to, sentence} = actedOn(definition, [item(definition, now)], step, asked);
    return [to, sentence];
  };
"""


def acted(call: Call, definition: dict[str, Any], then: dict[str, int], now: dict[str, int], **told: Any) -> list[str]:
    body = "return acted(given[0], given[1], given[2], ...('asked' in given[3] ? [given[3].asked] : []));"
    got: list[str] = call(ACTED + body, [definition, then, now, told])
    return got


def test_a_move_is_told_with_its_side_and_how_many(call: Call) -> None:
    to, said = acted(call, SCALE, {"p4": 6, "p5": 2}, {"p1": 2, "p2": 6})
    assert to == "better"
    assert said == (
        "On the better side: none of eight then, eight of eight now. On the worse: eight then, none now. "
        "That is a move towards the better side: at least eight of the eight answered otherwise, more than chance "
        "would often make."
    )
    assert acted(call, SCALE, {"p1": 2, "p2": 6}, {"p4": 6, "p5": 2})[0] == "worse"
    assert acted(call, SCALE, {"p3": 8}, {"p1": 4, "p5": 4})[0] == "both"


def test_what_could_be_chance_with_so_few_is_said_to_be(call: Call) -> None:
    to, said = acted(call, SCALE, {"p4": 5, "p2": 3}, {"p4": 3, "p2": 5})
    assert to == "none"
    assert said.endswith("At least two of the eight answered otherwise. This could be chance with so few.")
    assert acted(call, SCALE, {"p4": 5}, {"p4": 5})[1].endswith("Nothing has moved.")


@pytest.mark.parametrize("people", range(3, 26))
def test_a_move_is_called_one_where_the_rounds_side_by_side_call_it_one(call: Call, people: int) -> None:
    """One rule for both, from the least shift that is a move to one person fewer."""
    assert call(
        ACTED
        + """
        const {moveOf} = group;
        return Array.from({length: given[1] + 1}, (_, moved) => [{p4: given[1]}, {p4: given[1] - moved, p1: moved}])
          .every(([then, now]) => acted(given[0], then, now)[0]
            === moveOf(given[0], given[0].items[0], item(given[0], then), item(given[0], now)).to);""",
        [SCALE, people],
    )


def test_another_edition_is_laid_beside_only_where_it_asked_the_same(call: Call) -> None:
    then, now = {"p4": 6}, {"p1": 6}
    before = {**SCALE, "edition": 1}
    assert acted(call, SCALE, then, now, asked=before)[0] == "better"
    other = {**before, "items": [before["items"][0] | {"text": "We said it thus."}, *before["items"][1:]]}
    assert acted(call, SCALE, then, now, asked=other) == [
        "unknown",
        "The words were changed. An earlier round asked: “We said it thus.”",
    ]
    assert acted(call, SCALE, then, now, asked=None)[0] == "unknown"


def test_a_choice_has_no_better_side(call: Call) -> None:
    to, said = acted(call, CHOICE, {"chosen": 1, "not-chosen": 9}, {"chosen": 9, "not-chosen": 1})
    assert (to, said) == (
        "both",
        "Then one of ten chose this; now nine of ten. That is more than chance would often make.",
    )
    few = acted(call, CHOICE, {"chosen": 2, "not-chosen": 3}, {"chosen": 3, "not-chosen": 2})
    assert few[1].endswith("This could be chance with so few.")


def test_only_steps_of_an_earlier_round_of_this_check_are_looked_at(call: Call) -> None:
    ids = call(
        ACTED
        + """
        const reason = reasonOf(given, item(given, {p4: 6}), "2026-05-20");
        const steps = [
          {id: "a", for: reason}, {id: "b", for: {...reason, held: "2026-11-28"}},
          {id: "c", for: {...reason, held: ""}},
          {id: "d", for: {...reason, check: "values"}}, {id: "e"}];
        return stepsActedOn(steps, given, "2026-11-28").map(({id}) => id);""",
        SCALE,
    )
    assert ids == ["a"]
