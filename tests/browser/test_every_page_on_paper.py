"""Every type of page as it comes out of a printer: no side wasted, no heading left at the foot of one."""

import pytest
from playwright.sync_api import Page, expect

from guide.content.library import load_sound
from tests.browser.conftest import ROOT
from tests.browser.entries.printed import at_the_foot, begins_with_a_heading, sides
from tests.browser.page_types import PAGE_TYPES

FORMATS = ("A4", "Letter")
ONE_LEAF = 2
"""Sides, of an entry."""
KINDS_ON_ONE_LEAF = ("assumption", "principle", "tip", "question", "article", "story")
MOST = dict.fromkeys(KINDS_ON_ONE_LEAF, ONE_LEAF) | {"home": ONE_LEAF, "story form": 5}
"""Sides that a type of page may take."""
FEWEST = 5
"""Lines on a last side."""


WHOLE = (
    ".guide-tile, .guide-path li, .guide-list li, .guide-finder-entry, .guide-easy-idea, .guide-times > li, "
    ".guide-taken > li"
)
"""What no side parts, so that its name, which is larger than what it says, is no heading over more."""
POSTER = ".guide-hand-out .guide-qr:not([hidden])"
"""A square to hang up: it has the last side for itself."""
FORM = ".guide-fill-paper"
"""A sheet to write on, whose lines are mostly empty: its last side begins with a part of it, and so has that whole."""
QUOTE = ".guide-tale blockquote"
"""The line of a story that stands large on the home page may end a side: it is no heading."""
NAMED = (
    "home",
    "library",
    "what there is to take away",
    "index of a kind",
    "checks",
    "theme",
    "stage",
    "glossary",
    "check together",
    "Easy Read",
    "symptom finder",
    "story form",
    "worksheet to fill in",
)
"""Types of page made of such blocks, of short terms or of lines to write on: a name only must not be the last line."""
UNASKED = ("the look",)
"""It is never printed for anybody."""
PRINTED = {name: address for name, address in PAGE_TYPES.items() if name not in UNASKED}


def faults(page: Page, address: str, most: int | None = None, named: bool = False) -> list[str]:
    """What is wrong with a page on paper, a sentence each.

    Args:
        page: to open it in.
        address: of the page.
        most: sides that it may take.
        named: whether it is made of blocks with a name each.
    """
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")
    found: list[str] = []
    for paper in FORMATS:
        printed = sides(page, paper)
        if most and len(printed) > most:
            found.append(f"{paper}: {len(printed)} sides")
        if len(printed) > 1 and page.locator(FORM).count():
            found += [] if begins_with_a_heading(printed) else [f"{paper}: the last side begins within a part"]
        elif len(printed) > 1 and len(printed[-1]) < FEWEST and not page.locator(POSTER).count():
            found.append(f"{paper}: {len(printed[-1])} lines on the last side")
        foot = at_the_foot(printed, 1) if named else at_the_foot(printed)
        foot = [] if page.locator(QUOTE).count() else foot
        found += [f"{paper}: a heading at the foot of side {side}" for side in foot]
    page.emulate_media(media="print")
    parted = page.locator(WHOLE).evaluate_all(PARTED)
    page.emulate_media(media="null")
    return found + [f"a side may part {name}" for name in parted]


PARTED = """(blocks) => [...new Set(blocks
  .filter((block) => block.getClientRects().length && getComputedStyle(block).breakInside !== "avoid")
  .map((block) => block.className || block.parentElement.parentElement.className))]"""


@pytest.mark.full
def test_every_type_of_page_wastes_no_paper(page: Page, site: str) -> None:
    wrong = {
        name: found
        for name, address in PRINTED.items()
        if (found := faults(page, site + address, MOST.get(name), name in NAMED))
    }
    assert wrong == {}


@pytest.mark.nightly
def test_every_entry_is_one_leaf(page: Page, whole: str) -> None:
    entries = load_sound(ROOT / "guide_src").entries
    addresses = [f"{ref}/" for ref in entries if not ref.startswith("tools/")]
    wrong = {address: found for address in addresses if (found := faults(page, whole + address, ONE_LEAF))}
    assert wrong == {}


def test_the_signs_are_all_open_on_paper_and_unmarked(page: Page, site: str) -> None:
    page.goto(f"{site}{PAGE_TYPES['symptom finder']}")
    page.wait_for_selector("html[data-ready]", state="attached")
    page.emulate_media(media="print")
    for sign in page.locator(".guide-finder-entry .guide-finder-signs li").all():
        expect(sign).to_be_visible()
    for gone in page.locator(".guide-ask, .guide-finder-ways, .guide-finder-first").all():
        expect(gone).to_be_hidden()
    marks = page.locator(".guide-finder-entry > summary").evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one, '::after').content)"
    )
    assert set(marks) == {"none"}
