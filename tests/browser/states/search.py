"""The search dialog: empty, with results, with none, narrowed, cut off from its index."""

from playwright.sync_api import Page, expect

from tests.browser.states.state import State


def opened(page: Page) -> None:
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("dialog", name="Search")).to_be_visible()


def looked_for(words: str, page: Page) -> None:
    opened(page)
    page.get_by_role("searchbox", name="What are you looking for?").fill(words)
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text(f"“{words}”", timeout=15_000)


def found(page: Page) -> None:
    looked_for("trust", page)


def none_found(page: Page) -> None:
    looked_for("zzxqy", page)


def narrowed(page: Page) -> None:
    found(page)
    page.get_by_role("dialog").get_by_role("combobox").first.select_option(index=1)
    expect(page.get_by_role("dialog").locator("a[data-result]").first).to_be_visible()


def cut_off(page: Page) -> None:
    page.route("**/pagefind/**", lambda route: route.abort())
    opened(page)
    page.get_by_role("searchbox", name="What are you looking for?").fill("trust")
    expect(page.get_by_role("dialog").get_by_role("status")).not_to_be_empty()


STATES = (
    State("search-opened", "tips/", opened),
    State("search-found", "tips/", found),
    State("search-none-found", "tips/", none_found),
    State("search-narrowed", "tips/", narrowed),
    State("search-cut-off", "tips/", cut_off),
)
