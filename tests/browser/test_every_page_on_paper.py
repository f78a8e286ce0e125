"""Every type of page as it comes out of a printer: no side wasted, no heading left at the foot of one."""

import pytest
from playwright.sync_api import Page

from guide.content.library import load_sound
from tests.browser.conftest import ROOT
from tests.browser.entries.printed import at_the_foot, sides
from tests.browser.page_types import PAGE_TYPES

FORMATS = ("A4", "Letter")
ONE_LEAF = 2
"""Sides, of an entry."""
KINDS_ON_ONE_LEAF = ("assumption", "principle", "tip", "question", "article", "story")
FEWEST = 5
"""Lines on a last side."""


def faults(page: Page, address: str, most: int | None = None) -> list[str]:
    """What is wrong with a page on paper, a sentence each."""
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")
    found: list[str] = []
    for paper in FORMATS:
        printed = sides(page, paper)
        if most and len(printed) > most:
            found.append(f"{paper}: {len(printed)} sides")
        if len(printed) > 1 and len(printed[-1]) < FEWEST:
            found.append(f"{paper}: {len(printed[-1])} lines on the last side")
        found += [f"{paper}: a heading at the foot of side {side}" for side in at_the_foot(printed)]
    return found


LISTS = ("home", "library", "index of a kind", "checks", "theme", "stage", "glossary", "check together")
"""Of tiles and terms, whose names are larger than what they say, and are kept with it: none is a heading over more."""
APART = ("tool", "the look", "Easy Read", "story form", "symptom finder", *LISTS)
"""A tool’s sheet is lines to write on, and so is the form; an Easy Read and the finder are all headings;
the page of the look is never printed for anybody."""
PRINTED = {name: address for name, address in PAGE_TYPES.items() if name not in APART}


@pytest.mark.full
def test_every_type_of_page_wastes_no_paper(page: Page, site: str) -> None:
    wrong = {
        name: found
        for name, address in PRINTED.items()
        if (found := faults(page, site + address, ONE_LEAF if name in KINDS_ON_ONE_LEAF else None))
    }
    assert wrong == {}


@pytest.mark.nightly
def test_every_entry_is_one_leaf(page: Page, whole: str) -> None:
    entries = load_sound(ROOT / "guide_src").entries
    addresses = [f"{ref}/" for ref in entries if not ref.startswith("tools/")]
    wrong = {address: found for address in addresses if (found := faults(page, whole + address, ONE_LEAF))}
    assert wrong == {}
