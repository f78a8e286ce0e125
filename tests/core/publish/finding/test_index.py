"""The index that first results come from: what is in it, how it is packed, and what it costs."""

import gzip
import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.relevance import index_of
from guide.content.library import load, load_sound
from guide.pages.settings import Settings
from guide.publish.finding import files
from guide.publish.finding.find import Find
from guide.publish.finding.finds import finds
from guide.publish.finding.index import INDEX, MOST_BYTES, MOST_OF_REST, REST
from guide.publish.finding.lines import packed_lines
from guide.publish.finding.packing import hash_of, packed
from guide.publish.finding.pages import CONTRIBUTORS, of_written
from guide.publish.finding.spelling import spelling
from guide.publish.finding.stems import STOP, stems_of
from guide.publish.finding.weighing import LEVELS, Weight, weights
from tests.browser.conftest import STEADY
from tests.core.publish.finding.conftest import Run
from tests.remembering import site_of

SETTINGS = Settings(name="A guide")
WRITTEN = {
    "index.md": "# Home",
    "about/privacy.md": "---\ntitle: Privacy\ndescription: What we know.\n---\n\n# Privacy\n\nNone.",
    "contribute/writing.md": "# How to write\n\nAsk an editor.",
    "contribute/decisions/0001-x.md": "# 1. X\n\nWe chose.",
}


def found_in(content: Path) -> dict[str, Find]:
    library = load(content)[0].published()
    return {find.url: find for find in finds(library, site_of(library, SETTINGS).pages, WRITTEN)}


def made(content: Path, most: int = MOST_BYTES) -> dict[str, Any]:
    library = load(content)[0].published()
    return {
        uri: json.loads(text) for uri, text in files(library, site_of(library, SETTINGS).pages, WRITTEN, most).items()
    }


@pytest.mark.long
def test_everything_but_stories_can_be_found_first(content: Path) -> None:
    found = found_in(content)
    library = load_sound(content)
    entries = {entry.url for entry in library.entries.values() if entry.folder != "stories"}
    assert entries <= set(found)
    assert {check.url for check in library.current_assessments()} <= set(found)
    assert {"tips/", "glossary/", "something-isnt-working/", "about/privacy/"} <= set(found)
    assert not [url for url in found if url.startswith("stories/") and url != "stories/"]
    assert sum(find.kind == "term" for find in found.values()) == len(library.glossary)


def test_what_is_for_contributors_stands_apart_and_decisions_are_left_out(content: Path) -> None:
    found = found_in(content)
    assert {url for url, find in found.items() if find.group == CONTRIBUTORS} == {"contribute/writing/", "sources/"}
    assert not [url for url in found if "decisions" in url]


@pytest.mark.long
def test_no_sentence_that_people_ask_with_is_published(content: Path) -> None:
    entry = content / "tips" / "first-tip.md"
    sentence = "The treasurer grumbles whenever the urn wobbles."
    entry.write_text(entry.read_text().replace("\nthemes:", f"\nasked_as:\n  - {sentence}\nthemes:", 1))
    text = json.dumps(made(content))
    assert sentence not in text
    assert "grumbles" not in text
    assert "grumbles" in json.dumps(
        [list(find.words["asked_as"]) for find in found_in(content).values() if find.words.get("asked_as")]
    )


def test_a_page_by_hand_is_found_by_its_own_words() -> None:
    text = "---\ntitle: Privacy\nsaid_as: [cookies]\nasked_as:\n  - who sees this\n---\n\n# Privacy\n\nNone."
    words = of_written("about/privacy.md", text).words
    assert (words["said_as"], words["asked_as"]) == (("cookies",), ("who sees this",))


def test_what_an_entry_says_in_short_is_found(content: Path) -> None:
    entry = content / "tips" / "first-tip.md"
    lines = "".join(f"\n  - Line {number} with a wobbling urn" for number in (1, 2, 3))
    entry.write_text(entry.read_text().replace("\nthemes:", f"\nin_short:{lines}\nthemes:", 1))
    assert "Line 2 with a wobbling urn" in found_in(content)["tips/first-tip/"].words["text"]


@pytest.mark.long
def test_the_browser_reads_what_was_packed(run: Run) -> None:
    chance = random.Random(7)  # noqa: S311 - a test
    stems = [f"stem{number}" for number in range(400)]
    given = [
        Weight(stem, find, chance.randrange(len(LEVELS)), 1.0)
        for stem in stems
        for find in chance.sample(range(150), chance.choice([1, 1, 2, 5, 60]))
    ]
    code = (
        "const sent = unpacking.weightsIn(given[0], 150);x = given[1].map((stem) => [...sent.get(bits.hashOf(stem))])"
    )
    read = run(code, [packed(given, 150), stems], "unpacking", "bits")
    wanted: dict[str, dict[int, float]] = {}
    for weight in given:
        wanted.setdefault(weight.stem, {})[weight.find] = LEVELS[weight.level]
    assert len({hash_of(stem) for stem in stems}) == len(stems)
    assert [dict(map(tuple, one)) for one in read] == [wanted[stem] for stem in stems]


def test_of_lines_with_the_same_roots_one_is_sent() -> None:
    words = {"said_as": ("urn repair",), "asked_as": ("Repair urns", "urn repairs", "mend the old urn")}
    sent = packed_lines([Find("tip", "Tips", "tips/a/", "T", "S", words)])
    assert sent["counts"] == [[1, 0, 1]]


