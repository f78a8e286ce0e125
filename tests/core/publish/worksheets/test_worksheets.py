"""The worksheet of a tool as a PDF and as a Word file: every word of it, for whoever reads it and however."""

import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from pypdf import PdfReader

from guide.content.kinds.tool import Sheet, Tool
from guide.content.library import Library, load_sound
from guide.pages.generate import generate
from guide.pages.rendering.offered import offered
from guide.pages.settings import Settings
from guide.publish.papers.about import DAY
from guide.publish.papers.sheet_files import Maker
from guide.publish.word_lines import About
from guide.publish.worksheets import files
from guide.publish.worksheets.editable import editable
from guide.publish.worksheets.files import worksheets
from guide.publish.worksheets.printed import printed
from guide.publish.worksheets.said import WORDS, said_by
from tests.core.publish.papers.tagged import elements_of, faults, read

SETTINGS = Settings(name="A guide", site_url="https://guide.example/of-ours/")
HOSTILE = r'#set "x" *bold* _it_ $x$ @ref <l> \ [b] // no ~ `raw` = Head'
"""Everything that means something to a typesetter."""


@pytest.fixture
def tool(content: Path) -> Tool:
    (found,) = load_sound(content).of("tools")
    assert isinstance(found, Tool)
    return found


def words_of(value: Any) -> list[str]:
    """Every text within a sheet."""
    if isinstance(value, str):
        return [value]
    within = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return [text for one in within for text in words_of(one)]


def close(text: str) -> str:
    """Without spaces: where a line ends is the reader's affair."""
    return re.sub(r"\s", "", text)


def pdf_text(data: bytes) -> str:
    return close("".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages))


def word_text(data: bytes) -> str:
    document = Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return close("".join([paragraph.text for paragraph in document.paragraphs] + cells))


def about(tool: Tool) -> About:
    return About(tool.sheet.title, "A guide", "en-GB", DAY)


@pytest.mark.long
@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_every_word_of_the_sheet_is_there_and_where_it_is_from(tool: Tool, kind: str) -> None:
    said = said_by(tool, SETTINGS)
    text = pdf_text(printed(said)) if kind == "pdf" else word_text(editable(said, about(tool)))
    missing = [words for words in words_of(tool.sheet.model_dump(mode="json")) if close(words) not in text]
    assert missing == []
    for words in (*WORDS.values(), f"A guide, guide.example/of-ours/{tool.url}", "CC BY 4.0"):
        assert close(words) in text


def test_what_means_something_to_the_typesetter_is_only_words(tool: Tool) -> None:
    data = tool.sheet.model_dump(mode="json")
    data["title"] = data["before"] = data["parts"][0]["heading"] = HOSTILE
    odd = tool.model_copy(update={"sheet": Sheet.model_validate(data)})
    assert pdf_text(printed(said_by(odd, SETTINGS))).count(close(HOSTILE)) >= 4


def test_the_pdf_is_tagged_and_says_its_title_and_language(tool: Tool) -> None:
    data = printed(said_by(tool, SETTINGS))
    assert faults(data, f"{tool.sheet.title} · A guide") == []
    kinds = [kind for kind, _ in elements_of(read(data).root_object["/StructTreeRoot"])]
    assert kinds.count("/H1") == 2
    assert kinds.count("/H2") == 2 * len(tool.sheet.parts)
    tables = sum(part.table is not None for part in tool.sheet.parts)
    columns = sum(len(part.table.columns) for part in tool.sheet.parts if part.table)
    assert kinds.count("/Table") == 2 * tables
    assert kinds.count("/TH") == 2 * columns


@pytest.mark.long
def test_the_word_file_has_headings_and_tables_that_say_their_columns(tool: Tool) -> None:
    document = Document(io.BytesIO(editable(said_by(tool, SETTINGS), about(tool))))
    styles = [str(p.style.name) for p in document.paragraphs if p.style is not None]
    assert styles.count("Title") == 2
    assert styles.count("Heading 1") == 2 * len(tool.sheet.parts)
    assert (document.core_properties.title, document.core_properties.language) == (tool.sheet.title, "en-GB")
    assert document.tables
    assert all(table._tbl.xpath(".//w:tr[1]/w:trPr/w:tblHeader") for table in document.tables)


@pytest.mark.full
@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_the_same_is_said_in_the_same_bytes_and_paper_is_chosen(tool: Tool, content: Path, kind: str) -> None:
    library = load_sound(content)
    name = f"{tool.url}{tool.id}.{kind}"
    first, second = (worksheets(library, SETTINGS)[name] for _ in range(2))
    assert first == second
    letter = worksheets(library, SETTINGS.model_copy(update={"paper": "letter"}))[name]
    if kind == "pdf":
        width = float(PdfReader(io.BytesIO(letter)).pages[0].mediabox.width)
        assert width == pytest.approx(612, abs=0.5)
    else:
        page = Document(io.BytesIO(letter)).sections[0].page_width
        assert page is not None
        assert page.mm == pytest.approx(215.9, abs=0.1)


@pytest.mark.full
def test_a_file_is_made_again_only_when_what_it_says_has_changed(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, made = load_sound(content), []

    def counted(kind: str, maker: Maker) -> Maker:
        def make(said: dict[str, Any], of: About) -> bytes:
            made.append(kind)
            return maker.make(said, of)

        return replace(maker, make=make)

    monkeypatch.setattr(files, "_MAKERS", {kind: counted(kind, maker) for kind, maker in files._MAKERS.items()})
    kept = tmp_path / "kept"
    first = worksheets(library, SETTINGS, kept)
    assert sorted(made) == ["docx", "pdf"]
    assert worksheets(library, SETTINGS, kept) == first
    assert len(made) == 2
    worksheets(library, SETTINGS.model_copy(update={"name": "Another"}), kept)
    assert len(made) == 4
    # One that was cut off lies under another name, and is never taken.
    (found,) = [path for path in kept.glob("*.pdf") if path.read_bytes() == first[_name(library, "pdf")]]
    found.rename(found.with_name(f".{found.name}.new"))
    assert worksheets(library, SETTINGS, kept) == first
    assert len(made) == 5


def _name(library: Library, kind: str) -> str:
    (tool,) = library.of("tools")
    return f"{tool.url}{tool.id}.{kind}"


def test_without_what_makes_them_there_is_no_file_and_no_page_leads_to_one(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = load_sound(content)
    with_both = generate(library, SETTINGS).pages["tools/a-round.md"].markdown
    assert [kind for kind in ("pdf", "docx") if f'href="a-round.{kind}"' in with_both] == ["pdf", "docx"]
    offered.cache_clear()
    monkeypatch.setattr("guide.pages.rendering.offered.find_spec", lambda name: None)
    try:
        assert worksheets(library, SETTINGS) == {}
        page = generate(library, SETTINGS).pages["tools/a-round.md"].markdown
        assert not re.search(r'href="a-round\.(pdf|docx)"', page)
    finally:
        monkeypatch.undo()
        offered.cache_clear()
