"""An index: chosen among, and with nothing that fits. A stage with a fold open. The home page’s box, answered."""

from playwright.sync_api import Page, expect

from tests.browser.states.state import State


def choose(page: Page, *choices: str) -> None:
    for choice in choices:
        page.get_by_role("navigation", name="Choose among them").get_by_role("link", name=choice, exact=True).click()


def chosen(page: Page) -> None:
    choose(page, "Working")
    expect(page.get_by_role("article").get_by_role("status")).to_contain_text("fit")


def nothing_fits(page: Page) -> None:
    choose(page, "Exploring", "Equality")
    expect(page.get_by_role("article").get_by_role("status")).to_contain_text("No tip fits all of these")


def fold_open(page: Page) -> None:
    page.locator(".guide-fold > summary").first.click()


def home_answered(page: Page) -> None:
    page.keyboard.press("Shift")  # the first touch or key makes buttons of the links
    page.get_by_role("button", name="Nobody is in charge").click()
    page.wait_for_function("() => document.activeElement.matches('.guide-ask-found h2')")


STATES = (
    State("index-chosen", "tips/", chosen),
    State("index-nothing-fits", "tips/", nothing_fits),
    State("stage-fold-open", "stages/starting/", fold_open),
    State("home-answered", "", home_answered),
)
