"""Two folders that change places in one step of the file system, where it knows one."""

import ctypes
import os
from pathlib import Path

_WORKING_FOLDER = -100
"""AT_FDCWD: paths that are not whole are relative to the folder in which the program runs."""
_EXCHANGE = 2
"""RENAME_EXCHANGE, as Linux has it since 3.15."""


def exchange(one: Path, other: Path) -> bool:
    """Gives each of two folders the other's name, at once: at no moment is either name without a folder.

    Returns:
        Whether it was done; False where the system or the file system cannot, or one of the two is not there.
    """
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if os.name == "posix" else None
    if rename is None:
        return False
    names = os.fsencode(one), os.fsencode(other)
    return bool(rename(_WORKING_FOLDER, names[0], _WORKING_FOLDER, names[1], _EXCHANGE) == 0)
