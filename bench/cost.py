"""What a command costs: its processor time with that of all it starts, its time by the clock, and the memory held."""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

LOOKS = 0.1
"""Seconds between two looks at the memory."""
MOST = 7200.0
"""Seconds of the clock after which a command is ended, so that whoever measures ends too."""
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Cost:
    """What one command took."""

    cpu: float
    """Seconds of processor time."""
    peak: int
    """Bytes held at once by it and by all it started; 0 where the machine does not tell."""
    said: str = ""
    clock: float = 0.0
    """Seconds by the clock."""


def cost_of(command: Sequence[str], folder: Path, environment: Mapping[str, str], most: float = MOST) -> Cost:
    """Runs a command to its end.

    Args:
        command: what is run.
        folder: where.
        environment: with what.
        most: seconds that it may take; then it and all it started are ended.

    Raises:
        CalledProcessError: when it fails.
        TimeoutExpired: when it took too long.
    """
    begun = time.monotonic()
    process = subprocess.Popen(  # noqa: S603
        command, cwd=folder, env=dict(environment), stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    peak, ends, late = 0, begun + most, False
    done = threading.Event()

    def look() -> None:
        nonlocal peak, late
        while not done.wait(LOOKS):
            peak = max(peak, _held(process.pid))
            if not late and time.monotonic() > ends:
                late = True
                os.killpg(process.pid, signal.SIGKILL)

    watching = threading.Thread(target=look)
    watching.start()
    try:
        said = process.stdout.read() if process.stdout else ""
        _, status, used = os.wait4(process.pid, 0)
        clock = time.monotonic() - begun
    except BaseException:  # whoever measures is stopped, by a key too: what was begun ends with it
        os.killpg(process.pid, signal.SIGKILL)
        raise
    finally:
        done.set()
        watching.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if late:
        raise subprocess.TimeoutExpired(command, most)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(used.ru_utime + used.ru_stime, peak, said, clock)


def _held(process: int) -> int:
    """The bytes that a process and its children hold, as Linux tells them."""
    try:
        own = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1]) * _PAGE
        children = Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()
    except (OSError, IndexError):
        return 0
    return own + sum(_held(int(child)) for child in children)