def test_each_line_comes_back_with_what_it_holds(run: Run) -> None:
    given = [
        Find("tip", "Tips", f"tips/{number}/", "T", "S", {"said_as": ("urn",), "asked_as": (f"our urn {number}00",)})
        for number in range(5)
    ]
    shown = [{"title": "T", "summary": "S"}] * len(given)
    code = """
    const read = rest.linesIn(given[0], given[1], { stop: new Set(), forms: new Map() });
    x = ["urn", "300", "absent"].map((stem) => [...read.weightsOf(stem)]);
    x.push([...read.alike(["urn", "300"]).likes], [...read.alike(["our", "urn", "300"]).whole]);
    """
    urn, third, absent, alike, whole = run(code, [packed_lines(given), shown], "rest")
    assert [place for place, _ in urn] == [0, 1, 2, 3, 4]
    assert third[0][0] == 3
    assert absent == []
    assert max(alike, key=lambda one: one[1])[0] == 3
    assert whole == [3]


@pytest.mark.long
def test_addresses_and_words_come_back_whole(run: Run) -> None:
    sent = made(STEADY)[INDEX]
    library = load(STEADY)[0].published()
    given = list(finds(library, site_of(library, SETTINGS).pages, WRITTEN))
    read = run("x = unpacking.unpacked(given).finds", sent, "unpacking")
    assert [(one["url"], one["title"], one["kind"], one["group"]) for one in read] == [
        (find.url, find.title, find.kind, find.group) for find in given
    ]
    themes = {theme.id: theme.title for theme in library.taxonomy.themes}
    assert [set(one["themes"]) for one in read] == [{themes[id_] for id_ in find.themes} for find in given]


@pytest.mark.long
@given(st.lists(st.from_regex(r"[a-z]{5,12}", fullmatch=True), min_size=1, max_size=30, unique=True))
def test_words_for_spelling_are_front_coded(words: list[str]) -> None:
    words = [word for word in words if word not in STOP]
    sent = spelling([Find("tip", "Tips", "x/", "T", "S", {"said_as": words})])
    before, read = "", []
    for part in sent.split():
        before = before[: int(part[0])] + part[1:] if part[0].isdigit() else part
        read.append(before)
    assert len({tuple(stems_of(word)) for word in read}) == len({tuple(stems_of(word)) for word in words})


@pytest.mark.long
def test_the_same_content_gives_the_same_index(content: Path) -> None:
    assert made(content) == made(content)


@pytest.mark.long
def test_what_a_thing_is_called_is_never_left_out(content: Path) -> None:
    entry = content / "tips" / "first-tip.md"
    entry.write_text(entry.read_text().replace("\nthemes:", "\nsaid_as: [quorumology]\nthemes:", 1))
    tight = made(content, most=5_000)[INDEX]["weights"]
    library = load_sound(content)
    given = tuple(finds(library, site_of(library, SETTINGS).pages, WRITTEN))
    named = [weight for weight in weights(given) if weight.stem == stems_of("quorumology")[0]]
    assert named
    assert all(weight.worth == float("inf") for weight in named)
    assert tight["roots"] > 0


WORDS = sorted({word for path in STEADY.rglob("*.md") for word in path.read_text("utf-8").split() if word.isalpha()})


@pytest.fixture
def large(content: Path) -> Path:
    """A guide of 160 entries, each with forty lines of what people would say, each of eight words."""
    chance = random.Random(160)  # noqa: S311 - a test
    base = (content / "tips" / "second-tip.md").read_text()
    head, body = base.split("\n---\n", 1)
    front = [line for line in head.splitlines() if not line.startswith(("title:", "summary:", "aliases:"))]

    def some(count: int) -> str:
        # As in speech, a few words come often and most seldom.
        return " ".join(WORDS[int(len(WORDS) ** chance.random()) - 1] for _ in range(count))

    for number in range(160):
        own = [
            f"title: {some(4).capitalize()[:60].strip()} {number}",
            f"summary: {some(17)[:150].strip()}.",
            f"said_as: [{', '.join(some(2) for _ in range(6))}]",
            "asked_as:",
            *(f"  - {some(8)}" for _ in range(40)),
        ]
        (content / "tips" / f"more-{number}.md").write_text("\n".join([*front, *own]) + f"\n---\n{body}")
    return content


@pytest.mark.long
def test_a_guide_of_160_entries_stays_within_its_bytes(large: Path) -> None:
    library, problems = load(large)
    assert not [str(problem) for problem in problems if "more-" in str(problem)]
    assert len(library.entries) > 160
    sizes = {
        uri: len(gzip.compress(text.encode(), 9))
        for uri, text in files(library, site_of(library, SETTINGS).pages, WRITTEN).items()
    }
    assert sizes[INDEX] <= MOST_BYTES
    assert sizes[REST] <= MOST_OF_REST
    assert sizes[REST] > 1_000, "the fixture is too small to try the bounds"


@pytest.mark.long
def test_our_own_index_stays_within_its_bytes() -> None:
    sizes = {uri: len(gzip.compress(text.encode(), 9)) for uri, text in index_of(Path("guide_src")).items()}
    assert sizes[INDEX] <= MOST_BYTES
    assert sizes[REST] <= MOST_OF_REST
