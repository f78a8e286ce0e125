"""The answer code as a QR code on a phone: read off the screen, in both schemes, beside the text and large."""

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.assess.test_answering import code
from tests.browser.group.photographing import read_in_page

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def joined(page: Page, site: str) -> str:
    """Answers a check as one who joins a round; gives the link that stands for the answers."""
    page.goto(f"{site}assessments/assumptions/#join")
    page.wait_for_selector("html[data-ready]")
    for number in range(1, 12):
        page.locator("fieldset.guide-question").nth(number - 1).get_by_text("Partly").click()
    page.get_by_role("button", name="See the result", exact=True).click()
    expect(page.get_by_role("heading", name="Done. Here is your code")).to_be_focused()
    return f"{site}assessments/assumptions/#code={code(page)}"


@pytest.mark.parametrize("width", [320, 390])
def test_a_camera_reads_the_link_off_the_phone(page: Page, site: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(reduced_motion="reduce")
    link = joined(page, site)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert read_in_page(page, page.get_by_role("img", name="QR code of your answer code", exact=True)) == link
    page.get_by_role("button", name="Show it large").click()
    window = page.get_by_role("dialog", name="Your code, to scan or read out")
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert read_in_page(page, window.get_by_role("img")) == link
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_whole_square_is_seen_without_scrolling(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    joined(page, site)
    expect(page.get_by_role("img", name="QR code of your answer code", exact=True)).to_be_in_viewport(ratio=1)
