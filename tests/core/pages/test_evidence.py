"""What a study changed: the words quoted stand in the entry, and every study is listed with them."""

import json
from pathlib import Path

import pytest

from guide.content.evidence import Passage, changed
from guide.content.library import load, load_sound
from guide.pages.by_hand.written import fitted
from guide.pages.generate import generate
from guide.pages.settings import Settings
from guide.pages.studies import MARK, studies
from guide.publish.machines import machine_files

FILE = "assumptions/all-is-well.md"
QUOTED = "changes: Ask once, and wait"
URI = "about/evidence.md"


def edited(content: Path, old: str, new: str, file: str = FILE) -> Path:
    text = (content / file).read_text("utf-8")
    assert old in text
    (content / file).write_text(text.replace(old, new, 1), "utf-8")
    return content


def told(content: Path) -> list[str]:
    return [str(problem) for problem in load(content, "content")[1]]


@pytest.mark.parametrize(
    ("body", "quoted"),
    [
        ("Ask **each** partner to [write it](../tips/first-tip.md) alone.", "Ask each partner to write it alone"),
        ("1. **Ask each partner.** Then they\n   write it alone.", "ask each partner. Then they write it"),
        ("> Don’t guess: _look it up_.", "Don't guess: look it up"),
        ("Don't guess – look it up.", "“Don’t guess, look it up”"),
        ("### Look it up first\n\nThen guess.", "Look it up first"),
    ],
)
def test_marks_quotation_marks_and_broken_lines_make_no_difference(content: Path, body: str, quoted: str) -> None:
    edited(content, "Ask once, and wait.\n", f"{body}\n")
    edited(content, QUOTED, f"changes: {json.dumps(quoted)}")
    assert told(content) == []


@pytest.mark.parametrize(
    "field", ["What happens when nobody asks", "Nobody has complained, so all", "The minutes are short"]
)
def test_words_of_a_field_may_be_quoted(content: Path, field: str) -> None:
    assert told(edited(content, QUOTED, f"changes: {json.dumps(field)}")) == []


def test_words_of_a_worksheet_may_be_quoted(content: Path) -> None:
    tool = "tools/a-round.md"
    sheet = load_sound(content).entries["tools/a-round"].model_dump()["sheet"]["before"]
    piece = f"evidence:\n  - {{source: a-study, finding: One., limit: Two., changes: {json.dumps(sheet)}}}\nreviewed:"
    assert told(edited(content, "reviewed:", piece, tool)) == []


@pytest.mark.parametrize(
    ("quoted", "words"),
    [
        (
            "Ask once, then wait a while",
            ["does not stand in this entry", "“Ask once, and wait.”", "`## In your next meeting`"],
        ),
        ("Bring a rather different paper", ["does not stand in this entry", "or take the line out"]),
        ("People who were asked said more", ["does not stand in this entry"]),
        ("It makes asking normal", ["does not stand in this entry"]),
        ("Ask. A scene you may recognise", ["does not stand in this entry"]),
        ("Ask once", ["could stand anywhere", "3 words or more"]),
    ],
    ids=["near", "far", "its own account", "a link’s reason", "across passages", "too short"],
)
def test_words_that_are_not_there_are_told_with_the_line_and_the_nearest_sentence(
    content: Path, quoted: str, words: list[str]
) -> None:
    (problem,) = told(edited(content, QUOTED, f"changes: {json.dumps(quoted)}"))
    assert problem.startswith(f"content/{FILE}: line 22: evidence.1.changes: “{quoted}”")
    assert [word for word in words if word not in problem] == []


def test_a_sentence_that_was_rewritten_is_told(content: Path) -> None:
    (problem,) = told(edited(content, "Ask once, and wait.\n", "Ask twice.\n"))
    assert "evidence.1.changes" in problem


def test_the_heading_that_the_words_stand_under_is_known(content: Path) -> None:
    entry = load_sound(content).entries["assumptions/all-is-well"]
    assert changed(entry, "ask ONCE and wait") == Passage("In your next meeting", "Ask once, and wait.")
    assert changed(entry, "What tends to happen") == Passage("", "What tends to happen")
    assert changed(entry, "What never happens here") is None


def test_an_entry_says_what_the_study_was_and_what_it_changed(content: Path) -> None:
    library = load_sound(content)
    page = generate(library, Settings(name="A guide")).pages["assumptions/all-is-well.md"].markdown
    rests = page.split("What this rests on (2)")[1]
    assert "[A study](../sources.md#a-study), A researcher, 2003\n    - **What it was:** One group, asked" in rests
    assert (
        "\n    - **What it found:** People who were asked said more.\n    - **How far that reaches:** It was" in rests
    )
    assert "\n    - **What it changed here, under “In your next meeting”:** “Ask once, and wait”\n" in rests
    assert "[How we read research](../about/evidence.md)" in rests


def test_without_a_quotation_nothing_is_said_to_have_changed(content: Path) -> None:
    library = load_sound(edited(content, f"    {QUOTED}\n", ""))
    page = generate(library, Settings(name="A guide")).pages["assumptions/all-is-well.md"].markdown
    assert "What it changed" not in page
    assert "Named there, and nothing was changed." in studies(library, URI)
    assert "On 0 of them" in studies(library, URI)


def test_the_list_is_made_from_the_entries(content: Path) -> None:
    library = load_sound(content)
    page = fitted(f"Before.\n\n{MARK}\n\nAfter, and `{MARK}`.\n", URI, library, "A guide").markdown
    assert page.startswith("Before.\n\n1 piece of research, cited on 1 page. On 1 of them")
    assert page.endswith(f"After, and `{MARK}`.\n")
    assert "### Does asking help?" in page
    assert "[A study](../sources.md#a-study)" in page
    assert "[“All is well”](../assumptions/all-is-well.md) **Found:** People who were asked said more." in page
    assert "**Changed here, under “In your next meeting”:** “Ask once, and wait”" in page
    assert "A text of practice" not in page, "a text of practice is no study"


def test_a_study_without_a_question_comes_last(content: Path) -> None:
    more = "- {id: another, authors: Somebody, title: Another study, where: A journal}\n"
    sources = content / "sources.yml"
    sources.write_text(more + sources.read_text("utf-8"), "utf-8")
    edited(
        content,
        "reviewed:",
        "evidence: [{source: another, finding: One., limit: Two.}]\nreviewed:",
        "tips/first-tip.md",
    )
    page = studies(load_sound(content), URI)
    assert page.index("### Does asking help?") < page.index("### Other questions") < page.index("Another study")


def test_a_guide_that_cites_no_research_says_so(content: Path) -> None:
    text = (content / FILE).read_text("utf-8")
    start, end = text.index("evidence:"), text.index("reviewed:")
    (content / FILE).write_text(text[:start] + text[end:], "utf-8")
    assert studies(load_sound(content), URI).strip() == "This guide cites no research yet."


def test_programs_are_told_it_too(content: Path) -> None:
    library = load_sound(content)
    settings = Settings(name="A guide")
    guide = json.loads(machine_files(library, settings, generate(library, settings))["guide.json"])
    entry = next(entry for entry in guide["entries"] if entry["id"] == "all-is-well")
    assert entry["evidence"] == [
        {
            "source": "a-study", "title": "A study", "authors": "A researcher", "year": 2003, "doi": "10.1000/example",
            "study": "One group, asked and not asked.", "finding": "People who were asked said more.",
            "limit": "It was one group.", "changes": "Ask once, and wait",
        }
    ]  # fmt: skip
    assert [entry["id"] for entry in guide["entries"] if entry["evidence"]] == ["all-is-well"]
