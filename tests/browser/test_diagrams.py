"""The drawings and the journey in Chromium: readable on the smallest phone, in any colours, and by keyboard alone."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.full  # a page with the journey and one with a drawing are in the sample of test_pages.py

DRAWN = {
    "articles/what-partnership-is/": "Six kinds of joint working",
    "articles/theory-and-practice/": "Collaborative advantage",
    "questions/limits-of-influence/": "What is open",
    "questions/who-comes/": "Who is at the table",
}
STAGES = ["Exploring", "Starting", "Working", "Reviewing", "Changing"]
SMALLEST_LETTERS = 14

LETTERS = """svg => {
  const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
  return Math.min(...[...svg.querySelectorAll("text")].map(text => scale * parseFloat(getComputedStyle(text).fontSize)))
}"""
OUTSIDE = """svg => {
  const frame = svg.closest("figure").getBoundingClientRect()
  const out = box => box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 8
  return [...svg.querySelectorAll("tspan")].filter(line => out(line.getBoundingClientRect())).map(l => l.textContent)
}"""
OVERLAPPING = """svg => {
  const boxes = [...svg.querySelectorAll("text")].map(text => [text.textContent, text.getBoundingClientRect()])
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 6 && b.top < a.bottom - 6
  return boxes.flatMap(([one, a], i) => boxes.slice(i + 1).filter(([, b]) => meet(a, b)).map(([two]) => [one, two]))
}"""


def opened(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")


def letters(page: Page, size: str) -> None:
    """Sets the size of all letters, as a reader's browser would."""
    page.evaluate("size => { document.documentElement.style.fontSize = size }", size)


@pytest.mark.parametrize(("address", "name"), DRAWN.items(), ids=DRAWN)
def test_a_drawing_can_be_read(page: Page, site: str, address: str, name: str) -> None:
    opened(page, site + address, 1280)
    drawing = page.get_by_role("img", name=name)
    for width in (1280, 768, 600, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        expect(drawing).to_have_count(1)
        expect(drawing).to_be_visible()
        assert drawing.evaluate(LETTERS) >= SMALLEST_LETTERS
        assert drawing.evaluate(OUTSIDE) == []
        assert drawing.evaluate(OVERLAPPING) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_letters_that_the_reader_has_doubled_get_the_drawing_that_shows_them_larger(page: Page, site: str) -> None:
    opened(page, f"{site}questions/who-comes/", 1280)
    drawing = page.get_by_role("img", name="Who is at the table")
    before = drawing.evaluate(LETTERS)
    letters(page, "200%")
    assert drawing.evaluate(LETTERS) >= 1.5 * before


def test_a_drawing_tells_itself_in_words(page: Page, site: str) -> None:
    opened(page, f"{site}questions/limits-of-influence/", 390)
    words = page.get_by_text("Three circles, one inside the other").last
    expect(words).to_be_hidden()
    page.get_by_text("The drawing in words").focus()
    page.keyboard.press("Enter")
    expect(words).to_be_visible()


@pytest.mark.parametrize("dark", [True, False])
@pytest.mark.parametrize("address", ["questions/limits-of-influence/", "stages/", "stages/working/"])
def test_axe_finds_nothing(page: Page, site: str, axe: Callable[[Page], list[str]], address: str, dark: bool) -> None:
    page.emulate_media(color_scheme="dark" if dark else "light")
    opened(page, site + address, 320 if dark else 1280)
    for summary in page.get_by_text("The drawing in words").all():
        summary.click()
    assert axe(page) == []


@pytest.mark.parametrize("address", DRAWN)
def test_in_forced_colours_every_part_takes_the_reader_s(page: Page, site: str, address: str) -> None:
    page.emulate_media(forced_colors="active")
    opened(page, site + address, 390)
    chosen = page.evaluate(
        """() => ["CanvasText", "Canvas", "Highlight", "HighlightText"].map(name => {
             document.body.style.color = name
             return getComputedStyle(document.body).color
           })"""
    )
    used = page.get_by_role("img").first.evaluate(
        """svg => [...new Set([...svg.querySelectorAll("circle, ellipse, path, text")].flatMap(part => {
             const look = getComputedStyle(part)
             return [look.fill, look.stroke].filter(paint => paint !== "none")
           }))]"""
    )
    assert len(used) > 1
    assert set(used) <= set(chosen)


@pytest.mark.parametrize("width", [320, 1280])
def test_the_journey_is_a_list_of_links_in_order(page: Page, site: str, width: int) -> None:
    opened(page, f"{site}stages/working/", width)
    journey = page.get_by_role("navigation", name="Stages of a partnership")
    expect(journey.get_by_role("listitem")).to_have_count(len(STAGES))
    for link, stage in zip(journey.get_by_role("link").all(), STAGES, strict=True):
        expect(link).to_have_accessible_name(re.compile(f"^{stage}"))
    expect(journey.locator("[aria-current]")).to_have_accessible_name("Working You are here")
    for link in journey.get_by_role("link").all():
        box = link.bounding_box()
        assert box
        assert box["height"] >= 44
        assert box["width"] >= 44


@pytest.mark.parametrize("width", [320, 1280])
def test_the_journey_is_travelled_by_keyboard(page: Page, site: str, width: int) -> None:
    opened(page, f"{site}stages/", width)
    journey = page.get_by_role("navigation", name="Stages of a partnership")
    journey.get_by_role("link").first.focus()
    for number, stage in enumerate(STAGES):
        if number:
            page.keyboard.press("Tab")
        here = page.locator(":focus")
        expect(here).to_contain_text(stage)
        assert here.evaluate("link => parseFloat(getComputedStyle(link).outlineWidth)") >= 2
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Changing")
    expect(journey.locator("[aria-current=page]")).to_contain_text("Changing")


def test_the_journey_never_scrolls_sideways(page: Page, site: str) -> None:
    opened(page, f"{site}stages/", 1280)
    journey = page.get_by_role("navigation", name="Stages of a partnership")
    for size in ("100%", "200%"):
        letters(page, size)
        for width in (1280, 390, 320):
            page.set_viewport_size({"width": width, "height": 900})
            assert journey.evaluate("path => path.scrollWidth <= path.clientWidth + 1"), f"{width} pixels, {size}"


def test_each_stop_sits_in_the_middle_of_its_part_of_the_path(page: Page, site: str) -> None:
    for width, drawn in ((390, "down"), (1280, "across")):
        opened(page, f"{site}stages/working/", width)
        for link in page.get_by_role("navigation", name="Stages of a partnership").get_by_role("link").all():
            path = link.locator(f".guide-journey-{drawn}").bounding_box()
            stop = link.locator(".guide-journey-stop").bounding_box()
            assert path
            assert stop
            for start, size in (("x", "width"), ("y", "height")):
                middles = [box[start] + box[size] / 2 for box in (path, stop)]  # type: ignore[literal-required]
                assert abs(middles[0] - middles[1]) < 2
