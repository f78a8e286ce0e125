"""What waits for the next build: taken as it is, made where it cannot be, and tidied once nothing uses it."""

import os
from pathlib import Path

import pytest

from guide.publish.papers.remembered import UNUSED, remembered, tidied

KEY = "0123.pdf"


def test_what_was_made_is_taken_again(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    assert remembered(kept, KEY, lambda: b"first") == b"first"
    assert remembered(kept, KEY, lambda: b"second") == b"first"
    assert [path.name for path in kept.iterdir()] == [KEY]


def test_an_empty_file_is_none(tmp_path: Path) -> None:
    (tmp_path / KEY).touch()
    assert remembered(tmp_path, KEY, lambda: b"made") == b"made"
    assert (tmp_path / KEY).read_bytes() == b"made"


def test_two_builds_at_once_write_under_names_of_their_own(tmp_path: Path) -> None:
    def beside() -> bytes:
        assert remembered(tmp_path, KEY, lambda: b"whole") == b"whole"
        return b"whole"

    assert remembered(tmp_path, KEY, beside) == b"whole"
    assert [path.name for path in tmp_path.iterdir()] == [KEY]


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    kept = tmp_path / "kept"
    kept.write_text("a file where the folder should be")
    caplog.set_level("INFO", "mkdocs.hooks.guide")
    assert remembered(kept, KEY, lambda: b"made") == b"made"
    assert "cannot be kept for the next build" in caplog.text
    tidied(kept, 0)


def test_a_full_disk_stops_nothing_and_leaves_nothing_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, to: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert remembered(tmp_path, KEY, lambda: b"made") == b"made"
    assert list(tmp_path.iterdir()) == []


def test_what_no_build_has_used_for_a_while_goes(tmp_path: Path) -> None:
    today = 2 * UNUSED
    ages = {"used.pdf": 0, "resting.pdf": UNUSED - 1, "old.pdf": UNUSED + 1, "writing.new": 60, "left.new": UNUSED - 1}
    for name, age in ages.items():
        (tmp_path / name).write_bytes(b"x")
        os.utime(tmp_path / name, (today - age, today - age))
    tidied(tmp_path, today)
    assert {path.name for path in tmp_path.iterdir()} == {"used.pdf", "resting.pdf", "writing.new"}


def test_what_is_taken_is_young_again(tmp_path: Path) -> None:
    (tmp_path / KEY).write_bytes(b"made")
    os.utime(tmp_path / KEY, (1, 1))
    remembered(tmp_path, KEY, lambda: b"never")
    tidied(tmp_path, UNUSED + 10)
    assert (tmp_path / KEY).exists()


def test_a_folder_that_can_only_be_read_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(self: Path) -> None:
        raise PermissionError

    (tmp_path / KEY).write_bytes(b"made")
    monkeypatch.setattr(Path, "touch", refused)
    assert remembered(tmp_path, KEY, lambda: b"never") == b"made"
