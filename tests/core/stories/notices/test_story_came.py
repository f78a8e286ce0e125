"""Editors are told that a story has come as an issue: by GitHub's own notices, once, and without a word of it."""

import json
from pathlib import Path

import pytest

from guide.stories.github import came
from guide.stories.github.asking import Repository
from guide.stories.github.came import tell, who_edits
from tests.core.stories.github_events import EDITORS, NotingGh

ASSIGN = "api --method POST repos/a-copy/guide/issues/12/assignees"
SAY = "api --method POST repos/a-copy/guide/issues/12/comments"
READ = "api --paginate repos/a-copy/guide/issues/12/comments"
OWNERS = "# Written by `guide about`\n* @A-Keeper @org/team someone@example.org\n/docs/ @other\n"


@pytest.mark.parametrize(
    ("editors", "owners", "named"),
    [
        (EDITORS, OWNERS, ("an-editor",)),
        ("# nobody\n", OWNERS, ("a-keeper", "org/team")),
        ("", "", ()),
        ("\n".join(f"@e{number:02}" for number in range(12)), "", tuple(f"e{number:02}" for number in range(10))),
    ],
)
def test_who_is_told(editors: str, owners: str, named: tuple[str, ...]) -> None:
    assert who_edits(editors, owners) == named


def test_who_can_be_assigned_is_and_the_others_are_called_by_name() -> None:
    gh = NotingGh({ASSIGN: "A-Keeper\n"})
    assert tell("12", ("a-keeper", "org/team"), Repository("a-copy/guide", gh)) == "Assigned 1, called 1 by name."
    assert json.loads(gh.asked[0][1]) == {"assignees": ["a-keeper"]}
    said = json.loads(next(given for command, given in gh.asked if command.startswith(SAY)))["body"]
    assert said.startswith("@org/team: a story has come.")
    assert "a-keeper" not in said


def test_nobody_is_called_twice() -> None:
    gh = NotingGh({ASSIGN: "", READ: json.dumps(f"@gone: {came._CAME}")})
    tell("12", ("gone",), Repository("a-copy/guide", gh))
    assert gh.did(SAY) == []


def test_an_account_that_github_refuses_is_called_by_name() -> None:
    gh = NotingGh({}, refuses=ASSIGN)
    assert tell("12", ("gone",), Repository("a-copy/guide", gh)) == "Assigned 0, called 1 by name."
    assert len(gh.did(SAY)) == 1


def test_it_asks_for_nothing_that_holds_the_story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".github").mkdir()
    (tmp_path / came.EDITORS).write_text(EDITORS)
    gh = NotingGh({ASSIGN: "an-editor"})
    assert came.main({"ISSUE": "12", "GITHUB_REPOSITORY": "a-copy/guide"}, gh) == 0
    assert [command for command, _ in gh.asked] == gh.did(ASSIGN)


def test_with_nobody_named_it_says_where_to_write_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    gh = NotingGh({})
    assert came.main({"ISSUE": "12", "GITHUB_REPOSITORY": "a-copy/guide"}, gh) == 0
    assert "Nobody is named in .github/story-editors.txt" in capsys.readouterr().out
    assert gh.asked == []
    assert came.main({"ISSUE": "12; x"}, gh) == 2
