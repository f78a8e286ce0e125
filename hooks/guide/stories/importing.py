"""The way of a packet into the content: checked, cleaned, written as a story. There is no other way in."""

import os
import re
import tempfile
from datetime import date
from pathlib import Path

from guide.content.library import Library
from guide.content.problems import ContentError, Problem
from guide.stories.checking import check_packet
from guide.stories.naming import story_id
from guide.stories.report import Outcome, Report
from guide.stories.writing import story_text

__all__ = ["check_file", "check_packet", "import_file", "import_packet"]

LARGEST_FILE = 1_000_000
"""Bytes: a packet with a long mail around it."""

_PACKET_LINE = re.compile(r"^packet: *[\"']?([0-9a-f]{16})[\"']? *$", re.MULTILINE)


def check_file(path: Path, library: Library, today: date | None = None) -> Report:
    """As `check_packet`, for a file.

    Raises:
        ContentError: with every problem; when the file cannot be read, with that one.
    """
    report = check_packet(_read(path), library, shown=path.as_posix(), today=today)
    if report.problems:
        raise ContentError(report.problems)
    return report


def import_file(path: Path, into: Path, library: Library, today: date) -> Outcome:
    """As `import_packet`, for a file.

    Raises:
        ContentError: with every problem, when the packet is refused or the file cannot be read.
        OSError: when the story cannot be written; nothing is left half done.
    """
    outcome = import_packet(_read(path), into, library, today, shown=path.as_posix())
    if outcome.report.problems:
        raise ContentError(outcome.report.problems)
    return outcome


def import_packet(given: str | bytes, into: Path, library: Library, today: date, *, shown: str = "packet") -> Outcome:
    """Takes a packet in: writes it as a story, or says why not.

    A packet that was taken in before is known by its id: the same again changes nothing, a changed one rewrites its
    story's file, whose name stays.

    Args:
        given: a text that holds a packet.
        into: the folder of stories; made when it is not there.
        library: the content that the story joins.
        today: the day to write as `reviewed`.
        shown: what to call the text in problems.

    Raises:
        OSError: when the story cannot be written; nothing is left half done.
    """
    report = check_packet(given, library, shown=shown, today=today)
    if report.packet is None:
        return Outcome("refused", None, report)
    earlier = _earlier(into, report.packet.id)
    if earlier is None:
        path = into / f"{story_id(report.packet.fields.title, report.packet.id, _taken(into, library))}.md"
        _write(path, story_text(report.packet, library, today))
        return Outcome("written", path, report)
    before = earlier.read_text("utf-8")
    if before == story_text(report.packet, library, _reviewed(before) or today):
        return Outcome("unchanged", earlier, report)
    _write(earlier, story_text(report.packet, library, today))
    return Outcome("revised", earlier, report)


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise ContentError([Problem(path.as_posix(), "file", "is larger than 1 MB; keep only the packet in it")])
        return path.read_bytes()
    except OSError as error:
        problem = Problem(path.as_posix(), "file", f"cannot be read ({error.strerror}); check its name")
        raise ContentError([problem]) from None


def _front(text: str) -> str:
    return text.split("\n---", 1)[0]


def _earlier(into: Path, packet_id: str) -> Path | None:
    """The file of the story that this packet became before."""
    for path in sorted(into.glob("*.md")):
        found = _PACKET_LINE.search(_front(path.read_text("utf-8", errors="replace")))
        if found and found[1] == packet_id:
            return path
    return None


def _reviewed(text: str) -> date | None:
    found = re.search(r"^reviewed: *(\d{4}-\d\d-\d\d) *$", _front(text), re.MULTILINE)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def _taken(into: Path, library: Library) -> set[str]:
    refs = {*library.entries, *library.moved, *(f"assessments/{id_}" for id_ in library.assessments)}
    return {ref.split("/", 1)[1] for ref in refs} | {path.stem for path in into.glob("*.md")}


def _write(path: Path, text: str) -> None:
    """Puts a file in its place whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o644)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
