"""Each type of page walked with the Tab key: everything is reached, in the order it stands, and always seen."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.page_types import PAGE_TYPES

ONE_COLUMN = 390
"""At this width a page is one column, so that reading order is order down the page."""

# What Tab should reach, as the page stands: whatever can be used and is shown. Of radio buttons with one name only the
# chosen one, or the first, is a stop. The list is numbered so that the walk can be held against it.
NUMBER_THE_STOPS = """() => {
  const all = [...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, audio[controls], [tabindex='0']",
  )];
  const isShown = (element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !element.closest("[inert]");
  const isStop = (element) => {
    if (element.disabled || element.tabIndex < 0 || !isShown(element)) return false;
    if (element.matches("summary")) return element.parentElement.matches("details");
    if (element.type !== "radio") return true;
    const group = all.filter((other) => other.type === "radio" && other.name === element.name && isShown(other));
    return element === (group.find((other) => other.checked) ?? group[0]);
  };
  const stops = all.filter(isStop);
  stops.forEach((element, place) => { element.dataset.stop = String(place); });
  return stops.map((element) => element.outerHTML.slice(0, 120));
}"""

START_AT_THE_TOP = """() => {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
}"""

# What has the focus, and whether a reader could tell: an outline on it or on the label round it, not hidden behind
# something that stays in place, not outside the window.
WHERE_IS_FOCUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const staysInPlace = (one) =>
    one !== null && (getComputedStyle(one).position === "fixed" || staysInPlace(one.parentElement));
  const hasRing = (one) => isRinged(getComputedStyle(one)) || isRinged(getComputedStyle(one, "::after"));
  const isRinged = (style) => {
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
      && !/, 0\\)$|^transparent$/.test(style.outlineColor);
  };
  const box = element.closest("label") ?? element;
  const rects = [...element.getClientRects(), ...box.getClientRects()];
  const onTop = rects.some((rect) => {
    const x = Math.min(Math.max(rect.left + rect.width / 2, 1), innerWidth - 1);
    const tops = [rect.top + 2, rect.top + rect.height / 2, rect.bottom - 2];
    return tops.some((y) => {
      const hit = document.elementFromPoint(x, y);
      return hit && (box.contains(hit) || hit.contains(box) && !hit.matches("body, html"));
    });
  });
  const rect = box.getBoundingClientRect();
  return {
    stop: element.dataset.stop === undefined ? null : Number(element.dataset.stop),
    parts: /^(date|time|month|datetime-local)$/.test(element.type),  // Tab goes through day, month and year
    scrolls: element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight,
    html: element.outerHTML.slice(0, 120),
    ring: hasRing(element) || hasRing(box),
    seen: onTop && rect.width > 0 && rect.height > 0,
    away: element.closest("dialog:not([open])") !== null,
    top: rect.top + scrollY,
    bottom: rect.bottom + scrollY,
    fixed: staysInPlace(element),
  };
}"""


@dataclass(frozen=True)
class Walk:
    """What Tab reached, from the top of a page until it left it."""

    stops: list[str]
    """What it should reach, in the order of the page's source."""
    reached: list[dict[str, Any]]
    left: bool
    """Whether focus left the page at the end, and was not held anywhere."""

    def wrong(self, one_column: bool = False) -> list[str]:
        """What keeps someone out, one line for each."""
        numbers = [place["stop"] for place in self.reached if place["stop"] is not None]
        strange = [place for place in self.reached if place["stop"] is None and not place["scrolls"]]
        return [
            *([] if self.left else ["trap: Tab does not leave the page"]),
            *(f"not reached: {stop}" for place, stop in enumerate(self.stops) if place not in numbers),
            *([] if numbers == sorted(set(numbers)) else [f"not in the order of the page: {numbers}"]),
            *(f"cannot be used: {place['html']}" for place in strange),
            *(f"no focus ring: {place['html']}" for place in self.reached if not place["ring"]),
            *(f"focus out of sight: {place['html']}" for place in self.reached if not place["seen"]),
            *(f"in a closed dialog: {place['html']}" for place in self.reached if place["away"]),
            *(_jumps(self.reached) if one_column else []),
        ]


