"""What our guide gives people to take along: a card for every entry that can have one, and packs that hold together."""

import pytest

from guide.content.cards import card_of, cards, without_card
from guide.content.kinds import Tool
from guide.content.library import Library
from guide.pages.settings import Settings
from guide.publish.cards.files import decks
from guide.publish.checks.files import check_sheets
from guide.publish.packs.files import packs
from guide.publish.worksheets.files import worksheets
from tests.core.publish.papers.tagged import faults

PAPERS = pytest.mark.parametrize("paper", ["A4", pytest.param("letter", marks=pytest.mark.nightly)])


def test_every_entry_has_a_card_and_no_two_are_alike(library: Library) -> None:
    assert [entry.ref for entry in without_card(library)] == []
    backs = [card_of(entry) for entry in cards(library)]
    assert len(set(backs)) == len(backs) > 80


def test_a_back_says_more_than_its_entry_says_in_short(library: Library) -> None:
    told = {entry.ref for entry in cards(library) if card_of(entry) in (entry.summary, *(entry.in_short or ()))}
    assert told == set()


def test_a_check_takes_the_minutes_that_its_pack_gives_it(library: Library) -> None:
    for pack in library.packs:
        for link in pack.checks:
            check = library.node(link.to)
            (minutes,) = [step.minutes for step in pack.steps if f"“{check.title}”" in step.do]
            assert minutes >= getattr(check, "minutes", 0), pack.id


def test_a_pack_has_the_sheets_that_its_steps_name(library: Library) -> None:
    sheets = {tool.ref: tool.sheet.title for tool in library.of("tools") if isinstance(tool, Tool)}
    for pack in library.packs:
        named = {link.to for link in pack.sheets}
        assert named <= set(sheets), pack.id
        assert named, pack.id


@pytest.mark.full
@PAPERS
def test_all_of_it_fits_and_is_tagged(library: Library, paper: str) -> None:
    settings = Settings(name="The Partnership Guide", site_url="https://guide.example/", paper=paper)
    made = decks(library, settings) | packs(library, settings, worksheets(library, settings))
    made |= check_sheets(library, settings)
    titles = {pack.id: pack.title for pack in library.packs}
    titles |= {check.id: check.title for check in library.current_assessments()}
    titles |= {"cards": "Cards", "cards-one-a-page": "Cards"}
    found = {
        uri: faults(data, f"{titles[uri.rpartition('/')[2].removesuffix('.pdf')]} · The Partnership Guide")
        for uri, data in made.items()
        if uri.endswith(".pdf")
    }
    assert len(found) == len(titles)
    assert {uri: wrong for uri, wrong in found.items() if wrong} == {}
