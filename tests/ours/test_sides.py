"""This guide's lists and tools on paper, as long as they are: no side is bare, none of a list left half empty."""

import pytest
from playwright.sync_api import Page

from guide.content.library import load_sound
from tests.browser.entries.printed import how_full, sides
from tests.ours.conftest import CONTENT

LISTS = ("assumptions", "principles", "tips", "questions", "tools", "articles", "assessments", "library", "stories")
MARGIN = 12
"""Of paper at head and foot, in millimetres."""
LEAST = 0.4
"""Of a side of a list, but the last."""


@pytest.mark.full
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_no_list_leaves_a_side_half_empty(page: Page, whole: str, paper: str) -> None:
    wrong = {}
    for address in LISTS:
        page.goto(f"{whole}{address}/")
        page.wait_for_selector("html[data-ready]", state="attached")
        printed = sides(page, paper)
        if not all(printed) or min(how_full(printed, paper, MARGIN)[:-1], default=1) < LEAST:
            wrong[address] = [round(full, 2) for full in how_full([side for side in printed if side], paper, MARGIN)]
    assert wrong == {}


@pytest.mark.nightly
def test_no_tool_prints_a_bare_side(page: Page, whole: str) -> None:
    tools = [ref for ref in load_sound(CONTENT).entries if ref.startswith("tools/")]
    assert len(tools) > 20
    wrong = []
    for ref in tools:
        page.goto(f"{whole}{ref}/")
        page.wait_for_selector("html[data-ready]", state="attached")
        wrong += [f"{ref}: {paper}" for paper in ("A4", "Letter") if not all(sides(page, paper))]
    assert wrong == []
