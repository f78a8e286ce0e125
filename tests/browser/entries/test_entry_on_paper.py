"""Entries as they come out of a printer: on few sides, none of them wasted, and nothing lost that was folded."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.entries.printed import sides
from tests.browser.pace.waiting import until

POINT = 96 / 72
HEADING = 12.5 * POINT
"""From this size on text is a heading."""
SMALLEST_TO_HAND_OUT = 11 * POINT
KINDS = {
    "assumptions/it-will-be-easy/": 2,
    "principles/trust/": 2,
    "tips/bust-the-jargon/": 2,
    "questions/power/": 2,
    "tools/who-does-what/": 4,
    "articles/what-partnership-is/": 2,
    "stories/values-before-tasks/": 2,
}
"""A page of each kind, and how many sides it may take, a tool’s sheet among them."""
SHEETS = ("tools/who-does-what/", "tools/influence-map/", "tools/round-of-obvious-questions/")


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")
    return page


@pytest.mark.parametrize(("address", "most"), KINDS.items())
def test_an_entry_wastes_no_paper(page: Page, site: str, address: str, most: int) -> None:
    printed = sides(opened(page, site + address))
    assert len(printed) <= most
    # On a sheet the lines to write on are no text.
    assert len(printed[-1]) >= (3 if address.startswith("tools/") else 5), "the last side holds hardly anything"
    for number, side in enumerate(printed[:-1], 1):
        assert all(line.size < HEADING for line in side[-4:]), f"a heading stands at the foot of side {number}"


@pytest.mark.full
@pytest.mark.parametrize("address", SHEETS)
def test_what_leads_on_from_a_tool_stands_beneath_it_and_not_on_a_side_alone(
    page: Page, site: str, address: str
) -> None:
    opened(page, site + address)
    for paper in ("A4", "Letter"):
        printed = sides(page, paper)
        page.evaluate("document.documentElement.dataset.print = 'worksheet'")
        sheet = len(sides(page, paper))
        page.evaluate("delete document.documentElement.dataset.print")
        assert len(printed) == 1 + sheet, f"{paper}: {[len(side) for side in printed]}"


@pytest.mark.parametrize("address", KINDS)
def test_on_paper_an_entry_is_its_words_its_name_and_where_it_comes_from(page: Page, site: str, address: str) -> None:
    opened(page, site + address)
    page.emulate_media(media="print")
    head = page.locator(".guide-printed-from")
    expect(head).to_contain_text(f"{site}{address} · reviewed ")
    for gone in (
        ".guide-header",
        ".guide-footer",
        ".guide-actions",
        ".guide-trail",
        ".guide-ways-back",
        ".guide-belongs",
    ):
        for part in page.locator(gone).all():
            expect(part).to_be_hidden()
    for kept in (
        ".guide-fold.guide-rests-on li",
        ".guide-fold.guide-ways:not(.guide-ways-back) li",
        ".guide-meeting p",
    ):
        for part in page.locator(kept).all():
            expect(part).to_be_visible()
    marks = page.locator(".guide-fold > summary").evaluate_all(
        "(all) => all.map((one) => [getComputedStyle(one).listStyleType, getComputedStyle(one, '::after').content])"
    )
    assert all(mark == ["none", "none"] for mark in marks)


@pytest.mark.parametrize("address", SHEETS)
def test_a_sheet_is_printed_alone_and_large_enough_to_read(page: Page, site: str, address: str) -> None:
    opened(page, site + address)
    page.evaluate("window.print = () => { document.documentElement.dataset.asked = ''; }")
    page.get_by_role("button", name="Print the sheet").click()
    expect(page.locator("html[data-asked]")).to_be_attached()
    alone = sides(page)
    assert min(line.size for side in alone for line in side) >= SMALLEST_TO_HAND_OUT - 0.1
    assert len(alone) <= 2
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    until(page, lambda: len(sides(page)), lambda many: many > len(alone))


def test_a_browser_that_cannot_unfold_by_style_does_so_by_script(page: Page, site: str) -> None:
    opened(page, f"{site}tools/who-does-what/")
    expect(page.locator("details.guide-fold:not([open])")).not_to_have_count(0)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("details.guide-fold:not([open])")).to_have_count(0)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("details.guide-fold[open]")).to_have_count(0)
