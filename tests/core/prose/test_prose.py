"""How the prose report counts, held against texts that were worked out by hand, and what it stops."""

from datetime import date
from pathlib import Path

import pytest

from guide.content.kinds import Story
from guide.content.library import load_sound
from guide.prose.__main__ import main
from guide.prose.banned import Banned, banned_words, used
from guide.prose.figures import figure_syllables
from guide.prose.grade import Counts, grade
from guide.prose.passages import passages
from guide.prose.passive import looks_passive, passive_signs
from guide.prose.reading import Reading, Yardsticks, overdue, read
from guide.prose.sentences import sentences, words
from guide.prose.syllables import Spoken, spoken, syllables
from guide.prose.texts import Text, of_entry
from guide.prose.verdict import problems

ROOT = Path(__file__).parents[3]
TIP = "tips/first-tip.md"
DAY = date(2026, 11, 22)
HARD = (
    "Organisational accountability considerations necessitate comprehensive interdepartmental communication, "
    "particularly regarding responsibilities."
)


@pytest.fixture(scope="module")
def said() -> Spoken:
    return spoken()


@pytest.fixture(scope="module")
def by(said: Spoken) -> Yardsticks:
    return Yardsticks(said, banned_words(), passive_signs(), DAY)


def text(*running: str, ours: bool = True, fields: tuple[tuple[str, str], ...] = ()) -> Text:
    return Text("tips/a", "tips/a.md", tuple(running), fields, DAY, ours)


def reading(at_grade: float, *, ours: bool = True, banned: tuple[tuple[str, str, Banned], ...] = ()) -> Reading:
    return Reading(text(ours=ours), Counts(100, 10, 130), at_grade, 20, 0, banned, False)


# Words, sentences, syllables and grade = 0.39 · words / sentences + 11.8 · syllables / words − 15.59, by hand.
WORKED_OUT = {
    # We met / We will meet a-gain: 1.17 + 13.767 − 15.59
    "short": ("We met. We will meet again.", Counts(6, 2, 7), -0.7),
    # Or-gan-i-sa-tions that col-lab-o-rate sel-dom com-mu-ni-cate their pri-or-i-ties to ev-ery-bod-y in-volved to-day:
    # 4.29 + 32.182 − 15.59
    "hard": (
        "Organisations that collaborate seldom communicate their priorities to everybody involved today.",
        Counts(11, 1, 30),
        20.9,
    ),
    # Three sentences of 6, 3 and 4 words, one of them without its full stop: 1.69 + 12.708 − 15.59
    "markdown": (
        "## How to organise\n\n1. Ask **each** partner what [they need](../tips/needs-analysis.md).\n"
        "2. Write it down\n\n> Who pays for this?\n",
        Counts(13, 3, 14),
        -1.2,
    ),
    # In nine-teen nine-ty-eight we had twelve mem-bers: 2.34 + 21.633 − 15.59
    "figures": ("In 1998 we had 12 members.", Counts(6, 1, 11), 8.4),
    # “Who de-cides?” she asked. / “Not me.” / The well-be-ing board does-n't meet at all: 1.69 + 15.431 − 15.59
    "said": ("“Who decides?” she asked. “Not me.”\n\nThe well-being board doesn't meet at all", Counts(13, 3, 17), 1.5),
}


@pytest.mark.long
@pytest.mark.parametrize("name", WORKED_OUT)
def test_a_text_has_the_grade_worked_out_by_hand(name: str, by: Yardsticks) -> None:
    markdown, counts, at_grade = WORKED_OUT[name]
    found = read(text(*passages(markdown)), by)
    assert found.counts == counts
    assert found.grade == pytest.approx(at_grade)


def test_no_words_have_no_grade() -> None:
    assert grade(Counts(0, 0, 0)) == 0


