"""The Word file as LibreOffice saves it, which parts and names things in its own way."""

import shutil
import subprocess
from pathlib import Path

import pytest

from guide.content.library import load_sound
from guide.stories.checking import check_packet
from tests.core.stories.documents.test_story_word_file import ABOUT, ACCOUNT, AGREED, check, shows
from tests.core.stories.documents.word_files import filled, template, word
from tests.core.stories.packets import CASE_STUDY

OFFICE = shutil.which("soffice")
pytestmark = [
    pytest.mark.nightly,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here: Debian's libreoffice-writer-nogui"),
]


def saved_as(data: bytes, kind: str, folder: Path) -> bytes:
    (folder / "in").mkdir()
    (folder / "in" / "story.docx").write_bytes(data)
    command = [str(OFFICE), f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", kind]
    subprocess.run(
        [*command, "--outdir", str(folder), str(folder / "in" / "story.docx")],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return (folder / f"story.{kind}").read_bytes()


@pytest.mark.parametrize("kind", ["odt", "docx"])
def test_the_word_file_filled_in_is_read_as_libreoffice_saves_it(content: Path, tmp_path: Path, kind: str) -> None:
    known = load_sound(content)
    data = filled(template(known), ABOUT | ACCOUNT, AGREED | shows(known))
    assert check(saved_as(data, kind, tmp_path), known).packet == check(data, known).packet


def test_a_packet_is_read_as_libreoffice_saves_it(content: Path, tmp_path: Path) -> None:
    known = load_sound(content)
    data = saved_as(word(CASE_STUDY.split("\n")), "odt", tmp_path)
    assert check(data, known).problems == check_packet(CASE_STUDY, known, shown="story.docx").problems
