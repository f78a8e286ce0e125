"""What stands beside a check for a group: the questions to talk about, and every way to get them wrong."""

from pathlib import Path

import pytest

from guide.assess.definition import definition
from guide.content.library import load_sound
from guide.content.together import TOGETHER
from tests.core.content.test_check import EDITION, assert_told, edit, problems

FILE = f"assessments/check/{TOGETHER}"


@pytest.mark.parametrize(
    ("old", "new", "field", "words"),
    [
        ("  ask: ", "  asked: ", r"prompts\.asked", ["`asked`", "no item", "`ask`"]),
        ("  ask: ", "  asked: ", r"prompts\.ask", ["missing", "edition 1", "add a question"]),
        ("  ask: ", "  Ask It: ", r"prompts.*", ["`Ask It`", "cannot be an id"]),
        ("guess: ", "gues: ", "gues", ["not a field", "`guess`"]),
        ("guess: true", "guess: perhaps", "guess", ["true or false"]),
        ("prompts:\n", "prompts: {}\nother:\n", "prompts", ["at least 1"]),
        ("Who asked last, and what came of it?", '""', r"prompts\.ask", ["empty"]),
        ("Who asked last", "x" * 160, r"prompts\.ask", ["160"]),
        ("guess: true", "id: other", "id", ["take it out"]),
        ("ask:\n  ask: ", "ask:\n  aske: ", r"ask\.aske", ["`aske`", "no item", "`ask`"]),
        ("whoever chairs", "Ask whoever chairs", r"ask\.ask", ["begin with whom"]),
        ("whoever chairs", "whoever chairs.", r"ask\.ask", ["end without a stop"]),
        ("whoever chairs", '""', r"ask\.ask", ["empty"]),
        ("guess: true", "guess: true\njoins: {aks: One idea.}", r"joins\.aks", ["`aks`", "no item", "`ask`"]),
        ("prompts:", "prompts: [", "YAML", ["line"]),
    ],
)
def test_faults(content: Path, old: str, new: str, field: str, words: list[str]) -> None:
    edit(content, FILE, lambda text: text.replace(old, new))
    assert_told(content, FILE, field, *words)


def test_there_is_nothing_to_guess_in_a_choice(content: Path) -> None:
    text = (content / EDITION).read_text()
    scale = text[text.index("scale:") : text.index("items:")]
    edit(content, EDITION, lambda text: text.replace(scale, "choose: {at_most: 1}\n").replace("number: 9", "number: 8"))
    edit(content, EDITION, lambda text: text[: text.index("advice:")] + ADVICE_ON_A_CHOICE)
    (content / "assessments" / "published.yml").unlink()
    assert [(problem.path, problem.field) for problem in problems(content)] == [(f"content/{FILE}", "guess")]


ADVICE_ON_A_CHOICE = """\
advice:
  - id: chosen
    when: {answers: {ask: [chosen]}}
    say: You asked for it.
    entries:
      - {to: tips/first-tip, why: Ask in your next meeting.}
      - {to: tools/a-round, why: Find out together.}
reviewed: 2026-11-22
"""


def test_only_editions_and_this_file_may_stand_beside_them(content: Path) -> None:
    (content / "assessments" / "check" / "alone.yml").write_text("x: 1\n")
    assert_told(content, "assessments/check/alone.yml", "file name", "1.yml", TOGETHER)


def test_it_belongs_to_a_check(content: Path) -> None:
    lost = content / "assessments" / "lost"
    lost.mkdir()
    (lost / TOGETHER).write_text((content / FILE).read_text())
    assert_told(content, f"assessments/lost/{TOGETHER}", "file", "no check", "lost/1.yml")


def test_a_check_does_without_it(content: Path) -> None:
    (content / FILE).unlink()
    assert problems(content) == []
    library = load_sound(content)
    told = definition(library.current_assessments()[0], library)
    assert [item["prompt"] for item in told["items"]] == [None, None]
    assert [item["ask"] for item in told["items"]] == [None, None]
    assert told["guess"] is False


def test_it_may_change_after_its_edition_was_published(content: Path) -> None:
    edit(content, FILE, lambda text: text.replace("Who asked last", "Who was the last to ask"))
    assert problems(content) == []
    library = load_sound(content)
    told = definition(library.current_assessments()[0], library)
    assert told["items"][0]["prompt"].startswith("Who was the last to ask")
    assert [item["ask"] for item in told["items"]] == ["whoever chairs", None]
    assert told["guess"] is True


def test_a_question_may_outlive_its_item_and_the_newest_edition_must_have_all(content: Path) -> None:
    second = (content / EDITION).read_text().replace("id: say,", "id: tell,").replace("{say:", "{tell:")
    (content / "assessments" / "check" / "2.yml").write_text(second)
    assert [problem.field for problem in problems(content)] == ["prompts.tell"], "`say` is an item of edition 1 still"


def test_nothing_is_told_of_it_while_an_edition_does_not_read(content: Path) -> None:
    edit(content, EDITION, lambda text: text.replace("title: ", "colour: blue\ntitle: ", 1))
    told = {problem.path for problem in problems(content)}
    assert told == {f"content/{EDITION}", "content/assessments/check"}
