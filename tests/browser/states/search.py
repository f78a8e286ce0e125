"""The search dialog: empty, with results, with none, narrowed, mended, cut off from its indexes."""

from playwright.sync_api import Page, expect

from tests.browser.states.state import State


def opened(page: Page) -> None:
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("dialog", name="Search")).to_be_visible()


def looked_for(words: str, page: Page) -> None:
    opened(page)
    page.get_by_role("searchbox", name="What are you looking for?").fill(words)
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text(f"“{words}”")


def found(page: Page) -> None:
    looked_for("trust", page)


def none_found(page: Page) -> None:
    looked_for("zzxqy", page)


def narrowed(page: Page) -> None:
    found(page)
    page.get_by_role("dialog").get_by_role("group", name="Show only").get_by_role("button").first.click()
    expect(page.get_by_role("dialog").locator("a[data-result]").first).to_be_visible()


def mended(page: Page) -> None:
    opened(page)
    page.get_by_role("searchbox", name="What are you looking for?").fill("leadrship ")
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("Showing results")


def complained(page: Page) -> None:
    looked_for("nobody replies to our emails and we wait for weeks", page)
    expect(page.get_by_role("dialog").locator("a[data-result]").first).to_be_visible()


def first_only(page: Page) -> None:
    page.route("**/pagefind/**", lambda route: route.abort())
    looked_for("trust", page)
    expect(page.get_by_text("The full text and the stories could not be searched.")).to_be_visible()


def cut_off(page: Page) -> None:
    page.route("**/search/finds-1.json", lambda route: route.abort())
    opened(page)
    page.get_by_role("searchbox", name="What are you looking for?").fill("trust")
    expect(page.get_by_role("dialog").get_by_role("status")).not_to_be_empty()


STATES = (
    State("search-opened", "tips/", opened),
    State("search-found", "tips/", found),
    State("search-none-found", "tips/", none_found),
    State("search-narrowed", "tips/", narrowed),
    State("search-mended", "tips/", mended),
    State("search-complaint", "tips/", complained),
    State("search-without-the-full-text", "tips/", first_only),
    State("search-cut-off", "tips/", cut_off),
)
