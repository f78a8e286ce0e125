"""Stories in any writing: none stops the build, and the PDF says which are not in it and where they are."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from guide.content.library import Library, load_sound
from guide.content.model import Link as Way
from guide.pages.rendering.offered import offered
from guide.pages.settings import Settings
from guide.publish.reading.book import book
from guide.publish.reading.files import address, reading_copies
from guide.publish.reading.leading import astray
from guide.publish.reading.printable import printable
from guide.publish.reading.shown import MARK, with_copies
from guide.publish.reading.tree import Book, Link, nodes, plain, said
from guide.publish.reading.typeset import typeset
from tests.core.libraries import with_entries

SETTINGS = Settings(name="A Guide", site_url="https://guide.example/of-ours/")
THERE = {
    "arabic": {"title": "قاعة نتقاسمها", "language": "ar", "body": "اجتمعنا كل أسبوع في القاعة."},
    "hebrew": {"title": "שלום", "language": "he", "body": "## שלום\n\nשלום."},
    "welsh": {"title": "Ŵy ŷ dŵr", "language": "cy"},
    "polish": {"title": "Zażółć gęślą jaźń"},
    "brazil": {"title": "Uma história", "language": "pt-BR"},
    "marks": {"body": "x\u0307\u0330 Z\u0338\u0321"},
    "long": {"title": "a" * 200, "body": "b" * 3000},
    "slips": {"body": "##\n\n&#12;x&#x1b;\n\n99999999999999999999. y"},
}
NOT_THERE = {
    "chinese": {"title": "我们每周见面", "language": "zh-Hant", "body": "## 我们\n\n每周见面。"},
    "emoji": {"body": "We met 😀 again."},
    "family": {"title": "A hall 👩\u200d👩\u200d👧"},
    "thai": {"body": "สวัสดี"},
}


@pytest.fixture
def library(content: Path) -> Library:
    found = load_sound(content).published()
    story = found.entries["stories/we-asked"]
    ways = tuple(Way(to=f"stories/{name}", why="They met as well.") for name in ("chinese", "welsh"))
    more = [story.model_copy(update={"id": name, **given}) for name, given in {**THERE, **NOT_THERE}.items()]
    return with_entries(found, [*more, story.model_copy(update={"related": ways})])


def without_chinese(library: Library, settings: Settings = SETTINGS) -> Book:
    made = printable(book(library, settings), lambda text: "我" in text or "每" in text)
    assert made.left_out == ("stories-chinese",)
    assert made.book
    return made.book


def test_what_can_be_printed_is_the_same_copy(library: Library) -> None:
    whole = book(library, SETTINGS)
    assert printable(whole, lambda text: False).book == whole


@pytest.mark.long
def test_who_links_to_what_is_not_there_leads_to_the_site(library: Library) -> None:
    made = without_chinese(library)
    assert astray(made) == set()
    links = {plain(node.inside): node.to for node in nodes(made) if isinstance(node, Link)}
    assert links["stories/chinese"] == "https://guide.example/of-ours/stories/chinese/"
    assert "stories-we-asked" in {piece.id for part in made.parts for piece in part.pieces}


@pytest.mark.long
def test_the_copy_says_how_many_it_holds_and_what_is_elsewhere(library: Library) -> None:
    count = sum(len(part.pieces) for part in book(library, SETTINGS).parts)
    told = " ".join(said(without_chinese(library).about))
    assert f"{count - 1} of the {count} entries of A Guide" in told
    assert "Not in this PDF: 1 entry, written with signs that its letters do not have." in told
    assert "and on the site: stories/chinese" in told
    offline = " ".join(said(without_chinese(library, Settings(name="A Guide")).about))
    assert "the site:" not in offline
    assert "stories/chinese" in offline


@pytest.mark.long
def test_a_guide_in_such_signs_alone_has_no_pdf(library: Library) -> None:
    assert printable(book(library, SETTINGS), lambda text: True).book is None
    named = replace(book(library, SETTINGS), title="我们")
    assert printable(named, lambda text: "我" in text).book is None


@pytest.mark.full
@pytest.mark.skipif("pdf" not in offered(), reason="typst is not installed")
def test_no_writing_stops_the_build(library: Library, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "mkdocs.hooks.guide")
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(typeset(book(library, SETTINGS)))).pages)
    assert "Ŵy ŷ dŵr" in text
    assert "Not in this PDF: 4 entries" in text
    (line,) = [record.getMessage() for record in caplog.records if "Not in the PDF" in record.getMessage()]
    assert all(f"stories-{name}" in line for name in NOT_THERE)
    assert not any(f"stories-{name}" in line for name in THERE)
    assert all(record.levelname == "INFO" for record in caplog.records)  # a strict build fails by a warning


@pytest.mark.long
def test_a_pdf_that_cannot_be_made_is_no_file_and_the_page_says_so(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("guide.publish.reading.files.kinds", lambda: ("html", "epub", "pdf"))
    monkeypatch.setattr("guide.publish.reading.shown.kinds", lambda: ("html", "epub", "pdf"))
    monkeypatch.setattr("guide.publish.reading.files._typeset", lambda made: b"")
    copies = reading_copies(library, SETTINGS)
    assert set(copies.files) == {address(SETTINGS, "html"), address(SETTINGS, "epub")}
    shown = with_copies(MARK, "use/reading.md", SETTINGS, copies.files)
    assert "- A PDF: not here, since this guide is written with signs that its letters do not have." in shown
    assert ".pdf" not in shown


def test_a_very_long_name_is_a_short_name_of_a_file() -> None:
    assert len(address(Settings(name="Partnership " * 30), "html")) < 120
