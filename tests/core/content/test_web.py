"""The web of entries: how closely they must be joined, and drafts that are not yet part of it."""

from pathlib import Path

import pytest

from guide.cli import main
from guide.content.library import load
from guide.pages.settings import Settings
from guide.publish.assets import Assets
from guide.publish.publication import publication


def told(content: Path) -> dict[str, str]:
    return {f"{problem.path} {problem.field}": problem.message for problem in load(content, "content")[1]}


def hold(content: Path, web: str) -> None:
    taxonomy = content / "taxonomy.yml"
    taxonomy.write_text(f"web: {{{web}}}\n{taxonomy.read_text()}")


@pytest.mark.parametrize(
    ("web", "where", "words"),
    [
        ("out: 2", "content/tips/second-tip.md related", "leads to 1 entry; lead to at least 2"),
        ("into: 2", "content/tips/second-tip.md links here", "has 0 entries leading to it"),
        ("counter: 2", "content/assumptions/all-is-well.md counter", "name at least 2 tips"),
        ("serves: 2", "content/tools/a-round.md serves", "name at least 2 tips"),
        ("tips_lead_to_help: true", "content/tips/second-tip.md related", "no tool and no question"),
    ],
)
def test_entries_are_held_to_what_the_taxonomy_asks(content: Path, web: str, where: str, words: str) -> None:
    assert told(content) == {}
    hold(content, web)
    assert words in told(content)[where]


def test_what_is_enough_is_no_problem(content: Path) -> None:
    hold(content, "out: 1, counter: 1, serves: 1")
    assert told(content) == {}


def draft(content: Path, file: str) -> None:
    path = content / file
    path.write_text(path.read_text().replace("title: ", "draft: true\ntitle: ", 1))


@pytest.mark.long
def test_a_draft_is_not_held_to_the_web_and_not_published(content: Path) -> None:
    hold(content, "tips_lead_to_help: true")
    draft(content, "tips/second-tip.md")
    library, problems = load(content)
    assert problems == ()
    settings = Settings(name="A guide")
    published = publication(library, settings, Assets())
    assert "tips/second-tip.md" not in published.pages
    assert "second-tip" not in published.files["guide.json"]
    assert "Write it down" not in published.pages["tips/index.md"].markdown
    served = publication(library, settings, Assets(), serving=True)
    assert "This is a draft" in served.pages["tips/second-tip.md"].markdown


def test_what_is_published_cannot_lead_to_a_draft(content: Path) -> None:
    draft(content, "tips/first-tip.md")
    assert "is a draft" in told(content)["content/tools/a-round.md serves.0.to"]
    assert "is a draft" in told(content)["content/assessments/check/1.yml items.0.about"]


def test_the_check_counts_drafts(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(content)
    draft(content, "tips/second-tip.md")
    assert main(["--content", str(content), "check"]) == 0
    assert "(1 draft, not published)" in capsys.readouterr().out
