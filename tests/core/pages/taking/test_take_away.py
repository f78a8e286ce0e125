"""The page “Take it away”: what it offers is there, what is not is said, and no link leads to nothing."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from guide.content.library import Library, load_sound
from guide.pages.rendering.offered import offered
from guide.pages.settings import Settings
from guide.pages.taking.take_away import take_away_page
from guide.pages.taking.told import in_words
from guide.publish.downloads import before_they_are_made, downloads, not_lettered
from tests.core.content.test_packs import PACK
from tests.core.publish.cards.test_cards import with_cards

SETTINGS = Settings(name="A guide", site_url="https://guide.example/of-ours/")


@pytest.fixture
def library(content: Path) -> Library:
    with_cards(content, "tips/first-tip")
    (content / "packs.yml").write_text(PACK)
    return load_sound(content)


def led_to(markdown: str) -> set[str]:
    """The files that the page leads to or shows."""
    return set(re.findall(r'(?:href|src)="\.\./([^"]+\.\w+)"', markdown))


@pytest.mark.long
def test_it_leads_to_every_file_that_is_made_and_to_no_other(library: Library) -> None:
    files, told = downloads(library, SETTINGS)
    page = take_away_page(library, SETTINGS, told).markdown
    assert led_to(page) == set(files)
    assert {uri.rpartition(".")[2] for uri in files} == {"pdf", "docx", "zip", "png"}
    assert f"PDF, {in_words(len(files['take-away/cards.pdf']))}<" in page
    assert "1 side" in page
    assert page.count('href="../tools/a-round/fill-in/"') == 1
    assert page.count('<a href="../assessments/check/on-paper/">') == 1
    assert "60 minutes · 1 sheet · 1 check on paper · 1 card" in page
    assert "nobody has written their back yet: 4." in page


def led_within(markdown: str) -> list[str]:
    """The parts of the page that links at its top lead to, in order."""
    return re.findall(r'href="#([^"]+)"', markdown)


def test_links_at_the_top_lead_to_each_part_in_order(library: Library) -> None:
    page = take_away_page(library, SETTINGS).markdown
    assert led_within(page) == re.findall(r"^## .*\{: #([\w-]+) \}$", page, re.MULTILINE)
    assert led_within(page) == ["packs", "cards", "sheets", "checks", "all-of-it"]
    assert page.index('href="#packs"') < page.index("Free to copy")


def test_no_link_at_the_top_leads_to_a_part_that_is_not_there(library: Library) -> None:
    bare = replace(library, packs=())
    page = take_away_page(bare, SETTINGS).markdown
    assert led_within(page) == ["cards", "sheets", "checks", "all-of-it"]
    assert "{: #packs }" not in page


@pytest.mark.long
def test_a_picture_is_small_lazy_and_as_large_as_it_says(library: Library) -> None:
    files, told = downloads(library, SETTINGS)
    pictures = [uri for uri in files if uri.endswith(".png")]
    assert [uri for uri in pictures if len(files[uri]) > 12_000] == []
    (drawn,) = [uri for uri in pictures if uri.startswith("tools/")]
    width, height = told.pictures[drawn]
    page = take_away_page(library, SETTINGS, told).markdown
    assert f'alt="" width="{width}" height="{height}" loading="lazy">' in page


@pytest.mark.long
def test_nothing_is_made_again_when_nothing_changed(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    first = downloads(library, SETTINGS)
    monkeypatch.setattr("guide.publish.papers.typeset._compiler", lambda: pytest.fail("typeset again"))
    monkeypatch.setattr("guide.publish.word_file.begun", lambda *_: pytest.fail("made again"))
    assert downloads(library, SETTINGS) == first


@pytest.mark.long
@pytest.mark.parametrize(
    ("lacking", "said", "kinds"),
    [("typst", "PDF", {"docx"}), ("docx", "Word", {"pdf", "zip", "png"}), ("both", "PDF and Word", set())],
)
def test_what_cannot_be_made_is_said_and_nothing_leads_there(
    library: Library, monkeypatch: pytest.MonkeyPatch, lacking: str, said: str, kinds: set[str]
) -> None:
    offered.cache_clear()
    gone = {"typst", "docx"} if lacking == "both" else {lacking}
    monkeypatch.setattr("guide.pages.rendering.offered.find_spec", lambda name: None if name in gone else name)
    try:
        files, told = downloads(library, SETTINGS)
        page = take_away_page(library, SETTINGS, told).markdown
    finally:
        monkeypatch.undo()
        offered.cache_clear()
    assert f"**Not in this copy:** {said} files." in page
    assert led_to(page) == set(files)
    assert {uri.rpartition(".")[2] for uri in files} == kinds


def test_sizes_are_not_told_before_they_are_known(library: Library) -> None:
    page = take_away_page(library, SETTINGS).markdown
    assert " KB" not in page
    assert "take-away/cards.pdf" in page


@pytest.mark.parametrize(
    ("size", "said"),
    [(0, "1 KB"), (1_499, "1 KB"), (1_500, "2 KB"), (999_499, "999 KB"), (999_500, "1.0 MB"), (2_345_678, "2.3 MB")],
)
def test_a_size_in_words(size: int, said: str) -> None:
    assert in_words(size) == said


def test_no_letters_are_missed_where_nobody_wrote_a_card(content: Path) -> None:
    library = load_sound(content)
    told = before_they_are_made(library, SETTINGS)
    assert not_lettered(told) == ()
    assert "no letters" not in take_away_page(library, SETTINGS, told).markdown


@pytest.mark.skipif("pdf" not in offered(), reason="typst is not installed")
def test_cards_without_letters_are_told_each_and_a_deck_of_nothing_else(content: Path) -> None:
    library = with_cards(content, "tips/first-tip", words="说 {}")
    told = before_they_are_made(library, SETTINGS)
    files, entries = not_lettered(told)
    assert files.endswith("so they are not made: take-away/cards-one-a-page.pdf, take-away/cards.pdf")
    assert entries.endswith("so the deck has no card of them: tips/first-tip")
    page = take_away_page(library, SETTINGS, told).markdown
    assert "no letters for the script" in page
    assert "{: #cards }" not in page

    some = with_cards(content, "tips/second-tip")
    told = before_they_are_made(some, SETTINGS)
    assert not_lettered(told) == (entries,)
    page = take_away_page(some, SETTINGS, told).markdown
    assert "Left out, since there are no letters for their script: 1." in page
    assert "Not all of it is here as PDF" not in page
