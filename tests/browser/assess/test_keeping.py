"""Keeping answers in the browser: only when asked, cleared at a touch, and never in the way."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.assess.test_answering import press, statement
from tests.browser.pace.waiting import becomes, until
from tests.browser.pace.windows import beside

Open = Callable[[str], Page]
KEEP = "Keep my answers in this browser for 30 days"


def kept(page: Page) -> list[str]:
    names: list[str] = page.evaluate("Object.keys(localStorage).filter((name) => name.includes('answers'))")
    return names


def answer_four(page: Page) -> None:
    press(page, "All on one page")
    for number in range(1, 5):
        statement(page, number).get_by_label("Mostly").check()


def test_nothing_is_kept_unasked(answering: Open) -> None:
    page = answering("assumptions/")
    answer_four(page)
    expect(page.get_by_label(KEEP)).not_to_be_checked()
    assert kept(page) == []
    assert page.evaluate("JSON.stringify(history.state)").find("mostly") == -1


def test_kept_answers_are_taken_up_cleared_and_brought_back(answering: Open) -> None:
    page = answering("assumptions/")
    page.get_by_label(KEEP).check()
    answer_four(page)
    page.goto("about:blank")
    page = answering("assumptions/")
    note = page.get_by_role("group", name="Answers kept in this browser")
    expect(note.get_by_text(re.compile(r"You have 4 answers from \d+ \w+ \d{4}"))).to_be_visible()
    note.get_by_role("button", name="Go on").click()
    expect(statement(page, 5).locator("legend")).to_be_focused()
    press(page, "Clear my answers")
    becomes(page, lambda: kept(page), [])
    expect(page.get_by_text("0 of 11 answered")).to_be_visible()
    press(page, "Undo")
    expect(page.get_by_text("4 of 11 answered")).to_be_visible()
    expect(page.get_by_label(KEEP)).to_be_checked()
    becomes(page, lambda: len(kept(page)), 1)
    page.get_by_label(KEEP).uncheck()
    becomes(page, lambda: kept(page), [])
    expect(page.get_by_text("4 of 11 answered")).to_be_visible()


def test_another_tab_is_not_written_over(page: Page, answering: Open) -> None:
    answering("assumptions/")
    page.get_by_label(KEEP).check()
    statement(page, 1).get_by_label("Mostly").check()
    other = beside(page)
    other.goto(page.url)
    other.wait_for_selector("html[data-ready]")
    statement(other, 1).get_by_label("Not at all").check()
    expect(page.get_by_label(KEEP)).not_to_be_checked()
    expect(page.get_by_text("were kept or cleared in another tab, so this one keeps nothing more")).to_be_visible()
    expect(page.get_by_text("If you tick this, the ones on this page take their place.")).to_be_visible()
    press(page, "Back")
    expect(statement(page, 1).get_by_label("Mostly")).to_be_checked()
    statement(page, 1).get_by_label("Completely").check()
    assert "not-at-all" in page.evaluate("JSON.stringify({...localStorage})")


def test_where_storage_is_blocked_the_work_goes_on(page: Page, answering: Open) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('blocked', 'SecurityError') }})"
    )
    answering("assumptions/")
    page.get_by_label(KEEP).click()
    expect(page.get_by_text("This browser does not let the page keep anything")).to_be_visible()
    expect(page.get_by_label(KEEP)).not_to_be_checked()
    answer_four(page)
    press(page, "See the result")
    press(page, "Show the result anyway")
    expect(page.get_by_role("heading", name="Your result")).to_be_focused()


def test_what_was_kept_and_is_no_sheet_is_passed_over(page: Page, answering: Open) -> None:
    answering("assumptions/")
    page.get_by_label(KEEP).check()
    answer_four(page)
    [name] = until(page, lambda: kept(page), bool)
    page.wait_for_function("(name) => localStorage.getItem(name).includes('\"mostly\"')", arg=name)
    page.evaluate(
        "(name) => localStorage.setItem(name, localStorage.getItem(name).replace('\"mostly\"', '\"rather\"'))", name
    )
    other = beside(page)
    other.goto(f"{page.url.split('#')[0]}#start")
    expect(other.get_by_text("0 of 11 answered")).to_be_visible()
