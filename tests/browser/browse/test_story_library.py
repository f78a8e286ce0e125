"""Choosing among stories: at once, together, in the address, and told when it fails; without scripts by pages."""

import re

from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.conftest import Axe, wrong_in_one_view
from tests.browser.pace.waiting import until

AS_SHOWN = """rows => rows.map((row) =>
  [row.dataset.told, row.textContent.replace(/\\s+/g, ""), row.querySelector("a").href])"""


def opened(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")


def choices(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Choose among the stories")


def chip(page: Page, key: str) -> Locator:
    return choices(page).locator(f'[data-choice="{key}"]')


def told(page: Page) -> Locator:
    return page.get_by_role("article").get_by_role("status")


def tiles(page: Page) -> Locator:
    return page.locator(".guide-tile:visible")


def count_of(page: Page, key: str) -> int:
    return int(chip(page, key).locator(".guide-choice-count").text_content() or 0)


def test_choices_combine_stand_in_the_address_and_back_undoes_them(page: Page, whole: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/find/" in request.url else None)
    opened(page, f"{whole}stories/")
    expect(told(page)).to_have_text(re.compile(r"^All \d+ stories"))
    assert asked == []
    broken, everything = count_of(page, "ended=broke-off"), tiles(page).count()
    choices(page).locator("summary").click()
    chip(page, "ended=broke-off").click()
    expect(told(page)).to_have_text(f"{broken} stories fit")
    expect(tiles(page)).to_have_count(broken)
    expect(tiles(page).locator(".guide-ended")).to_have_text(["Broken off"] * broken)
    expect(page).to_have_url(re.compile("stories/#ended=broke-off$"))
    chip(page, "sector=private").press("Enter")
    expect(page).to_have_url(re.compile(r"#ended=broke-off&sector=private$"))
    expect(choices(page).locator("[aria-current=true]")).to_have_count(2)
    until(page, lambda: tiles(page).count(), lambda count: count < broken)
    page.get_by_label("Place").fill("nowhere at all")
    page.get_by_label("Place").press("Enter")
    expect(told(page)).to_have_text("No story fits all of these. Take one choice away.")
    page.go_back()
    page.go_back()
    expect(tiles(page)).to_have_count(broken)
    page.get_by_role("button", name="Show all").click()
    expect(tiles(page)).to_have_count(everything)
    expect(page).to_have_url(f"{whole}stories/")


def test_a_link_leads_to_what_it_names_and_what_it_shows_is_chosen_from_a_list(
    page: Page, whole: str, axe: Axe
) -> None:
    opened(page, f"{whole}stories/#year=2012&page=9")
    expect(told(page)).to_have_text(re.compile(r"(stories fit|story fits)"))
    expect(page.get_by_label("Year")).to_have_value("2012")
    shows = page.get_by_label("What it shows")
    shows.select_option(index=1)
    value = shows.input_value()
    expect(page).to_have_url(re.compile(f"year=2012&shows={value}$"))
    assert wrong_in_one_view(page, axe, 2) == []
    page.get_by_label("Year").select_option("Any")
    expect(page).to_have_url(re.compile(f"#shows={value}$"))
    expect(tiles(page).first).to_be_visible()
    expect(page.locator(".guide-pager")).to_have_count(0)


def test_what_fits_goes_on_page_by_page(page: Page, whole: str) -> None:
    opened(page, f"{whole}stories/#sector=public")
    number = count_of(page, "sector=public")
    assert number > 20, "the guide has more stories of public bodies than stand on a page"
    expect(tiles(page)).to_have_count(20)
    page.get_by_role("navigation", name="Pages of stories").get_by_role("link", name="Last page").click()
    expect(told(page)).to_have_text(re.compile(r"Page 2 of 2$"))
    expect(tiles(page)).to_have_count(number - 20)
    expect(page.locator("[data-part=found]")).to_be_focused()
    expect(page).to_have_url(re.compile("#sector=public&page=2$"))


def test_where_the_data_do_not_come_it_says_so_and_tries_again(page: Page, whole: str, axe: Axe) -> None:
    opened(page, f"{whole}stories/")
    page.route("**/find/**", lambda route: route.abort())
    chip(page, "ended=faded").click()
    expect(told(page)).to_have_text("The stories could not be fetched: you may be offline.")
    assert wrong_in_one_view(page, axe, 1) == []
    page.unroute("**/find/**")
    page.get_by_role("button", name="Try again").click()
    expect(told(page)).to_have_text(re.compile(r"fits?$"))
    expect(page.get_by_role("button", name="Try again")).to_be_hidden()

    def gone(route: Route) -> None:
        route.fulfill(status=404)

    page.route("**/find/**", gone)
    chip(page, "stage=working").evaluate("link => link.click()")
    expect(told(page)).to_have_text("The stories have changed since this page was opened.")
    expect(page.get_by_role("button", name="Load the page again")).to_be_visible()


def test_rows_that_a_script_makes_are_those_of_the_pages(page: Page, whole: str) -> None:
    opened(page, f"{whole}stories/by/ended-broke-off/")
    as_written = tiles(page).evaluate_all(AS_SHOWN)
    chip(page, "ended=broke-off").click()
    expect(page).to_have_url(f"{whole}stories/")
    opened(page, f"{whole}stories/#ended=broke-off")
    expect(tiles(page)).to_have_count(len(as_written))
    assert tiles(page).evaluate_all(AS_SHOWN) == as_written


def test_a_page_of_a_choice_leads_on_with_it(page: Page, whole: str) -> None:
    opened(page, f"{whole}themes/power/")
    fold = page.locator(".guide-fold").filter(has=page.locator("#stories"))
    fold.locator("summary").click()
    fold.get_by_role("link", name=re.compile("in the library of stories$")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Theme: Power")
    expect(page.locator("html[data-ready]")).to_be_attached()
    chip(page, "ended=broke-off").click()
    expect(page).to_have_url(f"{whole}stories/#ended=broke-off&theme=power")
    expect(told(page)).to_have_text(re.compile(r"fits?$"))


def test_without_scripts_each_choice_leads_to_a_page_of_what_fits(browser: Browser, whole: str) -> None:
    with browser.new_context(java_script_enabled=False) as plain:
        page = plain.new_page()
        page.goto(f"{whole}stories/")
        number = count_of(page, "ended=fell-short")
        chip(page, "ended=fell-short").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("How it ended: Fell short")
        expect(tiles(page)).to_have_count(number)
        page.get_by_role("link", name="Show all").click()
        expect(page).to_have_url(f"{whole}stories/")
