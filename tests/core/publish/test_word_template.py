"""The Word file in which a story can be written without the form."""

import io
import zipfile
from pathlib import Path

from docx import Document

from guide.content.library import Library, load
from guide.pages.settings import Settings, settings_from
from guide.publish.word_template import story_template, written
from guide.stories.packet.form import CONSENTS, SECTIONS
from guide.stories.questions import AGREEMENTS, HINTS

SETTINGS = Settings(name="A guide")


def told(library: Library, settings: Settings = SETTINGS) -> tuple[list[str], list[str]]:
    """The headings of the file, and its other paragraphs."""
    paragraphs = Document(io.BytesIO(story_template(library, settings))).paragraphs
    headings = [p.text for p in paragraphs if p.style is not None and str(p.style.name).startswith("Heading")]
    return headings, [p.text for p in paragraphs if p.text not in headings]


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


def test_it_says_where_to_send_it(content: Path) -> None:
    library, _ = load(content)
    assert any("whoever gave you the address" in text for text in told(library)[1])
    ours = settings_from({"name": "Ours", "submissions": {"email": "stories@example.org"}}, {})
    texts = told(library, ours)[1]
    assert "Send the file by e-mail to stories@example.org." in texts
    assert not any("whoever gave you the address" in text for text in texts)


def test_it_is_the_same_bytes_each_time_and_says_its_language(content: Path) -> None:
    library, _ = load(content)
    made = story_template(library, SETTINGS)
    written.cache_clear()
    assert made == story_template(library, SETTINGS)
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert 'w:lang w:val="en-GB"' in parts.read("word/styles.xml").decode()
    assert Document(io.BytesIO(made)).core_properties.title == "Your story for A guide"
