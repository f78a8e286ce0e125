"""Each type of page for those who read otherwise: large text, a narrow window, no motion, own colours, no scripts."""

import base64
from collections.abc import Callable, Iterator
from urllib.parse import urldefrag, urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.page_types import PAGE_TYPES
from tests.browser.probes import (
    COLOURS_IN,
    WHAT_DOES_NOT_FIT,
    WHAT_HAS_NO_EDGE,
    WHAT_IS_TOO_SMALL,
    WHAT_MOVES,
    missed_by_thumbs,
)

TEXT_SIZE = "parseFloat(getComputedStyle(document.querySelector('article p')).fontSize)"


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")
    return page


def wrong_with(page: Page, site: str, found: Callable[[Page], list[str]]) -> dict[str, list[str]]:
    """What is found on each type of page, where anything is."""
    told = {name: found(opened(page, site + address)) for name, address in PAGE_TYPES.items()}
    return {name: lines for name, lines in told.items() if lines}


def test_nothing_is_cut_in_a_narrow_window_nor_moves_unasked_and_a_thumb_finds_what_it_is_for(
    page: Page, site: str
) -> None:
    def found(page: Page) -> list[str]:
        lines: list[str] = []
        for width, height, script in ((1280, 720, WHAT_MOVES), (320, 640, WHAT_DOES_NOT_FIT)):
            page.set_viewport_size({"width": width, "height": height})
            lines += page.evaluate(script)
        page.set_viewport_size({"width": 390, "height": 844})
        return [*lines, *missed_by_thumbs(page)]

    page.emulate_media(reduced_motion="reduce")
    assert wrong_with(page, site, found) == {}


@pytest.mark.full
@pytest.mark.parametrize("width", [390, 1280])
def test_text_can_be_twice_as_large(page: Page, site: str, width: int) -> None:
    def doubled(page: Page) -> list[str]:
        before = page.evaluate(TEXT_SIZE)
        page.evaluate("() => { document.documentElement.style.fontSize = '200%' }")
        grown = page.evaluate(TEXT_SIZE) / before
        return [*([] if grown > 1.7 else [f"text grew {grown:.2f} times"]), *page.evaluate(WHAT_DOES_NOT_FIT)]

    page.set_viewport_size({"width": width, "height": 844})
    assert wrong_with(page, site, doubled) == {}


# What WCAG 2.2 asks for under 1.4.12. The page's policy takes no style but one that a script makes.
WIDE_SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`*, *::before, *::after {
    letter-spacing: 0.12em !important; line-height: 1.5 !important; word-spacing: 0.16em !important;
  } p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""


@pytest.mark.full
def test_text_can_stand_wider_apart(page: Page, site: str) -> None:
    def spaced(page: Page) -> list[str]:
        page.evaluate(WIDE_SPACING)
        apart = page.evaluate("getComputedStyle(document.querySelector('article p')).letterSpacing")
        return [*([] if apart != "normal" else ["nothing was spaced"]), *page.evaluate(WHAT_DOES_NOT_FIT)]

    page.set_viewport_size({"width": 390, "height": 844})
    assert wrong_with(page, site, spaced) == {}


@pytest.fixture
def colours_in(browser: Browser) -> Iterator[Callable[[bytes], int]]:
    """Counts the colours of a picture, on a page of its own that has no policy."""
    with browser.new_context() as context:
        blank = context.new_page()
        yield lambda picture: int(blank.evaluate(COLOURS_IN, base64.b64encode(picture).decode()))


@pytest.mark.full
def test_in_the_readers_own_colours_everything_keeps_its_edge(
    page: Page, site: str, colours_in: Callable[[bytes], int]
) -> None:
    def edges(page: Page) -> list[str]:
        blank = [
            f"one colour only: {part}"
            for part in ("h1", "header svg")
            if colours_in(page.locator(part).first.screenshot()) < 3
        ]
        return [*blank, *page.evaluate(WHAT_HAS_NO_EDGE)]

    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(forced_colors="active")
    assert wrong_with(page, site, edges) == {}


def test_a_chosen_answer_shows_in_the_readers_own_colours(page: Page, site: str) -> None:
    page.emulate_media(forced_colors="active")
    opened(page, f"{site}{PAGE_TYPES['check']}#start")
    label = page.locator(".guide-answer").first
    before = label.evaluate("(element) => getComputedStyle(element).borderBlockEndWidth")
    label.get_by_role("radio").press("Space")  # pressed with a finger it leads on
    expect(label.get_by_role("radio")).to_be_checked()
    expect(label).not_to_have_css("border-block-end-width", before)


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A phone on which scripts are switched off."""
    with browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844}) as context:
        yield context.new_page()


def test_without_scripts_each_page_can_be_read_and_offers_nothing_dead(plain: Page, site: str) -> None:
    for name, address in PAGE_TYPES.items():
        plain.goto(site + address)
        expect(plain.get_by_role("heading", level=1), name).to_be_visible()
        expect(plain.get_by_role("navigation", name="Main"), name).to_be_visible()
        expect(plain.get_by_role("button"), name).to_have_count(0)
        assert len(plain.get_by_role("article").first.inner_text()) > 150, name


@pytest.mark.full
def test_without_scripts_every_link_of_every_type_of_page_leads_somewhere(plain: Page, site: str) -> None:
    asked: dict[str, tuple[int, str]] = {}
    broken: set[str] = set()
    for address in PAGE_TYPES.values():
        plain.goto(site + address)
        for href in {str(link.get_attribute("href")) for link in plain.locator("a[href]").all()}:
            target, place = urldefrag(urljoin(plain.url, href))
            if not target.startswith(site):
                continue
            if target not in asked:
                answer = plain.request.get(target)
                asked[target] = answer.status, answer.text() if answer.status < 400 else ""
            status, html = asked[target]
            is_a_place = place and "=" not in place  # `name=value` is for the page's own script
            if status != 200 or (is_a_place and f'id="{place}"' not in html):
                broken.add(f"{address or 'home'}: {href} ({status})")
    assert len(asked) > 50
    assert broken == set()


BAD_PAGE = """<!doctype html><style>
  .wide { width: 500px } .hides { overflow: hidden; white-space: nowrap; width: 50px }
  .moves { transition: transform 1s } button { border: 0 } :root { scroll-behavior: smooth }
</style>
<p class="wide">Too wide</p><p class="hides">Cut off in the middle of it</p><p class="moves">Moves</p>
<button class="guide-button">No edge</button><button class="chip">Of no class that is known</button>"""


@pytest.mark.parametrize(
    ("script", "told"),
    [
        (WHAT_DOES_NOT_FIT, ["the page is 5", "past the edge", "cut off"]),
        (WHAT_MOVES, ["transform moves", "scrolls smoothly"]),
        (WHAT_HAS_NO_EDGE, ["no edge"]),
        (WHAT_IS_TOO_SMALL, ["guide-button", "chip"]),
    ],
)
def test_what_keeps_people_out_is_found(page: Page, script: str, told: list[str]) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.set_content(BAD_PAGE)
    lines = "\n".join(page.evaluate(script))
    assert [words for words in told if words not in lines] == []
