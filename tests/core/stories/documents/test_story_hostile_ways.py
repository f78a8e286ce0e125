"""Bodies that try to be more than a story, through the newer ways in: what was tried, Word, LibreOffice."""

import time
from html import escape
from pathlib import Path

import pytest

from guide.content.library import load_sound
from guide.stories.checking import check_packet
from guide.text.blocks import read_blocks
from guide.text.cleaning import clean
from tests.core.stories.documents.word_files import bare_word, open_document
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


@pytest.mark.parametrize("name", sorted(BODIES))
def test_whatever_comes_in_is_clean_or_refused_and_soon(content: Path, name: str) -> None:
    library = load_sound(content)
    body = BODIES[name][:5_000]
    packet = changed("To keep the bus.", body, CASE_STUDY)
    for given in (in_word(packet), in_open_document(packet), changed("Read it aloud.", body, TRIED)):
        began = time.process_time()
        report = check_packet(given, library)
        assert time.process_time() - began < 5
        assert (report.packet is None) == bool(report.problems)
        for section in report.packet.sections if report.packet else ():
            assert clean(section.prose) == section.prose
            assert read_blocks(section.prose)
