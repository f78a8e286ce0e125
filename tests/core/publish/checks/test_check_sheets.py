"""The sheets of a check as a PDF and as a Word file: every word, each sheet on one side, for whoever reads it."""

import io
import re
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from guide.content.assessments import Assessment
from guide.content.library import Library, load_sound
from guide.pages.generate import generate
from guide.pages.rendering.offered import offered
from guide.pages.settings import Settings
from guide.publish.checks.files import check_sheets
from guide.publish.checks.said import said_by
from guide.publish.papers.typeset import ROOT, pdf
from tests.core.publish.papers.tagged import elements_of, faults, read
from tests.core.publish.worksheets.test_worksheets import HOSTILE, close, pdf_text, word_text
from tests.core.stories.documents.test_story_libreoffice import OFFICE, saved_as
from tests.settings import ROOT as PROJECT

SETTINGS = Settings(name="A guide", site_url="https://guide.example/of-ours/")
STEADY = PROJECT / "tests" / "fixtures" / "guide"
KINDS = ("pdf", "docx")


@pytest.fixture
def library(content: Path) -> Library:
    return load_sound(content)


def only(library: Library) -> Assessment:
    (found,) = library.current_assessments()
    return found


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_every_word_is_there_and_where_it_is_from(library: Library, kind: str) -> None:
    check = only(library)
    data = check_sheets(library, SETTINGS)[f"{check.url}{check.id}.{kind}"]
    text = pdf_text(data) if kind == "pdf" else word_text(data)
    said = said_by(check, library, SETTINGS)["check"]
    words = [
        said["title"], said["question"], *said["answers"], *said["items"], *said["sectors"], *said["notes"],
        *(prompt for _, prompt in said["prompts"]), f"A guide, guide.example/of-ours/{check.url}", "CC BY 4.0",
    ]  # fmt: skip
    assert len(words) > 12
    assert [one for one in words if close(one) not in text] == []


@pytest.mark.full
@pytest.mark.parametrize("paper", ["A4", pytest.param("letter", marks=pytest.mark.nightly)])
def test_the_pdfs_are_tagged_and_the_same_each_time(paper: str) -> None:
    library, settings = load_sound(STEADY), SETTINGS.model_copy(update={"paper": paper})
    made = check_sheets(library, settings)
    titles = {f"{check.url}{check.id}.pdf": f"{check.title} · A guide" for check in library.current_assessments()}
    assert {uri: wrong for uri, title in titles.items() if (wrong := faults(made[uri], title))} == {}
    assert check_sheets(library, settings) == made
    for check in library.current_assessments():
        kinds = [
            kind for kind, _ in elements_of(read(made[f"{check.url}{check.id}.pdf"]).root_object["/StructTreeRoot"])
        ]
        assert kinds.count("/H1") in (2, 3)


@pytest.mark.long
@pytest.mark.parametrize("count", [1, 24, 25])
@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_what_is_handed_out_and_what_is_counted_on_have_one_side_each(library: Library, paper: str, count: int) -> None:
    said = said_by(only(library), library, SETTINGS) | {"paper": paper}
    items = [f"Of what we do, number {number} is known to all." for number in range(count)]
    said["check"] |= {"items": items, "sectors": [f"A kind of organisation, {number}" for number in range(6)]}
    sides = [close(page.extract_text()) for page in PdfReader(io.BytesIO(pdf(ROOT / "checks/check.typ", said))).pages]
    assert [side.startswith(close(said["check"]["title"])) for side in sides[:2]] == [True, False]
    assert sides[1].startswith(close(said["words"]["count"]))
    assert close(items[-1]) in sides[0]
    assert close(items[-1]) in sides[1]


