"""Choosing among the tiles of an index: at once, one of each sort, in the address, and without scripts too."""

import re

from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.pace.waiting import becomes


def opened(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")


def choices(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Choose among them")


def choice(page: Page, name: str) -> Locator:
    return choices(page).get_by_role("link", name=name, exact=True)


def choose(page: Page, name: str) -> None:
    """Chooses one, or takes it back, and waits until that has come about."""
    was_chosen = choice(page, name).get_attribute("aria-current") == "true"
    choice(page, name).click()
    told = expect(choice(page, name))
    (told.not_to_have_attribute if was_chosen else told.to_have_attribute)("aria-current", "true")


def told(page: Page) -> Locator:
    return page.get_by_role("article").get_by_role("status")


def shown(page: Page) -> list[str]:
    return page.locator(".guide-tile:visible a").all_inner_texts()


def test_choices_combine_are_told_and_can_be_taken_back(page: Page, site: str) -> None:
    opened(page, f"{site}tips/")
    everything = shown(page)
    expect(told(page)).to_have_text(f"All {len(everything)} tips")
    choose(page, "Working")
    working = shown(page)
    choose(page, "A few minutes")
    both = shown(page)
    assert set(both) < set(working) <= set(everything)
    expect(told(page)).to_have_text(f"{len(both)} tips fit" if len(both) > 1 else "One tip fits")
    expect(choices(page).locator("[aria-current=true]")).to_have_count(2)
    expect(page.get_by_role("heading", name="As you go along")).to_be_hidden()
    choose(page, "Working")
    expect(choices(page).locator("[aria-current=true]")).to_have_text("A few minutes")
    page.get_by_role("button", name="Show all").click()
    becomes(page, lambda: shown(page), everything)
    expect(page.get_by_role("button", name="Show all")).to_be_hidden()


def test_a_choice_made_before_what_chooses_has_come_is_made_once_it_has(page: Page, site: str) -> None:
    held: list[Route] = []
    page.route("**/page-filters.*.mjs", lambda route: held.append(route))
    opened(page, f"{site}tips/")
    choice(page, "Working").click()
    becomes(page, lambda: len(held), 1)
    assert page.url == f"{site}tips/"
    held[0].continue_()
    expect(choice(page, "Working")).to_have_attribute("aria-current", "true")
    assert page.url == f"{site}tips/#stage-working"


def test_of_one_sort_one_is_chosen_at_a_time(page: Page, site: str) -> None:
    opened(page, f"{site}tips/")
    choose(page, "People")
    choose(page, "Power")
    expect(choices(page).locator("[aria-current=true]")).to_have_text("Power")


def test_what_is_chosen_can_be_passed_on_and_back_undoes_it(page: Page, site: str) -> None:
    opened(page, f"{site}tips/")
    everything = shown(page)
    choose(page, "Working")
    one = shown(page)
    choose(page, "Communication")
    both, address = shown(page), f"{site}tips/#stage-working+theme-communication"
    expect(page).to_have_url(address)
    page.go_back()
    becomes(page, lambda: shown(page), one)
    page.go_back()
    becomes(page, lambda: shown(page), everything)
    page.go_forward()
    becomes(page, lambda: shown(page), one)
    page.goto("about:blank")
    opened(page, address)
    becomes(page, lambda: shown(page), both)


def test_where_nothing_fits_it_says_so_and_offers_everything(page: Page, site: str) -> None:
    opened(page, f"{site}tips/#stage-exploring+theme-equality")
    becomes(page, lambda: shown(page), [])
    expect(told(page)).to_have_text("No tip fits all of these. Take one choice away.")
    page.get_by_role("button", name="Show all").press("Enter")
    expect(told(page)).to_have_text(re.compile(r"^All \d+ tips$"))
    expect(page).to_have_url(f"{site}tips/")


def test_words_in_the_address_that_name_no_choice_choose_nothing(page: Page, site: str) -> None:
    opened(page, f"{site}tips/#guide-content")
    expect(told(page)).to_have_text(re.compile(r"^All \d+ tips$"))


def test_a_tile_opens_wherever_it_is_touched(page: Page, site: str) -> None:
    for address in ("tips/", "stories/"):
        opened(page, f"{site}{address}")
        tile = page.locator(".guide-tile").first
        tile.scroll_into_view_if_needed()
        box = tile.bounding_box()
        assert box
        at = [box["x"] + 0.8 * box["width"], box["y"] + box["height"] - 8]
        assert page.evaluate("([x, y]) => document.elementFromPoint(x, y).closest('a') !== null", at)


def test_without_scripts_each_choice_leads_to_what_fits(browser: Browser, site: str) -> None:
    with browser.new_context(java_script_enabled=False) as plain:
        page = plain.new_page()
        page.goto(f"{site}tips/")
        choice(page, "A few minutes").click()
        expect(page.get_by_role("heading", name="In a few minutes")).to_be_in_viewport()
        choice(page, "Working").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Working")
        expect(page.locator("#tips").get_by_role("link").first).to_be_visible()
