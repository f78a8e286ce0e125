"""Two tabs of the same sheet, plan, list, draft, check, round or guesses.

What one keeps, the other neither writes over nor takes away in silence, whatever it has heard.
"""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.assess.test_guessing import answer_all
from tests.browser.group.codes import some_codes
from tests.browser.group.leading import KEEP as KEEP_ROUND
from tests.browser.group.leading import add, count
from tests.browser.pace.waiting import becomes, until
from tests.browser.pace.windows import beside
from tests.browser.states.sheets import CHANGE
from tests.browser.states.sheets import PATH as SHEET
from tests.browser.stories.filling import choose

DEAF = "addEventListener('storage', (event) => event.stopImmediatePropagation(), true)"
"""A page that the browser had put by hears nothing of what other tabs do."""
KEEP_SHEET = "Keep it in this browser"
BROWSER = "In this browser, for 365 days"
WHAT = "What we will do"


@pytest.fixture
def tabs(page: Page, site: str) -> Callable[[str], tuple[Page, Page]]:
    """Opens a page in two tabs, of which the first hears nothing of the other."""

    def opened(path: str) -> tuple[Page, Page]:
        page.add_init_script(DEAF)
        for tab in (page, other := beside(page)):
            tab.goto(site + path)
            tab.wait_for_selector("html[data-ready]", state="attached")
        return page, other

    return opened


def kept(page: Page, name: str) -> str:
    text: str = page.evaluate("(name) => localStorage.getItem(`guide:${name}`) ?? ''", name)
    return text


def keeps(page: Page, name: str, words: str) -> None:
    until(page, lambda: kept(page, name), lambda text: words in text)


def test_a_sheet_no_longer_kept_leaves_what_another_tab_keeps(tabs: Callable[[str], tuple[Page, Page]]) -> None:
    here, there = tabs(SHEET)
    name = "sheet-influence-map"
    here.get_by_label(CHANGE).fill("Here")
    here.get_by_label(KEEP_SHEET).check()
    keeps(here, name, "Here")
    there.reload()
    there.get_by_label(CHANGE).fill("There")
    keeps(there, name, "There")
    # Asked which one should stay, the person wants neither kept from here.
    here.get_by_label(CHANGE).fill("Here again")
    expect(here.get_by_text("Which one should stay?")).to_be_visible()
    here.get_by_label(KEEP_SHEET).uncheck()
    expect(here.get_by_text("The other version, which another tab keeps, stays as it is.")).to_be_visible()
    keeps(here, name, "There")
    # Cleared here, it is not cleared there.
    here.get_by_role("button", name="Clear this sheet").click()
    expect(here.get_by_text("The other version that this browser keeps is left as it is.")).to_be_visible()
    keeps(here, name, "There")


def test_a_plan_moved_or_kept_no_longer_leaves_what_another_tab_keeps(
    tabs: Callable[[str], tuple[Page, Page]],
) -> None:
    here, there = tabs("plan/")
    for page, words in ((here, "Here"), (there, "There")):
        page.get_by_role("button", name="Add a step").click()
        page.get_by_label(WHAT).fill(words)
    here.get_by_label("Here, until I close this tab").check()
    there.get_by_label(BROWSER).check()
    keeps(there, "plan", "There")
    here.get_by_label(WHAT).fill("Here for the tab")
    until(here, lambda: here.evaluate("sessionStorage.getItem('guide:plan')"), lambda text: "for the tab" in text)
    keeps(here, "plan", "There")
    here.get_by_label(BROWSER).check()
    expect(here.get_by_text("Which one should stay?")).to_be_visible()
    keeps(here, "plan", "There")
    here.get_by_label("Nowhere").check()
    expect(here.get_by_text("Which one should stay?")).to_have_count(0)
    keeps(here, "plan", "There")
    here.get_by_role("button", name="Show the other one").click()
    expect(here.get_by_label(WHAT)).to_have_value("There")
    here.get_by_role("button", name="Bring the first one back").click()
    expect(here.get_by_label(WHAT)).to_have_value("Here for the tab")


