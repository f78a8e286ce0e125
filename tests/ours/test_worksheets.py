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


def test_every_field_of_ours_has_a_key_so_that_its_words_can_be_mended(library: Library) -> None:
    without = []
    for tool in library.of("tools"):
        assert isinstance(tool, Tool)
        for part in tool.sheet.parts:
            asked = (part, *(part.fields or part.prompts or ()))
            without += [f"{tool.id}: {part.heading}" for one in asked if not one.key]
            without += [f"{tool.id}: columns of {part.heading}" for table in [part.table] if table and not table.keys]
    assert without == []


def test_each_clause_of_the_agreement_says_why_it_is_there(library: Library) -> None:
    agreement = library.entries["tools/partnership-agreement"]
    assert isinstance(agreement, Tool)
    assert "not legal advice" in (agreement.sheet.note or "")
    asked = [one for part in agreement.sheet.parts for one in (part.fields or part.prompts or (part,))]
    assert [one.key for one in asked if not one.why] == []
    assert any(part.optional for part in agreement.sheet.parts)
