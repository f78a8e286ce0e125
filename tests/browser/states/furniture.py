"""What stands round every page: the menu on a phone, the tools to pass a page on."""

from playwright.sync_api import Page, expect

from tests.browser.states.state import State


def menu_open(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.get_by_role("button", name="Menu").click()
    expect(page.get_by_role("navigation", name="Main")).to_be_visible()


def link_copied(page: Page) -> None:
    page.evaluate("navigator.clipboard.writeText = async () => {}")
    page.get_by_role("button", name="Copy this page’s link").click()
    expect(page.locator("[data-part=told]")).not_to_be_empty()


STATES = (
    State("menu-open", "tips/", menu_open),
    State("link-copied", "tips/bust-the-jargon/", link_copied),
)
