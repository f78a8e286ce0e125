"""`guide check --json`: what the check says, for programs, against its schema."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from guide.cli import main

ROOT = Path(__file__).parents[3]
SCHEMA = json.loads((ROOT / "docs" / "assets" / "schemas" / "check-1.json").read_text("utf-8"))


def said(content: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, Any]:
    """The exit status, and the document: the only thing that is said."""
    capsys.readouterr()
    status = main(["--content", str(content), "check", "--json", *more])
    out, err = capsys.readouterr()
    assert err == ""
    document = json.loads(out)
    assert list(Draft202012Validator(SCHEMA).iter_errors(document)) == []
    return status, document


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Away from this repository's settings and pages."""
    monkeypatch.chdir(tmp_path)


def test_nothing_is_wrong(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, document = said(content, capsys)
    counts = {"problems": 0, "notices": 0, "entries": 8, "editions": 1}
    assert (status, document) == (0, {"format": 1, "problems": [], "counts": counts})


def test_each_problem_has_its_place(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tool, tip = content / "tools" / "a-round.md", content / "tips" / "second-tip.md"
    tool.write_text(tool.read_text().replace("to: tips/first-tip", "to: tips/frist-tip"))
    tip.write_text(tip.read_text().replace("summary: What", "summary: a: What"))
    (content / "notes.txt").write_text("“x”\n")
    status, document = said(content, capsys)
    assert status == 1
    assert document["counts"]["problems"] == len(document["problems"]) == 3
    by_file = {Path(each["path"]).name: each for each in document["problems"]}
    link = by_file["a-round.md"]
    assert (link["line"], link["field"], link["kind"]) == (9, "serves.1.to", "problem")
    assert link["message"] == "`tips/frist-tip` does not exist; did you mean `tips/first-tip`?"
    assert by_file["second-tip.md"]["line"] == 3
    assert not by_file["second-tip.md"]["message"].startswith("line")
    assert by_file["notes.txt"]["line"] is None


def test_notices_stop_nothing(content: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: x\nextra: {guide: {name: A guide}}\n")
    written = ("index.md", "about/running-a-check.md", "contribute/index.md", "contribute/sharing-your-story.md")
    for page in written:
        (tmp_path / "docs" / page).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / page).write_text("# A page\n")
    (tmp_path / "docs" / "about" / "evidence.md").write_text("# Research\n\n<!-- studies -->\n")
    status, document = said(content, capsys, "--config", str(config))
    assert status == 0
    assert {each["kind"] for each in document["problems"]} == {"notice"}
    assert document["counts"]["notices"] == len(document["problems"]) == 2


def test_settings_that_do_not_read_are_a_problem(
    content: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "mkdocs.yml").write_text("extra: {guide: {nme: x}}\n")
    status, document = said(content, capsys)
    assert status == 1
    assert {each["kind"] for each in document["problems"]} == {"problem"}
