"""Our list: a star on each entry, one page to read, order, print and pass on, and nothing kept unasked."""

import re

from playwright.sync_api import Page, Route, expect

from tests.browser.pace.waiting import becomes

EASY = "assumptions/it-will-be-easy/"
JARGON, ROLES = "tips/bust-the-jargon/", "tools/who-does-what/"
TITLES = ("Bust the jargon", "Who does what")


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")
    return page


def star(page: Page) -> None:
    page.get_by_role("button", name="Our list", exact=True).click()
    expect(page.get_by_role("button", name="Our list", exact=True)).to_have_attribute("aria-pressed", "true")


def entries(page: Page, *titles: str) -> None:
    expect(page.locator(".guide-list-entry h3")).to_have_text(list(titles))


def test_a_star_that_is_pressed_while_another_part_is_still_to_come_is_pressed_once(page: Page, site: str) -> None:
    held: list[Route] = []
    page.route(re.compile(r"/page-signs\.\w+\.mjs$"), lambda route: held.append(route))
    opened(page, site + EASY)
    button = page.get_by_role("button", name="Our list", exact=True)
    button.hover()
    expect(button).to_have_attribute("aria-pressed", "false")
    becomes(page, lambda: len(held), 1)
    button.click()
    held[0].continue_()
    expect(page.locator("html[data-touched]")).to_be_attached()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_text("On our list, which holds 1 entry.")).to_be_visible()


def test_entries_are_starred_read_ordered_taken_off_and_put_back(page: Page, site: str) -> None:
    opened(page, f"{site}our-list/")
    expect(page.locator(".guide-list-page").get_by_role("link", name="the library")).to_be_visible()
    opened(page, site + JARGON)
    to_list = page.get_by_role("banner").get_by_role("link", name="Our list")
    expect(to_list).to_be_hidden()
    star(page)
    expect(page.get_by_text("On our list, which holds 1 entry.")).to_be_visible()
    expect(page.locator(".guide-star .guide-icon")).not_to_have_css("fill", "none")
    star(opened(page, site + ROLES))
    expect(to_list).to_have_accessible_name("Our list entries on it: 2")
    whole = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 800})
    expect(to_list).to_be_visible()
    boxes = [
        page.locator(f".guide-header {part}").bounding_box()
        for part in (".guide-home", ".guide-to-list", ".guide-lens")
    ]
    assert all(box and box["y"] + box["height"] <= 64 for box in boxes), "the head of a narrow phone is one row"
    page.set_viewport_size(whole or {"width": 1280, "height": 900})
    to_list.click()
    entries(page, *TITLES)
    expect(page.locator(".guide-list-meeting").first).to_contain_text("In your next meeting")
    up = page.get_by_role("button", name=re.compile("^Up ?: Who does what"))
    up.press("Enter")
    entries(page, *TITLES[::-1])
    expect(up).to_be_focused()
    page.get_by_role("button", name=re.compile("^Take it off ?: Bust the jargon")).press("Enter")
    entries(page, "Who does what")
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    entries(page, *TITLES[::-1])
    assert page.evaluate("Object.keys(localStorage)") == []
    page.get_by_label("Keep our list in this browser").check()
    expect(page.get_by_text("Kept in this browser for a year")).to_be_visible()
    assert page.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage)]") == [["guide:list"], []]


def test_a_stranger_opens_the_link_and_makes_the_list_theirs(page: Page, site: str) -> None:
    opened(page, f"{site}our-list/#list=tips/bust-the-jargon,tips/gone,tools/who-does-what")
    expect(page.get_by_role("heading", name="A list somebody made: 3 entries")).to_be_visible()
    expect(page.get_by_text("No entry has the address “tips/gone” by now.")).to_be_visible()
    entries(page, *TITLES)
    expect(page.get_by_role("button", name="Take it off")).to_have_count(0)
    page.get_by_role("button", name="Make it our list").click()
    expect(page.get_by_role("heading", name="2 entries on it")).to_be_focused()
    expect(page).to_have_url(f"{site}our-list/")


def test_a_pack_is_every_entry_whole_on_paper_of_its_own(page: Page, site: str) -> None:
    opened(page, f"{site}our-list/#list=tips/bust-the-jargon,tools/who-does-what")
    entries(page, *TITLES)
    page.evaluate("window.print = () => { document.documentElement.dataset.asked = ''; }")
    page.get_by_role("button", name="Print all of it as a pack").click()
    expect(page.locator("html[data-asked]")).to_be_attached()
    page.emulate_media(media="print")
    whole = page.locator(".guide-list-whole")
    expect(whole).to_have_count(2)
    expect(whole.first).to_contain_text("Keep score of words and never of people.")
    expect(whole.first).to_be_visible()
    assert whole.locator("[id], [class*=md-], script, [onclick]").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(whole).to_have_count(0)


def test_what_does_not_come_can_be_asked_for_again(page: Page, site: str) -> None:
    page.route(f"**/{JARGON}", lambda route: route.abort())
    opened(page, f"{site}our-list/#list=tips/bust-the-jargon")
    expect(page.get_by_text("1 entry could not be fetched.")).to_be_visible()
    page.unroute(f"**/{JARGON}")
    page.get_by_role("button", name="Try again").click()
    entries(page, "Bust the jargon")
