"""What a first visit to each type of page costs, and that nothing moves while it loads or is first touched."""

import time

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from bench.bench import too_much
from bench.pages import pages_of
from bench.visiting import WATCH_SHIFTS, visit
from guide.content.library import load_sound
from tests.browser.conftest import STEADY
from tests.browser.pace.waiting import until
from tests.browser.page_types import PAGE_TYPES

LATE = 0.2
"""Seconds by which the scripts are held back, so that the page is painted before any has run."""

NOTE_PLACES = """() => {
  const pressed = [...document.querySelectorAll("a, button, input, select, textarea, summary")];
  const place = (each) => JSON.stringify(each.getBoundingClientRect());
  const seen = pressed.filter((each) => each.checkVisibility()).map((each) => [each, place(each)]);
  window.moved = () => seen.filter(([each, was]) => each.isConnected && place(each) !== was)
    .map(([each]) => each.textContent.trim() || each.name || each.id);
  return seen.length;
}"""
"""Notes where all stands that can be pressed; gives how much there is."""


def walk(browser: Browser, site: str, width: int) -> dict[str, list[object]]:
    """What moves by itself on each type of page, where anything does.

    Returns:
        How far things moved while the page loaded, and then what of all that can be pressed moved as the page was
        touched, from under whatever touched it.
    """

    def late(route: Route) -> None:
        time.sleep(LATE)
        route.continue_()

    moved: dict[str, list[object]] = {}
    for name, address in PAGE_TYPES.items():
        with browser.new_context(viewport={"width": width, "height": 844}) as context:
            page = context.new_page()
            page.add_init_script(WATCH_SHIFTS)
            page.route("**/guide.*.mjs", late)
            page.goto(site + address)
            page.wait_for_selector("html[data-ready]", state="attached")
            page.evaluate("() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))")
            shift = round(page.evaluate("window.shifted"), 3)
            assert page.evaluate(NOTE_PLACES)
            page.evaluate("dispatchEvent(new PointerEvent('pointerdown'))")
            page.wait_for_selector("html[data-touched]", state="attached")
            moved[name] = [*([shift] if shift else []), *page.evaluate("window.moved()")]
    return {name: found for name, found in moved.items() if found}


@pytest.mark.full
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_while_a_page_loads_or_as_it_is_first_touched(browser: Browser, site: str, width: int) -> None:
    assert walk(browser, site, width) == {}


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("fragment", ["start", "join"])
def test_who_joins_a_round_meets_the_first_statement_where_it_stays(
    page: Page, site: str, fragment: str, width: int
) -> None:
    held: list[Route] = []
    page.set_viewport_size({"width": width, "height": 844})
    page.route("**/guide.*.mjs", lambda route: held.append(route))
    page.goto(f"{site}{PAGE_TYPES['check']}#{fragment}", wait_until="commit")
    until(page, lambda: held, bool)
    page.wait_for_selector(":target", state="attached")
    assert page.evaluate(NOTE_PLACES)
    for route in held:
        route.continue_()
    page.wait_for_selector("html[data-ready]", state="attached")
    assert page.evaluate("window.moved()") == []
    page.evaluate(NOTE_PLACES)
    page.evaluate("dispatchEvent(new PointerEvent('pointerdown'))")
    expect(page.get_by_text("Ready without signal: ")).to_be_visible()
    assert page.evaluate("window.moved()") == []


def test_a_first_visit_stays_within_its_bounds(browser: Browser, site: str) -> None:
    pages = [*pages_of(load_sound(STEADY)), *(PAGE_TYPES[name] for name in ("symptom finder", "plan", "tool", "theme"))]
    visits = (visit(browser, site, address) for address in pages)
    assert {paid.page or "home": (over, paid) for paid in visits if (over := too_much(paid))} == {}
