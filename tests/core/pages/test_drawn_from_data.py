"""What is drawn from data: the strip of a tool’s steps, and its sheet, small."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from guide.content.kinds import Tool
from guide.content.kinds.tool import Sheet
from guide.content.library import load
from guide.content.sections import read_text_parts
from guide.pages.rendering.sheet_picture import sheet_picture
from guide.pages.rendering.steps import minutes_of, strip
from tests.browser.conftest import STEADY

OURS = Path(__file__).parents[3] / "guide_src"
GUIDES = pytest.mark.parametrize("guide", [STEADY, pytest.param(OURS, marks=pytest.mark.full)], ids=["steady", "ours"])


def tools(guide: Path) -> list[Tool]:
    return [tool for tool in load(guide)[0].of("tools") if isinstance(tool, Tool)]


@pytest.mark.parametrize(
    ("steps", "minutes"),
    [
        ("1. **List (10 minutes).** Words.\n2. **Say (5 minutes).** More.\n", (10, 5)),
        ("Before.\n\n1. **List (1 minute).** Words.\n2. **Say (5 minutes)** More.\n\nAfter.", (1, 5)),
        ("1. **List (10 minutes).** Words.\n2. **Say.** It takes (5 minutes).\n", ()),
        ("1. **Only one (10 minutes).** Words.\n", ()),
        ("Words alone.", ()),
    ],
)
def test_minutes_are_read_where_each_step_says_them(steps: str, minutes: tuple[int, ...]) -> None:
    assert minutes_of(steps) == minutes


def test_the_strip_is_as_long_as_the_steps_take() -> None:
    root = ElementTree.fromstring(strip((10, 30)))  # noqa: S314 - ours
    widths = [(rect.get("x"), rect.get("width")) for rect in root.iter("rect")]
    assert widths == [("0%", "25%"), ("25%", "75%")]
    assert [text.text for text in root.iter("text")] == ["10", "30"]
    assert root.get("aria-hidden") == "true"
    assert strip(()) == ""


@GUIDES
def test_most_tools_say_how_long_each_step_takes(guide: Path) -> None:
    told = [minutes_of(read_text_parts(tool.body).beneath("Steps")) for tool in tools(guide)]
    assert sum(map(bool, told)) > len(told) / 2


@pytest.mark.long
@GUIDES
def test_a_sheet_s_picture_stays_within_its_paper(guide: Path) -> None:
    assert tools(guide)
    for tool in tools(guide):
        root = ElementTree.fromstring(sheet_picture(tool.sheet))  # noqa: S314 - ours
        _, _, wide, high = map(float, (root.get("viewBox") or "").split())
        assert wide < high, tool.ref
        assert root.findall(".//path"), f"{tool.ref}: something to fill in"
        for path in root.iter("path"):
            assert all(0 <= float(number) <= high for number in re.findall(r"[\d.]+", path.get("d") or "")), tool.ref
        assert all(float(text.get("y") or 0) < high for text in root.iter("text")), tool.ref


def test_words_in_a_picture_are_words() -> None:
    part = {"heading": "A & B", "prompts": [{"ask": "Why?", "example": "So."}]}
    sheet = Sheet.model_validate({"title": "<b> & more than fits on one line", "before": "Fill in.", "parts": [part]})
    root = ElementTree.fromstring(sheet_picture(sheet))  # noqa: S314 - ours
    assert [text.text for text in root.iter("text")] == ["<b> & more than fits on one line", "A & B"]
