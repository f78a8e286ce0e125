"""What stands round every page: the tools to pass a page on."""

from playwright.sync_api import Page, expect

from tests.browser.states.state import State


def link_copied(page: Page) -> None:
    page.evaluate("navigator.clipboard.writeText = async () => {}")
    page.get_by_role("button", name="Copy this page’s link").click()
    expect(page.locator("[data-part=told]")).not_to_be_empty()


STATES = (State("link-copied", "tips/bust-the-jargon/", link_copied),)