def test_a_step_added_elsewhere_while_it_is_asked_which_to_let_go_stays(page: Page, site: str) -> None:
    step = {"owner": "", "due": "", "sign": "", "done": False, "entry": None}
    steps = [{"id": f"0000000{number}", "text": f"Step {number}", **step} for number in range(1, 5)]
    plan = {"format": 1, "kind": "partnership-guide-plan", "id": "00000000", "title": "", "review": None}
    put = "(plan) => localStorage.setItem('guide:plan', JSON.stringify({ until: 9999999999999, value: plan }))"
    page.goto(f"{site}tips/bust-the-jargon/")
    page.evaluate(put, {**plan, "steps": steps[:3]})
    page.get_by_role("button", name="Add to our plan").click()
    expect(page.get_by_text("Which one will you let go?")).to_be_visible()
    page.evaluate(put, {**plan, "steps": steps})
    page.get_by_role("button", name="Add it beside them").click()
    expect(page.get_by_text("See our plan (5 steps)")).to_be_visible()
    assert [each["text"] for each in json.loads(kept(page, "plan"))["value"]["steps"]][:4] == [
        f"Step {number}" for number in range(1, 5)
    ]


def test_stars_of_two_tabs_come_together(tabs: Callable[[str], tuple[Page, Page]], site: str) -> None:
    here, there = tabs("our-list/#list=tips/bust-the-jargon")
    expect(here.locator(".guide-list-entry")).to_have_count(1)
    here.get_by_role("button", name="Make it our list").click()
    there.goto(f"{site}tools/who-does-what/")
    there.get_by_role("button", name="Our list", exact=True).click()
    expect(there.get_by_text("On our list, which holds 1 entry.")).to_be_visible()
    there.goto(f"{site}our-list/")
    there.get_by_label("Keep our list in this browser").check()
    keeps(there, "list", "who-does-what")
    here.get_by_label("Keep our list in this browser").check()
    expect(here.locator(".guide-list-entry")).to_have_count(2)
    expect(here.get_by_label("Keep our list in this browser")).to_be_checked()
    there.goto(f"{site}questions/power/")
    there.get_by_role("button", name="Our list", exact=True).click()
    expect(there.get_by_text("which holds 3 entries")).to_be_visible()
    here.get_by_role("button", name=re.compile("^Take it off ?: Bust the jargon")).click()
    expect(here.locator(".guide-list-entry")).to_have_count(2)
    keeps(here, "list", "questions/power")
    here.get_by_role("button", name="Empty the list").click()
    here.get_by_role("button", name="Undo").click()
    becomes(
        here, lambda: json.loads(kept(here, "list"))["value"]["entries"], ["tools/who-does-what", "questions/power"]
    )


def test_a_draft_asked_to_be_kept_asks_where_another_tab_keeps_one(tabs: Callable[[str], tuple[Page, Page]]) -> None:
    here, there = tabs("share-your-story/")
    name = "story-draft-guest-blog"
    for page, words in ((here, "Here"), (there, "There")):
        choose(page, "guest blog")
        page.get_by_role("textbox", name="Title").fill(words)
    keep = "Keep this guest blog"
    there.get_by_role("checkbox", name=keep).check()
    keeps(there, name, "There")
    here.get_by_role("checkbox", name=keep).click()
    expect(here.get_by_text("Which one should stay?")).to_be_visible()
    expect(here.get_by_role("checkbox", name=keep)).not_to_be_checked()
    here.get_by_role("button", name="Clear everything").click()
    expect(here.get_by_text("The other version that this browser keeps is left as it is.")).to_be_visible()
    keeps(here, name, "There")
    here.get_by_role("button", name="Bring it back").click()
    here.get_by_role("checkbox", name=keep).click()
    here.get_by_role("button", name="Show the other one").click()
    expect(here.get_by_role("textbox", name="Title")).to_have_value("There")
    expect(here.get_by_role("checkbox", name=keep)).to_be_checked()
    here.get_by_role("button", name="Bring the first one back").click()
    expect(here.get_by_role("textbox", name="Title")).to_have_value("Here")
    # What another tab wrote since, and this one has not heard of, is not written over.
    keeps(here, name, "Here")
    there.reload()
    expect(there.get_by_text("also keeps another version of it")).to_be_visible()
    there.get_by_role("textbox", name="Title").fill("There again")
    there.get_by_role("checkbox", name=keep).check()
    keeps(there, name, "There again")
    here.get_by_role("textbox", name="Title").fill("Here again")
    expect(here.get_by_text("open in another tab as well")).to_be_visible()
    keeps(here, name, "There again")


