"""Every kind of page in Chromium: nothing fails, nothing is asked of another host, nothing keeps anyone out."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from guide.content.kinds import KINDS
from tests.browser.conftest import Axe, wrong_in_every_view, wrong_in_one_view

SAMPLE = [
    "",
    "assumptions/",
    "library/",
    "tips/",
    "stories/",
    "assumptions/it-will-be-easy/",
    "principles/trust/",
    "tips/bust-the-jargon/",
    "tips/bust-the-jargon/easy-read/",
    "questions/who-comes/",
    "tools/who-does-what/",
    "articles/what-partnership-is/",
    "stories/values-before-tasks/",
    "assessments/assumptions/",
    "something-isnt-working/",
    "take-away/",
    "share-your-story/",
    "themes/power/",
    "stages/starting/",
    "glossary/",
    "sources/",
    "about/privacy/",
    "contribute/writing-entries/",
    "404.html",
]

PARTS = 4
"""So that the walk over all pages can go on every core."""
LOOKED_AT = 6
"""By day axe, which takes most of the time, looks at one of so many pages; each night at all of them, in every view."""


@pytest.fixture
def watched(page: Page) -> Callable[[str], list[str]]:
    """Opens a page and returns what went wrong: errors, failed requests, requests to other hosts."""
    wrong: list[str] = []
    home: set[str] = set()

    def asked(request: Request) -> None:
        if urlsplit(request.url).netloc not in home and not request.url.startswith(("data:", "blob:")):
            wrong.append(f"asked {request.url}")

    page.on("request", asked)
    page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "response",
        lambda response: wrong.append(f"{response.status} {response.url}") if response.status > 399 else None,
    )

    def visit(address: str) -> list[str]:
        wrong.clear()
        home.clear()
        home.add(urlsplit(address).netloc)
        page.goto(address)
        page.wait_for_selector("html[data-ready]", state="attached")
        return list(wrong)

    return visit


def addresses(page: Page, site: str) -> list[str]:
    """Every page of the site, from its sitemap."""
    xml = page.request.get(f"{site}sitemap.xml").text()
    return [address.removeprefix(site) for address in re.findall(r"<loc>(.*?)</loc>", xml)]


@pytest.mark.parametrize("address", SAMPLE)
def test_a_page_of_each_kind_loads_cleanly_and_passes_axe(
    watched: Callable[[str], list[str]], page: Page, site: str, address: str, axe: Callable[[Page], list[str]]
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(color_scheme="dark" if SAMPLE.index(address) % 2 else "light")
    assert watched(site + address) == []
    assert axe(page) == []


@pytest.mark.full
@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_loads_cleanly_and_some_pass_axe_in_one_view(
    watched: Callable[[str], list[str]], page: Page, whole: str, axe: Axe, part: int
) -> None:
    everything = addresses(page, whole)
    assert len(everything) > len(KINDS)
    wrong: dict[str, list[str]] = {}
    for number, address in enumerate(everything[part::PARTS]):
        found = watched(whole + address)
        if number % LOOKED_AT == 0:
            found += wrong_in_one_view(page, axe, number // LOOKED_AT + part)
        if found:
            wrong[address] = found
    assert wrong == {}


@pytest.mark.nightly
def test_every_page_loads_cleanly_at_the_root_of_a_host(
    watched: Callable[[str], list[str]], page: Page, whole_at_the_root: str
) -> None:
    everything = addresses(page, whole_at_the_root)
    assert {address: found for address in everything if (found := watched(whole_at_the_root + address))} == {}


@pytest.mark.nightly
@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_passes_axe(page: Page, whole: str, axe: Axe, part: int) -> None:
    wrong: dict[str, dict[str, list[str]]] = {}
    for address in addresses(page, whole)[part::PARTS]:
        opened(page, whole + address)
        if found := wrong_in_every_view(page, axe):
            wrong[address] = found
    assert wrong == {}


def opened(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")


def test_the_menu_of_a_phone_is_a_bar_at_the_foot_and_hides_nothing_by_script(browser: Browser, site: str) -> None:
    for scripts in (True, False):
        with browser.new_context(java_script_enabled=scripts, viewport={"width": 390, "height": 844}) as phone:
            page = phone.new_page()
            page.goto(f"{site}tips/")
            menu = page.get_by_role("navigation", name="Main")
            expect(menu.get_by_role("link")).to_have_text(["Find help", "Checks", "Tools", "Library", "Our plan"])
            expect(menu.get_by_role("link", name="Library")).to_have_attribute("aria-current", "true")
            box = menu.bounding_box()
            assert box is not None
            assert round(box["y"] + box["height"]) == 844
            assert box["height"] <= 64
            # The end of the page is not beneath it.
            page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
            foot = page.locator(".guide-footer").bounding_box()
            assert foot is not None
            assert foot["y"] + foot["height"] <= box["y"] + 1


@pytest.mark.parametrize(("width", "height"), [(300, 700), (640, 360)])
def test_where_there_is_no_room_for_a_bar_the_menu_scrolls_with_the_page(
    page: Page, site: str, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{site}tips/")
    menu = page.get_by_role("navigation", name="Main")
    assert menu.evaluate("menu => getComputedStyle(menu).position") == "static"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_menu_counts_the_steps_of_the_plan(page: Page, site: str) -> None:
    page.goto(f"{site}tips/bust-the-jargon/")
    plan = page.get_by_role("navigation", name="Main").get_by_role("link", name="Our plan")
    expect(plan).to_have_accessible_name("Our plan")
    page.get_by_role("button", name="Add to our plan").click()
    page.get_by_role("button", name="Only until I close this tab").click()
    expect(plan).to_have_accessible_name("Our plan steps in it: 1")


def light_home(page: Page, site: str) -> str:
    """Opens the home page where the system says light, and tells the colour of its ground."""
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.goto(site)
    page.wait_for_selector("html[data-ready]", state="attached")
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_the_colour_scheme_is_kept_once_chosen_and_only_then(page: Page, site: str) -> None:
    light = light_home(page, site)
    body = page.locator("body")
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Dark colours").click()
    expect(body).not_to_have_css("background-color", light)
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.goto(f"{site}tips/")
    page.wait_for_selector("html[data-ready]", state="attached")
    expect(body).to_have_css("background-color", dark)
    page.get_by_role("button", name="Light colours").click()
    expect(body).to_have_css("background-color", light)


def test_without_signal_the_colour_scheme_holds_for_the_page(page: Page, site: str) -> None:
    light = light_home(page, site)
    body = page.locator("body")
    page.route("**/*", lambda route: route.abort())
    page.get_by_role("button", name="Dark colours").click()
    expect(body).not_to_have_css("background-color", light)
    page.get_by_role("button", name="Light colours").click()
    expect(body).to_have_css("background-color", light)
    expect(page.get_by_role("button", name="Dark colours")).to_be_visible()


def test_the_first_thing_the_keyboard_reaches_skips_to_the_text(page: Page, site: str) -> None:
    page.goto(f"{site}tips/bust-the-jargon/")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text(re.compile("Skip to content"))
    skip.press("Enter")
    expect(page.get_by_role("article")).to_be_focused()


def test_the_page_that_is_not_there_leads_on_from_any_depth(page: Page, site: str) -> None:
    page.goto(f"{site}404.html")
    page.get_by_role("article").get_by_role("link", name="How are we doing?").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("See where you stand, in a few minutes")
