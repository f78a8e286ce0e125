"""From packet to story and back: every word is kept, every id stays in its folder, every limit is where it is said."""

import re
import tempfile
from datetime import date
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from guide.content.kinds import Story
from guide.content.library import Library, load, load_sound
from guide.content.model import is_id
from guide.stories.checking import check_packet
from guide.stories.importing import import_packet
from guide.stories.naming import story_id
from guide.stories.packet.form import LIMITS, SECTIONS
from guide.text.cleaning import plain_text
from tests.core.stories.hostile_text import TEXTS
from tests.core.stories.packets import FIXTURES, packet_from, packet_of
from tests.examples import examples

TODAY = date(2026, 11, 22)
LIBRARY = load_sound(FIXTURES / "content")
LINES = st.text(min_size=1, max_size=60) | TEXTS.map(lambda text: text[:60])
FORMS = st.sampled_from([("case study", None), ("guest blog", None), ("response", "stories/we-asked")])


def taken_in(packet: str, into: Path, library: Library = LIBRARY) -> Story | None:
    outcome = import_packet(packet, into / "stories", library, TODAY)
    if outcome.path is None:
        assert outcome.report.problems != ()
        return None
    story = load_library(into).entries[f"stories/{outcome.path.stem}"]
    assert isinstance(story, Story)
    return story


def load_library(root: Path) -> Library:
    library, problems = load(root)
    # The other kinds are not in this folder, so links to them lead nowhere here.
    assert [problem for problem in problems if problem.field in ("body", "YAML", "title", "sections")] == []
    return library


def letters(text: str, address: str) -> str:
    """Letters in order, without addresses of links and entities. Of the words on a line behind a link none is left out
    of what is told; of what was given they may be, since what is no sound link there is told in many ways."""
    text = re.sub(r"&(?:lt|amp|#\d+);", "]", re.sub(address, "]", plain_text(text)))
    return "".join(re.findall(r"[^\W\d_]", text))


@pytest.mark.long
@given(FORMS, LINES, LINES, LINES, TEXTS)
@example(("case study", None), "a", "b", "c", "[a]: http://e.org<script>alert(1)</script>")
@examples(60)
def test_packet_to_story_to_packet_keeps_every_word(
    form: tuple[str, str | None], title: str, summary: str, why: str, prose: str
) -> None:
    fields = {
        "form": form[0],
        "responds_to": form[1],
        "title": f"On {title}",
        "summary": f"It {summary}",
        "shows": [{"to": "tips/first-tip", "why": f"So {why}"}],
    }
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        first = taken_in(packet_of(fields, f"First.\n{prose}"), Path(one))
        assume(first is not None)
        assert first is not None
        again = taken_in(packet_from(first, "00112233445566aa"), Path(other))
        assert again is not None
    same = ("title", "summary", "author", "organisation", "place", "shows", "form", "responds_to", "stages", "body")
    assert {name: getattr(again, name) for name in same} == {name: getattr(first, name) for name in same}
    told = iter(letters(first.body, r"\]\([^\s()]*\)"))
    if "contact removed" not in first.body:
        assert [letter for letter in letters(prose, r"\]\([^\n]*") if letter not in told] == []


RESERVED = ["con", "CON.", "nul", "aux", "prn", "com1", "LPT9", "index", "withdrawn", "readme", "page", "404", "search"]
PATHS = [
    "../x",
    "..",
    "/etc/passwd",
    "C:\\x",
    "a/../../b",
    "~root",
    "%2e%2e%2f",
    "x\x00.md",
    ".hidden",
    "-rf",
    "ﬁ",
    "．．／",
]


@pytest.mark.long
@given(st.text(max_size=90) | st.sampled_from([*RESERVED, *PATHS]), st.sets(st.sampled_from(["a", "con-story", "x"])))
@examples(300)
def test_no_title_makes_an_id_that_leaves_the_folder_or_means_something_else(title: str, taken: set[str]) -> None:
    id_ = story_id(title, "6f0c2f4e9a1b4c7d", taken)
    assert is_id(id_)
    assert id_ not in taken
    assert (Path("/stories") / f"{id_}.md").resolve().parent == Path("/stories")
    assert not PureWindowsPath(f"{id_}.md").is_reserved()
    assert id_ not in {"index", "withdrawn", "readme", "page", "404", "search"}


def limit(name: str, size: int) -> tuple[str, str]:
    """A packet that has so much of one thing, and the field to be named."""
    one: dict[str, tuple[dict[str, object], str]] = {
        "title": ({"title": "é" * size}, "title"),
        "title_least": ({"title": "t" * size}, "title"),
        "summary": ({"summary": "😀" * size}, "summary"),
        "author": ({"author": "e\u0301" * size}, "author"),
        "organisation": ({"organisation": "x" * size}, "organisation"),
        "place": ({"place": "x\u200b" * size}, "place"),
        "why": ({"shows": [{"to": "tips/first-tip", "why": "x" * size}]}, "shows.0.why"),
    }
    if name in one:
        fields, field = one[name]
        return packet_of(fields, "Words."), field
    if name == "shows":
        refs = [ref for ref in LIBRARY.entries if not ref.startswith("stories/")][:size]
        return packet_of({"shows": [{"to": ref, "why": "So."} for ref in refs]}, "Words."), "shows"
    if name == "response_words":
        return packet_of({"form": "response", "responds_to": "stories/we-asked"}, "word " * size), "The response"
    prose = "word " * size if name == "section_words" else "x" * size
    return packet_of({"form": "guest blog"}, prose), "The story"


MOST = {
    "title": LIMITS.title,
    "summary": LIMITS.summary,
    "author": LIMITS.name,
    "organisation": LIMITS.name,
    "place": LIMITS.name,
    "why": LIMITS.why,
    "shows": LIMITS.shows,
    "section_words": LIMITS.section_words,
    "section_characters": LIMITS.section_characters,
    "response_words": LIMITS.response_words,
}


@pytest.mark.parametrize("name", MOST)
def test_exactly_at_a_limit_is_taken_and_one_above_is_not(name: str) -> None:
    packet, field = limit(name, MOST[name])
    assert check_packet(packet, LIBRARY).problems == ()
    packet, field = limit(name, MOST[name] + 1)
    assert [problem.field for problem in check_packet(packet, LIBRARY).problems] == [field]


def test_the_least_title_is_taken_and_a_shorter_one_is_not() -> None:
    assert check_packet(limit("title_least", LIMITS.title_least)[0], LIBRARY).problems == ()
    problems = check_packet(limit("title_least", LIMITS.title_least - 1)[0], LIBRARY).problems
    assert [problem.field for problem in problems] == ["title"]


def test_a_response_may_show_none_to_six() -> None:
    answering = {"form": "response", "responds_to": "stories/we-asked", "shows": None}
    assert check_packet(packet_of(answering, "Words."), LIBRARY).problems == ()


@pytest.mark.parametrize("more", [0, 1])
def test_the_packet_as_a_whole_has_its_limit(more: int) -> None:
    headings = SECTIONS["case study"]
    packet = packet_of({}, dict.fromkeys(headings, "Words.\n\n"))
    held = packet.split("\n", 1)[1].rsplit("\nEnd of story packet", 1)[0]
    spaces = " " * (LIMITS.packet_bytes - len(held.encode()) + more)
    problems = check_packet(packet.replace("Words.", f"Words.{spaces}", 1), LIBRARY).problems
    assert [problem.field for problem in problems] == ["packet"] * more
