"""A sheet belongs to one person: reloads and detours lose nothing, and whoever comes next starts clean."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.assess.test_answering import code, expect_code, press, statement, unfold
from tests.browser.assess.test_keeping import KEEP
from tests.browser.conftest import ROOT
from tests.browser.pace.waiting import becomes
from tests.browser.pace.windows import beside

Open = Callable[[str], Page]
YESTERDAY = json.loads((ROOT / "tests/fixtures/answers/kept-assumptions-1.json").read_text("utf-8"))
"""What the browser was asked to keep, as the first version of the page wrote it, and the code it gave."""
BLOCKED = """for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("blocked", "SecurityError"); } });
}"""

CAME = (
    "(name) => performance.getEntriesByType('resource').some((one) => one.name.includes(name) && one.responseEnd > 0)"
)

"""Whether the page has fetched a module by itself."""
WITH_ALL_IT_NEEDS = (
    "async (name) => { await import("
    "performance.getEntriesByType('resource').find((one) => one.name.includes(name)).name) }"
)
"""Waits for the modules that one which was fetched needs in its turn."""


def answer(page: Page, count: int, label: str = "Mostly") -> None:
    """Answers the first statements one at a time; each answer leads on."""
    for number in range(1, count + 1):
        statement(page, number).get_by_label(label, exact=True).check()


def finish(page: Page, label: str = "Mostly") -> str:
    """Answers all eleven, and gives the code."""
    answer(page, 11, label)
    press(page, "See the result")
    expect(page.get_by_role("heading", name="Your result")).to_be_focused()
    return code(page)


def tag(page: Page) -> str:
    """The symbols of the code that tell people apart."""
    return code(page).replace("-", "")[11:15]


def ready(page: Page) -> Page:
    page.wait_for_selector("html[data-ready]")
    return page


def reload(page: Page) -> None:
    page.reload()
    ready(page)


def expect_a_clean_sheet(page: Page) -> None:
    expect(statement(page, 1)).to_be_visible()
    expect(page.get_by_text("0 of 11 answered")).to_be_visible()
    expect(page.get_by_role("radio", checked=True, include_hidden=True)).to_have_count(0)
    expect(page.locator(".guide-result")).to_be_hidden()
    expect(page.locator(".guide-code")).to_have_count(0)


def test_a_reload_before_the_first_answer_is_a_clean_sheet(answering: Open) -> None:
    page = answering("assumptions/")
    press(page, "Next")
    reload(page)
    expect_a_clean_sheet(page)
    assert page.evaluate("sessionStorage.length") == 0


def test_a_reload_after_four_answers_goes_on_with_the_fifth(answering: Open) -> None:
    page = answering("assumptions/")
    answer(page, 4)
    reload(page)
    expect(statement(page, 5)).to_be_visible()
    expect(page.get_by_text("4 of 11 answered")).to_be_visible()
    press(page, "Back")
    expect(statement(page, 4).get_by_label("Mostly")).to_be_checked()
    press(page, "All on one page")
    statement(page, 7).get_by_label("Partly").check()
    reload(page)
    expect(page.get_by_text("5 of 11 answered")).to_be_visible()
    expect(statement(page, 5)).to_be_visible()
    assert page.evaluate("localStorage.length") == 0


def test_a_reload_of_the_result_is_the_same_result(answering: Open) -> None:
    page = answering("assumptions/")
    before = finish(page)
    for _ in range(2):
        reload(page)
        expect(page.get_by_role("heading", name="Your result")).to_be_visible()
        expect_code(page, before)
    unfold(page)
    page.get_by_role("button", name=re.compile("^Change the answer to: When we hit a snag")).click()
    statement(page, 1).get_by_label("Not at all").check()
    reload(page)
    expect(statement(page, 1).get_by_label("Not at all")).to_be_checked()
    press(page, "See the result")
    expect(page.get_by_role("heading", name="Your result")).to_be_visible()
    assert (code(page) != before, tag(page)) == (True, before.replace("-", "")[11:15])


def test_a_choice_is_held_too(answering: Open) -> None:
    page = answering("values/")
    page.get_by_role("checkbox", name="Courage").check()
    reload(page)
    expect(page.get_by_role("checkbox", name="Courage")).to_be_checked()
    answering("principles/")
    expect(page.get_by_text("0 of 18 answered")).to_be_visible()


def test_a_detour_by_the_sites_own_links_loses_nothing(answering: Open, site: str) -> None:
    page = answering("assumptions/")
    answer(page, 4)
    page.goto(site)
    page.go_back()
    ready(page)
    expect(statement(page, 5)).to_be_visible()
    page.goto(site)
    answering("assumptions/")
    expect(statement(page, 5)).to_be_visible()
    note = page.get_by_role("group", name="Answers given in this tab")
    expect(note).to_contain_text("4 answers given in this tab are still here.")
    note.get_by_role("button", name="Start for somebody else").click()
    expect_a_clean_sheet(page)
    press(page, "Bring them back")
    expect(statement(page, 5)).to_be_visible()
    expect(page.get_by_text("4 of 11 answered")).to_be_visible()


@pytest.mark.parametrize("way", ["address", "home", "button"])
def test_the_next_person_in_a_tab_is_another_person(answering: Open, site: str, way: str) -> None:
    page = answering("assumptions/")
    first = finish(page)
    first_tag = tag(page)
    if way == "button":
        press(page, "Somebody else answers now")
    else:
        if way == "home":
            page.goto(site)
        page.goto(f"{site}assessments/assumptions/")
        ready(page)
        expect(page.get_by_role("button", name="Show that result")).to_be_in_viewport()
        page.get_by_role("link", name="Start", exact=True).click()
    expect_a_clean_sheet(page)
    show = "Bring them back" if way == "button" else "Show that result"
    press(page, show)
    expect(page.get_by_role("heading", name="Your result")).to_be_visible()
    expect_code(page, first)
    press(page, "Somebody else answers now")
    reload(page)
    expect_a_clean_sheet(page)
    second = finish(page, "Mostly")
    assert tag(page) != first_tag
    assert len(second) == len(first)
    expect(page.get_by_role("button", name=show)).to_have_count(0)
    page.reload()
    expect_code(ready(page), second)


def test_going_back_past_ones_own_start_shows_nothing_of_the_first(answering: Open, site: str) -> None:
    page = answering("assumptions/")
    first = finish(page)
    page.goto(site)
    answering("assumptions/")
    statement(page, 1).get_by_label("Completely").check()
    page.go_back()
    page.go_back()
    expect(page).to_have_url(site)
    page.go_back()
    ready(page)
    expect(page.get_by_text("1 of 11 answered")).to_be_visible()
    expect(page.locator(".guide-result")).to_be_hidden()
    press(page, "All on one page")
    expect(statement(page, 1).get_by_label("Completely")).to_be_checked()
    press(page, "See the result")
    press(page, "Show the result anyway")
    assert tag(page) != first.replace("-", "")[11:15]


def test_a_page_held_for_back_shows_no_answers_that_the_tab_has_let_go(answering: Open) -> None:
    page = answering("assumptions/")
    finish(page)
    held = "dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))"
    page.evaluate(held)
    expect(page.get_by_role("heading", name="Your result")).to_be_visible()
    with page.expect_navigation():
        page.evaluate(f"sessionStorage.clear(); {held}")
    expect_a_clean_sheet(ready(page))


def test_the_first_persons_entries_of_the_history_show_the_seconds_sheet(answering: Open) -> None:
    page = answering("assumptions/")
    finish(page)
    press(page, "Somebody else answers now")
    statement(page, 1).get_by_label("Completely").check()
    page.go_back()
    expect(page.locator(".guide-result")).to_be_hidden()
    expect(page.get_by_text("1 of 11 answered")).to_be_visible()


def test_a_link_into_a_round_opened_over_a_result_starts_clean(answering: Open) -> None:
    page = answering("assumptions/")
    finish(page)
    answering("assumptions/#join")
    expect_a_clean_sheet(page)
    expect(page.get_by_text("Your group will see how many gave each answer.")).to_be_visible()
    answer(page, 11)
    press(page, "See the result")
    expect(page.get_by_role("heading", name="Done. Here is your code")).to_be_focused()


def test_the_next_person_is_not_told_what_the_first_one_answered(answering: Open) -> None:
    page = answering("assumptions/")
    finish(page)
    press(page, "Somebody else answers now")
    for _ in range(11):
        press(page, "Next")
    expect(page.get_by_label("which kind of organisation")).to_be_visible()
    expect(page.get_by_role("button", name="Undo")).to_be_hidden()
    expect(page.get_by_text("You answered")).to_be_hidden()


def test_two_tabs_are_two_people(answering: Open) -> None:
    page = answering("assumptions/")
    answer(page, 4)
    other = beside(page)
    other.goto(f"{page.url}#start")
    expect_a_clean_sheet(ready(other))
    finish(other)
    press(page, "All on one page")
    press(page, "See the result")
    press(page, "Show the result anyway")
    assert tag(page) != tag(other)


@pytest.mark.parametrize("answers", [4, 11])
def test_a_tab_that_is_duplicated_starts_clean(answering: Open, answers: int) -> None:
    page = answering("assumptions/")
    answer(page, answers)
    with page.expect_popup() as opened:
        page.evaluate("window.open(location.href)")  # like a tab that is duplicated, it takes along what the tab holds
    twin = ready(opened.value)
    expect(twin.get_by_text("These answers stand in another tab of this browser already")).to_be_visible()
    expect_a_clean_sheet(twin)
    finish(twin)
    reload(page)
    expect(page.get_by_text(f"{answers} of 11 answered")).to_be_visible()
    press(page, "All on one page")
    press(page, "See the result")
    if answers < 11:
        press(page, "Show the result anyway")
    assert tag(page) != tag(twin)


def test_clearing_clears_what_the_tab_holds(answering: Open) -> None:
    page = answering("assumptions/")
    answer(page, 4)
    press(page, "Clear my answers")
    becomes(page, lambda: page.evaluate("sessionStorage.length"), 0)
    press(page, "Undo")
    becomes(page, lambda: page.evaluate("sessionStorage.length"), 1)
    press(page, "Clear my answers")
    reload(page)
    expect_a_clean_sheet(page)


def test_where_all_storage_is_blocked_a_person_gets_to_a_result(page: Page, answering: Open) -> None:
    page.add_init_script(BLOCKED)
    answering("assumptions/")
    first = finish(page)
    press(page, "Somebody else answers now")
    expect_a_clean_sheet(page)
    second = finish(page)
    assert first != second
    answering("assumptions/")
    expect_a_clean_sheet(page)


def test_what_is_kept_stays_the_first_persons(answering: Open) -> None:
    page = answering("assumptions/")
    page.get_by_label(KEEP).check()
    first = finish(page)
    answering("assumptions/")
    expect_a_clean_sheet(page)
    expect(page.get_by_label(KEEP)).not_to_be_checked()
    statement(page, 1).get_by_label("Completely").check()
    other = beside(page)
    other.goto(page.url)
    note = ready(other).get_by_role("group", name="Answers kept in this browser")
    expect(note).to_contain_text("You have 11 answers from")
    note.get_by_role("button", name="Start for somebody else").click()
    expect_a_clean_sheet(other)
    press(other, "Bring them back")
    expect_code(other, first)
    expect(other.get_by_label(KEEP)).to_be_checked()


def test_answers_kept_yesterday_still_open(page: Page, answering: Open) -> None:
    kept = json.dumps(YESTERDAY["kept"] | {"until": 32503680000000})
    page.add_init_script(f"localStorage.setItem({json.dumps(YESTERDAY['name'])}, {json.dumps(kept)})")
    answering("assumptions/")
    expect(page.get_by_text("You have 9 answers from 28 November 2026, kept in this browser.")).to_be_visible()
    press(page, "Go on")
    expect(statement(page, 10).locator("legend")).to_be_focused()
    press(page, "All on one page")
    press(page, "See the result")
    press(page, "Show the result anyway")
    expect_code(page, YESTERDAY["code"])


def test_a_guess_is_not_shown_to_the_next_person(answering: Open) -> None:
    page = answering("assumptions/")
    finish(page)
    page.get_by_text("Guess your partners").click()
    first = page.get_by_role("combobox", name=re.compile("^When we hit a snag"))
    first.select_option(label="Completely")
    press(page, "Somebody else answers now")
    finish(page)
    page.get_by_text("Guess your partners").click()
    expect(first).to_have_value("")


def test_the_network_may_go_before_the_first_answer(answering: Open) -> None:
    page = answering("assumptions/")
    page.keyboard.press("Tab")
    for asked in ("/assess-result-page.", "/guess-guess-view.", "/assess-opening.", "/plan-added."):
        page.wait_for_function(CAME, arg=asked)
        page.evaluate(WITH_ALL_IT_NEEDS, asked)
    page.wait_for_function(CAME, arg="/assumptions/1.json")
    page.context.set_offline(True)
    finish(page)
    page.get_by_role("button", name=re.compile("^Add to our plan")).first.click()
    expect(page.locator(".guide-plan-told").first).not_to_contain_text("could not be loaded")


@pytest.mark.parametrize("part", ["**/assess-result-page.*.mjs", "**/assumptions/1.json"])
def test_a_result_that_does_not_come_leaves_a_way_on(answering: Open, page: Page, part: str) -> None:
    page.route(part, lambda route: route.abort())
    answering("assumptions/")
    answer(page, 11)
    press(page, "See the result")
    expect(page.get_by_role("heading", name="The result could not be loaded")).to_be_visible()
    press(page, "Back to the questions")
    expect(page.get_by_label("which kind of organisation")).to_be_visible()
    expect(page.get_by_text("11 of 11 answered")).to_be_visible()
    press(page, "See the result")
    page.unroute(part)
    press(page, "Try again")
    expect(page.get_by_role("heading", name="Your result")).to_be_visible()
    expect(page.locator(".guide-code")).to_be_visible()
