"""The home page: what stands on a phone's first screen, one box whose examples find, and doors that open anywhere."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pace.waiting import becomes

PHONE = {"width": 390, "height": 844}
BAR = 60
"""How high the menu is at the foot of a phone."""


def opened(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site)
    page.wait_for_selector("html[data-ready]", state="attached")


def box_of(page: Page, selector: str) -> dict[str, float]:
    found = page.locator(selector).first.bounding_box()
    assert found
    return {"top": found["y"], "bottom": found["y"] + found["height"]}


def found_on(page: Page) -> list[str]:
    """The addresses of what the box has found."""
    links = page.locator(".guide-ask-found a[data-result]")
    addresses: list[str] = links.evaluate_all("links => links.map(({ href }) => href)")
    return addresses


def test_the_box_and_the_first_door_stand_on_the_first_screen_of_a_phone(page: Page, site: str) -> None:
    opened(page, site)
    seen = PHONE["height"] - BAR
    assert box_of(page, ".guide-ask-row")["bottom"] < seen
    assert box_of(page, ".guide-doors li")["top"] < seen - 44
    text = page.get_by_role("article").inner_text()
    assert text.index("councils, charities") < text.index("Make your partnership work")


def test_an_answer_stands_directly_beneath_the_box(page: Page, site: str) -> None:
    opened(page, site)
    page.get_by_label("What is going on").fill("jargon")
    expect(page.locator(".guide-ask-found a[data-result]").first).to_be_visible()
    expect(page.locator(".guide-examples")).to_be_hidden()
    gap = box_of(page, ".guide-ask-found")["top"] - box_of(page, ".guide-ask-row")["bottom"]
    assert gap < 60
    page.get_by_label("What is going on").fill("")
    expect(page.locator(".guide-examples")).to_be_visible()


def test_each_example_fills_the_box_and_finds_what_it_leads_to_without_scripts(
    page: Page, browser: Browser, site: str
) -> None:
    with browser.new_context(java_script_enabled=False) as plain:
        still = plain.new_page()
        still.goto(site)
        links = still.locator(".guide-examples a")
        examples = [(link.inner_text(), link.get_attribute("href") or "") for link in links.all()]
    assert examples
    for words, href in examples:
        opened(page, site)
        page.keyboard.press("Shift")  # the first touch or key brings the box to life
        page.get_by_role("button", name=words, exact=True).click()
        expect(page.get_by_label("What is going on")).to_have_value(words)
        expect(page.locator(".guide-ask-found h2")).to_be_focused()
        becomes(page, lambda wanted=site + href: wanted in found_on(page)[:3], True)  # type: ignore[misc]


def test_a_door_opens_wherever_it_is_touched(page: Page, site: str) -> None:
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        page.goto(site)
        for door in page.locator(".guide-doors li").all():
            door.scroll_into_view_if_needed()
            corners = "(x, y) => document.elementFromPoint(x, y)?.closest('a') !== null"
            box = door.bounding_box()
            assert box
            for x, y in ((0.06, 0.9), (0.94, 0.12), (0.5, 0.5)):
                at = [box["x"] + x * box["width"], box["y"] + y * box["height"]]
                assert page.evaluate(f"([x, y]) => ({corners})(x, y)", at)


def test_the_time_that_somebody_has_leads_to_what_fits(page: Page, site: str) -> None:
    opened(page, site)
    times = page.locator(".guide-times li")
    told = re.match(r"\d+", times.first.locator("p").inner_text())
    assert told
    times.first.get_by_role("link").click()
    expect(page.locator(".guide-tile:visible")).to_have_count(int(told[0]))


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_scrolls_sideways(page: Page, site: str, width: int) -> None:
    for address in ("", "library/", "tips/", "stories/", "stages/starting/", "themes/power/", "glossary/"):
        page.set_viewport_size({"width": width, "height": 844})
        page.goto(site + address)
        page.wait_for_selector("html[data-ready]", state="attached")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
        if not address:
            # So much of what is typed can be seen, on the narrowest phone too.
            assert page.locator(".guide-ask-row input").evaluate("field => field.clientWidth") > 200
