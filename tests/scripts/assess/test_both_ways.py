"""A check in which agreeing is good news for some statements and bad news for others."""

from typing import Any

from tests.scripts.assess.advising import advised, sentences
from tests.scripts.assess.made import made
from tests.scripts.running import Scripts

PLAIN = made(1, 1, 4)
BOTH: dict[str, Any] = PLAIN | {
    "items": [item | {"best": "last"} if item["id"] in ("i2", "i4") else item for item in PLAIN["items"]]
}
COUNT: dict[str, Any] = {"of": [], "side": [], "at_least": None, "at_most": None, "among": None}


def with_rule(**count: Any) -> dict[str, Any]:
    rule = {"id": "counted", "when": {"answers": None, "count": [COUNT | count]}, "say": "Say.", "entries": []}
    return BOTH | {"advice": [rule]}


def answers(*points: str | None) -> dict[str, str | None]:
    return {f"i{at}": point for at, point in enumerate(points, 1)}


def test_answers_are_counted_by_what_they_mean(modules: Scripts) -> None:
    sheets = [
        answers("p5", "p1", "p4", "p2"),
        answers("p5", "p5", "p5", "p5"),
        answers("p1", "p5", "p1", "p5"),
        answers("p5", "p1", "p4", "dont-know"),
        answers("p3", "p3", "p3", "p3"),
    ]
    assert advised(modules, with_rule(side=["worse"], at_least=4), sheets) == [["counted"], [], [], [], []]
    assert advised(modules, with_rule(side=["better"], at_least=4), sheets) == [[], [], ["counted"], [], []]
    assert advised(modules, with_rule(side=["middle"], at_least=4), sheets) == [[], [], [], [], ["counted"]]
    unknown_too = with_rule(of=["dont-know"], side=["worse"], at_least=4)
    assert advised(modules, unknown_too, sheets) == [["counted"], [], [], ["counted"], []]
    among = with_rule(side=["worse"], at_least=2, among=["i1", "i2"])
    assert advised(modules, among, sheets) == [["counted"], [], [], ["counted"], []]


def test_each_statement_stands_on_the_side_that_it_means_with_its_answer(modules: Scripts) -> None:
    said = dict(sentences(modules, BOTH, answers("p5", "p5", "p2", "p1")))
    assert said == {
        "worst": "Two of the 4 are at the weak end: “Item 1” (“Completely”) and “Item 4” (“Not at all”).",
        "best": "Two of the 4 are towards the good end: “Item 3” (“A little”) and “Item 2” (“Completely”).",
    }


def test_of_assumptions_the_opening_says_which_is_the_bad_news(modules: Scripts) -> None:
    about = {"ref": "assumptions/one", "kind": "assumption", "title": "One", "url": "assumptions/one/"}
    definition = BOTH | {"items": [item | {"about": about} for item in BOTH["items"]]}
    said = dict(sentences(modules, definition, answers("p5", "p5", "p3", None)))
    assert said == {
        "worst": "Here you may be taking something for granted: “Item 1” (“Completely”).",
        "middle": "Here you may in part be taking something for granted: “Item 3” (“Partly”).",
        "best": "You seem to have talked these through: “Item 2” (“Completely”).",
        "blank": "One was left blank: “Item 4”.",
    }


def test_advice_that_counts_sides_says_which(modules: Scripts) -> None:
    got = modules.evaluate(
        """async (given) => {
          const {readDefinition} = await import('/assets/js/assess/definition.mjs');
          const {sheetOf} = await import('/assets/js/assess/answers.mjs');
          const {resultOf} = await import('/assets/js/assess/result.mjs');
          const {becauseOf} = await import('/assets/js/assess/words.mjs');
          return given.map(([data, answers]) => {
            const definition = readDefinition(data);
            return becauseOf(definition, resultOf(definition, sheetOf(definition, answers, null, 0)).advice[0]);
          });
        }""",
        [
            [with_rule(side=["worse"], at_least=3), answers("p5", "p1", "p4", "p5")],
            [with_rule(side=["better", "worse"], at_least=1), answers("p5", "p5", "p3", "p3")],
            [with_rule(side=["middle"], at_least=1), answers("p1", "p3", "p1", "p5")],
        ],
    )
    assert got == ["Three answers towards the weak end", "Two answers taken together", "One answer half-way"]


def test_a_definition_without_sides_still_counts(modules: Scripts) -> None:
    """As pages of an earlier deployment wrote it."""
    count = {name: value for name, value in COUNT.items() if name != "side"} | {"of": ["p5"], "at_least": 2}
    rule = {"id": "counted", "when": {"answers": None, "count": [count]}, "say": "Say.", "entries": []}
    assert advised(modules, PLAIN | {"advice": [rule]}, [answers("p5", "p5", "p1", "p1")]) == [["counted"]]
