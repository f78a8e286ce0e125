"""What was meant to be taken out is told: the marks of a merge, and every note that `guide new` writes."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from guide.cli import main
from guide.content.library import load
from guide.content.notes import NOTES, Note
from guide.content.reading.merge_marks import merge_marks
from guide.content.reading.read import parse_document

ENDED = "<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> branch\n"
DIFF3 = ENDED.replace("=======", "||||||| 1a2b3c4\nOnce.\n=======")


def told(content: Path) -> list[tuple[str, str, int]]:
    return [(problem.path, problem.field, problem.line) for problem in load(content, "content")[1]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (ENDED, [1, 3, 5]),
        (DIFF3, [1, 3, 5, 7]),
        ("A\n<<<<<<<\nB\n", [2]),
        ("A\n>>>>>>> main\n", [2]),
        ("A\n\n=======\n\nB\n", [3]),
        (ENDED.replace("\n", "\r\n"), [1, 3, 5]),
        # what is none
        ("||||||| a | b |\n", []),
        ("|||||||\n", []),
        ("Heading\n======\n", []),
        ("Heading\n========\n", []),
        ("<<<<<< six\n", []),
        ("> > > > > > > deep\n", []),
        ("<<<<<<<<\n", []),
        ("a <<<<<<< b\n", []),
        ("<<<<<<<b\n", []),
    ],
)
def test_the_marks_of_a_merge(text: str, lines: list[int]) -> None:
    assert [line for line, _ in merge_marks(text)] == lines


@pytest.mark.parametrize("merge", [ENDED, DIFF3], ids=["merge", "diff3"])
@pytest.mark.parametrize(
    ("file", "before"),
    [
        ("tips/first-tip.md", "title: "),
        ("tips/first-tip.md", "## Words to say"),
        ("stories/we-asked.md", "## What helped"),
        ("taxonomy.yml", "stages:"),
        ("glossary.yml", "- term: "),
        ("tools/a-round.sheet.yml", "parts:"),
        ("assessments/check/1.yml", "items:"),
        ("assessments/published.yml", "check/1"),
    ],
)
def test_a_merge_left_in_any_file_is_told_with_its_lines(content: Path, file: str, before: str, merge: str) -> None:
    path = content / file
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, merge + before, 1), "utf-8")
    first = text[: text.index(before)].count("\n") + 1
    (problem,) = [p for p in load(content, "content")[1] if p.path == f"content/{file}" and p.field != "edition"]
    assert (problem.field, problem.line) == ("merge", first)
    assert f"(line {', '.join(str(first + line - 1) for line, _ in merge_marks(merge))})" in problem.message


def written(content: Path, kind: str) -> list[Path]:
    before = set(content.rglob("*"))
    assert main(["--content", str(content), "new", kind, "brand-new"]) == 0
    return sorted(path for path in set(content.rglob("*")) - before if path.is_file())


def leaves(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [leaf for held in value.values() for leaf in leaves(held)]
    if isinstance(value, list):
        return [leaf for held in value for leaf in leaves(held)]
    return [value] if isinstance(value, str) else []


REAL = {
    "Brand new", "minutes", "last", "Not at all", "Completely", "How far is this true of your partnership today?"
}  # fmt: skip
"""What `guide new` writes and may stay: the title, and values that say something already."""


@pytest.mark.parametrize("kind", ["assumption", "principle", "tip", "question", "article", "tool", "assessment"])
class TestNotes:
    def test_each_text_that_is_written_is_a_note_or_may_stay(self, content: Path, kind: str) -> None:
        for path in written(content, kind):
            text = path.read_text("utf-8")
            front = parse_document(text, "").front if path.suffix == ".md" else yaml.safe_load(text)
            texts = {leaf for leaf in leaves(front) if " " in leaf or leaf in REAL}
            assert texts - REAL <= NOTES
            if path.suffix == ".md":
                lines = parse_document(text, "").body.split("\n")
                assert {line for line in lines if line and not line.startswith("## ")} <= NOTES

    def test_each_is_told_on_its_line_once_it_is_no_draft(self, content: Path, kind: str) -> None:
        files = written(content, kind)
        wanted = set()
        for path in files:
            path.write_text(path.read_text("utf-8").replace("draft: true\n", ""), "utf-8")
            shown = f"content/{path.relative_to(content)}"
            for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
                words = line.partition(": ")[2] if ": " in line else line.removeprefix("## ").strip(" -")
                if words in NOTES:
                    wanted.add((shown, number))
        found = {(path, line) for path, _, line in told(content) if line and "brand-new" in path}
        assert wanted
        assert wanted <= found

    def test_a_draft_may_hold_them_and_a_check_may_not(self, content: Path, kind: str) -> None:
        written(content, kind)
        assert bool(told(content)) is (kind == "assessment")


@pytest.mark.long
def test_a_check_is_not_published_with_its_notes(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(content, "assessment")
    assert "guide publish brand-new/1" in capsys.readouterr().out
    assert main(["--content", str(content), "publish", "brand-new/1"]) == 1
    assert "advice.1.say: still says what `guide new` wrote" in capsys.readouterr().err
    assert "brand-new" not in (content / "assessments" / "published.yml").read_text()


@pytest.mark.long
def test_notes_that_wait_keep_nobody_from_beginning_something_else(content: Path) -> None:
    written(content, "assessment")
    assert main(["--content", str(content), "new", "tip", "another"]) == 0
    assert main(["--content", str(content), "new", "assessment", "brand-new"]) == 0, "it begins the next edition"


def test_a_published_edition_is_not_asked_to_change(content: Path) -> None:
    assert told(content) == []
    path = content / "assessments" / "check" / "1.yml"
    path.write_text(path.read_text().replace("We ask how it is going.", "Say who it is for."))
    assert "edition" in [field for _, field, _ in told(content)]
    assert "for" not in [field for _, field, _ in told(content)]


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("Write this section.", True),
        ("**Write this section.**", True),
        ("- Write this section.", True),
        ("Write this section. And then more.", True),
        ("Write this section of the agreement together.", False),
        ("“Write this section.”", False),
    ],
)
def test_the_note_in_a_text(content: Path, line: str, is_told: bool) -> None:
    path = content / "tips" / "first-tip.md"
    path.write_text(path.read_text("utf-8") + f"\n{line}\n", "utf-8")
    number = path.read_text("utf-8").split("\n").index(line) + 1
    assert (("content/tips/first-tip.md", "body", number) in told(content)) is is_told


def test_a_note_is_text_like_any_other() -> None:
    assert all(isinstance(note, Note) for note in NOTES)
    assert len(NOTES) > 15