def _jumps(reached: list[dict[str, Any]]) -> list[str]:
    """Steps that go up the page, past the thing before. A bar that stays in place is nowhere on it."""
    pairs = pairwise(reached[1:])  # the first stop skips to the text, and stands over the page
    scrolling = [(earlier, later) for earlier, later in pairs if not (earlier["fixed"] or later["fixed"])]
    return [f"goes up to: {later['html']}" for earlier, later in scrolling if later["bottom"] <= earlier["top"]]


def walk(page: Page) -> Walk:
    """Presses Tab from the top of a page until focus has left it."""
    page.evaluate(START_AT_THE_TOP)
    stops: list[str] = page.evaluate(NUMBER_THE_STOPS)
    reached: list[dict[str, Any]] = []
    for _ in range(len(stops) + 40):
        page.keyboard.press("Tab")
        place = page.evaluate(WHERE_IS_FOCUS)
        if place is None or (reached and place["stop"] == reached[0]["stop"] is not None):
            return Walk(stops, reached, left=True)
        if not (reached and place["parts"] and place["stop"] == reached[-1]["stop"]):
            reached.append(place)
    return Walk(stops, reached, left=False)


def opened(page: Page, address: str, width: int) -> Page:
    """A page once the first key has brought what comes with it: from then on what can be used stays the same."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")
    page.keyboard.press("Tab")
    page.wait_for_selector("html[data-touched]", state="attached")
    return page


def walked(page: Page, site: str, width: int) -> dict[str, list[str]]:
    """What is wrong on each type of page, where anything is."""
    told = {
        name: walk(opened(page, site + address, width)).wrong(one_column=width == ONE_COLUMN)
        for name, address in PAGE_TYPES.items()
    }
    return {name: wrong for name, wrong in told.items() if wrong}


@pytest.mark.full
def test_tab_reaches_everything_in_reading_order_and_is_always_seen(page: Page, site: str) -> None:
    assert walked(page, site, ONE_COLUMN) == {}


@pytest.mark.nightly
def test_on_a_desk_tab_reaches_everything_too(page: Page, site: str) -> None:
    assert walked(page, site, 1280) == {}


def test_a_walk_finds_what_would_keep_someone_out(page: Page) -> None:
    page.set_content("""
      <style>a:focus { outline: none }</style>
      <a href="#start">Start</a> <a href="#ringless">No ring</a> <dialog><button>In a closed dialog</button></dialog>
      <input id="trap" aria-label="Trap"> <a class="last" href="#beyond">Beyond</a>
    """)
    page.evaluate("""() => document.querySelector("#trap").addEventListener(
      "keydown", (event) => event.key === "Tab" && event.preventDefault())""")
    wrong = " ".join(walk(page).wrong(one_column=True))
    assert "trap: Tab does not leave" in wrong
    assert 'not reached: <a class="last"' in wrong
    assert 'no focus ring: <a href="#ringless"' in wrong
    page.set_content("<a href='#1'>1</a><p><a href='#2'>2</a></p><p><a href='#3'>3</a></p>")
    page.evaluate("() => { document.querySelectorAll('p')[1].style.cssText = 'position: absolute; top: -1rem' }")
    assert "goes up to:" in " ".join(walk(page).wrong(one_column=True))


def test_an_open_search_holds_the_keyboard_and_a_closed_one_cannot_be_reached(page: Page, site: str) -> None:
    opened(page, f"{site}tips/", ONE_COLUMN)
    before = len(walk(page).reached)
    search = page.get_by_role("button", name="Search")
    search.click()
    dialog = page.get_by_role("dialog")
    field = dialog.get_by_role("searchbox")
    expect(field).to_be_focused()
    for _ in range(40):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')")
    told = "(dialog) => dialog.addEventListener('close', () => { document.body.dataset.closed = ''; })"
    page.locator("dialog[open]").evaluate(told)
    page.keyboard.press("Escape")
    expect(page.locator("body[data-closed]")).to_be_attached()
    expect(dialog).to_be_hidden()
    expect(search).to_be_focused()
    after = walk(page)
    assert after.wrong() == []
    assert len(after.reached) == before
