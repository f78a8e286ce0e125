"""The next page is asked for while the mouse rests on its link or a finger is on it, and nothing is before that."""

from playwright.sync_api import BrowserContext, Locator, Page

from tests.browser.page_types import PAGE_TYPES

ENTRY = PAGE_TYPES["tip"]
HEARING = """window.ahead = [];
const asks = window.fetch;
window.fetch = (address, ...rest) => {
  if (new URL(address, location.href).pathname.endsWith("/")) ahead.push(String(address));
  return asks(address, ...rest);
};"""


def ahead(page: Page) -> list[str]:
    """The pages that were asked for ahead, each time they were."""
    asked: list[str] = page.evaluate("window.ahead")
    return asked


def opened(page: Page, address: str) -> Page:
    page.add_init_script(HEARING)
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")
    return page


def above(page: Page, site: str) -> Locator:
    """The link to the page above an entry."""
    return opened(page, site + ENTRY).get_by_role("navigation", name="Where you are").get_by_role("link").first


def address_of(link: Locator) -> str:
    address: str = link.evaluate("link => link.href")
    return address


def test_a_mouse_at_rest_on_a_link_asks_for_its_page_once(page: Page, site: str) -> None:
    link = above(page, site)
    address = address_of(link)
    assert ahead(page) == []
    with page.expect_request(lambda request: request.url == address):
        link.hover()
    page.mouse.move(0, 0)
    link.hover()
    link.dispatch_event("pointerdown")
    assert ahead(page) == [address]


def test_a_finger_on_a_link_asks_at_once(page: Page, site: str) -> None:
    link = above(page, site)
    address = address_of(link)
    with page.expect_request(lambda request: request.url == address):
        link.dispatch_event("pointerdown", {"pointerType": "touch"})


def test_other_sites_files_and_this_very_page_are_not_asked_for(page: Page, site: str) -> None:
    opened(page, site + ENTRY).evaluate(
        """() => {
          const beside = ["https://example.org/", "../../guide.json", "#guide-content", "/elsewhere/", "mailto:a@b.c"];
          for (const href of beside) {
            const link = Object.assign(document.createElement("a"), { href, textContent: href });
            document.querySelector("main").append(link);
            link.dispatchEvent(new Event("pointerdown", { bubbles: true }));
          }
        }"""
    )
    assert page.locator("main > a").count() == 5
    assert ahead(page) == []


def test_nothing_is_asked_for_where_data_is_to_be_saved(page: Page, site: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    above(page, site).dispatch_event("pointerdown")
    assert ahead(page) == []


def test_nothing_is_asked_for_offline(page: Page, context: BrowserContext, site: str) -> None:
    link = above(page, site)
    context.set_offline(True)
    link.dispatch_event("pointerdown")
    assert ahead(page) == []
