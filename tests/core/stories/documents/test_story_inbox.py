"""A folder of what came in, told file by file."""

import json
from datetime import date
from pathlib import Path

import pytest

from guide.cli import main
from guide.content.library import load_sound
from guide.content.problems import ContentError
from guide.stories.desk.inbox import as_json, as_table, looked_through
from guide.stories.importing import import_packet
from tests.core.stories.packets import CASE_STUDY, changed

TODAY = date(2026, 11, 28)


def inbox(folder: Path) -> Path:
    folder.mkdir()
    (folder / "a.txt").write_text(CASE_STUDY, "utf-8")
    (folder / "b.txt").write_text(changed("rights: true", "rights: false", CASE_STUDY), "utf-8")
    (folder / "jo@example.org.pdf").write_bytes(b"%PDF-1.7")
    (folder / ".hidden").write_text("x", "utf-8")
    (folder / "more").mkdir()
    return folder


def test_each_file_is_told_with_what_is_missing(content: Path, tmp_path: Path) -> None:
    library = load_sound(content)
    found = list(looked_through(inbox(tmp_path / "in"), content / "stories", library, TODAY))
    assert [(came.state, bool(came.missing)) for came in found] == [
        ("ready", False), ("incomplete", True), ("no packet", True),
    ]  # fmt: skip
    table = as_table(found)
    assert "The bus that came on Tuesdays" in table
    assert "consent.rights" in table
    assert "I have the right to share it." in table
    assert "is a PDF; open it" in table
    assert "jo@example.org" not in table
    assert table.endswith("3 files, 1 to take in with `guide story import`.")
    assert [came["state"] for came in json.loads(as_json(found))] == ["ready", "incomplete", "no packet"]


def test_what_was_taken_in_is_here_already(content: Path, tmp_path: Path) -> None:
    import_packet(CASE_STUDY, content / "stories", load_sound(content), TODAY)
    found = list(looked_through(inbox(tmp_path / "in"), content / "stories", load_sound(content), TODAY))
    assert found[0].state == "here already"


def test_an_empty_folder_and_none_say_so(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in").mkdir()
    assert main(["--content", str(content), "story", "inbox", str(tmp_path / "in")]) == 0
    assert capsys.readouterr().out == "Nothing is in the folder.\n"
    with pytest.raises(ContentError, match="is no folder"):
        list(looked_through(tmp_path / "none", content, load_sound(content), TODAY))
