"""The picture of a sheet on its tool's page and on its check's: small, with words, as large as said, and a link."""

import re
from pathlib import Path

import pytest

from guide.content.assessments import Assessment
from guide.content.library import load_sound
from guide.content.model import Entry
from guide.pages.generate import generate
from guide.pages.rendering.offered import offered
from guide.pages.settings import Settings
from guide.publish.downloads import downloads
from tests.settings import ROOT

SETTINGS = Settings(name="A guide", site_url="https://guide.example/of-ours/")
TILE = re.compile(
    r'<a class="guide-no-print" href="([^"]+)">'
    r'<img src="([^"]+)" alt="" width="(\d+)" height="(\d+)" loading="lazy">([^<]+)</a>'
)


@pytest.mark.skipif("pdf" not in offered(), reason="typst is not installed")
@pytest.mark.full
def test_each_tool_and_check_shows_its_sheet_small_and_leads_to_it() -> None:
    library = load_sound(ROOT / "tests/fixtures/guide")
    files, told = downloads(library, SETTINGS)
    pages = generate(library, SETTINGS, told).pages
    nodes: list[Entry | Assessment] = [*library.of("tools"), *library.current_assessments()]
    for node in nodes:
        ((to, picture, width, height, words),) = TILE.findall(pages[f"{node.ref}.md"].markdown)
        assert picture == f"{node.id}.png"
        assert len(files[f"{node.url}{picture}"]) <= 12_000
        assert told.pictures[f"{node.url}{picture}"] == pytest.approx((2 * int(width), 2 * int(height)), abs=1)
        if isinstance(node, Entry):
            assert f"{node.url}{to}" in files
            assert words.startswith("PDF of the sheet: ")
        else:
            assert f"{node.ref}/{to.strip('/')}.md" in pages
            assert words == f"The sheets to print: {node.title}"
    found = [uri for uri, page in pages.items() if TILE.search(page.markdown)]
    assert sorted(found) == sorted(f"{node.ref}.md" for node in nodes)


@pytest.mark.long
def test_where_no_picture_is_known_there_is_no_tile(content: Path) -> None:
    pages = generate(load_sound(content), SETTINGS).pages
    assert not any(TILE.search(page.markdown) for page in pages.values())