def test_passages_are_what_is_seen() -> None:
    markdown = (
        "## A heading\n\nOne *two* __three__ [four](https://example.org/five_six),\nseven \\*eight\\*.\n\n"
        "### Another\n\n- nine\n- ten\n  eleven\n\n***\n\n> twelve\n>\n> thirteen\n\n"
        "```text\nno prose\n```\n\n![a picture](picture.png)\n"
    )
    assert passages(markdown) == ("One two three four, seven *eight*.", "nine", "ten eleven", "twelve", "thirteen")


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("One. Two! Three? Four… Five", ["One.", "Two!", "Three?", "Four…", "Five"]),
        ("“Too late?” asked the clerk.", ["“Too late?” asked the clerk."]),
        ("Say: “We need help. Soon.” Then wait.", ["Say: “We need help.", "Soon.”", "Then wait."]),
        ("Dr. Bell and J. Okoro came at 9.30 on 4.5 wheels.", ["Dr. Bell and J. Okoro came at 9.30 on 4.5 wheels."]),
        ("Bring food, e.g. Fruit. So did I. Well done.", ["Bring food, e.g. Fruit.", "So did I.", "Well done."]),
        ("Warm up (4 minutes). Begin.", ["Warm up (4 minutes).", "Begin."]),
        ("Two parts: this; and that", ["Two parts: this; and that"]),
        ("… — “”", []),
    ],
)
def test_sentences_end_where_a_reader_would_stop(passage: str, expected: list[str]) -> None:
    assert list(sentences(passage)) == expected


def test_words_are_counted_as_flesch_counts_them() -> None:
    line = "Don’t pay £1,500 (or 10%) for the sixteen-year-old’s e.g. & half-term pass at 9.30—now."
    expected = "Don’t pay £1,500 or 10% for the sixteen-year-old’s e.g. & half-term pass at 9.30 now"
    assert " ".join(words(line)) == expected


@pytest.mark.parametrize(
    ("figure", "aloud"),
    [
        ("0", 2), ("7", 2), ("11", 3), ("21", 3), ("70", 3), ("100", 3), ("137", 8), ("1,000", 3), ("1,005", 5),
        ("2004", 5), ("2010", 3), ("1905", 4), ("1900", 4), ("2,026", 7), ("3000", 3), ("120000", 8),
        ("4.5", 3), ("£50", 3), ("10%", 3), ("1234567", 8),
    ],
)  # fmt: skip
def test_figures_are_read_aloud(figure: str, aloud: int) -> None:
    assert figure_syllables(figure) == aloud


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("partnership", 3), ("Trust", 1), ("don’t", 1), ("partner’s", 2), ("caretaker's", 3), ("NHS", 3), ("LSP", 3),
        ("WWTP", 8), ("ACEVO", 3), ("café", 2), ("councillor", 3), ("well-being", 3), ("20th", 2), ("3pm", 3),
    ],
)  # fmt: skip
def test_syllables_of_words(word: str, expected: int, said: Spoken) -> None:
    assert syllables(word, said) == expected


def test_the_dictionary_comes_before_the_rule() -> None:
    assert syllables("Xylo", {"xylo": 7}) == 7
    assert syllables("Xylo", {}) == 2


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The date was agreed by all.", True),
        ("Seats are often quietly filled by rank.", True),
        ("Notes weren’t sent.", True),
        ("The list gets read.", True),
        ("We agreed the date.", False),
        ("They are tired and need tea.", False),
        ("She was late, and they agreed.", False),
        ("That is all we need.", False),
    ],
)
def test_sentences_that_look_passive(sentence: str, expected: bool) -> None:
    assert looks_passive(sentence, passive_signs()) is expected


def test_banned_words_are_found_in_every_form_but_not_in_quotation_marks() -> None:
    banned = banned_words()

    def forms(line: str) -> list[str]:
        return [form for form, _ in used(line, banned)]

    assert forms("Leveraged, then utilising; a robust plan going\nforward.") == [
        "Leveraged",
        "going\nforward",
        "robust",
        "utilising",
    ]
    assert forms('Say “stakeholders” or "synergy", or ‘the council’s holistic plan’, and someone rings.') == []
    assert forms('A 6" pipe for stakeholders') == ["stakeholders"]
    assert forms("Keep one key on a hook. The robustest is no form.") == []
    assert forms("A key partner") == ["key partner"]


def test_no_word_is_banned_twice_and_each_has_a_better_one() -> None:
    banned = banned_words()
    shapes = [shape.lower() for entry in banned for shape in (entry.word, *entry.forms)]
    assert len(shapes) == len(set(shapes))
    assert all(entry.better.strip() for entry in banned)
    assert {
        "leverage",
        "stakeholders",
        "synergy",
        "going forward",
        "robust",
        "holistic",
        "facilitate",
        "utilise",
    } <= set(shapes)


