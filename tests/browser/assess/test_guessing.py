"""“Guess your partners”: guesses stay on the phone, and the group's answers show how far off they were."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.assess.test_answering import code, expect_code
from tests.browser.pace.waiting import becomes
from tests.scripts.definitions import Definition
from tests.scripts.running import Scripts

Open = Callable[[str], Page]
CLOSE = """async ([definition, sheets]) => {
  const { reportOf } = await import("/assets/js/report/report.mjs");
  const { countsText } = await import("/assets/js/report/sharing.mjs");
  const { emptySheet, withAnswer } = await import("/assets/js/assess/answers.mjs");
  const filled = (answer, tag) => definition.items.reduce(
    (sheet, item) => withAnswer(definition, sheet, item.id, answer), emptySheet(definition, tag));
  const made = sheets.map(filled);
  return countsText(definition, reportOf(definition, made, 3));
}"""
MISSES = """async ([definition, guesses, counts]) => {
  const { missesOf, missesSentence, missSentence } = await import("/assets/js/guess/guesses.mjs");
  const misses = missesOf(definition, guesses, counts);
  const said = misses.map((miss) => missSentence(definition, miss));
  const off = misses.map((miss) => [miss.item.id, miss.off]);
  return {off, said, whole: misses.length ? missesSentence(misses) : null};
}"""


def answer_all(page: Page, answer: str) -> None:
    page.get_by_role("button", name="All on one page").click()
    for question in page.locator("fieldset.guide-question").all():
        question.get_by_label(answer, exact=True).check()
    page.get_by_role("button", name="See the result").click()
    expect(page.get_by_role("heading", name="Your result")).to_be_focused()


def test_how_far_off_each_guess_was(modules: Scripts, definitions: dict[str, Definition]) -> None:
    definition = definitions["assumptions-1"]
    counts = {
        "easy": {"not-at-all": 3, "completely": 1},
        "aim": {"a-little": 2, "mostly": 2},
        "willing": {"dont-know": 4},
        "people": {"partly": 4},
    }
    guesses = {"easy": "mostly", "aim": "partly", "willing": "partly", "people": "partly", "language": "partly"}
    told = modules.evaluate(MISSES, [definition, guesses, counts])
    assert told["off"] == [["easy", 3], ["aim", 1], ["people", 0]]
    assert told["said"][0] == "You guessed “Mostly”. The middle answer is “Not at all”: three steps off."
    assert (
        told["said"][1] == "You guessed “Partly”. The middle answer lies between “A little” and “Mostly”: one step off."
    )
    assert told["whole"].startswith("One of your 3 guesses was right. On one you were two steps off")
    assert modules.evaluate(MISSES, [definition, {}, counts])["off"] == []
    hostile = {"easy": "__proto__", "__proto__": "mostly", "nothing": "partly"}
    assert modules.evaluate(
        "async ([d, g]) => Object.keys((await import('/assets/js/guess/guesses.mjs')).readGuesses(d, g))",
        [definition, hostile],
    ) == []  # fmt: skip


def test_guesses_stay_on_the_phone_until_the_groups_answers_come(
    answering: Open, modules: Scripts, definitions: dict[str, Definition]
) -> None:
    sheets = ["not-at-all", "not-at-all", "a-little", "completely"]
    text = modules.evaluate(CLOSE, [definitions["assumptions-1"], sheets])
    page = answering("assumptions/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    answer_all(page, "Mostly")
    given = code(page)
    page.get_by_text("Guess your partners").click()
    page.get_by_role("combobox", name=re.compile("^When we hit a snag")).select_option(label="Completely")
    expect(page.get_by_text("1 of 11 guessed.")).to_be_visible()
    expect_code(page, given)  # a guess is no part of it
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("checkbox", name="Keep my guesses").check()
    page.goto("about:blank")
    page.goto(f"{answering('assumptions/').url.split('#')[0]}#group={text}")
    expect(page.get_by_role("heading", name="What the 4 of you said")).to_be_focused()
    expect(page.get_by_text("You guessed “Completely”.")).to_contain_text(
        "The middle answer lies between “Not at all” and “A little”: three steps off."
    )
    first = page.get_by_role("table").first
    becomes(page, lambda: first.get_by_role("cell").all_inner_texts()[:5], ["2", "1", "0", "0", "1"])
    assert not [url for url in asked if text in url or given in url or "ompletely" in url]
    page.get_by_role("button", name="Back to the check").click()
    expect(page.get_by_role("heading", name="What the 4 of you said")).to_have_count(0)


def test_clearing_guesses_can_be_undone_and_blocked_storage_is_told(answering: Open) -> None:
    page = answering("assumptions/")
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('full'); }; }")
    answer_all(page, "Partly")
    page.get_by_text("Guess your partners").click()
    first = page.get_by_role("combobox", name=re.compile("^When we hit a snag"))
    first.select_option(label="Partly")
    page.get_by_role("button", name="Clear my guesses").click()
    expect(first).to_have_value("")
    page.get_by_role("button", name="Undo").click()
    expect(first).to_have_value("partly")
    box = page.get_by_role("checkbox", name="Keep my guesses")
    box.click()
    expect(box).not_to_be_checked()
    expect(page.get_by_text("This browser does not let the page keep anything. Your guesses")).to_be_visible()


def test_only_checks_that_say_so_offer_to_guess(answering: Open) -> None:
    page = answering("principles/")
    answer_all(page, "A little")
    expect(page.get_by_text("Guess your partners")).to_have_count(0)
