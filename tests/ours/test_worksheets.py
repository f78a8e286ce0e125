"""Our worksheets on paper: on as few sides as they honestly need, on A4 and on US Letter."""

import io

import pytest
from pypdf import PdfReader

from guide.content.kinds.tool import Tool
from guide.content.library import Library
from guide.pages.settings import Settings
from guide.publish.worksheets.printed import printed
from guide.publish.worksheets.said import WORDS, said_by

MOST = {"partnership-agreement": 3}
"""Sides of the form itself; of every other, two."""


@pytest.mark.full
@pytest.mark.parametrize("paper", ["A4", "letter"])
def test_no_form_takes_more_sides_than_it_needs(library: Library, paper: str) -> None:
    settings = Settings(name="The Partnership Guide", paper=paper)
    found = {}
    for tool in library.of("tools"):
        assert isinstance(tool, Tool)
        sides = [page.extract_text() for page in PdfReader(io.BytesIO(printed(said_by(tool, settings)))).pages]
        found[tool.id] = next(at for at, text in enumerate(sides) if WORDS["example"] in text)
    assert found
    assert {name: sides for name, sides in found.items() if sides > MOST.get(name, 2)} == {}
