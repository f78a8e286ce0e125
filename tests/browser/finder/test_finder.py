"""Something isn't working, as someone with a complaint uses it: by hand, by keyboard, by ear, and without scripts."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, Request, Route, expect

from guide.content.library import load
from guide.pages.finder_page import signs_of
from tests.browser.conftest import STEADY
from tests.browser.pace.waiting import becomes, until

SAID = "nobody replies to our emails and we wait for weeks"
NOTHING = "qqxzzv xylophone"


def say(page: Page, words: str) -> None:
    page.get_by_label("What do you see or hear?").fill(words)


def results(page: Page) -> Locator:
    return page.locator(".guide-ask-found a[data-result]")


def test_a_complaint_shows_what_may_lie_behind_it_why_and_what_to_do_now(finder: Page) -> None:
    say(finder, SAID)
    shown = finder.locator(".guide-found > li").filter(has_text="Mutual respect")
    expect(shown.locator(".guide-found-why em").filter(has_text=re.compile("replies|emails")).first).to_be_visible()
    now = finder.locator(".guide-found-next")
    expect(now).to_have_count(1)
    expect(now.locator("q")).not_to_be_empty()
    assert {item.split(":")[0] for item in now.get_by_role("listitem").all_inner_texts()} <= {"Say", "Use", "Do"}
    shown.locator("a[data-result]").click()
    expect(finder.get_by_role("heading", level=1)).to_have_text("Mutual respect")


def test_an_assumption_stands_in_quotation_marks(finder: Page) -> None:
    say(finder, "nobody is in charge here and we all wait for the boss")
    assumption = results(finder).filter(has_text="Leadership is clear")
    expect(assumption).to_have_text("“Leadership is clear”")
    item = finder.locator(".guide-found > li").filter(has_text="“Leadership is clear”")
    expect(item.locator(".guide-kind")).to_have_text("Assumption")


def test_the_number_is_told_to_screen_readers_once_typing_stops(finder: Page) -> None:
    status = finder.get_by_role("status")
    expect(status).to_have_text("")
    say(finder, SAID)
    expect(status).to_contain_text("pages found")
    say(finder, NOTHING)
    expect(status).to_have_text(f"Nothing found for “{NOTHING}”.")
    say(finder, "")
    expect(status).to_have_text("")
    expect(finder.locator(".guide-ask-found")).to_be_empty()


def test_where_nothing_is_found_there_are_families_to_choose_and_a_way_to_ask(finder: Page) -> None:
    say(finder, NOTHING)
    expect(finder.get_by_role("heading", name="Nothing found")).to_be_visible()
    families = finder.locator(".guide-found-families").get_by_role("button")
    expect(families).to_have_count(4)
    expect(finder.get_by_role("link", name="tell us what is missing")).to_be_visible()
    expect(finder).not_to_have_url(re.compile("xylophone"))
    theme = families.first.inner_text()
    families.first.click()
    expect(finder.get_by_role("dialog", name="Search")).to_be_visible()
    expect(finder.get_by_role("combobox", name="Theme")).to_have_value(theme)
    expect(finder.get_by_role("dialog").locator("a[data-result]").first).to_be_visible()


def test_each_example_finds_something_and_leads_there(finder: Page) -> None:
    examples = finder.get_by_role("article").get_by_role("search").get_by_role("button").all_inner_texts()
    assert len(examples) == 4
    for words in examples:
        finder.get_by_role("button", name=words, exact=True).click()
        expect(finder.get_by_label("What do you see or hear?")).to_have_value(words)
        expect(finder.locator(".guide-ask-found h2")).to_be_focused()
        until(finder, lambda: results(finder).count(), lambda count: 1 <= count <= 6)
        say(finder, "")
        expect(results(finder)).to_have_count(0)


def test_the_keyboard_alone_is_enough(finder: Page) -> None:
    field = finder.get_by_label("What do you see or hear?")
    field.focus()
    finder.keyboard.type(SAID)
    finder.keyboard.press("Enter")
    expect(finder.locator(".guide-ask-found h2")).to_be_focused()
    finder.keyboard.press("Tab")
    expect(results(finder).first).to_be_focused()
    field.focus()
    finder.keyboard.press("ArrowDown")
    expect(results(finder).first).to_be_focused()
    finder.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    expect(field).to_have_value(SAID)


def test_what_is_typed_goes_nowhere(finder: Page) -> None:
    asked: list[str] = []

    def heard(request: Request) -> None:
        asked.append(request.url)

    finder.on("request", heard)
    before = finder.url
    say(finder, SAID)
    finder.keyboard.press("Enter")
    expect(results(finder).first).to_be_visible()
    expect(finder.locator(".guide-found-next q")).not_to_be_empty()
    # What does the finding comes from this very site, and is asked for in the same words whatever is typed.
    becomes(
        finder,
        lambda: {re.sub(r".*/|\.[0-9a-f]{8}", "", url) for url in asked},
        {"search-search.mjs", "search-rest.mjs", "ask-late.css", "finds-1.json", "rest-1.json"}
        | {"page-touched.mjs", "search-box.mjs", "kit-locale.mjs"},
    )
    expect(finder).to_have_url(before)
    kept = finder.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, history.state])")
    assert "replies" not in kept


def test_enter_pressed_before_what_finds_has_come_is_done_once_it_has(page: Page, site: str) -> None:
    held: list[Route] = []
    page.route("**/search-box.*.mjs", lambda route: held.append(route))
    page.goto(f"{site}something-isnt-working/")
    say(page, SAID)
    page.get_by_label("What do you see or hear?").press("Enter")
    until(page, lambda: held, bool)[0].continue_()
    expect(page.locator(".guide-ask-found h2")).to_be_focused()
    expect(results(page).first).to_be_visible()


def test_markup_that_is_typed_is_only_text(finder: Page) -> None:
    say(finder, "<img src=x onerror=alert(1)> emails & replies")
    expect(results(finder).first).to_be_visible()
    expect(finder.locator(".guide-ask-found img")).to_have_count(0)


def test_a_slip_of_the_fingers_is_mended_and_can_be_taken_back(finder: Page) -> None:
    say(finder, "leadrship ")
    expect(finder.locator(".guide-found-mended")).to_contain_text("Showing results for “leadership")
    finder.get_by_role("button", name="Look for “leadrship” as typed").click()
    expect(finder.get_by_role("heading", name="Nothing found")).to_be_visible()


def test_the_whole_search_is_one_press_away(finder: Page) -> None:
    say(finder, "trust")
    finder.get_by_role("button", name="Search stories and full text too").click()
    expect(finder.get_by_role("searchbox", name="What are you looking for?")).to_have_value("trust")


def test_every_sign_stands_on_the_page(finder: Page) -> None:
    library, _ = load(STEADY)
    there = finder.evaluate(
        """() => [...document.querySelectorAll("[data-entry]")].map(
             (entry) => [entry.dataset.entry, entry.querySelectorAll(".guide-finder-signs li").length])"""
    )
    assert dict(there) == {entry.ref: len(signs) for entry in library.entries.values() if (signs := signs_of(entry))}


def test_words_typed_before_the_scripts_ran_are_not_lost(page: Page, site: str) -> None:
    page.add_init_script(
        """document.addEventListener("DOMContentLoaded", () => {
             document.querySelector("#guide-ask-words").value = "nobody replies to our emails";
           })"""
    )
    page.goto(f"{site}something-isnt-working/")
    expect(results(page).first).to_be_visible()


def test_where_the_search_cannot_be_loaded_it_says_so(finder: Page) -> None:
    finder.route("**/search/finds-1.json", lambda route: route.abort())
    say(finder, SAID)
    expect(finder.locator(".guide-error")).to_contain_text("The search could not be loaded.")
    expect(finder.locator(".guide-finder-first").first).to_be_visible()
    finder.unroute("**/search/finds-1.json")
    say(finder, f"{SAID} again")
    expect(results(finder).first).to_be_visible()


def test_what_does_the_finding_is_fetched_only_when_someone_turns_to_it(page: Page, site: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site}something-isnt-working/")
    page.wait_for_selector("html[data-ready]", state="attached")
    assert [url for url in asked if "search-search" in url or "finds-1" in url] == []
    with page.expect_request("**/search-search.*.mjs"):
        page.get_by_label("What do you see or hear?").focus()


@pytest.mark.parametrize(
    ("width", "scheme"),
    [
        (1280, "light"),
        (320, "dark"),
        pytest.param(1280, "dark", marks=pytest.mark.full),
        pytest.param(320, "light", marks=pytest.mark.full),
    ],
)
def test_every_state_passes_axe_and_fits(
    finder: Page, axe: Callable[[Page], list[str]], width: int, scheme: str
) -> None:
    finder.set_viewport_size({"width": width, "height": 800})
    finder.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    for words in ("", SAID, "leadrship ", NOTHING):
        say(finder, words)
        expect(finder.locator(".guide-ask-found h2")).to_have_count(1 if words else 0)
        for summary in finder.locator(".guide-finder-entry > summary").all()[:2] if not words else []:
            summary.click()
        assert axe(finder) == [], words
        assert finder.evaluate("document.documentElement.scrollWidth") <= width


def test_the_room_for_the_form_is_kept_while_the_page_loads(page: Page, site: str) -> None:
    page.add_init_script(
        """window.moved = 0; new PerformanceObserver((list) => {
             for (const entry of list.getEntries()) window.moved += entry.value;
           }).observe({type: "layout-shift", buffered: true})"""
    )
    page.goto(f"{site}something-isnt-working/")
    page.wait_for_selector("html[data-ready]", state="attached")
    page.evaluate("() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))")
    assert page.evaluate("window.moved") == 0


def test_without_scripts_it_is_an_index_of_signs(browser: Browser, site: str) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640}) as plain:
        page = plain.new_page()
        page.goto(f"{site}something-isnt-working/")
        expect(page.get_by_label("What do you see or hear?")).to_be_hidden()
        for title, says in (
            ("Mutual respect", page.get_by_text("Emails from small partners wait a fortnight for a reply.").last),
            ("It will be easy", page.get_by_role("link", name="Be open about challenges").first),
        ):
            page.locator(".guide-finder-entry > summary", has_text=title).click()
            expect(says).to_be_visible()
        page.get_by_role("link", name="It will be easy").first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("“It will be easy”")


def test_a_press_before_the_box_is_there_is_not_lost(page: Page, site: str) -> None:
    page.goto(f"{site}something-isnt-working/")
    page.wait_for_selector("html[data-ready]", state="attached")
    example = page.get_by_role("article").get_by_role("search").get_by_role("button").last
    words = example.inner_text()
    example.evaluate("(button) => button.click()")
    expect(page.get_by_label("What do you see or hear?")).to_have_value(words)
    expect(page.locator(".guide-ask-found h2")).to_be_focused()
