"""Entries as a reader meets them: short on a phone, with what is of most use first, and signs that lead on."""

import re

import pytest
from playwright.sync_api import Browser, FloatRect, Page, expect

PHONE = {"width": 390, "height": 844}
SHORT = (
    "tips/bust-the-jargon/",
    "tips/be-realistic-about-time/",
    "questions/power/",
    "questions/who-comes/",
    "principles/shared-aims/",
    "principles/openness-and-transparency/",
)
"""Entries of up to 450 words."""
EACH_KIND = (
    "assumptions/it-will-be-easy/",
    "principles/trust/",
    "tips/bust-the-jargon/",
    "questions/power/",
    "tools/who-does-what/",
    "articles/what-partnership-is/",
    "stories/values-before-tasks/",
)
FIRST_SENTENCE = """() => {
  const first = document.querySelector(".guide-meeting > p:not(.guide-takes, .guide-added-by)");
  return first && first.getBoundingClientRect().top + parseFloat(getComputedStyle(first).lineHeight) + scrollY;
}"""


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")
    return page


def box(page: Page, part: str) -> FloatRect:
    found = page.locator(part).first.bounding_box()
    assert found
    return found


@pytest.mark.parametrize("address", SHORT)
def test_a_short_entry_is_at_most_five_screens_of_a_phone(page: Page, site: str, address: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    opened(page, site + address)
    high = page.locator("main").evaluate("main => main.getBoundingClientRect().height")
    assert high <= 5 * PHONE["height"]


@pytest.mark.parametrize("address", EACH_KIND)
def test_what_to_do_in_the_next_meeting_begins_early(page: Page, site: str, address: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    opened(page, site + address)
    at = page.evaluate(FIRST_SENTENCE)
    most = 1.8 if address.startswith("tools/") else 1.5
    assert at is None or at <= most * PHONE["height"]


@pytest.mark.parametrize("address", EACH_KIND)
def test_nothing_moves_once_a_page_has_come(page: Page, site: str, address: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.add_init_script("""
      self.moved = 0;
      new PerformanceObserver((list) => { for (const one of list.getEntries()) self.moved += one.value; })
        .observe({ type: "layout-shift", buffered: true });
    """)
    opened(page, site + address)
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("self.moved") == 0


@pytest.mark.parametrize("address", EACH_KIND)
def test_without_scripts_all_of_it_is_read_and_the_plan_is_a_link(browser: Browser, site: str, address: str) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640}) as context:
        page = context.new_page()
        page.goto(site + address)
        expect(page.get_by_role("link", name="Add to our plan")).to_be_visible()
        expect(page.get_by_role("button", name="Print")).to_have_count(0)
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        expect(page.get_by_role("checkbox")).to_have_count(0)
        assert page.locator("html").evaluate("html => html.scrollWidth") == 320


def test_signs_are_ticked_counted_and_lead_on(page: Page, site: str) -> None:
    opened(page, f"{site}assumptions/leadership-is-clear/")
    signs = page.get_by_role("checkbox")
    expect(signs).to_have_count(0)
    page.keyboard.press("Shift")  # the first touch or key brings the boxes
    expect(signs).to_have_count(5)
    told = page.locator(".guide-signs [role=status]")
    expect(told).to_contain_text("Three or more of them? See ")
    signs.nth(0).check()
    expect(told).to_contain_text("One of five. Three or more of them? See ")
    signs.nth(2).check()
    page.get_by_text("roll over from one agenda").click()
    expect(told).to_have_text(re.compile("^Three of five: see .+[.]$"))
    counter = told.get_by_role("link").inner_text()
    signs.nth(0).uncheck()
    expect(told).to_contain_text("Two of five. ")
    signs.nth(0).check()
    told.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(counter)
    page.go_back()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_card_is_a_link_wherever_it_is_touched(page: Page, site: str) -> None:
    opened(page, f"{site}tips/bust-the-jargon/")
    card = page.locator(".guide-tile").first
    title = card.get_by_role("link").inner_text()
    found = box(page, ".guide-tile")
    card.click(position={"x": found["width"] - 12, "y": found["height"] - 12})
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_the_link_is_passed_on_from_the_head_of_the_page(page: Page, site: str) -> None:
    page.add_init_script("navigator.clipboard.writeText = async (text) => { self.copied = text; }")
    opened(page, f"{site}tips/bust-the-jargon/")
    copying = page.get_by_role("button", name="Copy this page’s link")
    expect(copying).to_be_hidden()
    page.locator(".guide-share > summary").click()
    expect(page.get_by_role("link", name="E-mail the link")).to_be_visible()
    copying.click()
    expect(page.locator("[data-part=told]")).to_have_text("The link is on your clipboard.")
    page.wait_for_function("(wanted) => self.copied === wanted", arg=f"{site}tips/bust-the-jargon/")
    page.keyboard.press("Escape")
    expect(copying).to_be_hidden()
    summary = page.locator(".guide-share > summary")
    expect(summary).to_be_focused()
    summary.press("Enter")
    expect(copying).to_be_visible()
    page.get_by_role("heading", level=1).click()
    expect(copying).to_be_hidden()
    summary.press("Enter")
    expect(copying).to_be_visible()
    page.keyboard.press("Shift+Tab")
    expect(copying).to_be_hidden()


def test_without_signal_the_first_touch_throws_nothing_and_a_star_says_what_is_amiss(page: Page, site: str) -> None:
    thrown: list[str] = []
    page.on("pageerror", lambda error: thrown.append(str(error)))
    opened(page, f"{site}tips/bust-the-jargon/")
    page.route("**/list-starring.*.mjs", lambda route: route.abort())
    star = page.get_by_role("button", name="Our list")
    star.click()
    expect(page.locator("[data-part=told]")).to_contain_text("could not be loaded")
    expect(star).to_have_attribute("aria-pressed", "false")
    page.goto(f"{site}tips/")
    page.wait_for_selector("html[data-ready]", state="attached")
    page.route("**/page-touched.*.mjs", lambda route: route.abort())
    page.keyboard.press("Tab")
    expect(page.locator("html")).to_have_attribute("data-touched", "")
    assert thrown == []


def test_what_is_folded_is_found_by_its_name_and_opened(page: Page, site: str) -> None:
    opened(page, f"{site}assumptions/it-will-be-easy/")
    for name in ("More ways on", "What leads here", "What this rests on", "Subjects and stages"):
        fold = page.locator("details", has=page.locator("summary", has_text=name))
        expect(fold.get_by_role("link").first).to_be_hidden()
        fold.locator("summary").click()
        expect(fold.get_by_role("link").first).to_be_visible()


def test_the_meeting_stands_beside_the_text_on_a_desk_and_over_the_cover(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    opened(page, f"{site}assumptions/it-will-be-easy/")
    meeting, text, cover = (box(page, part) for part in (".guide-meeting", ".guide-text", ".guide-entry-cover"))
    assert meeting["x"] > text["x"] + text["width"]
    assert cover["y"] < meeting["y"] < cover["y"] + cover["height"]
