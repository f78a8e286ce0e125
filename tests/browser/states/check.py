"""A check answered alone: questions, blanks, results, codes that open and that do not, answers kept."""

import re

from playwright.sync_api import Page, expect

from tests.browser.assess.test_answering import unfold
from tests.browser.states.state import State

COVER, CHOICE = "assessments/assumptions/", "assessments/values/#start"
SCALE, JOINED = f"{COVER}#start", f"{COVER}#join"
HEADING = re.compile("^Your result$|^Answers opened")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def all_on_one_page(page: Page) -> None:
    press(page, "All on one page")


def blanks_named(page: Page) -> None:
    all_on_one_page(page)
    press(page, "See the result")
    expect(page.get_by_role("group", name="Nothing is answered yet")).to_be_visible()


def answered(page: Page) -> None:
    """One of each answer, and the result."""
    all_on_one_page(page)
    for number, question in enumerate(page.locator("fieldset.guide-question").all()):
        question.get_by_role("radio").nth(number % 7).check()
    press(page, "See the result")
    expect(page.get_by_role("heading", name=HEADING)).to_be_visible()


def cleared(page: Page) -> None:
    answered(page)
    press(page, "Start again")
    expect(page.get_by_role("button", name="Undo")).to_be_visible()


def wrong_code(page: Page) -> None:
    page.get_by_text("Open a code").click()
    page.get_by_role("textbox", name=re.compile("code", re.I)).fill("2081-4A0C-WRONG!")
    page.keyboard.press("Enter")
    expect(page.locator("#open-code-error")).to_be_visible()


def opened_from_a_code(page: Page) -> None:
    answered(page)
    code, address = page.locator(".guide-code").inner_text(), page.url.split("#")[0]
    page.goto("about:blank")
    page.goto(f"{address}#code={code}")
    expect(page.get_by_role("heading", name=HEADING)).to_be_visible()


def kept(page: Page) -> None:
    page.get_by_role("checkbox", name="Keep my answers").check()
    page.get_by_role("radio", name="Mostly").first.check()
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")


def left_in_the_tab(page: Page) -> None:
    all_on_one_page(page)
    for question in page.locator("fieldset.guide-question").all()[:4]:
        question.get_by_role("radio").nth(3).check()
    page.reload()
    expect(page.get_by_role("button", name="Start for somebody else")).to_be_visible()


def next_person(page: Page) -> None:
    answered(page)
    press(page, "Somebody else answers now")
    expect(page.get_by_role("button", name="Bring them back")).to_be_visible()


def answered_before(page: Page) -> None:
    answered(page)
    address = page.url.split("#")[0]
    page.goto("about:blank")
    page.goto(f"{address}#start")
    expect(page.get_by_role("button", name="Show that result")).to_be_visible()


def something_to_ask(page: Page) -> None:
    """Hardly anything is taken for granted, and some things could not be said."""
    all_on_one_page(page)
    answers = (0, 0, 1, 2, 0, 5, 5, 6, None, 2, 0)
    for question, answer in zip(page.locator("fieldset.guide-question").all(), answers, strict=True):
        if answer is not None:
            question.get_by_role("radio").nth(answer).check()
    press(page, "See the result")
    press(page, "Show the result anyway")
    unfold(page)
    expect(page.get_by_role("heading", name="You could not say")).to_be_visible()


def result_not_loaded(page: Page) -> None:
    page.route("**/assess-result-page.*.mjs", lambda route: route.abort())
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")
    page.get_by_role("radio", name="Mostly").first.check()
    all_on_one_page(page)
    press(page, "See the result")
    press(page, "Show the result anyway")
    expect(page.get_by_role("button", name="Back to the questions")).to_be_visible()


def chosen(page: Page) -> None:
    for box in page.get_by_role("checkbox").all()[:5]:
        box.check()
    press(page, "See the result")
    expect(page.get_by_role("heading", name=HEADING)).to_be_visible()


def shown_large(page: Page) -> None:
    answered(page)
    press(page, "Show it large")
    expect(page.get_by_role("dialog", name="Your code, to scan or read out")).to_be_visible()


def guessing(page: Page) -> None:
    answered(page)
    page.get_by_text("Guess your partners").click()
    page.locator(".guide-guess select").nth(1).select_option(label="Mostly")


def the_groups_answers(page: Page) -> None:
    guessing(page)
    page.evaluate("location.hash = 'group=1-1-1-8-' + '1221101'.repeat(11)")
    expect(page.get_by_role("heading", name="What the 8 of you said")).to_be_visible()


def a_broken_link_to_the_groups_answers(page: Page) -> None:
    page.evaluate("location.hash = 'group=nonsense'")
    expect(page.get_by_role("heading", name="This link could not be opened")).to_be_visible()


def led_on(page: Page) -> None:
    page.get_by_role("radio", name="Mostly").first.click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()


def joined(page: Page) -> None:
    all_on_one_page(page)
    for number, question in enumerate(page.locator("fieldset.guide-question").all()):
        question.get_by_role("radio").nth(number % 7).check()
    press(page, "See the result")
    expect(page.get_by_role("heading", name="Done. Here is your code")).to_be_visible()


def unfolded(page: Page) -> None:
    answered(page)
    unfold(page)


STATES = (
    State("check-cover", COVER),
    State("check-led-on", SCALE, led_on),
    State("check-joined", JOINED, joined),
    State("check-result-unfolded", SCALE, unfolded),
    State("check-first-question", SCALE),
    State("check-all-on-one-page", SCALE, all_on_one_page),
    State("check-blanks-named", SCALE, blanks_named),
    State("check-result", SCALE, answered),
    State("check-cleared", SCALE, cleared),
    State("check-wrong-code", SCALE, wrong_code),
    State("check-opened-from-a-code", SCALE, opened_from_a_code),
    State("check-kept", SCALE, kept),
    State("check-code-large", SCALE, shown_large),
    State("check-guessing", SCALE, guessing),
    State("check-groups-answers", SCALE, the_groups_answers),
    State("check-groups-answers-broken", SCALE, a_broken_link_to_the_groups_answers),
    State("check-left-in-the-tab", SCALE, left_in_the_tab),
    State("check-next-person", SCALE, next_person),
    State("check-answered-before", SCALE, answered_before),
    State("check-something-to-ask", SCALE, something_to_ask),
    State("check-result-not-loaded", SCALE, result_not_loaded),
    State("check-by-choosing-result", CHOICE, chosen),
)
