"""The symptom finder: asked too little, found, not found."""

from playwright.sync_api import Page

from tests.browser.states.state import State

PATH = "something-isnt-working/"


def asked(words: str, page: Page) -> None:
    page.get_by_role("article").get_by_role("textbox").first.fill(words)
    page.get_by_role("article").get_by_role("textbox").first.press("Enter")
    if words:
        page.wait_for_function("() => document.activeElement.matches('.guide-ask-found h2')")


def nothing(page: Page) -> None:
    asked("", page)


def found(page: Page) -> None:
    asked("People agree in the meeting and then nothing happens back at their office", page)


def not_found(page: Page) -> None:
    asked("xylophone quark", page)


STATES = (
    State("finder-asked-nothing", PATH, nothing),
    State("finder-found", PATH, found),
    State("finder-not-found", PATH, not_found),
)
