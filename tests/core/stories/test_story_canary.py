"""An address and a number put everywhere in a packet and its mail are found nowhere after, nor in what is printed."""

import json
from pathlib import Path

import pytest

from guide.cli import main
from guide.content.library import load
from tests.core.stories import canary


def as_text(text: str) -> bytes:
    return text.encode()


def as_mail(text: str) -> bytes:
    return canary.mail(text).as_bytes()


def as_issue(text: str) -> bytes:
    body = f"### The packet\n\n```text\n{text}\n```\n\n### {canary.NUMBER}\n"
    return json.dumps({"body": body, "user": {"login": canary.ADDRESS}}).encode()


WAYS = {"packet.txt": as_text, f"{canary.ADDRESS}.eml": as_mail, "issue.json": as_issue}


def run(content: Path, *arguments: str) -> int:
    return main(["--content", str(content), "story", *arguments])


@pytest.mark.long
@pytest.mark.parametrize("name", WAYS)
def test_it_is_found_in_no_file_and_in_nothing_printed(
    name: str, content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / name
    file.write_bytes(WAYS[name](canary.packet()))
    preview = tmp_path / "preview.html"
    assert run(content, "check", str(file), "--preview", str(preview)) == 0
    assert run(content, "import", str(file)) == 0
    assert run(content, "import", str(file)) == 0
    file.write_bytes(WAYS[name](canary.packet().replace("Write to", "Do write to")))
    assert run(content, "import", str(file)) == 0
    (story,) = (content / "stories").glob("ask*.md")
    story.write_text(story.read_text("utf-8") + "\nEdited.\n", "utf-8")
    file.write_bytes(WAYS[name](canary.packet().replace("Write to", "Never write to")))
    assert run(content, "import", str(file)) == 1
    said = capsys.readouterr()
    assert "Masked" in said.out
    assert "Never write" in said.out
    assert canary.found_in(said.out + said.err) == []
    assert canary.found_in(preview.read_text("utf-8")) == []
    assert [path for path in content.rglob("*.*") if canary.found_in(path.read_text("utf-8"))] == []
    assert load(content)[1] == ()


@pytest.mark.parametrize("name", WAYS)
def test_problems_do_not_repeat_it(
    name: str, content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / name
    file.write_bytes(WAYS[name](canary.spoilt()))
    for command in ("check", "import"):
        assert run(content, command, str(file)) == 1
    said = capsys.readouterr()
    for field in ("form", "date", "stage", "shows.0.to"):
        assert f": {field}: " in said.err
    assert canary.found_in(said.out + said.err) == []
