"""Each pack as a bound PDF and as a zip: all that it names, with the entries' words, tagged, and the same each time."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from guide.content.assessments import Assessment
from guide.content.kinds import Tool
from guide.content.library import Library, load_sound
from guide.pages.generate import generate
from guide.pages.rendering.offered import offered
from guide.pages.settings import Settings
from guide.publish.checks.files import check_sheets
from guide.publish.checks.said import WORDS as CHECK_WORDS
from guide.publish.packs.files import packs
from guide.publish.packs.said import words_to_say
from guide.publish.worksheets.files import worksheets
from tests.core.content.test_packs import PACK
from tests.core.publish.cards.test_cards import with_cards
from tests.core.publish.papers.tagged import faults

SETTINGS = Settings(name="A guide", site_url="https://guide.example/of-ours/")
BOUND, ZIPPED = "take-away/packs/first-day.pdf", "take-away/packs/first-day.zip"


@pytest.fixture
def library(content: Path) -> Library:
    with_cards(content, "tips/first-tip", "tips/second-tip")
    (content / "packs.yml").write_text(PACK)
    return load_sound(content)


def made(library: Library, settings: Settings = SETTINGS) -> dict[str, bytes]:
    return packs(library, settings, worksheets(library, settings) | check_sheets(library, settings))


def close(text: str) -> str:
    """Without spaces, of any width: where a line ends is the reader's affair."""
    return re.sub(r"[\s\u200b]", "", text)


def text_of(data: bytes) -> str:
    return close("".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages))


@pytest.mark.long
def test_the_bound_file_holds_all_that_the_pack_names(library: Library) -> None:
    text = text_of(made(library)[BOUND])
    (pack,) = library.packs
    tool, check = library.find("tools/a-round"), library.find("assessments/check")
    assert isinstance(tool, Tool)
    assert isinstance(check, Assessment)
    expected = [
        pack.title, pack.summary, pack.for_, "What happens, in 60 minutes", "Go round.", "Fill in the sheet.",
        *words_to_say(library.entries["tips/first-tip"]), getattr(library.find("questions/who-speaks"), "ask", ""),
        tool.sheet.title, *(part.heading for part in tool.sheet.parts), check.question,
        *(item.text for item in check.items), CHECK_WORDS["strokes"], "guide.example/of-ours/tools/a-round/",
        "Say it at first-tip.", "Say it at second-tip.", "CC BY 4.0",
    ]  # fmt: skip
    assert [words for words in expected if close(words) not in text] == []


@pytest.mark.full
def test_sides_are_told_and_each_part_begins_on_a_front(library: Library) -> None:
    reader = PdfReader(io.BytesIO(made(library)[BOUND]))
    sides = [close(page.extract_text()) for page in reader.pages]
    tool = library.find("tools/a-round")
    assert isinstance(tool, Tool)
    at = next(number for number, text in enumerate(sides[1:], 2) if text.startswith(close(tool.sheet.title)))
    assert at % 2 == 1
    assert re.search(rf"a-round/{at}", sides[0])


@pytest.mark.full
@pytest.mark.parametrize("paper", ["A4", "letter"])
def test_every_file_is_tagged_and_the_same_each_time(library: Library, paper: str) -> None:
    settings = SETTINGS.model_copy(update={"paper": paper})
    files = made(library, settings)
    assert faults(files[BOUND], "First day · A guide") == []
    for name, data in _within(files[ZIPPED]).items():
        if name.endswith(".pdf"):
            title = PdfReader(io.BytesIO(data)).metadata
            assert title is not None
            assert faults(data, str(title.title)) == [], name
    assert made(library, settings) == files


@pytest.mark.full
def test_the_zip_holds_the_same_as_files_of_their_own(library: Library) -> None:
    held = _within(made(library)[ZIPPED])
    assert [name.removeprefix("first-day/") for name in held] == [
        "contents.pdf", "sheet-a-round.pdf", "sheet-a-round.docx", "check-check.pdf",
        "check-check.docx", "cards.pdf",
    ]  # fmt: skip
    assert held["first-day/check-check.docx"] == check_sheets(library, SETTINGS)["assessments/check/check.docx"]
    assert held["first-day/sheet-a-round.pdf"] == worksheets(library, SETTINGS)["tools/a-round/a-round.pdf"]
    with zipfile.ZipFile(io.BytesIO(made(library)[ZIPPED])) as opened:
        assert {one.date_time for one in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.long
def test_the_words_of_a_check_are_those_of_its_page(library: Library) -> None:
    page = close(generate(library, SETTINGS).pages["assessments/check/on-paper.md"].markdown)
    shared = ("tick", "how", "foot", "count", "strokes", "see", "begin", "do", "sectors")
    said = [CHECK_WORDS[name] for name in shared]
    assert [words for words in said if close(words) not in page] == []


@pytest.mark.long
def test_without_a_file_or_without_the_typesetter_there_are_no_packs(
    content: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered.cache_clear()
    monkeypatch.setattr("guide.pages.rendering.offered.find_spec", lambda name: None)
    try:
        assert packs(library, SETTINGS, {}) == {}
    finally:
        monkeypatch.undo()
        offered.cache_clear()
    (content / "packs.yml").unlink()
    assert made(load_sound(content)) == {}


def _within(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}
