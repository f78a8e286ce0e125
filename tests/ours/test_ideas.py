"""The page that says where each idea of the sources is, held against the guide: nothing lost, nothing led astray."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from guide.content.library import Library
from tests.settings import ROOT

PAGE = ROOT / "docs" / "about" / "ideas.md"
LINK = re.compile(r"\[([^\]]+)\]\(\.\./([^)]+?)\.md(?:#([^)]*))?\)")

KINDS = {
    "Eleven assumptions": ("assumptions", 11),
    "Fourteen tips": ("tips", 14),
    "Eight more tips": ("tips", 8),
    "Sixteen questions": ("questions", 16),
    "Six principles": ("principles", 6),
    "Six more principles": ("principles", 6),
}
"""The tables in which each row is an idea with an entry of its own: of which kind, and how many."""

LISTS = {
    "Eight reasons why values matter": ("articles/why-values-matter", 8),
    "Six kinds of example": ("articles/where-partnerships-happen", 6),
}
"""The tables whose ideas share an entry: which, and how many."""

OTHERS = {
    "Theory and practice": "makesfive-issues",
    "When structures change": "compact-voice-essence",
    "A workshop, and some research": "partnership-stories",
    "How, as well as what": "assumptions-and-top-tips",
    "People, and what it is for": "tips-for-working-in-partnership",
}
"""The tables of what else a source says, one for each source."""


@dataclass(frozen=True)
class Row:
    """An idea, and the links beside it: each the words that are linked and where they lead."""

    idea: str
    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Table:
    sources: frozenset[str]
    rows: tuple[Row, ...]


def tables() -> Iterator[tuple[str, Table]]:
    parts = re.split(r"^## (.+)$", PAGE.read_text("utf-8"), flags=re.M)
    for heading, text in zip(parts[1::2], parts[2::2], strict=True):
        lines = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| ")]
        rows = [Row(idea, tuple((words, to) for words, to, _ in LINK.findall(where))) for idea, where in lines[1:]]
        yield heading, Table(frozenset(id_ for _, to, id_ in LINK.findall(text) if to == "sources"), tuple(rows))


TABLES = dict(tables())


def _of_practice(library: Library) -> frozenset[str]:
    """The texts that the guide grew from, whose ideas the page accounts for."""
    return frozenset(source.id for source in library.sources.values() if source.took)


def test_there_is_a_table_for_everything_and_no_other() -> None:
    assert TABLES.keys() == KINDS.keys() | LISTS.keys() | OTHERS.keys()
    assert all(row.idea and row.links for table in TABLES.values() for row in table.rows)


def test_every_link_leads_to_what_it_names(library: Library) -> None:
    named = {node.ref: node.title for node in library.nodes()} | {"share-your-story": "Share your story"}
    for words, to in [link for table in TABLES.values() for row in table.rows for link in row.links]:
        assert named.get(to) == words, f"“{words}” leads to {to}"


@pytest.mark.parametrize("heading", KINDS)
def test_each_idea_of_a_list_has_an_entry_of_its_own(heading: str) -> None:
    folder, count = KINDS[heading]
    rows = TABLES[heading].rows
    assert len(rows) == count
    assert {to.split("/")[0] for row in rows for _, to in row.links} == {folder}
    assert len({to for row in rows for _, to in row.links}) == sum(len(row.links) for row in rows) == count


@pytest.mark.parametrize("folder", sorted({folder for folder, _ in KINDS.values()}))
def test_no_entry_of_these_kinds_is_without_its_idea_and_they_keep_their_order(folder: str, library: Library) -> None:
    shown = [
        to for heading, (of, _) in KINDS.items() if of == folder for row in TABLES[heading].rows for _, to in row.links
    ]
    assert shown == [entry.ref for entry in library.of(folder) if not _of_practice(library).isdisjoint(entry.sources)]


@pytest.mark.parametrize("heading", LISTS)
def test_each_reason_and_each_example_is_in_the_entry_that_holds_them(heading: str) -> None:
    entry, count = LISTS[heading]
    rows = TABLES[heading].rows
    assert len(rows) == count
    assert {row.links[0][1] for row in rows} == {entry}
    assert len({row.idea for row in rows}) == count


def test_no_entry_is_without_an_idea(library: Library) -> None:
    named = {to for table in TABLES.values() for row in table.rows for _, to in row.links}
    of_practice = _of_practice(library)
    # A case that others have told too stands for itself: it carries none of the ideas that the page accounts for.
    cases = {story.ref for story in library.of("stories") if not of_practice.issuperset(story.sources)}
    # So does an entry that rests on none of those texts, and says on what instead.
    later = {entry.ref for entry in library.entries.values() if entry.sources and of_practice.isdisjoint(entry.sources)}
    assert library.entries.keys() - named - cases - later == set()


@pytest.mark.parametrize("heading", TABLES)
def test_an_idea_leads_to_an_entry_that_credits_its_source(heading: str, library: Library) -> None:
    table = TABLES[heading]
    assert table.sources
    assert table.sources <= library.sources.keys()
    for row in table.rows:
        credited = {id_ for _, to in row.links if to in library.entries for id_ in library.entries[to].sources}
        assert credited & table.sources, f"“{row.idea}”: none of its entries names {sorted(table.sources)}"


def test_every_text_of_practice_has_its_tables(library: Library) -> None:
    assert set(OTHERS.values()) == _of_practice(library)
    for heading, source in OTHERS.items():
        assert TABLES[heading].sources == {source}
