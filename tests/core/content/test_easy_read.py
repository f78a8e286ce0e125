"""An Easy Read beside an entry: how it is read, and what is told of it."""

from pathlib import Path

import pytest

from guide.content.library import load
from guide.prose.easy_read import notices
from tests.core.easy_reads import written_easily

TIP = "tips/first-tip.easy.yml"


def told(content: Path) -> list[str]:
    return [str(problem) for problem in load(content, "content")[1]]


def noticed(content: Path) -> list[str]:
    library, problems = load(content, "content")
    assert problems == ()
    return [str(notice) for notice in notices(library, "content")]


def test_it_stands_in_the_library_by_its_entry(content: Path) -> None:
    written_easily(content / TIP)
    library, problems = load(content)
    assert problems == ()
    easy_read = library.easy_reads["tips/first-tip"]
    assert (easy_read.url, easy_read.path) == ("tips/first-tip/easy-read/", TIP)
    assert dict(easy_read.lines)["parts.0.ideas.0.points.1"] == "Ask kindly."
    assert noticed(content) == []


@pytest.mark.parametrize(
    ("old", "new", "field", "message"),
    [
        ("picture: asking", "picture: shrug", "parts.1.ideas.1.picture", "`shrug` is not known"),
        ("        say: [Ask each person.]\n", "", "parts.1.ideas.2.say", "is missing"),
        ("say: [Ask each person.]", "say: []", "parts.1.ideas.2.say", "give at least 1"),
        ("  - heading: What can you do?\n    ideas", "  - ideas", "parts.1.heading", "is missing"),
        ("reviewed: 2026-11-22\n", "", "reviewed", "is missing"),
        ("reviewed:", "ref: tips/second-tip\nreviewed:", "ref", "is not a field to set here"),
    ],
)
def test_a_part_that_is_missing_or_unknown_is_told(content: Path, old: str, new: str, field: str, message: str) -> None:
    written_easily(content / TIP, old, new)
    (problem,) = told(content)
    assert problem.startswith(f"content/{TIP}")
    assert f"{field}: " in problem
    assert message in problem


def test_the_rest_of_the_entry_is_read_where_its_easy_read_has_a_fault(content: Path) -> None:
    written_easily(content / TIP, "picture: asking", "picture: shrug")
    library, _ = load(content)
    assert "tips/first-tip" in library.entries
    assert library.easy_reads == {}


def test_one_of_no_entry_or_of_a_story_is_told(content: Path) -> None:
    written_easily(content / "tips/no-tip.easy.yml")
    written_easily(content / "stories/we-asked.easy.yml")
    assert told(content) == [
        "content/stories/we-asked.easy.yml: file: is the Easy Read of a story, which stays as it was told",
        "content/tips/no-tip.easy.yml: file: is the Easy Read of no entry; name it after one, or remove it",
    ]


def test_one_of_a_draft_is_not_published(content: Path) -> None:
    written_easily(content / TIP)
    tip = content / "tips/first-tip.md"
    tip.write_text(tip.read_text("utf-8").replace("title: ", "draft: true\ntitle: ", 1), "utf-8")
    library, _ = load(content)
    assert "tips/first-tip" in library.easy_reads
    assert library.published().easy_reads == {}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (" ".join(["word"] * 16) + ".", "line 10: parts.1.ideas.2.say.1: has a sentence of 16 words; make two of it"),
        (" ".join(["word"] * 15) + ". And so on.", ""),
        ("3% of us came.", "has a percentage; say it in people"),
        ("30 per cent came.", "has a percentage"),
        ("Ask; then wait.", "joins two things by a mark"),
        ("Wait (not long).", "joins two things by a mark"),
        ("Come at 9:30.", ""),
    ],
)
def test_what_is_hard_to_read_is_noticed(content: Path, line: str, message: str) -> None:
    written_easily(content / TIP, "[Ask each person.]", f'["{line}"]')
    assert [message in notice for notice in noticed(content)] == ([True] if message else [])


def test_a_heading_that_asks_nothing_is_noticed(content: Path) -> None:
    written_easily(content / TIP, "What can you do?", "Asking")
    assert noticed(content) == [f"content/{TIP}: line 4: parts.1.heading: is no question; ask what the part answers"]
