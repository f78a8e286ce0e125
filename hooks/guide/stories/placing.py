"""Putting a file in its place whole or not at all, whenever the program may be stopped."""

import os
import tempfile
from pathlib import Path

_PART = ".part"


def place_new(path: Path, text: str) -> None:
    """Writes a file that is not there yet.

    Raises:
        FileExistsError: when it is there already, even since a moment ago.
        OSError: when it cannot be written; nothing is left half done.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    _sweep(path.parent)
    _place(path, text.encode("utf-8"))


def replace_whole(path: Path, text: str) -> None:
    """Writes a file in the place of the one that is there, if any: at every moment one of the two is there, whole.

    Raises:
        OSError: when it cannot be written; the earlier file stays.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    _sweep(path.parent)
    beside = path.with_name(f".{path.name}{_PART}")
    _place(beside, text.encode("utf-8"))
    try:
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def _sweep(folder: Path) -> None:
    """Takes away what a run that was stopped may have left: never the only copy of anything."""
    for left in folder.glob(f".*{_PART}"):
        left.unlink(missing_ok=True)


def _place(path: Path, data: bytes) -> None:
    try:
        _place_nameless(path, data)
    except FileExistsError:
        raise
    except (AttributeError, OSError):  # not every system and file system knows files without a name
        _place_named(path, data)


def _place_nameless(path: Path, data: bytes) -> None:
    """Fills a file that has no name, and names it once it is whole: stopped before that, nothing is left of it."""
    with os.fdopen(os.open(path.parent, os.O_TMPFILE | os.O_WRONLY, 0o644), "wb") as file:
        _fill(file.fileno(), data)
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            # With a folder named, Python follows the link in /proc to the file that it stands for.
            os.link(f"/proc/self/fd/{file.fileno()}", path, src_dir_fd=folder)
        finally:
            os.close(folder)


def _place_named(path: Path, data: bytes) -> None:
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=_PART)
    try:
        with os.fdopen(descriptor, "wb") as file:
            _fill(file.fileno(), data)
        Path(name).chmod(0o644)
        os.link(name, path)
    finally:
        Path(name).unlink(missing_ok=True)


def _fill(descriptor: int, data: bytes) -> None:
    while data:
        data = data[os.write(descriptor, data) :]
    os.fsync(descriptor)