@pytest.mark.long
@pytest.mark.parametrize(("answer", "turned"), [("Mostly", False), ("Wholeheartedly", True)])
def test_a_word_wider_than_its_column_runs_upwards_and_covers_no_other(
    library: Library, answer: str, turned: bool
) -> None:
    said = said_by(only(library), library, SETTINGS)
    said["check"] |= {"answers": [answer, "No"]}
    for page in PdfReader(io.BytesIO(pdf(ROOT / "checks/check.typ", said))).pages[:2]:
        assert (answer in page.extract_text(orientations=(90, 270))) == turned
        assert (answer in page.extract_text(orientations=(0,))) != turned


@pytest.mark.long
def test_more_than_a_side_holds_goes_on_overleaf_and_loses_nothing(library: Library) -> None:
    said = said_by(only(library), library, SETTINGS)
    said["check"] |= {"items": [f"Statement {number} of very many. " * 4 for number in range(60)]}
    text = pdf_text(pdf(ROOT / "checks/check.typ", said))
    assert [item for item in said["check"]["items"] if text.count(close(item)) < 2] == []


@pytest.mark.long
def test_what_means_something_to_the_typesetter_is_only_words(library: Library) -> None:
    said = said_by(only(library), library, SETTINGS)
    said["check"] |= {"title": HOSTILE, "question": HOSTILE, "items": [HOSTILE], "sectors": [HOSTILE]}
    assert pdf_text(pdf(ROOT / "checks/check.typ", said)).count(close(HOSTILE)) >= 5


@pytest.mark.full
def test_the_word_files_have_headings_and_tables_that_say_their_columns() -> None:
    library = load_sound(STEADY)
    made = check_sheets(library, SETTINGS)
    for check in library.current_assessments():
        document = Document(io.BytesIO(made[f"{check.url}{check.id}.docx"]))
        titles = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Title"]
        assert titles[0] == check.title
        assert titles[1].endswith(check.title)
        assert document.core_properties.title == check.title
        assert len(document.tables) >= (2 if check.scale else 1)
        assert all(table._tbl.xpath(".//w:tr[1]/w:trPr/w:tblHeader") for table in document.tables)
        for table in document.tables:
            assert len({len(row.cells) for row in table.rows}) == 1


@pytest.mark.nightly
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here: Debian's libreoffice-writer-nogui")
def test_libreoffice_saves_headings_and_header_rows_and_one_sheet_at_most_goes_on_overleaf(tmp_path: Path) -> None:
    library = load_sound(STEADY)
    for uri, data in check_sheets(library, SETTINGS).items():
        if not uri.endswith(".docx"):
            continue
        before, folder = Document(io.BytesIO(data)), tmp_path / uri.rpartition("/")[2]
        for kind in ("docx", "pdf"):
            (folder / kind).mkdir(parents=True)
        after = Document(io.BytesIO(saved_as(data, "docx", folder / "docx")))
        styles = [[str(p.style.name) for p in one.paragraphs if p.style is not None] for one in (before, after)]
        assert styles[0].count("Title") == styles[1].count("Title") >= 2
        assert len(after.tables) == len(before.tables)
        assert all(table._tbl.xpath(".//w:tr[1]/w:trPr/w:tblHeader") for table in after.tables)
        sides = len(PdfReader(io.BytesIO(saved_as(data, "pdf", folder / "pdf"))).pages)
        assert sides <= styles[0].count("Title") + 1


@pytest.mark.long
def test_its_page_leads_to_the_files_that_there_are(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def led_to() -> list[str]:
        pages = generate(library, SETTINGS).pages
        told = pages["assessments/check/on-paper.md"].markdown + pages["take-away.md"].markdown
        return sorted(set(re.findall(r'href="(\S*check\.(?:pdf|docx))"', told)))

    before = led_to()
    assert before == [
        "../assessments/check/check.docx",
        "../assessments/check/check.pdf",
        "../check.docx",
        "../check.pdf",
    ]
    offered.cache_clear()
    monkeypatch.setattr("guide.pages.rendering.offered.find_spec", lambda name: None)
    try:
        assert check_sheets(library, SETTINGS) == {}
        assert led_to() == []
    finally:
        monkeypatch.undo()
        offered.cache_clear()
