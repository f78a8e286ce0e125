"""Four answers become the settings of a copy, and everything else in mkdocs.yml stays as it was."""

import difflib
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from guide.cli import main
from guide.content.problems import ContentError
from guide.pages.settings import Settings, settings_of
from guide.publish.setup import QUESTIONS, taken, with_settings

ROOT = Path(__file__).parents[3]
ANSWERS = ("--name", "Partners: in Ashby", "--address", "https://guide.example.org", "--stories", "stories@example.org")
EDITORS = ("--editors", "help@example.org, 01234 567890, @a-name, @org/team")


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("GITHUB_REPOSITORY", "GUIDE_REPOSITORY", "GUIDE_SITE_URL"):
        monkeypatch.delenv(name, raising=False)
    return Path(shutil.copy(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml"))


def settings(config: Path) -> Settings:
    return settings_of(config, {})


def changed(before: str, after: str) -> list[str]:
    """The lines that are new."""
    return [line[2:] for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line.startswith("+ ")]


def comments(text: str) -> list[str]:
    return [line.partition("#")[2] for line in text.splitlines() if "#" in line]


@pytest.mark.long
def test_it_writes_what_is_answered_and_keeps_every_comment(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = config.read_text("utf-8")
    assert main(["setup", "--config", str(config), *ANSWERS, *EDITORS]) == 0
    after, now = config.read_text("utf-8"), settings(config)
    assert (now.name, now.site_url) == ("Partners: in Ashby", "https://guide.example.org/")
    assert now.submissions.email == "stories@example.org"
    assert (now.contacts, now.keepers) == (("help@example.org", "01234 567890"), ("@a-name", "@org/team"))
    assert [comment for comment in comments(before) if comment not in comments(after)] == []
    assert len(changed(before, after)) == 5
    said = capsys.readouterr().out
    assert "`guide about`, which writes the name into CITATION.cff and the accounts into .github/CODEOWNERS." in said
    assert "`guide ready` has nothing more to ask, and `make build` makes the site." in said


@pytest.mark.long
def test_run_again_it_changes_only_what_is_answered(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = ["setup", "--config", str(config)]
    assert main([*run, *ANSWERS, *EDITORS]) == 0
    before = config.read_text("utf-8")
    assert main([*run, *ANSWERS, *EDITORS]) == 0
    assert config.read_text("utf-8") == before
    assert "says so already" in capsys.readouterr().out
    assert main([*run, "--stories", "none"]) == 0
    assert len(changed(before, config.read_text("utf-8"))) == 1
    assert settings(config).submissions.closed
    assert settings(config).name == "Partners: in Ashby"


@pytest.mark.parametrize(
    ("answer", "set_"),
    [
        ("issues", {"github": "here"}),
        ("someone/guide", {"github": "someone/guide"}),
        ("https://example.org/our-form", {"form_url": "https://example.org/our-form"}),
        (
            "https://formspree.io/f/abc",
            {"endpoint": "https://formspree.io/f/abc", "processor": "Formspree, Inc.", "service": "formspree"},
        ),
        (
            "web3forms https://api.web3forms.com/submit 0-1-a",
            {
                "endpoint": "https://api.web3forms.com/submit",
                "processor": "Web3Forms",
                "service": "web3forms",
                "key": "0-1-a",
            },
        ),
    ],
)
def test_each_place_that_stories_can_come_to(config: Path, answer: str, set_: dict[str, str]) -> None:
    assert main(["setup", "--config", str(config), "--stories", answer]) == 0
    assert yaml.safe_load(config.read_text("utf-8"))["extra"]["guide"]["submissions"] == set_


def test_bad_answers_are_all_told_and_nothing_is_written(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = config.read_bytes()
    bad = ["--name", " ", "--address", "guide.example", "--stories", "web3forms https://x.example/", "--editors", "Jo"]
    assert main(["setup", "--config", str(config), *bad]) == 1
    said = capsys.readouterr().err
    for part in ("--name: give", "--address: give", "--stories: Web3Forms needs the key", "“Jo” is no GitHub account"):
        assert part in said
    assert "4 problems" in said
    assert config.read_bytes() == before


def test_with_nobody_to_ask_it_names_the_options(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["setup", "--config", str(config)]) == 1
    assert "--name, --address, --stories, --editors" in capsys.readouterr().err


@pytest.mark.long
def test_it_asks_again_after_a_bad_answer_and_keeps_what_is_left_empty(
    config: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = iter(["", "", "the postbox", "issues", "help@example.org"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda prompt: next(typed))
    name = settings(config).name
    assert main(["setup", "--config", str(config)]) == 0
    said = capsys.readouterr().out
    assert "That cannot be taken: give an e-mail address" in said
    assert all(question.words in said for question in QUESTIONS)
    assert (settings(config).name, settings(config).contacts) == (name, ("help@example.org",))
    # Whose repository it is, only the place that publishes knows.
    assert "extra.guide.submissions" in said


def test_left_in_the_middle_it_changes_nothing(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def left(prompt: str) -> str:
        raise EOFError

    before = config.read_bytes()
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", left)
    assert main(["setup", "--config", str(config)]) == 1
    assert config.read_bytes() == before


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("a: 1\n", "a: 1\nextra:\n  guide:\n    name: Ours\n"),
        ("a: 1", "a: 1\nextra:\n  guide:\n    name: Ours\n"),
        ("extra:\n  x: 1  # one\n# end\n", "extra:\n  x: 1  # one\n  guide:\n    name: Ours\n# end\n"),
        ("extra:\n  guide:\n    contacts: []  # whom\nb: 2\n",
         "extra:\n  guide:\n    contacts: []  # whom\n    name: Ours\nb: 2\n"),
        ("extra:\r\n  guide:\r\n    name: Old\r\n", "extra:\r\n  guide:\r\n    name: Ours\r\n"),
        ("extra:\n  guide:\n    name:  # to be found\n", "extra:\n  guide:\n    name: Ours  # to be found\n"),
        ("x: !!python/name:a.b\nextra: {guide: {name: Old}}\n", None),
        ("extra:\n  guide: [1]\n", None),
        ("extra: [\n", None),
    ],
)  # fmt: skip
def test_it_finds_its_place_in_any_file_or_says_that_it_cannot(text: str, after: str | None) -> None:
    asked: Any = {("extra", "guide", "name"): "Ours"}
    if after is None:
        with pytest.raises(ContentError, match=r"mkdocs\.yml"):
            with_settings(text, asked, "mkdocs.yml")
    else:
        assert with_settings(text, asked, "mkdocs.yml") == after


def test_a_block_of_several_lines_gives_way_and_its_comments_stay() -> None:
    text = (
        "extra:\n  guide:\n    submissions:\n      # ours since May\n      endpoint: https://a.example/\n"
        "      processor: Us  # the firm\n    # next\n    contacts: []\n"
    )
    after = with_settings(text, taken({"stories": "none"}, "x"), "x")
    assert yaml.safe_load(after)["extra"]["guide"] == {"submissions": "none", "contacts": []}
    assert [comment for comment in comments(text) if comment not in comments(after)] == []
