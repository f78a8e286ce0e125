"""What readers tell of having tried an entry: read, named after the entry, and shown beneath it."""

from datetime import date
from pathlib import Path

import pytest

from guide.content.library import Library, load_sound
from guide.pages.entry_page import entry_pages
from guide.pages.settings import Settings
from guide.pages.told.tried import MOST, tried
from guide.stories.checking import check_packet
from guide.stories.importing import import_packet
from guide.stories.packet.envelopes import read_given
from guide.stories.writing import packet_digest
from tests.core.stories.packets import CASE_STUDY, FIXTURES, changed

TRIED = (FIXTURES / "packets" / "tried.txt").read_text("utf-8").replace("tips/bust-the-jargon", "tips/first-tip")
TODAY = date(2026, 11, 28)


def told(number: int, **changes: str) -> str:
    """One of many such packets, each from another place."""
    packet = changed("0f1e2d3c4b5a6977", f"{number:016x}", TRIED)
    for before, after in {"A market town": f"Town {number}", **changes}.items():
        packet = changed(before, after, packet)
    return packet


def taken_in(content: Path, *packets: str) -> Library:
    for packet in packets:
        outcome = import_packet(packet, content / "stories", load_sound(content), TODAY)
        assert outcome.status == "written", outcome
    return load_sound(content)


def page(library: Library, ref: str) -> str:
    return next(page.markdown for page in entry_pages(library, Settings(name="A guide")) if page.uri == f"{ref}.md")


def test_it_is_called_after_its_entry_and_says_the_first_sentence_of_what_happened(content: Path) -> None:
    library = load_sound(content)
    report = check_packet(TRIED, library, today=TODAY)
    assert report.packet is not None, report
    title = library.entries["tips/first-tip"].title
    assert report.packet.fields.title == f"Tried: “{title}”"
    assert report.packet.fields.summary == "Nobody read the page."
    own = changed('went: "badly"', 'went: "badly"\ntitle: "Ten words by the door"', TRIED)
    kept = check_packet(own, library, today=TODAY).packet
    assert kept is not None
    assert kept.fields.title == "Ten words by the door"


@pytest.mark.parametrize(
    ("before", "after", "field", "says"),
    [
        ('tried: "tips/first-tip"\n', "", "tried", "name the entry that was tried"),
        ("tips/first-tip", "stories/we-asked", "tried", "cannot be tried"),
        ("tips/first-tip", "tips/fist-tip", "tried", "did you mean"),
        ('went: "badly"', 'went: "fine"', "went", "badly"),
        ('form: "tried"', 'form: "guest blog"', "tried", "take it out of this guest blog"),
        ("## What we would change\n", "## What we would keep\n", "What we would change", "is missing"),
        ("It took an hour.", "word " * 201, "What we did", "at most 200"),
    ],
)
def test_what_is_wrong_is_told(content: Path, before: str, after: str, field: str, says: str) -> None:
    report = check_packet(changed(before, after, TRIED), load_sound(content), today=TODAY)
    assert any(problem.field == field and says in problem.message for problem in report.problems), report


@pytest.mark.long
def test_an_entry_shows_what_failed_beside_what_worked(content: Path) -> None:
    assert tried(load_sound(content), "tips/first-tip") is None
    assert "guide-tried" not in page(load_sound(content), "tips/first-tip")
    library = taken_in(content, told(1, badly="well"), told(2), told(3, **{'went: "badly"\n': ""}))
    shown = tried(library, "tips/first-tip")
    assert shown is not None
    assert shown.heading == "Tried in three places"
    assert [part.heading for part in shown.parts] == [
        "It did not work", "It worked", "They do not say whether it worked",
    ]  # fmt: skip
    text = page(library, "tips/first-tip")
    assert "<summary>Tried in three places</summary>" in text
    assert text.index("It did not work") < text.index("Town 2") < text.index("It worked") < text.index("Town 1")
    assert text.index('<div class="guide-responses guide-tried"') > text.index('<div class="guide-ends"')


def test_places_are_counted_only_where_each_names_another(content: Path) -> None:
    library = taken_in(content, told(1), told(2, **{"Town 2": "Town 1"}))
    assert (shown := tried(library, "tips/first-tip"))
    assert shown.heading == "Tried twice"


@pytest.mark.long
def test_of_very_many_the_few_that_worked_are_shown(content: Path) -> None:
    library = taken_in(content, *(told(number) for number in range(1, MOST + 3)), told(99, badly="well"))
    shown = tried(library, "tips/first-tip")
    assert shown is not None
    assert [(part.heading, len(part.tellings)) for part in shown.parts] == [
        ("It did not work", MOST - 1), ("It worked", 1),
    ]  # fmt: skip
    assert shown.left_out == 3


def test_two_who_tried_the_same_stand_at_two_addresses(content: Path) -> None:
    library = taken_in(content, told(1), told(2))
    first, second = (story.id for story in library.of("stories") if story.title.startswith("Tried: "))
    assert {second.removeprefix(first), first.removeprefix(second)} & {"-2"}


@pytest.mark.parametrize(
    ("quote", "says"),
    [
        ("nobody read  the page", ""),
        ("Nobody read the paper", "is not in the text"),
        ("page", "is not in the text"),
        ("Nobody read the page. Ring 07700 900123", "a way to reach somebody"),
    ],
)
def test_a_quotation_is_words_of_the_story(content: Path, quote: str, says: str) -> None:
    packet = changed('went: "badly"', f'went: "badly"\nquote: "{quote}"', TRIED)
    report = check_packet(packet, load_sound(content), today=TODAY)
    assert [says in problem.message for problem in report.problems if problem.field == "quote"] == [True] * bool(says)
    assert (report.packet is not None) == (not says)


def test_packets_from_before_have_the_sums_they_had() -> None:
    packet = read_given(CASE_STUDY).packet
    assert packet is not None
    assert packet_digest(packet) == "c3ef92d7d1718d6a"
