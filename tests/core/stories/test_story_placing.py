"""Stories lie in their place whole or not at all, whenever the import is stopped."""

import os
import random
import signal
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from guide.content.library import load_sound
from guide.stories import placing
from guide.stories.importing import import_packet
from guide.stories.placing import place_new, replace_whole
from tests.core.stories.packets import FIXTURES, packet_of

TODAY = date(2026, 11, 22)
KILLS = 200


@pytest.fixture(params=["with files without a name", "without them"])
def either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "without them":
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)


@pytest.mark.usefixtures("either_way")
def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    path = tmp_path / "stories" / "a.md"
    place_new(path, "one\nCafé\n")
    with pytest.raises(FileExistsError):
        place_new(path, "two")
    assert path.read_bytes() == "one\nCafé\n".encode()
    assert [left.name for left in path.parent.iterdir()] == ["a.md"]
    assert path.stat().st_mode & 0o777 == 0o644 & ~_umask()


@pytest.mark.usefixtures("either_way")
def test_a_file_is_replaced_whole_and_what_was_left_is_swept_up(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("old")
    (tmp_path / ".b.md.part").write_text("ha")
    replace_whole(path, "new")
    replace_whole(tmp_path / "c.md", "first")
    assert {left.name: left.read_text() for left in tmp_path.iterdir()} == {"a.md": "new", "c.md": "first"}


@pytest.mark.usefixtures("either_way")
def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "no space left")

    path = tmp_path / "a.md"
    path.write_text("old")
    monkeypatch.setattr(placing, "_fill", full)
    for act in (place_new, replace_whole):
        with pytest.raises(OSError, match="no space"):
            act(path, "new")
    assert {left.name: left.read_text() for left in tmp_path.iterdir()} == {"a.md": "old"}


@pytest.mark.full
def test_killed_at_any_moment_an_import_leaves_no_half_file_and_never_two(tmp_path: Path) -> None:
    """Half of the kills fall on a new story, half on a revision, at moments spread over an import's whole length."""
    library = load_sound(FIXTURES / "content")
    versions = [packet_of({"title": "A long story"}, f"{word} word. " * 500) for word in ("First", "Second")]
    into = tmp_path / "stories"
    texts = []
    for version in versions:
        import_packet(version, into, library, TODAY, replacing=True)
        texts.append((into / "a-long-story.md").read_text("utf-8"))
    assert texts[0] != texts[1]
    length = _length(lambda: import_packet(versions[0], tmp_path / "timed", library, TODAY))
    moments = random.Random(20261122)  # noqa: S311 - a spread, not a secret
    cut_short = left_part = 0
    for turn in range(KILLS):
        revising = turn % 2
        for path in into.iterdir() if not revising else ():
            path.unlink()
        now = versions[0] if not revising else versions[turn // 2 % 2]
        was_killed = _killed(partial(import_packet, now, into, library, TODAY), moments.uniform(0, length * 1.1))
        cut_short += was_killed
        there = {path.name: path.read_text("utf-8") for path in into.iterdir()} if into.exists() else {}
        left_part += ".a-long-story.md.part" in there
        assert set(there) <= {"a-long-story.md", ".a-long-story.md.part"}
        assert [name for name, text in there.items() if text not in texts] == []
        assert "a-long-story.md" in there or (was_killed and not revising)
        import_packet(now, into, library, TODAY)
        assert {path.name: path.read_text("utf-8") for path in into.glob("*.md")} == {
            "a-long-story.md": texts[versions.index(now)]
        }
    assert cut_short > KILLS / 4, "most imports were over before their kill"
    assert left_part < KILLS / 4


def _length(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def _killed(act: Callable[[], object], after: float) -> bool:
    """Runs an act in a process of its own that is killed after so many seconds; whether it was still at work."""
    child = os.fork()
    if child == 0:
        try:
            act()
        finally:
            os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
