"""The Word file in which a story can be written without the form."""

import io
import re
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from guide.content.library import Library, load, load_sound
from guide.content.problems import ContentError
from guide.pages.settings import Settings, settings_from
from guide.publish.word_template import story_template, written
from guide.stories.packet.form import CONSENTS, SECTIONS
from guide.stories.questions import AGREEMENTS, HINTS
from tests.core.stories.documents.test_story_libreoffice import OFFICE, saved_as

ROOT = Path(__file__).parents[3]
SETTINGS = Settings(name="A guide")


def told(library: Library, settings: Settings = SETTINGS) -> tuple[list[str], list[str]]:
    """The headings of the file, and its other paragraphs."""
    paragraphs = Document(io.BytesIO(story_template(library, settings))).paragraphs
    headings = [p.text for p in paragraphs if p.style is not None and str(p.style.name).startswith("Heading")]
    return headings, [p.text for p in paragraphs if p.text not in headings]


@pytest.mark.long
def test_it_asks_what_the_form_asks(content: Path) -> None:
    library, _ = load(content)
    headings, texts = told(library)
    assert [heading for heading in headings if heading in SECTIONS["case study"]] == list(SECTIONS["case study"])
    for heading in SECTIONS["case study"]:
        assert HINTS[heading] in texts
    assert f"☐ {library.of('tips')[0].title}" in texts
    for stage in library.taxonomy.stages:
        assert f"☐ {stage.title}: {stage.summary}" in texts
    assert sum(agreement.words in text for text in texts for agreement in AGREEMENTS) == len(AGREEMENTS)


def test_every_heading_and_every_consent_of_a_packet_has_its_words() -> None:
    assert {heading for headings in SECTIONS.values() for heading in headings} == set(HINTS)
    assert [agreement.id for agreement in AGREEMENTS] == list(CONSENTS)


@pytest.mark.long
def test_it_says_where_to_send_it(content: Path) -> None:
    library, _ = load(content)
    assert any("whoever gave you the address" in text for text in told(library)[1])
    ours = settings_from({"name": "Ours", "submissions": {"email": "stories@example.org"}}, {})
    texts = told(library, ours)[1]
    assert "Send the file by e-mail to stories@example.org." in texts
    assert not any("whoever gave you the address" in text for text in texts)


@pytest.mark.long
def test_it_is_the_same_bytes_each_time_and_says_its_language(content: Path) -> None:
    library, _ = load(content)
    made = story_template(library, SETTINGS)
    written.cache_clear()
    assert made == story_template(library, SETTINGS)
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert 'w:lang w:val="en-GB"' in parts.read("word/styles.xml").decode()
    assert Document(io.BytesIO(made)).core_properties.title == "Your story for A guide"


def parts_of(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name).decode("utf-8") for name in packed.namelist()}


@pytest.mark.long
def test_it_is_a_file_of_this_build_and_of_todays_word(content: Path) -> None:
    library, _ = load(content)
    ours = settings_from({"name": "Ours"}, {"SOURCE_DATE_EPOCH": "1764288000"})
    data = story_template(library, ours)
    said = Document(io.BytesIO(data)).core_properties
    assert (said.title, said.author, said.language) == ("Your story for Ours", "Ours", "en-GB")
    assert said.created == said.modified
    assert said.created is not None
    assert said.created.date() == date(2025, 11, 28)
    parts = parts_of(data)
    assert (
        'compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"' in parts["word/settings.xml"]
    )
    assert [name for name in parts if re.search(r"thumbnail|stylesWithEffects|customXml", name)] == []
    assert not re.search(r"2013|Macintosh|python-docx", "".join(parts[name] for name in parts if "docProps" in name))
    with pytest.raises(ContentError, match="SOURCE_DATE_EPOCH"):
        settings_from({"name": "Ours"}, {"SOURCE_DATE_EPOCH": "yesterday"})


@pytest.mark.long
@pytest.mark.parametrize(("paper", "wide", "high"), [("A4", 210, 297), ("letter", 215.9, 279.4)])
def test_it_is_laid_out_for_the_paper_that_the_settings_name(
    content: Path, paper: str, wide: float, high: float
) -> None:
    library, _ = load(content)
    document = Document(io.BytesIO(story_template(library, settings_from({"name": "Ours", "paper": paper}, {}))))
    for section in document.sections:
        assert section.page_width is not None
        assert section.page_height is not None
        assert section.page_width.mm == pytest.approx(wide, abs=0.1)
        assert section.page_height.mm == pytest.approx(high, abs=0.1)
    with pytest.raises(ContentError, match="paper"):
        settings_from({"name": "Ours", "paper": "A5"}, {})


def test_no_letters_are_smaller_than_eleven_points(content: Path) -> None:
    library, _ = load(content)
    document = Document(io.BytesIO(story_template(library, SETTINGS)))
    used: list[Any] = [paragraph.style for paragraph in document.paragraphs]
    sizes = {style.name: (style.font.size or style.base_style.font.size).pt for style in used}
    assert sizes.keys() == {"Title", "Heading 1", "Heading 2", "Normal", "List Bullet", "Tick"}
    assert min(sizes.values()) == 11


@pytest.mark.nightly
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here: Debian's libreoffice-writer-nogui")
@pytest.mark.parametrize("paper", ["A4", "letter"])
def test_with_all_that_our_guide_holds_it_has_two_sides(tmp_path: Path, paper: str) -> None:
    ways = {"email": "stories@example.org", "form_url": "https://example.org/forms/a-story"}
    ours = settings_from({"name": "The Partnership Guide", "submissions": ways, "paper": paper}, {})
    data = saved_as(story_template(load_sound(ROOT / "guide_src"), ours), "pdf", tmp_path)
    assert len(re.findall(rb"/Type\s*/Page(?!s)", data)) == 2
