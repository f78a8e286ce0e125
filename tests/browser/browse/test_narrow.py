"""A narrow phone: the band of a page begins at the header, however long its trail; what goes together is in a row."""

import base64

import pytest
from playwright.sync_api import Page, expect

from tests.browser.probes import COLOURS_IN
from tests.browser.states.sheets import PATH as SHEET

TOPS = "(buttons) => buttons.map((button) => Math.round(button.getBoundingClientRect().top))"


def opened(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")


def test_the_band_begins_at_the_header_where_the_trail_takes_two_lines(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    opened(page, f"{site}assessments/assumptions/together/")
    header, trail, front = (
        page.locator(part).bounding_box() for part in (".guide-header", ".guide-trail", ".guide-front")
    )
    assert header
    assert trail
    assert front
    assert trail["height"] > 40, "the trail takes two lines"
    top = header["y"] + header["height"] + 1
    picture = page.screenshot(clip={"x": 2, "y": top, "width": 6, "height": front["y"] + 20 - top})
    assert page.evaluate(COLOURS_IN, base64.b64encode(picture).decode()) == 1
    logo = page.screenshot(clip={"x": 0, "y": 0, "width": 320, "height": header["height"]})
    assert page.evaluate(COLOURS_IN, base64.b64encode(logo).decode()) > 10, "the header is not covered"


@pytest.mark.parametrize("width", [320, 390])
def test_the_ways_of_a_row_and_of_a_step_stand_in_one_line(page: Page, site: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    opened(page, site + SHEET)
    ways = page.locator(".guide-fill-ways").first.get_by_role("button")
    expect(ways).to_have_count(3)
    assert len(set(ways.evaluate_all(TOPS))) == 1
    opened(page, f"{site}plan/")
    page.get_by_role("button", name="Add a step").click()
    ways = page.locator(".guide-plan-foot").get_by_role("button")
    expect(ways).to_have_count(3)
    assert len(set(ways.evaluate_all(TOPS))) == 1
