"""The sheets of a check as they come out of a printer, and the link to hand out."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.entries.printed import Line, how_full, sides
from tests.browser.group.closed import EIGHT, close
from tests.browser.pace.waiting import becomes
from tests.scripts.plan.plans import ENTRY, REASON, fragment, plan, step

PAGE_IN_A_PDF = re.compile(rb"/Type\s*/Page\b")


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")
    return page


def sheets_of_paper(page: Page) -> int:
    return len(PAGE_IN_A_PDF.findall(page.pdf(format="A4")))


@pytest.mark.parametrize(("check", "most"), [("assumptions", 4), ("values", 4), ("good-practice", 6)])
def test_each_part_is_on_paper_of_its_own(page: Page, site: str, check: str, most: int) -> None:
    opened(page, f"{site}assessments/{check}/on-paper/")
    assert 4 <= sheets_of_paper(page) <= most


def test_the_sheet_to_hand_out_can_be_printed_alone(page: Page, site: str) -> None:
    opened(page, f"{site}assessments/assumptions/on-paper/")
    page.evaluate("window.print = () => { document.documentElement.dataset.asked = ''; }")
    page.get_by_role("button", name="Print only the sheet to hand out").click()
    expect(page.locator("html[data-asked]")).to_be_attached()
    becomes(page, lambda: sheets_of_paper(page), 1)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    becomes(page, lambda: sheets_of_paper(page), 4)


def test_the_way_there_and_back_works_without_scripts(page: Page, site: str) -> None:
    page.route("**/*.mjs", lambda route: route.abort())
    page.goto(f"{site}assessments/assumptions/")
    page.get_by_role("link", name="Print the sheets").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("On paper: Which assumptions hold here?")
    page.get_by_role("navigation", name="Where you are").get_by_role("link", name="Which assumptions").click()
    page.get_by_role("link", name="Together").click()
    code = page.get_by_role("img", name="QR code that opens “Which assumptions hold here?” on a phone")
    box = code.bounding_box()
    assert box
    assert box["width"] > 300
    page.get_by_role("link", name=f"{site}assessments/assumptions/").click()
    expect(page).to_have_url(f"{site}assessments/assumptions/")


def test_the_code_is_black_on_white_in_the_dark(page: Page, site: str) -> None:
    page.emulate_media(color_scheme="dark")
    opened(page, f"{site}assessments/assumptions/together/")
    fills = page.locator("figure .guide-qr-code path").evaluate_all(
        "(paths) => paths.map((path) => getComputedStyle(path).fill)"
    )
    assert fills == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


POINT = 96 / 72
"""Pixels in a point."""


def smallest(printed: list[list[Line]]) -> float:
    """The smallest type on any side, in points."""
    return min(line.size for side in printed for line in side) / POINT


def least_full(printed: list[list[Line]]) -> int:
    """The lines on the side that has fewest."""
    return min(len(side) for side in printed)


@pytest.mark.parametrize("check", ["assumptions", "good-practice", "values"])
def test_what_is_handed_out_is_eleven_points_or_more_and_no_side_holds_a_line_alone(
    page: Page, site: str, check: str
) -> None:
    opened(page, f"{site}assessments/{check}/on-paper/")
    every = sides(page)
    assert smallest(every) > 10.9
    assert least_full(every) > 8
    page.get_by_label("Large print, 16 point").check()
    large = sides(page)
    assert smallest(large) > 10.9
    assert max(line.size for side in large for line in side) / POINT >= 16
    assert len(large) > len(every)


FORMATS = ("A4", "Letter")
PART_BEGINS = 26
"""Pixels: only the heading of a part of the sheets is as large."""
FULL = 0.6


def test_large_print_leaves_no_side_half_empty_but_the_last_of_a_part(page: Page, site: str) -> None:
    opened(page, f"{site}assessments/assumptions/on-paper/")
    page.get_by_label("Large print, 16 point").check()
    for paper in FORMATS:
        printed = sides(page, paper)
        goes_on = [side[0].size < PART_BEGINS for side in printed[1:]] + [False]
        full = how_full(printed, paper, 13)
        assert [share for share, more in zip(full, goes_on, strict=True) if more and share < FULL] == []
        assert any(goes_on)


@pytest.mark.parametrize("check", ["assumptions", "good-practice", "values"])
def test_a_check_that_is_printed_while_answered_wastes_no_side(page: Page, site: str, check: str) -> None:
    opened(page, f"{site}assessments/{check}/")
    page.get_by_role("link", name="Start", exact=True).click()
    expect(page.locator("html[data-check=questions]")).to_be_attached()
    for paper in FORMATS:
        printed = sides(page, paper)
        assert len(printed) <= (3 if check == "good-practice" else 2)
        assert len(printed[-1]) >= 5
    page.emulate_media(media="print")
    for gone in page.locator(".guide-ways-in, .guide-check-rests").all():
        expect(gone).to_be_hidden()


@pytest.mark.parametrize("many", [3, 5])
@pytest.mark.parametrize("paper", FORMATS)
def test_a_plan_is_one_side_lying(page: Page, site: str, many: int, paper: str) -> None:
    steps = [step(number, text="Agree who speaks for us\nand write it down", entry=ENTRY) for number in range(many)]
    opened(page, f"{site}plan/{fragment(plan(*steps, title='Autumn', partnership='Riverside'))}")
    assert len(sides(page, paper)) == 1
    [box] = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(format=paper))
    assert float(box[0]) > float(box[1])


def test_a_plan_of_five_steps_is_one_side_and_keeps_its_lines(page: Page, site: str) -> None:
    text = "Agree who speaks for us\nand write it down"
    steps = [step(number, text=text, entry=ENTRY) for number in range(4)]
    steps += [step(9, text=text, **{"for": REASON})]
    opened(page, f"{site}plan/{fragment(plan(*steps, title='Autumn', partnership='Riverside'))}")
    [printed] = sides(page)
    assert smallest([printed]) > 10.9
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.get_by_role("heading", name="Autumn · Riverside")).to_be_visible()
    cell = page.locator("[data-part=sheet-rows] td").nth(1)
    assert cell.evaluate("(cell) => getComputedStyle(cell).whiteSpaceCollapse") == "preserve-breaks"


def test_the_longest_report_is_five_sides_and_its_first_is_full(page: Page, site: str) -> None:
    opened(page, f"{site}assessments/principles/together/")
    close(page, EIGHT)
    for paper in FORMATS:
        printed = sides(page, paper)
        assert len(printed) <= 5
        assert len(printed[-1]) >= 5
        assert how_full(printed, paper, 12)[0] > 0.85


def test_a_report_and_a_pack_are_eleven_points_or_more_and_fill_their_sides(page: Page, site: str) -> None:
    opened(page, f"{site}assessments/assumptions/together/")
    close(page, EIGHT)
    report = sides(page)
    assert smallest(report) > 10.9
    assert least_full(report) > 8
    page.get_by_role("button", name="Meeting pack").click()
    expect(page.get_by_role("button", name="Print the pack")).to_be_visible()
    pack = sides(page)
    assert len(pack) == 2
    assert smallest(pack) > 10.9
