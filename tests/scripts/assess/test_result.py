"""The result: every statement stands in one group, and those off the scale and the blanks apart."""

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
