"""A page of each type in Firefox and in WebKitGTK: its scripts run without an error, a narrow window cuts nothing."""

from typing import Any

import pytest

from tests.browser.page_types import PAGE_TYPES
from tests.engines.reader import Reader
from tests.engines.watching import FAULTY

pytestmark = pytest.mark.nightly

WIDTHS = (320, 360, 390)
FRAMED = """const [address, done] = arguments;
const frame = document.querySelector("iframe");
frame.onload = () => done(true);
frame.style.inlineSize = "320px";
frame.src = address;"""
READY = "return 'ready' in document.querySelector('iframe').contentDocument.documentElement.dataset;"
SIDEWAYS = """const frame = document.querySelector("iframe");
return arguments[0].map((width) => {
  frame.style.inlineSize = `${width}px`;
  const page = frame.contentDocument.documentElement;
  return [frame.contentWindow.innerWidth, Math.max(page.scrollWidth, page.querySelector("body").scrollWidth) - width];
});"""
MENU = """const menu = document.querySelector("iframe").contentDocument.querySelector("nav.guide-menu");
const {bottom, height} = menu.getBoundingClientRect();
return [[...menu.querySelectorAll("a")].map((link) => link.innerText.trim()), Math.round(bottom), height <= 64];"""
GROUND = "return getComputedStyle(document.body).backgroundColor;"
TOLD = ("against the policy", "404 /", "load http://127.0.0.1", "load https://example.org")
DARK = "button[data-module=scheme]"


def narrow(reader: Reader, path: str) -> None:
    """Opens a page in a narrow window."""
    reader.go("/frame.html")
    reader.wait_for(FRAMED, reader.site + path)
    reader.until(lambda: reader.evaluate(READY), bool)


def test_a_page_of_each_type_gets_ready_without_an_error(reader: Reader, wrong: list[str]) -> None:
    found: dict[str, list[str]] = {}
    for sort, path in PAGE_TYPES.items():
        reader.open(path)
        assert reader.see("h1"), sort
        if wrong:
            found[sort] = list(wrong)
            wrong.clear()
    assert found == {}


def test_what_goes_wrong_on_a_page_is_told(reader: Reader, wrong: list[str]) -> None:
    reader.open()
    reader.evaluate(FAULTY)
    reader.until(lambda: "\n".join(wrong), lambda told: all(sort in told for sort in TOLD))
    wrong.clear()


def test_no_page_scrolls_sideways_in_a_narrow_window(reader: Reader) -> None:
    found: dict[str, Any] = {}
    for sort, path in PAGE_TYPES.items():
        narrow(reader, path)
        seen = reader.evaluate(SIDEWAYS, list(WIDTHS))
        assert [width for width, _ in seen] == list(WIDTHS)
        if any(beyond > 0 for _, beyond in seen):
            found[sort] = seen
    assert found == {}


def test_the_menu_of_a_phone_is_a_bar_at_the_foot(reader: Reader) -> None:
    narrow(reader, "tips/")
    assert reader.evaluate(MENU) == [["Find help", "Checks", "Tools", "Library", "Our plan"], 700, True]


def test_the_colour_scheme_is_kept_once_chosen(reader: Reader) -> None:
    reader.open()
    light = reader.evaluate(GROUND)
    reader.click(DARK, "Dark colours")
    dark = reader.until(lambda: reader.evaluate(GROUND), lambda ground: ground != light)
    reader.open("tips/")
    reader.until(lambda: reader.evaluate(GROUND), lambda ground: ground == dark)
    reader.click(DARK, "Light colours")
    reader.until(lambda: reader.evaluate(GROUND), lambda ground: ground == light)


def test_tiles_are_chosen_among(reader: Reader) -> None:
    reader.open("tips/")
    everything = len(reader.shown(".guide-tile"))
    reader.click(".guide-filters a", "Working")
    reader.see(".guide-filters [aria-current=true]", "Working")
    reader.click(".guide-filters a", "A few minutes")
    reader.until(lambda: len(reader.shown(".guide-filters [aria-current=true]")), lambda chosen: chosen == 2)
    fewer = len(reader.shown(".guide-tile"))
    assert 0 < fewer < everything
    reader.click("button", "Show all")
    reader.until(lambda: len(reader.shown(".guide-tile")), lambda shown: shown == everything)
