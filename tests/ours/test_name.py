"""A guide under another name: ours is nowhere in it, but in what names a format."""

import io
import re
import zipfile
from pathlib import Path

import pytest

from guide.stories.packet.form import FIRST_WORDS
from tests.browser.conftest import build
from tests.conftest import FIXTURES
from tests.settings import steady_settings

pytestmark = pytest.mark.full
OURS = re.compile(r"partnership[\s_-]*guide", re.I)
OF_A_FORMAT = re.compile(
    rf"{FIRST_WORDS}|Partnership \+Guide \+story \+packet|partnership-guide-(?:round|plan|sheet)(?=\W)"
    r'|= ?"partnership-guide"',  # a script that is published calls the constant by a letter
    re.I,
)
"""The first line of packets, the kinds of saved files, and what calendars know a step by: yesterday's must be read."""
NAME = "Cydweithio ym Mhowys"


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small guide with all pages written by hand, built under another name."""
    folder = tmp_path_factory.mktemp("renamed")
    build(folder, FIXTURES / "content", steady_settings(NAME))
    return folder


def texts(folder: Path) -> dict[str, str]:
    """Every file that holds text, and every part of a Word file."""
    found: dict[str, str] = {}
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.suffix == ".docx":
            with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as parts:
                found |= {f"{name}: {part}": parts.read(part).decode("utf-8", "replace") for part in parts.namelist()}
        elif path.is_file() and not name.startswith("pagefind/"):
            found[name] = path.read_bytes().decode("utf-8", "replace")
    return found


def test_our_name_is_nowhere_but_in_what_names_a_format(renamed: Path) -> None:
    files = texts(renamed)
    assert len(files) > 100
    assert [name for name in files if OURS.search(name)] == []
    named = {
        name: [rest[max(0, hit.start() - 40) : hit.end() + 40] for hit in OURS.finditer(rest)]
        for name, text in files.items()
        if OURS.search(rest := OF_A_FORMAT.sub("", text))
    }
    assert named == {}


def test_its_own_name_is_where_ours_was(renamed: Path) -> None:
    files = texts(renamed)
    pages = {name for name in files if name.endswith(".html")}
    redirects = {name for name in pages if 'http-equiv="refresh"' in files[name]}
    assert {name for name in pages - redirects if NAME not in files[name]} == set()
    for name in ("feed.xml", "llms.txt", "share-your-story/story-template.docx: docProps/core.xml"):
        assert NAME in files[name], name
    assert f"From {NAME}, CC BY 4.0" in files["about/licence/index.html"]


def test_the_page_of_the_format_says_that_it_is_one(renamed: Path) -> None:
    page = texts(renamed)["contribute/story-packet/index.html"]
    assert f"“{FIRST_WORDS}” is the name of the format" in page
