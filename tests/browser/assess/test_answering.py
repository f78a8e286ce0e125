"""Answering a check as a person would, up to its result."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

LABELS = ["Not at all", "A little", "Partly", "Mostly", "Completely", "Don’t know", "Doesn’t apply"]
Open = Callable[[str], Page]
OVERFLOWING = """() => [...document.querySelectorAll('.guide-questionnaire *, .guide-result *')]
  .filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.outerHTML.slice(0, 80))"""


def statement(page: Page, number: int) -> Locator:
    return page.get_by_role("group", name=re.compile(rf"^{number} of \d+ "))


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def unfold(page: Page) -> None:
    """Opens what a result folds away."""
    expect(page.locator(".guide-result:not([hidden]) h2").first).to_be_visible()  # its module may still be on its way
    page.locator(".guide-result .guide-fold").evaluate_all("(all) => all.forEach((fold) => { fold.open = true })")


def advice(page: Page) -> Locator:
    """What heads each piece of advice."""
    unfold(page)
    return page.locator("[data-rule] h4")


def code(page: Page) -> str:
    """The code of a result, once it is shown."""
    shown = page.locator(".guide-code")
    expect(shown).to_be_visible()
    return shown.inner_text()


def expect_code(page: Page, wanted: str) -> None:
    expect(page.locator(".guide-code")).to_have_text(wanted, use_inner_text=True)


def test_all_eleven_with_the_keyboard_alone(answering: Open) -> None:
    page = answering("assumptions/")
    expect(page.get_by_role("group", name=re.compile("^1 of 11 "))).to_be_visible()
    page.get_by_role("radio", name="Not at all").first.focus()
    for number in range(1, 12):
        if number > 1:
            page.keyboard.press("Tab")
        page.keyboard.press("Space")
        for _ in range((number - 1) % 7):
            page.keyboard.press("ArrowDown")
        expect(statement(page, number).get_by_role("radio", name=LABELS[(number - 1) % 7])).to_be_checked()
        page.keyboard.press("Enter")
        if number < 11:
            expect(statement(page, number + 1).locator("legend")).to_be_focused()
    expect(page.get_by_label("which kind of organisation")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Your result")).to_be_focused()
    unfold(page)
    expect(
        page.get_by_text(
            "You may be taking for granted: “We behave as though every partner chose to be here”, “We settle"
        )
    ).to_be_visible()
    expect(page.get_by_text("You could not say: “Ask each of us who leads this partnership, and you")).to_be_visible()
    expect(advice(page).first).to_have_text("We behave as though every partner chose to be here: Completely")
    tip = page.get_by_role("link", name="Take time for relationships").first
    expect(tip).to_have_attribute("href", re.compile("/steady-guide/tips/take-time-for-relationships/$"))


def test_back_and_forth_loses_nothing(answering: Open) -> None:
    page = answering("assumptions/")
    statement(page, 1).get_by_label("Mostly").check()
    statement(page, 2).get_by_label("A little").check()
    expect(statement(page, 3)).to_be_visible()
    press(page, "All on one page")
    expect(statement(page, 11)).to_be_visible()
    expect(statement(page, 1).get_by_label("Mostly")).to_be_checked()
    statement(page, 11).get_by_label("Completely").check()
    expect(statement(page, 3)).to_be_visible()
    press(page, "One at a time")
    expect(statement(page, 11)).to_be_hidden()
    press(page, "Back")
    expect(statement(page, 2).get_by_label("A little")).to_be_checked()
    press(page, "Back")
    statement(page, 1).get_by_label("Partly").check()
    expect(statement(page, 2).get_by_label("A little")).to_be_checked()
    page.go_back()
    expect(statement(page, 1).get_by_label("Partly")).to_be_checked()
    expect(page.get_by_text("3 of 11 answered")).to_be_visible()


def test_the_cover_says_what_it_is_and_leads_to_the_first_statement(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site}assessments/assumptions/")
    page.wait_for_selector("html[data-ready]")
    start = page.get_by_role("link", name="Start", exact=True)
    expect(start).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("link", name="Together")).to_be_visible()
    expect(statement(page, 1)).to_have_count(0)
    start.click()
    expect(statement(page, 1).locator("legend")).to_be_focused()
    expect(page.get_by_role("navigation", name="Main")).to_be_hidden()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(start).to_be_visible()
    expect(page.get_by_role("navigation", name="Main")).to_be_visible()


def test_a_pressed_answer_leads_on_and_can_be_taken_back(answering: Open) -> None:
    page = answering("assumptions/")
    statement(page, 1).get_by_label("Mostly").check()
    expect(statement(page, 2).locator("legend")).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="You answered “Mostly”.")).to_be_visible()
    press(page, "Undo")
    expect(statement(page, 1).locator("legend")).to_be_focused()
    expect(statement(page, 1).get_by_role("radio", checked=True)).to_have_count(0)
    expect(page.get_by_text("0 of 11 answered")).to_be_visible()
    expect(page.get_by_role("button", name="Undo")).to_be_hidden()


def test_keys_choose_and_never_lead_on_and_a_second_tap_answers_nothing(answering: Open) -> None:
    page = answering("assumptions/")
    page.get_by_role("radio", name="Not at all").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(statement(page, 1).get_by_label("Partly")).to_be_checked()
    statement(page, 1).get_by_label("Partly").click()  # chosen already: pressed, it leads on
    expect(statement(page, 2)).to_be_visible()
    statement(page, 2).get_by_text("A little").dblclick()
    expect(statement(page, 3)).to_be_visible()
    expect(page.get_by_text("2 of 11 answered")).to_be_visible()


def test_whoever_joins_a_round_comes_to_the_code_in_twelve_taps(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site}assessments/assumptions/#join")
    page.wait_for_selector("html[data-ready]")
    taps = 0
    for number in range(1, 12):
        answer = statement(page, number).get_by_text("Partly")
        expect(answer).to_be_in_viewport(ratio=1)
        answer.click()
        taps += 1
    press(page, "See the result")
    taps += 1
    expect(page.get_by_role("heading", name="Done. Here is your code")).to_be_focused()
    expect(page.locator(".guide-code")).to_be_in_viewport(ratio=1)
    assert taps <= 14
    before = code(page)
    page.reload()
    page.wait_for_selector("html[data-ready]")
    expect(page.get_by_role("heading", name="Done. Here is your code")).to_be_visible()
    expect_code(page, before)
    press(page, "Somebody else answers now")
    expect(statement(page, 1)).to_be_visible()
    expect(page.get_by_role("radio", checked=True, include_hidden=True)).to_have_count(0)


def test_blanks_are_named_before_the_result_and_may_stay(answering: Open) -> None:
    page = answering("assumptions/")
    press(page, "All on one page")
    press(page, "See the result")
    expect(page.get_by_role("group", name="Nothing is answered yet")).to_be_focused()
    expect(page.get_by_role("button", name="Show the result anyway")).to_have_count(0)
    for number in range(1, 10):
        statement(page, number).get_by_label("A little").check()
    press(page, "See the result")
    summary = page.get_by_role("group", name="Two left blank")
    expect(summary).to_be_focused()
    summary.get_by_role("link", name="When someone leaves, we put a new person in the seat and carry on.").click()
    expect(statement(page, 10).locator("legend")).to_be_focused()
    expect(summary).to_have_count(0)
    press(page, "See the result")
    press(page, "Show the result anyway")
    unfold(page)
    expect(
        page.get_by_text("Two were left blank: “When someone leaves, we put a new person in the seat and carry on” and")
    ).to_be_visible()


def test_an_answer_is_changed_from_the_result_and_the_advice_with_it(answering: Open) -> None:
    page = answering("assumptions/")
    press(page, "All on one page")
    for number in range(1, 12):
        statement(page, number).get_by_label("Not at all").check()
    press(page, "See the result")
    before = code(page)
    unfold(page)
    press(
        page, "Change the answer to: Ask each of us who leads this partnership, and you would hear different answers."
    )
    expect(statement(page, 6).locator("legend")).to_be_focused()
    statement(page, 6).get_by_label("Completely").check()
    press(page, "See the result")
    expect(advice(page)).to_have_text(
        ["Ask each of us who leads this partnership, and you would hear different answers: Completely"]
    )
    expect(page.locator(".guide-code")).not_to_have_text(before, use_inner_text=True)
    after = code(page)
    assert after.replace("-", "")[11:15] == before.replace("-", "")[11:15], "one sitting has one tag"
    page.go_back()
    expect(statement(page, 6).get_by_label("Completely")).to_be_checked()
    page.go_forward()
    expect(page.get_by_role("heading", name="Your result")).to_be_focused()


def test_advice_can_be_followed_and_the_result_found_again(answering: Open) -> None:
    page = answering("assumptions/")
    press(page, "All on one page")
    for number in range(1, 12):
        statement(page, number).get_by_label("Mostly").check()
    press(page, "See the result")
    before = code(page)
    entry = page.locator("[data-rule]").first.get_by_role("link").first
    title = entry.inner_text()
    entry.click()
    expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", name="Your result")).to_be_visible()
    expect_code(page, before)


def test_starting_again_can_be_undone(answering: Open) -> None:
    page = answering("assumptions/")
    press(page, "All on one page")
    for number in range(1, 12):
        statement(page, number).get_by_label("Partly").check()
    press(page, "See the result")
    before = code(page)
    press(page, "Start again")
    expect(page.get_by_text("0 of 11 answered")).to_be_visible()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    press(page, "Undo")
    expect(page.get_by_role("heading", name="Your result")).to_be_focused()
    expect_code(page, before)


def test_a_choice_has_a_limit_that_is_told_and_not_enforced_in_silence(
    answering: Open, axe: Callable[[Page], list[str]]
) -> None:
    page = answering("values/")
    status = page.get_by_role("status").filter(has_text="chosen")
    expect(status).to_have_text("0 of 5 chosen")
    for name in ("Honesty", "Respect", "Fairness", "Courage", "Learning"):
        page.get_by_role("checkbox", name=name).check()
    expect(status).to_have_text("5 of 5 chosen")
    sixth = page.get_by_role("checkbox", name="Patience")
    expect(sixth).to_be_enabled()
    sixth.click()
    expect(sixth).not_to_be_checked()
    expect(
        page.get_by_text("You can choose 5 at most. To add “Patience”, take one of the others away first.")
    ).to_be_visible()
    page.get_by_role("checkbox", name="Courage").uncheck()
    sixth.check()
    press(page, "See the result")
    unfold(page)
    expect(
        page.get_by_text("Five of the 18 are chosen: Honesty, Respect, Fairness, Patience and Learning.")
    ).to_be_visible()
    expect(advice(page).first).to_have_text("Your choices taken together")
    expect(advice(page).nth(1)).to_have_text("Chosen: Honesty")
    assert axe(page) == []


def test_eighteen_statements_by_the_same_code(answering: Open, axe: Callable[[Page], list[str]]) -> None:
    page = answering("principles/")
    assert axe(page) == []
    press(page, "All on one page")
    for number in range(1, 19):
        statement(page, number).get_by_label("Completely" if number != 8 else "Not at all").check()
    page.get_by_label("which kind of organisation").select_option(label="Business")
    press(page, "See the result")
    unfold(page)
    expect(page.get_by_text("One of the 18 is at the weak end, answered “Not at all”: “Someone here")).to_be_visible()
    expect(page.get_by_text("17 of the 18 are at the good end, answered “Completely”: “Every")).to_contain_text(
        "and 14 more, all below."
    )
    expect(advice(page)).to_have_text(
        ["Someone here could own up to a mistake without paying for it later: Not at all"]
    )
    assert axe(page) == []


def test_it_fits_a_narrow_screen(answering: Open) -> None:
    page = answering("assumptions/")
    page.set_viewport_size({"width": 320, "height": 640})
    expect(page.locator(".guide-answer:visible").first).to_be_visible()
    targets = page.locator(".guide-answer:visible").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect().height)"
    )
    assert min(targets) >= 44
    press(page, "All on one page")
    for number in range(1, 12):
        statement(page, number).get_by_label("Completely").check()
    assert page.evaluate(OVERFLOWING) == []
    press(page, "See the result")
    expect(page.get_by_role("heading", name="Your result")).to_be_focused()
    assert page.evaluate(OVERFLOWING) == []
