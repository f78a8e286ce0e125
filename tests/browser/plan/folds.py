"""Reaching the buttons for files, which are folded away by what they are for."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect


def touched(one: Locator) -> None:
    one.click()


def unfold(page: Page, name: str, press: Callable[[Locator], None] = touched) -> None:
    """Opens what the button of that name is folded into, where it is folded at all."""
    button = page.get_by_role("button", name=name, exact=True, include_hidden=True).first
    expect(button).to_be_attached()
    fold = page.locator("details.guide-away:not([open])").filter(has=button)
    if fold.count():
        press(fold.locator("summary"))
    expect(button).to_be_visible()
