"""Our pages written by hand lead to nothing that our guide has not: a build would do without, and not stop."""

from pathlib import Path

import pytest

from guide.content.library import Library
from guide.pages.by_hand.written import fitted
from tests.settings import ROOT

DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(DOCS)))
def test_a_page_does_without_nothing(library: Library, path: Path) -> None:
    uri = path.relative_to(DOCS).as_posix()
    assert fitted(path.read_text("utf-8"), uri, library.published(), "A guide").missing == ()
