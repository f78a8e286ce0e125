"""What a command costs: its processor time with that of all it starts, and the memory that they hold at their peak."""

import os
import subprocess
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

LOOKS = 0.1
"""Seconds between two looks at the memory."""
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Cost:
    """What one command took."""

    cpu: float
    """Seconds of processor time."""
    peak: int
    """Bytes held at once by it and by all it started; 0 where the machine does not tell."""
    said: str = ""


def cost_of(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Cost:
    """Runs a command to its end.

    Raises:
        CalledProcessError: when it fails.
    """
    process = subprocess.Popen(command, cwd=folder, env=dict(environment), stdout=subprocess.PIPE, text=True)  # noqa: S603
    peak = 0
    done = threading.Event()

    def look() -> None:
        nonlocal peak
        while not done.wait(LOOKS):
            peak = max(peak, _held(process.pid))

    watching = threading.Thread(target=look)
    watching.start()
    said = process.stdout.read() if process.stdout else ""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    done.set()
    watching.join()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(used.ru_utime + used.ru_stime, peak, said)


def _held(process: int) -> int:
    """The bytes that a process and its children hold, as Linux tells them."""
    try:
        own = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1]) * _PAGE
        children = Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()
    except (OSError, IndexError):
        return 0
    return own + sum(_held(int(child)) for child in children)
