"""What stands round an entry: the tools to pass it on, and its signs."""

from playwright.sync_api import Page, expect

from tests.browser.states.state import State


def link_copied(page: Page) -> None:
    page.evaluate("navigator.clipboard.writeText = async () => {}")
    page.locator(".guide-share > summary").click()
    page.get_by_role("button", name="Copy this page’s link").click()
    expect(page.locator("[data-part=told]")).not_to_be_empty()


def signs_ticked(page: Page) -> None:
    page.keyboard.press("Shift")  # the first touch or key brings the boxes
    expect(page.get_by_role("checkbox").first).to_be_visible()
    for sign in page.get_by_role("checkbox").all()[:3]:
        sign.check()
    expect(page.locator(".guide-tally")).to_contain_text("Three of ")


def folds_open(page: Page) -> None:
    for fold in page.locator("article details > summary").all():
        fold.click()
    expect(page.locator(".guide-rests-on li").first).to_be_visible()


def plan_asked_for(page: Page) -> None:
    page.get_by_role("button", name="Add to our plan").click()
    expect(page.get_by_role("button", name="Only until I close this tab")).to_be_visible()


STATES = (
    State("link-copied", "tips/bust-the-jargon/", link_copied),
    State("signs-ticked", "assumptions/it-will-be-easy/", signs_ticked),
    State("folds-open", "tools/who-does-what/", folds_open),
    State("entry-added", "stories/values-before-tasks/", plan_asked_for),
)
