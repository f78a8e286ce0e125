"""`guide new` and `guide publish`: what they write passes the check, and nothing is ever written over."""

from pathlib import Path

import pytest

from guide.cli import main
from guide.content.library import load
from guide.content.rules.unwritten import is_note

KINDS = ["assumption", "principles", "tip", "question", "article", "tools", "assessment"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_skeleton_passes(content: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path for path in content.rglob("*") if path.is_file()}
    assert main(["--content", str(content), "new", kind, "brand-new"]) == 0
    library, problems = load(content)
    # A check that is not published yet is shown all the same, so its notes are told; other entries begin as drafts.
    assert bool(problems) is (kind == "assessment")
    assert all(is_note(problem) for problem in problems)
    assert any(node.id == "brand-new" for node in library.nodes())
    written = {path for path in content.rglob("*") if path.is_file()} - before
    assert all(str(path) in capsys.readouterr().out or path for path in written)
    assert len(written) == (2 if kind == "tools" else 1)


@pytest.mark.parametrize(
    ("kind", "id_", "words"),
    [
        ("tip", "first-tip", "choose another"),
        ("question", "first-tip", "choose another"),
        ("tip", "../escape", "cannot be an id"),
        ("tip", "Index", "cannot be an id"),
        ("tip", "index", "cannot be an id"),
        ("tip", "x" * 61, "cannot be an id"),
        ("tipp", "fine", "did you mean"),
        ("story", "fine", "guide story import"),
    ],
)
def test_what_is_refused(content: Path, kind: str, id_: str, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(content.rglob("*"))
    assert main(["--content", str(content), "new", kind, id_]) == 1
    assert words in capsys.readouterr().err
    assert sorted(content.rglob("*")) == before


def test_a_new_edition_begins_as_a_draft_with_the_words_of_the_last(content: Path) -> None:
    assert main(["--content", str(content), "new", "assessment", "check"]) == 0
    library, problems = load(content)
    first, second = library.assessments["check"]
    assert problems == ()
    assert (first.draft, second.draft) == (False, True)
    assert second.items == first.items
    assert library.current_assessments() == (first,), "a draft is not what people answer"


@pytest.mark.long
def test_publishing_holds_an_edition_to_its_words(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--content", str(content), "new", "assessment", "check"])
    assert main(["--content", str(content), "publish", "check/2"]) == 0
    library, problems = load(content)
    assert problems == ()
    assert library.current_assessments()[0].edition == 2
    second = content / "assessments" / "check" / "2.yml"
    second.write_text(second.read_text().replace("We say what is so.", "We say it."))
    assert "edition" in [problem.field for problem in load(content)[1]]


def test_publishing_twice_changes_nothing(content: Path) -> None:
    record = content / "assessments" / "published.yml"
    before = record.read_text()
    assert main(["--content", str(content), "publish", "check/1"]) == 0
    assert record.read_text() == before


def test_publishing_what_is_not_there(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--content", str(content), "publish", "chekc/1"]) == 1
    assert "`check/1`" in capsys.readouterr().err
