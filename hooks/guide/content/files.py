"""Putting a file in its place whole or not at all, whenever the program may be stopped; and telling what a run that
was stopped has left from what another is still at work on."""

import os
import re
import secrets
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows, where nothing is held, and so nothing that was left is taken away
    fcntl = None  # type: ignore[assignment]

_PART = ".part"


def place_new(path: Path, text: str) -> None:
    """Writes a file that is not there yet.

    Raises:
        FileExistsError: when it is there already, even since a moment ago.
        OSError: when it cannot be written; nothing is left half done.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    _sweep(path)
    _place(path, text.encode("utf-8"))


def replace_whole(path: Path, text: str, *, ours: bool = True) -> None:
    """Writes a file in the place of the one that is there, if any: at every moment one of the two is there, whole.

    Args:
        path: the file. What is none, such as `/dev/stdout`, is written to and stays what it is.
        text: what it shall hold.
        ours: whether its folder is the guide's own; in another's, nothing is taken away.

    Raises:
        OSError: when it cannot be written; the earlier file stays.
    """
    if path.exists() and not path.is_file():
        path.write_text(text, "utf-8")
        return
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    if ours:
        _sweep(path)
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}{_PART}")

    def exchange() -> None:
        try:
            if path.exists():
                beside.chmod(path.stat().st_mode & 0o777)
            beside.replace(path)
        except OSError:
            beside.unlink(missing_ok=True)
            raise

    _place(beside, text.encode("utf-8"), exchange)


def hold(descriptor: int) -> bool:
    """Takes an open file or folder for this process, until it ends or closes it; False when another has it."""
    if fcntl is None:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


@contextmanager
def left(path: Path) -> Iterator[bool]:
    """Whether no process holds a file or folder any more that one made and held; False where that cannot be told.

    As long as the `with` lasts none other can take it.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY) if fcntl else None
    except OSError:
        descriptor = None
    if descriptor is None:
        yield False
        return
    try:
        yield hold(descriptor)
    finally:
        os.close(descriptor)


def _sweep(path: Path) -> None:
    """Takes away what a run that was stopped may have left of this very file: never the only copy of anything."""
    ours = re.compile(rf"\.{re.escape(path.name)}(?:\.[a-z0-9_]{{8}}){{0,2}}{re.escape(_PART)}")
    for beside in path.parent.iterdir():
        if ours.fullmatch(beside.name) and beside.is_file():
            with left(beside) as is_left:
                if is_left:
                    beside.unlink(missing_ok=True)


def _place(path: Path, data: bytes, then: Callable[[], object] = lambda: None) -> None:
    """Makes a new file, whole from its first moment; held until `then` is done."""
    try:
        _place_nameless(path, data, then)
    except FileExistsError:
        raise
    except (AttributeError, OSError):  # not every system and file system knows files without a name
        _place_named(path, data, then)


def _place_nameless(path: Path, data: bytes, then: Callable[[], object]) -> None:
    """Fills a file that has no name, and names it once it is whole: stopped before that, nothing is left of it."""
    with os.fdopen(os.open(path.parent, os.O_TMPFILE | os.O_WRONLY, 0o644), "wb") as file:
        _fill(file.fileno(), data)
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            # With a folder named, Python follows the link in /proc to the file that it stands for.
            os.link(f"/proc/self/fd/{file.fileno()}", path, src_dir_fd=folder)
        finally:
            os.close(folder)
        then()


def _place_named(path: Path, data: bytes, then: Callable[[], object]) -> None:
    named = path.name.removeprefix(".").removesuffix(_PART)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{named}.", suffix=_PART)
    try:
        with os.fdopen(descriptor, "wb") as file:
            _fill(file.fileno(), data)
            Path(name).chmod(0o644)
            os.link(name, path)
            then()
    finally:
        Path(name).unlink(missing_ok=True)


def _fill(descriptor: int, data: bytes) -> None:
    hold(descriptor)
    while data:
        data = data[os.write(descriptor, data) :]
    os.fsync(descriptor)