def test_banned_words_are_looked_for_in_fields_too(by: Yardsticks) -> None:
    found = read(text("All is well.", fields=(("related.0.why", "Shows how to leverage it."),)), by)
    assert [(field, form) for field, form, _ in found.banned] == [("related.0.why", "leverage")]


def test_a_review_is_due_after_two_years_and_not_on_the_day() -> None:
    assert not overdue(date(2024, 11, 22), DAY)
    assert overdue(date(2024, 11, 21), DAY)
    assert not overdue(date(2024, 2, 29), date(2026, 2, 28))
    assert overdue(date(2024, 2, 29), date(2026, 3, 1))


def test_the_worst_is_stopped_and_the_rest_is_not() -> None:
    word = Banned("synergy", "say what")
    assert not list(problems([reading(10.0), reading(6.0)], "src"))
    assert [problem.path for problem in problems([reading(10.1), reading(2.0)], "src")] == ["src/tips/a.md"]
    assert [problem.path for problem in problems([reading(8.1), reading(8.1)], "src")] == ["src"]
    assert [problem.field for problem in problems([reading(2.0, banned=(("why", "synergy", word),))], "src")] == ["why"]


def test_a_contributors_words_are_told_of_and_never_stopped() -> None:
    word = Banned("synergy", "say what")
    assert not list(problems([reading(15.0, ours=False, banned=(("text", "synergy", word),))], "src"))


def test_a_story_that_was_sent_is_its_authors(content: Path) -> None:
    story = load_sound(content).entries["stories/we-asked"]
    assert isinstance(story, Story)
    assert of_entry(story).ours
    assert not of_entry(story.model_copy(update={"retold": False, "packet": "0" * 16})).ours


def test_words_that_an_entry_is_only_found_by_may_be_any(content: Path, by: Yardsticks) -> None:
    tip = load_sound(content).entries["tips/first-tip"]
    seen = tip.model_copy(update={"summary": "How to leverage it."})
    hidden = tip.model_copy(update={"said_as": ("leverage",), "asked_as": ("how do we leverage it",)})
    assert [field for field, *_ in read(of_entry(seen), by).banned] == ["summary"]
    assert not read(of_entry(hidden), by).banned


@pytest.mark.long
def test_every_entry_and_check_is_in_the_report(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = load_sound(content)
    assert main(["--content", str(content), "--today", "2026-11-22"]) == 0
    printed = capsys.readouterr().out
    rows = [line.split() for line in printed.split("\n\n")[0].splitlines()[1:]]
    assert {row[5] for row in rows} == {node.ref for node in library.nodes()} | {"assessments/check/together"}
    grades = [float(row[0]) for row in rows]
    assert grades == sorted(grades, reverse=True)
    assert "last reviewed more than 2 years before 2026-11-22: 0" in printed


@pytest.mark.long
def test_reviews_that_are_due_stop_nothing(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--content", str(content), "--today", "2040-01-01"]) == 0
    printed = capsys.readouterr().out
    assert "review due" in printed
    assert "before 2040-01-01: 0" not in printed


@pytest.mark.long
@pytest.mark.parametrize(
    ("instead", "told"),
    [
        (HARD, "text: has grade"),
        ("Do not leverage others.", "text: `leverage` is a word we do not use; better: use"),
    ],
)
def test_the_report_fails_and_names_the_file(
    content: Path, capsys: pytest.CaptureFixture[str], instead: str, told: str
) -> None:
    path = content / TIP
    before = path.read_text("utf-8")
    path.write_text(before.replace("Do not answer for others.", " ".join([instead] * 3)), "utf-8")
    assert path.read_text("utf-8") != before
    assert main(["--content", str(content), "--today", "2026-11-22"]) == 1
    errors = capsys.readouterr().err
    assert told in errors
    assert f"{content.as_posix()}/{TIP}" in errors


def test_content_that_does_not_read_is_told_as_the_check_tells_it(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / TIP).write_text("---\ntitle: [\n", "utf-8")
    assert main(["--content", str(content)]) == 1
    assert TIP in capsys.readouterr().err


def test_a_wrong_date_is_wrong_usage(content: Path) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["--content", str(content), "--today", "tomorrow"])
