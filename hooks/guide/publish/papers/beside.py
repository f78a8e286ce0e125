"""What takes many seconds, made by a second process while the first goes on with the build."""

import logging
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


def begun(make: Callable[..., T], *arguments: Any) -> Callable[[], T]:
    """Begins to make something.

    Args:
        make: a function of a module of this package, which changes nothing: it gives what it makes.
        arguments: what it is handed.

    Returns:
        What waits for it and gives it. Where the second process cannot be started, or fails in whatever way, that is
        made here and then, so that a fault is told as it would be without.
    """
    try:
        told = pickle.dumps((make, arguments))
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "guide.publish.papers.beside"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
    except (OSError, pickle.PicklingError, TypeError, AttributeError):
        return lambda: make(*arguments)
    threading.Thread(target=_hand, args=(process, told), daemon=True).start()  # a pipe holds less than this

    def made() -> T:
        found = process.stdout.read() if process.stdout else b""
        if process.wait() == 0 and found:
            result: T
            result, logged = pickle.loads(found)  # noqa: S301 - from a process of our own
            for name, level, message in logged:
                logging.getLogger(name).log(level, "%s", message)
            return result
        return make(*arguments)

    return made


def _hand(process: "subprocess.Popen[bytes]", told: bytes) -> None:
    if process.stdin:
        try:
            process.stdin.write(told)
            process.stdin.close()
        except OSError:
            process.kill()  # it is ending already; whoever waits will see


class _Kept(logging.Handler):
    """Keeps what is logged, for the first process to log."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[tuple[str, int, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append((record.name, record.levelno, record.getMessage()))


def _main() -> None:
    """Makes what the first process asks for. What a library prints must not get among it."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    kept = _Kept()
    logging.basicConfig(level=logging.INFO, handlers=[kept])
    make, arguments = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
    with out:
        pickle.dump((make(*arguments), kept.lines), out)


if __name__ == "__main__":
    _main()
