"""The result: every statement stands in one group, and those off the scale and the blanks apart."""

from playwright.sync_api import Page

from tests.browser.assess.conftest import Definition


def test_items_off_the_scale_and_blanks_stand_apart(modules: Page, definitions: dict[str, Definition]) -> None:
    definition = definitions["assumptions-1"]
    answers = {item["id"]: "not-at-all" for item in definition["items"]}
    answers |= {"easy": "dont-know", "aim": "not-applicable"}
    groups = modules.evaluate(
        """async ([data, answers]) => {
          const {readDefinition} = await import('/assets/js/assess/definition.mjs');
          const {sheetOf} = await import('/assets/js/assess/answers.mjs');
          const {resultOf} = await import('/assets/js/assess/result.mjs');
          const {groupSentence} = await import('/assets/js/assess/words.mjs');
          const definition = readDefinition(data);
          return resultOf(definition, sheetOf(definition, answers, null, 0)).groups.map(
            (group) => [group.id, groupSentence(definition, group)]);
        }""",
        [definition, answers | {"people": None, "results": "completely", "agreement": "mostly"}],
    )
    assert groups[0] == [
        "worst",
        "Two of the 11 assumptions seem to hold here: “Results will come quickly” and “We will always agree”.",
    ]
    assert [group for group, _ in groups] == ["worst", "best", "dont-know", "not-applicable", "blank"]
    assert groups[2:] == [
        ["dont-know", "One was answered “Don’t know”: “It will be easy”."],
        ["not-applicable", "One does not apply here: “We agree on the aim”."],
        ["blank", "One was left blank: “People are interchangeable”."],
    ]
