"""The marks that Git leaves in a file where two people changed the same lines, for one of them to settle."""

import re
from collections.abc import Iterator

from guide.content.problems import Problem

_OURS = re.compile(r"<{7}(?: .*)?")
_BASE = re.compile(r"\|{7}(?: [^|]*)?")
_BETWEEN = re.compile(r"={7}")
_THEIRS = re.compile(r">{7}(?: .*)?")
_SIGNS = ("<" * 7, "=" * 7, ">" * 7)
"""One of these is in every text that has a mark to tell. Most have none, and need no look at each line."""

_BY_ITSELF = {_OURS, _THEIRS, _BETWEEN}
"""`|||||||` can be the row of a table, and is told only within the other marks."""


def merge_marks(text: str) -> Iterator[tuple[int, str]]:
    """The marks with which Git leaves a merge for people to finish: the line of each, from 1, and the mark."""
    if not any(mark in text for mark in _SIGNS):
        return
    within = False
    for number, line in enumerate(text.split("\n"), 1):
        line = line.rstrip()
        mark = next((mark for mark in (_OURS, _BASE, _BETWEEN, _THEIRS) if mark.fullmatch(line)), None)
        if mark is None or not (within or mark in _BY_ITSELF):
            continue
        within = mark is not _THEIRS and (within or mark is _OURS)
        yield number, line[:7]


def merge_fault(text: str, shown: str) -> Problem | None:
    """What to tell of a file in which a merge was not finished.

    Args:
        text: the file's.
        shown: its path, for the problem.
    """
    found = list(merge_marks(text))
    if not found:
        return None
    first, mark = found[0]
    lines = ", ".join(str(number) for number, _ in found)
    message = f"`{mark}` is left from a merge that was not finished; keep one of the texts, or join them, and take out"
    return Problem(shown, "merge", f"{message} {'the marks' if len(found) > 1 else 'the mark'} (line {lines})", first)
