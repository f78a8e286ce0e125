"""The form for a story: each step, its faults, a draft kept."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.states.state import State

PATH = "share-your-story/"


def faults(page: Page) -> None:
    while page.get_by_role("button", name="Continue").is_visible():
        page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name="Check your answers").first.click()


def on_step(number: int) -> Callable[[Page], None]:
    def reach(page: Page) -> None:
        for _ in range(number):
            page.get_by_role("button", name="Continue").click()

    return reach


STATES = (
    State("story-first-step", PATH),
    *(State(f"story-step-{number + 1}", PATH, on_step(number)) for number in range(1, 5)),
    State("story-faults", PATH, faults),
)
