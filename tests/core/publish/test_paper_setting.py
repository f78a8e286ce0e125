"""On which paper everything to take along is laid out: by the setting, whatever makes it and wherever it is made."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from guide.content.library import Library, load_sound
from guide.pages.generate import generate
from guide.pages.rendering.offered import offered
from guide.pages.settings import Settings
from guide.publish.downloads import downloads
from guide.publish.reading.files import reading_copies
from guide.publish.word_template import URI, story_template
from tests.core.content.test_packs import PACK
from tests.core.house.imports import SCRIPTS, arrows
from tests.core.publish.cards.test_cards import with_cards
from tests.settings import ROOT

pytestmark = pytest.mark.skipif(offered() != ("pdf", "docx"), reason="typst or python-docx is not installed")
PAPERS = {"A4": (210, 297), "letter": (215.9, 279.4)}
OF_A_PHONE = "take-away/cards-one-a-page.pdf"
"""As large as a card, on any paper."""
MAKES_OFFICE_FILES = "kit/office/paper.mjs"


@pytest.fixture
def library(content: Path) -> Library:
    with_cards(content, "tips/first-tip")
    (content / "packs.yml").write_text(PACK)
    return load_sound(content)


def sizes(name: str, data: bytes) -> set[tuple[int, int]]:
    """The sizes of a file's pages, in whole millimetres, the shorter side first; of a zip those of all in it."""
    if name.endswith(".pdf"):
        boxes = [page.mediabox for page in PdfReader(io.BytesIO(data)).pages]
        found = [(float(box.width) / 72 * 25.4, float(box.height) / 72 * 25.4) for box in boxes]
    elif name.endswith(".docx"):
        sections = Document(io.BytesIO(data)).sections
        found = [(one.page_width.mm, one.page_height.mm) for one in sections if one.page_width and one.page_height]
    elif name.endswith(".zip"):
        with zipfile.ZipFile(io.BytesIO(data)) as held:
            return set().union(*(sizes(one, held.read(one)) for one in held.namelist()))
    else:
        return set()
    return {(round(min(pair)), round(max(pair))) for pair in found}


@pytest.mark.full
@pytest.mark.parametrize("paper", PAPERS)
def test_every_file_that_the_build_makes_is_for_the_paper_of_the_settings(library: Library, paper: str) -> None:
    settings = Settings(name="A guide", site_url="https://guide.example/", paper=paper)
    files, _ = downloads(library, settings)
    made = {**files, **reading_copies(library, settings).files, URI: story_template(library, settings)}
    made.pop(OF_A_PHONE)
    kinds = {name.rpartition(".")[2] for name in made if sizes(name, made[name])}
    assert kinds == {"pdf", "docx", "zip"}
    wide, high = (round(side) for side in PAPERS[paper])
    others = {name: found for name, data in made.items() if (found := sizes(name, data) - {(wide, high)})}
    assert others == {}


def reaching(target: str) -> set[str]:
    """The scripts that lead to one of them, at any remove."""
    ways, found, waiting = arrows(SCRIPTS), {target}, {target}
    while waiting:
        waiting = {one for one, other in ways if other in waiting} - found
        found |= waiting
    return found


@pytest.mark.long
def test_every_page_on_which_a_browser_makes_office_files_says_the_paper(library: Library) -> None:
    mounted = dict(re.findall(r'"?([\w-]+)"?: \(\) => import\("\./([^"]+)"\)', (SCRIPTS / "guide.mjs").read_text()))
    makers = {name for name, path in mounted.items() if path in reaching(MAKES_OFFICE_FILES)}
    assert makers == {"plan", "group", "fill-in"}
    pages = generate(library, Settings(name="A guide", paper="letter")).pages
    mounts = {uri: set(re.findall(r'data-module="([\w-]+)"', page.markdown)) & makers for uri, page in pages.items()}
    told = {uri for uri, page in pages.items() if 'data-paper="letter"' in page.markdown}
    assert {uri for uri, found in mounts.items() if found} == told
    plain = generate(library, Settings(name="A guide")).pages
    assert not any("data-paper" in page.markdown for page in plain.values())


def test_no_style_sheet_names_one_paper_alone() -> None:
    for path in (ROOT / "docs/assets/css").rglob("*.css"):
        named = re.findall(r"@page[^{]*\{[^}]*?\bsize: *(a4|letter)", path.read_text("utf-8"))
        assert sorted(named) in ([], ["a4", "letter"]), path.name
