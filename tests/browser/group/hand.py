"""Pressing and typing as two people do it: one by touch, one who has nothing but the keyboard."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

Press = Callable[[Locator], None]
MOST_TABS = 250
"""Presses of the Tab key from one end of a long page to the other."""
FOCUSED = "(one) => one === document.activeElement"


def by_touch(target: Locator) -> None:
    """Presses something with a finger or a mouse."""
    target.click()


def by_keyboard(target: Locator) -> None:
    """Comes to something with the Tab key, and presses it with the key that its sort is pressed with.

    Raises:
        AssertionError: where the Tab key never comes to it.
    """
    come_to(target)
    kind = target.evaluate("(one) => one.type")
    target.page.keyboard.press("Space" if kind in ("radio", "checkbox") else "Enter")


def come_to(target: Locator) -> None:
    """Comes to something with the Tab key alone."""
    expect(target).to_be_visible()
    for _ in range(MOST_TABS):
        if target.evaluate(FOCUSED):
            return
        target.page.keyboard.press("Tab")
    raise AssertionError(f"the Tab key never comes to {target}")


def named(page: Page | Locator, name: str) -> Locator:
    """A button or what is pressed like one, by its name."""
    return page.get_by_role("button", name=name, exact=True)
