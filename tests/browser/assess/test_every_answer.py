"""Whatever is answered, the result has something to say of each answer that is not the best there is."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import ROOT
from tests.scripts.definitions import Definition

FILES = sorted((ROOT / "guide_src/assessments").glob("*/[0-9]*.yml"))
EDITIONS = [f"{path.parent.name}-{path.stem}" for path in FILES]
ON_A_SCALE = [f"{path.parent.name}-{path.stem}" for path in FILES if "\nscale:" in path.read_text("utf-8")]
NOTHING = "Nothing in these answers calls for a first step"
UNSAID = """async ([data, drawn, nothing]) => {
  const {readDefinition, answerIds, distanceFromBest} = await import('/assets/js/assess/definition.mjs');
  const {sheetOf, answerTo} = await import('/assets/js/assess/answers.mjs');
  const {resultOf} = await import('/assets/js/assess/result.mjs');
  const {becauseOf} = await import('/assets/js/assess/words.mjs');
  const {resultParts} = await import('/assets/js/assess/result-view.mjs');
  const definition = readDefinition(data);
  const {items, choose, scale} = definition;
  const answers = answerIds(definition);
  const isBest = (item, answer) =>
    scale ? distanceFromBest(definition, item, answer) === 0 : answer === 'not-chosen';
  const best = Object.fromEntries(items.map((item) => [item.id, answers.find((answer) => isBest(item, answer))]));
  let seed = 20261128;
  const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const any = (list) => list[Math.floor(random() * list.length)];
  const sheets = items.flatMap((item) => answers.map((answer) => ({...best, [item.id]: answer})));
  for (let at = 0; at < 300; at += 1) {
    sheets.push({...best, [any(items).id]: any(answers), [any(items).id]: any(answers)});
  }
  for (let at = 0; at < drawn; at += 1) {
    const sheet = {...best};
    let chosen = 0;
    for (const item of items) {
      const answer = any(answers);
      if (answer === 'chosen') chosen += 1;
      if (chosen <= (choose?.at_most ?? 0) || scale) sheet[item.id] = answer;
    }
    sheets.push(sheet);
  }
  const words = ({text}) => choose ? text.split(':')[0] : text.replace(/\\.$/, '');
  const wrong = [];
  sheets.forEach((given, at) => {
    const filled = Object.entries(given).map(([id, answer]) => [id, answer === 'blank' ? null : answer]);
    const sheet = sheetOf(definition, Object.fromEntries(filled), null, 0);
    const {advice, open} = resultOf(definition, sheet);
    const named = advice.map((fired) => becauseOf(definition, fired)).join('; ');
    const asked = new Set(open.flatMap(({lines}) => lines.map(({item}) => item.id)));
    const other = items.filter((item) => !isBest(item, answerTo(sheet, item.id)));
    const unsaid = other.filter((item) => !asked.has(item.id) && !named.includes(words(item)));
    if (unsaid.length) wrong.push([given, 'not spoken of', unsaid.map(({id}) => id)]);
    if (at % 10) return;
    const shown = document.createElement('div');
    const {said, first, more, answers: each} = resultParts(definition, sheet, new URL('https://example.org/'), null);
    shown.append(said, first, ...(more ? [more] : []), each);
    if (other.length && shown.textContent.includes(nothing)) wrong.push([given, 'says that nothing calls']);
    if (/undefined|null|NaN/.test(shown.textContent)) wrong.push([given, 'a hole in the words', shown.textContent]);
  });
  return {wrong: wrong.slice(0, 3), sheets: sheets.length};
}"""
SHOWN = """async ([data, answers]) => {
  const {readDefinition} = await import('/assets/js/assess/definition.mjs');
  const {sheetOf} = await import('/assets/js/assess/answers.mjs');
  const {resultParts} = await import('/assets/js/assess/result-view.mjs');
  const definition = readDefinition(data);
  const shown = document.createElement('div');
  const sheet = sheetOf(definition, answers, null, 0);
  const {said, first, more, answers: each} = resultParts(definition, sheet, new URL('https://example.org/'), null);
  shown.append(said, first, ...(more ? [more] : []), each);
  return [...shown.querySelectorAll('p, h3, h4, strong, .guide-advice-why, .guide-result-said > li')]
    .map((one) => one.textContent.trim());
}"""


def shown(in_page: Page, definition: Definition, answers: dict[str, str | None]) -> list[str]:
    """The result's lines of text, section by section."""
    lines: list[str] = in_page.evaluate(SHOWN, [definition, answers])
    return lines


def all_best(definition: Definition) -> dict[str, str | None]:
    points = [point["id"] for point in definition["scale"]["points"]]
    return {item["id"]: points[0] if item["best"] == "first" else points[-1] for item in definition["items"]}


@pytest.mark.parametrize("edition", EDITIONS)
def test_each_answer_that_is_not_the_best_is_spoken_of(
    in_page: Page, whole_definitions: dict[str, Definition], edition: str
) -> None:
    found: dict[str, Any] = in_page.evaluate(UNSAID, [whole_definitions[edition], 2000, NOTHING])
    assert found["wrong"] == []
    assert found["sheets"] > 2300


@pytest.mark.parametrize("edition", ON_A_SCALE)
def test_all_at_its_best_needs_nothing_asked(
    in_page: Page, whole_definitions: dict[str, Definition], edition: str
) -> None:
    definition = whole_definitions[edition]
    text = "\n".join(shown(in_page, definition, all_best(definition)))
    assert "You could not say" not in text
    assert "what else to ask" not in text.lower()
    if not any(rule["say"] in text for rule in definition["advice"]):
        assert NOTHING in text


def test_one_dont_know_gets_a_question_and_whom_to_ask(in_page: Page, definitions: dict[str, Definition]) -> None:
    definition = definitions["assumptions-1"]
    lines = shown(in_page, definition, all_best(definition) | {"leadership": "dont-know"})
    statement = "“Ask each of us who leads this partnership, and you would hear different answers”"
    assert f"You could not say: {statement}." in lines
    at = lines.index(statement)
    assert lines[at + 1] == (
        "Ask whoever chairs: “A reporter rings tomorrow with a hard question. To whom would each of us send them?”"
    )
    assert lines[at + 2] == "Assumption: “Leadership is clear”"


def test_without_a_question_or_a_person_there_is_still_a_way(in_page: Page, definitions: dict[str, Definition]) -> None:
    bare = definitions["principles-1"]
    items = [{key: value for key, value in item.items() if key not in ("prompt", "ask")} for item in bare["items"]]
    definition = bare | {"items": items}
    lines = shown(in_page, definition, all_best(definition) | {"trust-ask": "dont-know", "aims-same": "partly"})
    assert "Ask at your next meeting how it is." in lines
    assert "Ask each other what you see." in lines


def test_what_does_not_apply_is_not_called_good(in_page: Page, definitions: dict[str, Definition]) -> None:
    definition = definitions["principles-1"]
    lines = shown(in_page, definition, all_best(definition) | {"open-money": "not-applicable"})
    assert "You said that this does not apply" in lines
    assert NOTHING not in "\n".join(lines)


def test_nothing_chosen_is_not_nothing_to_do(in_page: Page, definitions: dict[str, Definition]) -> None:
    definition = definitions["values-1"] | {"advice": []}
    text = "\n".join(shown(in_page, definition, {item["id"]: "not-chosen" for item in definition["items"]}))
    assert "Nothing is chosen yet, so no advice follows." in text
    assert NOTHING not in text
