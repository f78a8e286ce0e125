"""What a page finds in storage and cannot read: kept by an edition to come, damaged, or of another sort."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.group.codes import some_codes
from tests.browser.group.leading import add
from tests.browser.pace.waiting import becomes, until
from tests.browser.states.sheets import CHANGE
from tests.browser.stories.filling import choose

NOTICE = "that this page cannot read"


def sheet(page: Page) -> None:
    page.get_by_label(CHANGE).fill("A crossing")
    page.get_by_label("Keep it in this browser").click()


def plan(page: Page) -> None:
    page.get_by_role("button", name="Add a step").click()
    page.get_by_label("What we will do").first.fill("Ask the tenants")
    page.get_by_label("In this browser, for 365 days").click()


def our_list(page: Page) -> None:
    page.get_by_role("button", name="Add them to our list").or_(
        page.get_by_role("button", name="Make it our list")
    ).click()
    keep = page.get_by_label("Keep our list in this browser")
    expect(keep).to_be_visible()
    keep.click()


def story(page: Page) -> None:
    choose(page, "guest blog")
    page.get_by_role("textbox", name="Title").fill("A blog")
    page.get_by_role("checkbox", name="Keep this guest blog").click()


def answers(page: Page) -> None:
    page.get_by_label("Keep my answers").click()
    page.get_by_role("radio", name="Mostly").first.check()


def a_round(page: Page) -> None:
    add(page, some_codes(page, 1)[0])
    expect(page.get_by_text("1 person so far", exact=True)).to_be_visible()
    page.get_by_label("Keep this round").click()


@dataclass(frozen=True)
class Kept:
    """A page that keeps something."""

    path: str
    tab: str
    """The names under which it is kept, for the tab and in the browser."""
    browser: str
    work: Callable[[Page], None]
    """Makes something there, and asks for it to be kept."""
    value: object
    """Such a thing of a later form."""


def later(kind: str, **more: object) -> dict[str, object]:
    return {"format": 2, "kind": f"partnership-guide-{kind}", **more}


SHEET, ANSWERS, ROUND = "sheet-influence-map", "answers-assumptions-1", "round-assumptions-1"
PLACES = {
    "sheet": Kept("tools/influence-map/fill-in/", SHEET, SHEET, sheet, later("sheet", pages=[])),
    "plan": Kept("plan/", "plan", "plan", plan, later("plan", lanes=[])),
    "list": Kept("our-list/#list=tips/bust-the-jargon", "list", "list", our_list, {"format": 2, "lists": [["tips/a"]]}),
    "story": Kept(
        "share-your-story/", "story-tab", "story-draft-guest-blog", story, {"format": 2, "id": "0" * 16, "title": "One"}
    ),
    "answers": Kept("assessments/assumptions/#start", ANSWERS, ANSWERS, answers, {"sheet": {"pages": []}}),
    "round": Kept(
        "assessments/assumptions/together/", ROUND, ROUND, a_round, {"codes": ["A CODE OF LATER"], "closed": False}
    ),
}
SET = """([tab, broken, browser, there]) => {
  sessionStorage.setItem(tab, broken);
  localStorage.setItem(browser, there);
}"""


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_it_is_told_offered_as_a_file_and_left_alone_until_the_person_says_so(
    page: Page, site: str, place: Kept
) -> None:
    there = json.dumps({"until": 9_999_999_999_999, "value": place.value})
    broken = '{"until":9999999999999,"value":{"cut o'
    page.goto(f"{site}404.html")
    page.evaluate(SET, [f"guide:{place.tab}", broken, f"guide:{place.browser}", there])
    page.goto(site + place.path)
    page.wait_for_selector("html[data-ready]", state="attached")
    place.work(page)
    expect(page.get_by_text(NOTICE)).to_have_count(2)
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    texts = f"[sessionStorage.getItem('guide:{place.tab}'), localStorage.getItem('guide:{place.browser}')]"
    assert page.evaluate(texts) == [broken, there]

    notice = page.locator(".guide-note", has_text=NOTICE)
    of_browser = notice.filter(has_not_text="for this tab")
    with page.expect_download() as waiting:
        of_browser.get_by_role("button", name="Save it as a file").click()
    saved = json.loads(Path(waiting.value.path()).read_text("utf-8"))
    assert saved == (place.value if "kind" in str(place.value) else json.loads(there))

    of_browser.get_by_role("button", name="Throw it away").click()
    expect(page.get_by_text("It is thrown away.")).to_be_visible()
    expect(notice).to_have_count(1)
    assert page.evaluate(texts)[0] == broken
    page.get_by_role("button", name="Bring it back").click()
    expect(notice.or_(page.get_by_text("It is back, as it was."))).to_have_count(2)
    becomes(page, lambda: page.evaluate(texts), [broken, there])
    for thrown in (1, 2):
        page.get_by_role("button", name="Throw it away").first.click()
        expect(page.get_by_text("It is thrown away.")).to_have_count(thrown)
    assert page.evaluate(texts) == [None, None]
    # What is on the page is kept from the next change on, or as it is left.
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    expect(page.get_by_text(NOTICE)).to_have_count(0)


def test_an_entry_added_or_starred_writes_over_nothing(page: Page, site: str) -> None:
    page.goto(f"{site}tips/bust-the-jargon/")
    texts = {name: json.dumps({"until": 9_999_999_999_999, "value": PLACES[name].value}) for name in ("plan", "list")}
    page.evaluate("(texts) => { for (const name in texts) localStorage.setItem(`guide:${name}`, texts[name]); }", texts)
    page.get_by_role("button", name="Add to our plan").click()
    page.get_by_role("button", name="Keep it here for 365 days").click()
    expect(page.get_by_text("keeps a plan that cannot be read here, and it stays as it is")).to_be_visible()
    page.get_by_role("button", name="Our list", exact=True).click()
    expect(page.get_by_text("On our list, which holds 1 entry.")).to_be_visible()
    until(page, lambda: page.evaluate("sessionStorage.getItem('guide:list')"), bool)
    assert page.evaluate("[localStorage['guide:plan'], localStorage['guide:list']]") == [texts["plan"], texts["list"]]


def test_what_a_tab_holds_and_cannot_be_read_hides_nothing_that_the_browser_keeps(page: Page, site: str) -> None:
    page.goto(f"{site}tips/bust-the-jargon/")
    kept = {"format": 1, "entries": ["tips/bust-the-jargon"]}
    held = [json.dumps({"until": 9_999_999_999_999, "value": value}) for value in (PLACES["list"].value, kept)]
    page.evaluate(
        "([tab, browser]) => { sessionStorage['guide:list'] = tab; localStorage['guide:list'] = browser; }", held
    )
    page.reload()
    star = page.get_by_role("button", name="Our list", exact=True)
    expect(star).to_have_attribute("aria-pressed", "true")
    star.click()
    expect(star).to_have_attribute("aria-pressed", "false")


def test_what_another_tab_threw_away_meanwhile_is_told(page: Page, site: str) -> None:
    page.goto(f"{site}404.html")
    page.evaluate("localStorage.setItem('guide:plan', 'cut o')")
    page.goto(f"{site}plan/")
    expect(page.get_by_text(NOTICE)).to_be_visible()
    page.evaluate("localStorage.removeItem('guide:plan')")
    page.get_by_role("button", name="Throw it away").click()
    expect(page.get_by_text("It is no longer there")).to_be_visible()
    expect(page.get_by_role("button", name="Save it as a file")).to_be_focused()
    expect(page.get_by_role("button", name="Throw it away")).to_have_count(0)
