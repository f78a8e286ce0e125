"""Colours that can be read: every text colour at 7:1 on every ground, in both schemes, and shown as it is."""

import re

import pytest

from tests.core.house.contrast import (
    BANDS,
    DECORATION,
    DRAWN,
    FILLED,
    GROUNDS,
    ON,
    ROOT,
    TEXT,
    TOKENS,
    colours,
    contrast,
    least,
    printed,
    table,
)

SHEET = TOKENS.read_text("utf-8")
FOUND = colours(SHEET)
LOOK = (ROOT / "docs" / "contribute" / "look.md").read_text("utf-8")
LOOK_SHEET = (ROOT / "docs" / "assets" / "css" / "look.css").read_text("utf-8")

schemes = pytest.mark.parametrize("scheme", [FOUND.light, FOUND.dark], ids=["light", "dark"])


def test_contrast_is_reckoned_as_the_guidelines_say() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)
    assert contrast("#0000ff", "#ffffff") == pytest.approx(8.592, abs=0.001)


@schemes
@pytest.mark.parametrize("name", [*TEXT, *ON])
def test_text_stands_out_from_every_ground(scheme: dict[str, str], name: str) -> None:
    assert least(name, scheme) >= 7


@schemes
@pytest.mark.parametrize("name", DRAWN)
def test_lines_and_the_focus_stand_out_from_every_ground(scheme: dict[str, str], name: str) -> None:
    assert least(name, scheme) >= 3


def test_dark_colours_are_for_screens_alone() -> None:
    blocks = re.findall(r"^@media (.*?) \{(.*?)^\}", TOKENS.read_text("utf-8"), re.M | re.S)
    where = [media for media, block in blocks if FOUND.dark["paper"] in block]
    assert where == ["screen and (prefers-color-scheme: dark)", "screen"]


@pytest.mark.parametrize("name", [*TEXT, *ON])
def test_what_is_printed_can_be_read_on_paper(name: str) -> None:
    paper = printed((TOKENS.parent / "print.css").read_text("utf-8"), FOUND.light)
    assert least(name, paper) >= 7


def test_every_colour_is_held_to_a_bound_or_is_known_to_decorate() -> None:
    assert set(FOUND.light) == {*GROUNDS, *BANDS, *TEXT, *DRAWN, *ON, *FILLED, *DECORATION}


def test_dark_is_the_same_chosen_or_given_and_leaves_no_colour_out() -> None:
    assert FOUND.dark == FOUND.chosen_dark
    assert list(FOUND.dark) == list(FOUND.light)


def test_colours_stand_in_the_tokens_alone() -> None:
    sheets = {sheet.name: sheet.read_text("utf-8") for sheet in TOKENS.parent.rglob("*.css")}
    del sheets["tokens.css"], sheets["print.css"]
    assert len(sheets) > 5
    on_screen = {name: re.sub(r"^@media print .*?^}", "", text, flags=re.M | re.S) for name, text in sheets.items()}
    named = {name: re.findall(r"#[0-9a-fA-F]{3,8}\b", text) for name, text in on_screen.items()}
    assert {name: found for name, found in named.items() if found} == {}


def test_the_look_shows_every_colour_as_it_is() -> None:
    missing = [line for line in table(FOUND) if line not in LOOK]
    assert missing == [], "put what `python -m tests.core.house.contrast` prints into docs/contribute/look.md"


@pytest.mark.parametrize("name", re.findall(r"--guide-([\w-]+):", SHEET.split("@media")[0]))
def test_the_look_shows_every_token(name: str) -> None:
    assert re.search(rf"[`>]--guide-{name}[`<]", LOOK)
    assert f"var(--guide-{name})" in LOOK_SHEET, "give it a class in docs/assets/css/look.css"
