"""Files lie in their place whole or not at all, whenever a run is stopped; and nobody else's is taken away."""

import os
import random
import signal
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from guide.cli import main
from guide.content import files
from guide.content.files import place_new, replace_whole
from guide.content.library import load_sound
from guide.stories.importing import import_packet
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
@pytest.mark.parametrize("act", [place_new, replace_whole])
def test_only_what_a_run_left_of_this_very_file_is_swept_up(tmp_path: Path, act: Callable[[Path, str], None]) -> None:
    left = (".a.md.part", ".a.md.0f1e2d3c.part", ".a.md.0f1e2d3c._4b5a697.part")
    others = (
        ".b.md.part",
        ".holiday-video.mp4.part",
        ".a.md.mp4.part",
        ".xa.md.part",
        "a.md.part",
        ".a.md.12345678.parts",
    )
    for name in (*left, *others):
        (tmp_path / name).write_text("ha")
    (tmp_path / ".a.md.87654321.part").mkdir()
    act(tmp_path / "a.md", "new")
    assert {path.name for path in tmp_path.iterdir()} == {"a.md", ".a.md.87654321.part", *others}
    assert (tmp_path / "a.md").read_text() == "new"


@pytest.mark.usefixtures("either_way")
def test_what_another_run_is_still_at_work_on_is_left_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    path.write_text("old")
    fill, during = files._fill, []

    def interrupted(descriptor: int, data: bytes) -> None:
        monkeypatch.setattr(files, "_fill", fill)
        fill(descriptor, data)
        replace_whole(path, "the other's")
        during.append(path.read_text())

    monkeypatch.setattr(files, "_fill", interrupted)
    replace_whole(path, "ours")
    assert during == ["the other's"]
    assert {left.name: left.read_text() for left in tmp_path.iterdir()} == {"a.md": "ours"}


@pytest.mark.usefixtures("either_way")
def test_a_file_in_the_place_of_another_is_as_that_was(tmp_path: Path) -> None:
    path, link = tmp_path / "a.md", tmp_path / "link.md"
    path.write_text("old")
    path.chmod(0o600)
    link.symlink_to(path)
    replace_whole(link, "new")
    assert link.is_symlink()
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_is_no_file_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    replace_whole(pipe, "told")
    assert os.read(reading, 9) == b"told"
    assert pipe.is_fifo()


@pytest.mark.long
def test_a_preview_takes_nothing_away_where_it_is_written(tmp_path: Path) -> None:
    downloads = tmp_path / "Downloads"
    downloads.mkdir()
    names = {".holiday-video.mp4.part", ".s.html.part", ".s.html.12345678.part"}
    for name in names:
        (downloads / name).write_text("theirs")
    packet = str(FIXTURES / "packets" / "case-study.txt")
    content = ["--content", str(FIXTURES / "content")]
    assert main([*content, "story", "check", packet, "--preview", str(downloads / "s.html")]) == 0
    assert {path.name for path in downloads.iterdir()} == {"s.html", *names}


@pytest.mark.usefixtures("either_way")
def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "no space left")

    path = tmp_path / "a.md"
    path.write_text("old")
    monkeypatch.setattr(files, "_fill", full)
    for act in (place_new, replace_whole):
        with pytest.raises(OSError, match="no space"):
            act(path, "new")
    assert {left.name: left.read_text() for left in tmp_path.iterdir()} == {"a.md": "old"}


@pytest.mark.nightly
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
    # The shortest of a few: on a machine that is busy by turns, most kills must still fall within an import.
    length = min(
        _length(partial(import_packet, versions[0], tmp_path / f"timed-{turn}", library, TODAY)) for turn in range(5)
    )
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
        parts = {name for name in there if name.startswith(".a-long-story.md.") and name.endswith(".part")}
        left_part += bool(parts)
        assert set(there) <= {"a-long-story.md", *parts}
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
