"""What a first visit to each type of page costs, and that nothing moves while it loads."""

import time

import pytest
from playwright.sync_api import Browser, Route

from bench.bench import too_much
from bench.pages import pages_of
from bench.visiting import WATCH_SHIFTS, visit
from guide.content.library import load_sound
from tests.browser.conftest import STEADY
from tests.browser.page_types import PAGE_TYPES

LATE = 0.2
"""Seconds by which the scripts are held back, so that the page is painted before any has run."""


def shifts(browser: Browser, site: str, width: int) -> dict[str, float]:
    """How far things moved by themselves on each type of page, where any did."""

    def late(route: Route) -> None:
        time.sleep(LATE)
        route.continue_()

    moved: dict[str, float] = {}
    for name, address in PAGE_TYPES.items():
        with browser.new_context(viewport={"width": width, "height": 844}) as context:
            page = context.new_page()
            page.add_init_script(WATCH_SHIFTS)
            page.route("**/guide.*.mjs", late)
            page.goto(site + address)
            page.wait_for_selector("html[data-ready]", state="attached")
            page.evaluate("() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))")
            moved[name] = round(page.evaluate("window.shifted"), 3)
    return {name: shift for name, shift in moved.items() if shift}


@pytest.mark.full
def test_nothing_moves_while_a_page_loads_on_a_phone(browser: Browser, site: str) -> None:
    assert shifts(browser, site, 390) == {}


@pytest.mark.full
def test_nothing_moves_while_a_page_loads_on_a_desk(browser: Browser, site: str) -> None:
    assert shifts(browser, site, 1280) == {}


def test_a_first_visit_stays_within_its_bounds(browser: Browser, site: str) -> None:
    pages = [*pages_of(load_sound(STEADY)), *(PAGE_TYPES[name] for name in ("symptom finder", "plan", "tool", "theme"))]
    visits = (visit(browser, site, address) for address in pages)
    assert {paid.page or "home": (over, paid) for paid in visits if (over := too_much(paid))} == {}
