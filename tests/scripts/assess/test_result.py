"""The result: every statement stands in one group, and those off the scale and the blanks apart."""

import pytest

from tests.scripts.assess.advising import sentences
from tests.scripts.definitions import Definition
from tests.scripts.running import Scripts


def test_items_off_the_scale_and_blanks_stand_apart(modules: Scripts, definitions: dict[str, Definition]) -> None:
    definition = definitions["assumptions-1"]
    answers = {item["id"]: "not-at-all" for item in definition["items"]}
    answers |= {"easy": "dont-know", "aim": "not-applicable"}
    given = answers | {"people": None, "results": "completely", "agreement": "mostly"}
    groups = sentences(modules, definition, given)
    assert groups[0] == [
        "worst",
        "You may be taking for granted: “We thought we would have more to show by now” and "
        "“When we see things differently, we make up the rules as we go along” (answered “Mostly” or “Completely”).",
    ]
    assert groups[1][1].startswith("You seem to have talked through: “It would feel awkward now to ask another partner")
    assert groups[1][1].endswith("(answered “Not at all”).")
    assert [group for group, _ in groups] == ["worst", "best", "dont-know", "not-applicable", "blank"]
    assert groups[2:] == [
        ["dont-know", "You could not say: “When we hit a snag, we treat it as a sign that somebody has failed”."],
        [
            "not-applicable",
            "One does not apply here: “What we are trying to achieve lives in our heads rather than on paper”.",
        ],
        ["blank", "One was left blank: “When someone leaves, we put a new person in the seat and carry on”."],
    ]


HEADLINE = """async ([data, answers]) => {
  const {readDefinition} = await import('/assets/js/assess/definition.mjs');
  const {sheetOf} = await import('/assets/js/assess/answers.mjs');
  const {resultOf} = await import('/assets/js/assess/result.mjs');
  const {headline} = await import('/assets/js/assess/headline.mjs');
  const definition = readDefinition(data);
  return headline(definition, resultOf(definition, sheetOf(definition, answers, null, 0)));
}"""


@pytest.mark.parametrize(
    ("check", "all_else", "given", "says"),
    [
        ("assumptions-1", "not-at-all", {}, "You seem to have talked all 11 through."),
        ("assumptions-1", "completely", {}, "You may be taking all 11 for granted."),
        ("assumptions-1", "partly", {}, "In part you may be taking all 11 for granted."),
        (
            "assumptions-1",
            "not-at-all",
            {"easy": "mostly", "aim": "dont-know"},
            "You may be taking one of the 11 for granted, and you could not say on one.",
        ),
        ("assumptions-1", "dont-know", {}, "You could not say on any of the 11."),
        ("assumptions-1", None, {"aim": "dont-know"}, "You could not say on one."),
        ("assumptions-1", None, {}, "Nothing is answered yet."),
        ("assumptions-1", "not-applicable", {}, "Nothing you answered is on the scale."),
        ("principles-1", "completely", {}, "All 18 are on the good side."),
        ("principles-1", "completely", {"trust-ask": "not-at-all"}, "One of the 18 is on the weak side."),
        (
            "principles-1",
            "completely",
            {"trust-ask": "partly"},
            "Nothing is on the weak side, and one is half-way.",
        ),
        ("values-1", "not-chosen", {}, "Nothing is chosen yet."),
        ("values-1", "not-chosen", {"courage": "chosen"}, "You chose one of the 18."),
    ],
)
def test_a_result_in_one_sentence(
    modules: Scripts,
    definitions: dict[str, Definition],
    check: str,
    all_else: str | None,
    given: dict[str, str],
    says: str,
) -> None:
    definition = definitions[check]
    answers = {item["id"]: all_else for item in definition["items"]} | given
    assert modules.evaluate(HEADLINE, [definition, answers]) == says
