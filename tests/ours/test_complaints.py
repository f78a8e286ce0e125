"""What people say in their own words, and the entries of ours that it leads to: a table of complaints."""

from pathlib import Path

import pytest
import yaml

from tests.browser.finder.conftest import Match, Told, entries_of, matching
from tests.ours.conftest import CONTENT
from tests.scripts.running import Scripts

COMPLAINTS: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "complaints.yml").read_text("utf-8"))
FIRST = 3


@pytest.fixture(scope="session")
def entries() -> Told:
    return entries_of(CONTENT)


@pytest.fixture
def match(modules: Scripts, entries: Told) -> Match:
    return matching(modules, entries)


def refs(told: Told) -> list[str]:
    return [match["ref"] for match in told]


def test_each_complaint_meets_its_entry_among_the_first_three(match: Match) -> None:
    asked = [(said, ref) for ref, complaints in COMPLAINTS.items() for said in complaints]
    assert len(asked) >= 30
    told = match([said for said, _ in asked])
    missed = {
        f"{said} → {ref}": refs(found)
        for (said, ref), found in zip(asked, told, strict=True)
        if ref not in refs(found)[:FIRST]
    }
    assert missed == {}


def test_every_entry_is_reached_by_a_complaint_in_other_words_than_its_own(entries: Told) -> None:
    assert set(COMPLAINTS) == {one["ref"] for one in entries}
    own = {text["text"].lower().strip("“”.") for one in entries for text in one["texts"]}
    assert [said for complaints in COMPLAINTS.values() for said in complaints if said.lower() in own] == []


def test_every_sign_leads_to_its_own_entry_first_or_second(match: Match, entries: Told) -> None:
    signs = [(text["text"], one["ref"]) for one in entries for text in one["texts"] if text["role"] == "sign"]
    told = match([sign for sign, _ in signs])
    assert [sign for (sign, ref), found in zip(signs, told, strict=True) if ref not in refs(found)[:2]] == []


def test_what_is_no_complaint_finds_nothing(match: Match) -> None:
    nothing = ["", "   ", "the", "banana bread recipe", "xyzzy", "?!…", "how do I reset my password", "🙂"]
    assert dict(zip(nothing, map(refs, match(nothing)), strict=True)) == {said: [] for said in nothing}
