"""Where a check asks for it, each person sees what there is to choose from in another order, and keeps it."""

from playwright.sync_api import Browser, Page, expect

VALUES = "assessments/values/#start"


def opened(browser: Browser, address: str) -> Page:
    page = browser.new_context().new_page()
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")
    return page


def order(page: Page) -> list[str]:
    names: list[str] = page.locator(".guide-answers-list input").evaluate_all("(all) => all.map(({value}) => value)")
    return names


def test_a_sitting_keeps_its_order_and_the_next_person_has_another(browser: Browser, whole: str) -> None:
    page, other = opened(browser, f"{whole}{VALUES}"), opened(browser, f"{whole}{VALUES}")
    first = order(page)
    assert sorted(first) == sorted(order(other))
    assert first != order(other)
    page.get_by_role("checkbox", name="Caution").check()
    assert order(page) == first
    expect(page.get_by_role("checkbox", name="Caution")).to_be_focused()
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")
    expect(page.get_by_role("checkbox", name="Caution")).to_be_checked()
    assert order(page) == first
    page.get_by_role("button", name="See the result").click()
    expect(page.get_by_role("heading", name="Your result")).to_be_focused()
    page.go_back()
    expect(page.get_by_role("checkbox", name="Caution")).to_be_checked()
    assert order(page) == first
    for each in (page, other):
        each.context.close()
