"""Our own evidence: it changes something on page after page, and each study says what it was and how far we read it."""

import re

from guide.content.library import Library

FEWEST = 45
"""Entries in which a study changed a sentence, at least."""

DEPTH = re.compile(r"Read: \S")
BEFORE_WE_SAID = frozenset({"hardy-hudson-waddington-2003"})
"""A method, of which the first editors did not note how far they had read."""


def test_studies_change_the_advice(library: Library) -> None:
    cited = [entry for entry in library.entries.values() if entry.evidence]
    changed = [entry.ref for entry in cited if any(piece.changes for piece in entry.evidence)]
    assert len(changed) >= FEWEST


def test_each_study_says_what_it_was_on_which_question_it_bears_and_how_far_it_was_read(library: Library) -> None:
    cited = {piece.source for entry in library.entries.values() for piece in entry.evidence}
    for source in (library.sources[id_] for id_ in sorted(cited)):
        assert source.study, source.id
        assert source.asks, source.id
        assert source.id in BEFORE_WE_SAID or DEPTH.search(source.where), source.id


def test_no_two_entries_tell_a_study_in_the_same_words(library: Library) -> None:
    told = [(piece.source, piece.finding) for entry in library.entries.values() for piece in entry.evidence]
    assert sorted(told) == sorted(set(told))


def test_no_study_is_kept_that_no_page_uses(library: Library) -> None:
    cited = {piece.source for entry in library.entries.values() for piece in entry.evidence}
    kept = {source.id for source in library.sources.values() if source.study}
    # These three bear on our checks, whose published editions name none; a page by hand does.
    assert kept - cited == {"mrklas-2023", "mrklas-2023-tested", "marek-2015"}
