"""Our list: empty, with entries, brought by a link, and where the browser keeps nothing."""

from playwright.sync_api import Page, expect

from tests.browser.states.state import State

PATH = "our-list/"
NO_STORE = "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }"


def link(*refs: str) -> str:
    return f"{PATH}#list={','.join(refs)}"


def taken_over(page: Page) -> None:
    page.get_by_role("button", name="Make it our list").click()
    expect(page.get_by_role("heading", name="2 entries on it")).to_be_focused()


def shown(page: Page) -> None:
    expect(page.get_by_role("heading", name="Bust the jargon")).to_be_visible()


def refused(page: Page) -> None:
    page.evaluate(NO_STORE)
    page.get_by_role("button", name="Make it our list").click()
    expect(page.get_by_text("This browser keeps nothing for this site.")).to_be_visible()


STATES = (
    State("our-list-empty", PATH),
    State("our-list", link("tips/bust-the-jargon", "tools/who-does-what"), taken_over),
    State("our-list-by-link", link("tips/bust-the-jargon", "tips/gone"), shown),
    State("our-list-refused", link("tips/bust-the-jargon"), refused),
)
