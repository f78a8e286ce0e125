"""A check in Firefox and in WebKitGTK: answered alone up to the code, and together up to the report and the plan."""

import re

import pytest

from tests.engines.reader import Reader
from tests.scripts.definitions import Definition
from tests.scripts.running import Scripts

pytestmark = pytest.mark.nightly

CHECK = "assessments/assumptions/"
CODE = re.compile(r"(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{2}")
LABELS = ("Not at all", "A little", "Partly", "Mostly", "Completely", "Don’t know", "Doesn’t apply")
QUESTION = "fieldset.guide-question"
GROUP = "fieldset.guide-question legend"
CHOSEN = "return document.querySelectorAll('fieldset.guide-question input:checked').length;"
FIRST = "document.querySelector('fieldset.guide-question input').focus();"
ACTIVE = "return document.activeElement.checked === true;"
MADE = """async (definitions) => {
  const load = (name) => import(`/assets/js/assess/${name}.mjs`);
  const [{encode}, {readDefinition}, {sheetOf}] = await Promise.all(["code/code", "definition", "answers"].map(load));
  const definition = readDefinition(definitions);
  const points = definition.scale.points;
  const answer = (person, place) => points[(person * (place % 3) + place) % points.length].id;
  const answers = (person) => Object.fromEntries(definition.items.map(({id}, place) => [id, answer(person, place)]));
  return [0, 1, 2, 3, 4].map((person) => encode(definition, sheetOf(definition, answers(person), null, person)));
}"""


def test_a_check_is_answered_by_clicks_up_to_a_code_that_opens_again(reader: Reader) -> None:
    reader.open(CHECK)
    reader.click("a", "Start")
    for number in range(1, 12):
        reader.see(GROUP, f"{number} of 11")
        reader.click(f"{QUESTION} label", LABELS[number % 7])
        reader.until(lambda: reader.evaluate(CHOSEN), number.__eq__)
    reader.see("label", "If you like: which kind of organisation")
    reader.click("button", "See the result")
    reader.see(".guide-result h2", "Your result")
    code = reader.see(".guide-code")
    assert CODE.fullmatch(code), code
    advice = reader.see("[data-rule] h4")
    reader.forget()
    reader.open(f"{CHECK}#code={code}")
    reader.see("h2", "Answers opened from a code")
    assert reader.see("[data-rule] h4") == advice


def test_a_check_is_answered_with_the_keyboard_alone(reader: Reader) -> None:
    reader.open(CHECK)
    reader.click("a", "Start")
    reader.see(GROUP, "1 of 11")
    reader.evaluate(FIRST)
    for number in range(1, 12):
        if number > 1:
            reader.press("Tab")
        reader.press("Space", *["ArrowDown"] * ((number - 1) % 5))
        reader.until(lambda: reader.evaluate(ACTIVE), bool)
        reader.press("Enter")
        if number < 11:
            reader.see(GROUP, f"{number + 1} of 11")
            reader.comes_to(f"{number + 1} of 11")
    reader.see("label", "If you like: which kind of organisation")
    reader.press("Tab", "Enter")
    reader.comes_to("Your result")
    assert CODE.fullmatch(reader.see(".guide-code"))


def test_two_codes_and_three_more_come_to_a_report_and_into_the_plan(
    reader: Reader, modules: Scripts, definitions: dict[str, Definition]
) -> None:
    codes = modules.evaluate(MADE, definitions["assumptions-1"])
    reader.open(f"{CHECK}together/")
    for some, people in ((codes[:2], 2), (codes[2:], 5)):
        reader.put("Type or paste codes", "\n".join(some))
        reader.click("button", "Add to the round")
        reader.see(".guide-group-count p", f"{people} people so far")
    reader.click("button", "Close the round and see the report")
    reader.comes_to("What five people said")
    reader.click("summary", "Take it away")
    assert len(reader.saved("button", "Counts (CSV)").splitlines()) == 12
    reader.click(".guide-gap button", "Add to our plan")
    reader.click(".guide-gap button", "Keep it here for 365 days")
    reader.click(".guide-gap a", "See our plan")
    reader.comes_to("Our plan")
