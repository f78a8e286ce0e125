"""The entries: they show every drawing, each belief and principle has signs, and syllables are counted rightly."""

import re

import pytest

from guide.content.library import Library
from guide.content.model import Entry
from guide.pages.finder_page import next_steps, signs_of
from guide.prose.sentences import words
from guide.prose.syllables import by_rule, spoken
from guide.prose.texts import texts


def test_the_guide_shows_every_drawing_somewhere(library: Library) -> None:
    assert {entry.diagram for entry in library.entries.values() if entry.diagram} == set(Entry.diagrams)


def test_every_belief_and_every_principle_has_signs(library: Library) -> None:
    for folder in ("assumptions", "principles"):
        assert [entry.ref for entry in library.of(folder) if not signs_of(entry)] == []


def test_the_rule_for_syllables_agrees_with_the_dictionary_on_our_own_words(library: Library) -> None:
    said = spoken()
    own = {word.lower() for one in texts(library) for passage in one.passages for word in words(passage)}
    known = sorted(word for word in own if word.isalpha() and word in said)
    off = [by_rule(word) - said[word] for word in known]
    assert len(known) > 2000
    assert sum(not error for error in off) / len(off) > 0.9
    assert abs(sum(off)) / len(off) < 0.05, "it makes words longer or shorter than they are"


@pytest.mark.parametrize("folder", ["assumptions", "principles"])
def test_reasons_can_be_read_away_from_their_page(library: Library, folder: str) -> None:
    ways = [(entry.ref, way) for entry in library.of(folder) for way in next_steps(library, entry.ref)]
    assert ways
    for ref, way in ways:
        pointing = re.search(
            r"\b(?:(?:this|that) page|that (?:tip|one|question)|the (?:tip|question|tool)|come here|go there)\b",
            way.why,
            re.I,
        )
        assert pointing is None, f"{ref}: “{way.why}” points at a page that the reader is not on"
