"""Something isn't working, as someone with a complaint uses it: by hand, by keyboard, by ear, and without scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.browser.finder.conftest import Told

SAID = "nobody replies to our emails"


def say(page: Page, words: str) -> None:
    page.get_by_label("What do you see or hear?").fill(words)


def matches(page: Page) -> list[str]:
    return page.locator(".guide-finder-match h3 a").all_inner_texts()


def test_a_complaint_shows_likely_entries_with_the_reason_and_what_to_do(finder: Page) -> None:
    say(finder, SAID)
    first = finder.get_by_role("listitem").filter(has=finder.get_by_role("heading", name="Mutual respect")).first
    expect(first).to_contain_text("You wrote “replies” and “emails”. A sign of this:")
    expect(first.locator("mark")).to_have_text(["Emails", "reply"])
    steps = first.get_by_role("list").get_by_role("listitem")
    assert 1 <= steps.count() <= 3
    for reason in steps.locator(".guide-finder-reason").all_inner_texts():
        assert reason.strip().endswith(".")
    first.get_by_role("heading").get_by_role("link").click()
    expect(finder.get_by_role("heading", level=1)).to_have_text("Mutual respect")


def test_the_number_is_told_to_screen_readers_once_typing_stops(finder: Page) -> None:
    status = finder.get_by_role("status")
    expect(status).to_have_text("")
    say(finder, SAID)
    expect(status).to_contain_text("may help")
    say(finder, "banana bread")
    expect(status).to_have_text("No sign in this guide is near to that. Other words may do better.")
    say(finder, "")
    expect(status).to_have_text("")
    expect(finder.locator(".guide-finder-found")).to_be_empty()


def test_where_nothing_is_found_there_are_other_ways_on(finder: Page) -> None:
    ways = finder.locator("#finder-ways")
    expect(ways).to_be_hidden()
    say(finder, "banana bread")
    expect(finder.get_by_role("heading", name="Nothing found")).to_be_visible()
    expect(ways).to_be_visible()
    expect(ways.get_by_role("link", name="Which assumptions hold here?")).to_be_visible()
    expect(ways.get_by_role("link", name="Read all the signs")).to_have_attribute("href", "#all-the-signs")
    ways.get_by_role("link", name="Search the whole guide").click()
    expect(finder.get_by_role("dialog", name="Search")).to_be_visible()
    assert "banana" not in finder.url


def test_each_example_finds_something_and_leads_there(finder: Page) -> None:
    examples = finder.get_by_role("search").get_by_role("button").all_inner_texts()
    assert len(examples) == 4
    for words in examples:
        finder.get_by_role("button", name=words, exact=True).click()
        expect(finder.get_by_label("What do you see or hear?")).to_have_value(words)
        expect(finder.get_by_role("heading", name="What may lie behind it")).to_be_focused()
        assert 1 <= len(matches(finder)) <= 5
        say(finder, "")
        expect(finder.locator(".guide-finder-match")).to_have_count(0)


def test_the_keyboard_alone_is_enough(finder: Page) -> None:
    field = finder.get_by_label("What do you see or hear?")
    field.focus()
    finder.keyboard.type(SAID)
    finder.keyboard.press("Enter")
    expect(finder.get_by_role("heading", name="What may lie behind it")).to_be_focused()
    finder.keyboard.press("Tab")
    expect(finder.locator(".guide-finder-match h3 a").first).to_be_focused()
    finder.keyboard.press("Shift+Tab")
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
    expect(finder.locator(".guide-finder-match").first).to_be_visible()
    # What does the finding comes from this very site, and is asked for in the same words whatever is typed.
    assert {url.rsplit("/", 2)[-2] for url in asked} == {"finder"}
    assert all(url.endswith(".mjs") for url in asked)
    assert finder.url == before
    kept = finder.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, history.state])")
    assert "replies" not in kept


def test_markup_that_is_typed_is_only_text(finder: Page) -> None:
    say(finder, "<img src=x onerror=alert(1)> emails & replies")
    expect(finder.locator(".guide-finder-match").first).to_be_visible()
    expect(finder.locator(".guide-finder-found img")).to_have_count(0)


def test_the_index_on_the_page_is_what_is_searched(finder: Page, entries: Told) -> None:
    there = finder.evaluate(
        """() => [...document.querySelectorAll("[data-entry]")].map(
             (entry) => [entry.dataset.entry, entry.querySelectorAll(".guide-finder-signs li").length])"""
    )
    assert dict(there) == {one["ref"]: sum(text["role"] == "sign" for text in one["texts"]) for one in entries}


def test_words_typed_before_the_scripts_ran_are_not_lost(page: Page, site: str) -> None:
    page.add_init_script(
        """document.addEventListener("DOMContentLoaded", () => {
             document.querySelector("#finder-words").value = "nobody replies to our emails";
           })"""
    )
    page.goto(f"{site}something-isnt-working/")
    expect(page.locator(".guide-finder-match").first).to_be_visible()


def test_where_the_finder_cannot_be_loaded_it_says_so(finder: Page) -> None:
    finder.route("**/finder/synonyms.mjs", lambda route: route.abort())
    say(finder, SAID)
    expect(finder.locator(".guide-error")).to_contain_text("The finder could not be loaded.")
    expect(finder.get_by_text("Emails from small partners wait a fortnight for a reply.")).to_be_visible()


def test_what_does_the_finding_is_fetched_only_when_someone_turns_to_it(page: Page, site: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site}something-isnt-working/")
    page.wait_for_selector("html[data-ready]", state="attached")
    assert [url for url in asked if "synonyms" in url or "match" in url] == []
    with page.expect_request("**/finder/synonyms.mjs"):
        page.get_by_label("What do you see or hear?").focus()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_every_state_passes_axe_and_fits(
    finder: Page, axe: Callable[[Page], list[str]], width: int, scheme: str
) -> None:
    finder.set_viewport_size({"width": width, "height": 800})
    finder.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for words in ("", SAID, "banana bread"):
        say(finder, words)
        expect(finder.locator(".guide-finder-found h2")).to_have_count(1 if words else 0)
        for summary in finder.locator(".guide-finder-steps summary").all()[:2] if not words else []:
            summary.click()
        assert axe(finder) == []
        assert finder.evaluate("document.documentElement.scrollWidth") <= width


def test_the_room_for_the_form_is_kept_while_the_page_loads(page: Page, site: str) -> None:
    page.add_init_script(
        """window.moved = 0; new PerformanceObserver((list) => {
             for (const entry of list.getEntries()) window.moved += entry.value;
           }).observe({type: "layout-shift", buffered: true})"""
    )
    page.goto(f"{site}something-isnt-working/")
    page.wait_for_selector("html[data-ready]", state="attached")
    page.wait_for_timeout(300)
    assert page.evaluate("window.moved") == 0


def test_without_scripts_it_is_an_index_of_signs(browser: Browser, site: str) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640}) as plain:
        page = plain.new_page()
        page.goto(f"{site}something-isnt-working/")
        expect(page.get_by_label("What do you see or hear?")).to_be_hidden()
        expect(page.locator("#finder-ways")).to_be_hidden()
        expect(page.get_by_text("Emails from small partners wait a fortnight for a reply.")).to_be_visible()
        page.get_by_text("What to do next about “It will be easy”").click()
        expect(page.get_by_role("link", name="Be open about challenges").first).to_be_visible()
        page.get_by_role("link", name="It will be easy").first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("It will be easy")