def test_answers_that_another_tab_keeps_are_not_written_over(
    tabs: Callable[[str], tuple[Page, Page]],
) -> None:
    here, there = tabs("assessments/assumptions/#start")
    name = "answers-assumptions-1"
    here.get_by_label("Keep my answers").check()
    here.get_by_role("radio", name="Mostly").first.check()
    keeps(here, name, "mostly")
    there.get_by_label("Keep my answers").check()
    there.get_by_role("radio", name="Not at all").first.check()
    keeps(there, name, "not-at-all")
    here.get_by_role("button", name="Back").click()
    here.get_by_role("radio", name="Completely").first.check()
    expect(here.get_by_text("so this one keeps nothing more")).to_be_visible()
    keeps(here, name, "not-at-all")


def test_a_round_that_another_tab_keeps_is_neither_written_over_nor_taken_away(
    tabs: Callable[[str], tuple[Page, Page]],
) -> None:
    here, there = tabs("assessments/assumptions/together/")
    codes = some_codes(here, 3)
    add(here, codes[0])
    here.get_by_label(KEEP_ROUND).check()
    keeps(here, "round-assumptions-1", codes[0])
    add(there, codes[1])
    there.get_by_label(KEEP_ROUND).check()
    there.get_by_role("button", name="Keep the one on this page").click()
    keeps(there, "round-assumptions-1", codes[1])
    add(here, codes[2])
    expect(here.get_by_text("This browser keeps a round with 1 person")).to_be_visible()
    here.get_by_label(KEEP_ROUND).uncheck()
    expect(here.get_by_text("which another tab keeps, stays as it is.")).to_be_visible()
    keeps(here, "round-assumptions-1", codes[1])
    here.get_by_role("button", name="Take the kept one").click()
    expect(count(here)).to_have_text("1 person so far")
    here.get_by_role("button", name="Undo", exact=True).click()
    expect(count(here)).to_have_text("2 people so far")
    here.get_by_role("button", name="Put both together").click()
    expect(count(here)).to_have_text("3 people so far")
    for code in codes:
        keeps(here, "round-assumptions-1", code)


def test_guesses_that_another_tab_keeps_are_not_written_over(tabs: Callable[[str], tuple[Page, Page]]) -> None:
    here, there = tabs("assessments/assumptions/#start")
    name, keep = "guesses-assumptions-1", "Keep my guesses"
    for tab, guess in ((here, "Completely"), (there, "Partly")):
        answer_all(tab, "Mostly")
        tab.get_by_text("Guess your partners").click()
        tab.get_by_role("combobox").first.select_option(label=guess)
        tab.get_by_role("checkbox", name=keep).check()
        keeps(tab, name, guess.lower())
    here.get_by_role("combobox").first.select_option(label="Not at all")
    expect(here.get_by_text("Another tab keeps guesses of its own, and they stay.")).to_be_visible()
    expect(here.get_by_role("checkbox", name=keep)).not_to_be_checked()
    keeps(here, name, "partly")
    here.get_by_role("checkbox", name=keep).check()
    keeps(here, name, "not-at-all")
