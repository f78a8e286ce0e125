"""`guide begin-anew`: a copy that has published nothing is held to no words of others."""

from pathlib import Path

import pytest

from guide.cli import main
from guide.content.library import load


def test_it_asks_first(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = content / "assessments" / "published.yml"
    before = record.read_bytes()
    assert main(["--content", str(content), "begin-anew"]) == 1
    said = capsys.readouterr().out
    assert record.read_bytes() == before
    assert "check/1" in said
    assert "No program can tell" in said
    assert "--yes" in said


@pytest.mark.long
def test_editions_are_drafts_after(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--content", str(content), "begin-anew", "--yes"]) == 0
    library, problems = load(content)
    assert problems == ()
    assert [edition.draft for edition in library.assessments["check"]] == [True]
    first = content / "assessments" / "check" / "1.yml"
    first.write_text(first.read_text().replace("We say what is so.", "We say it."))
    assert load(content)[1] == ()
    assert main(["--content", str(content), "publish", "check/1"]) == 0
    assert not load(content)[0].assessments["check"][0].draft


def test_twice_changes_nothing(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--content", str(content), "begin-anew", "--yes"])
    assert main(["--content", str(content), "begin-anew", "--yes"]) == 0
    assert "Nothing was changed" in capsys.readouterr().out


def test_a_record_that_does_not_read_can_go_too(content: Path) -> None:
    (content / "assessments" / "published.yml").write_bytes(b"a: [\xff\n")
    assert main(["--content", str(content), "begin-anew", "--yes"]) == 0
    assert load(content)[1] == ()
