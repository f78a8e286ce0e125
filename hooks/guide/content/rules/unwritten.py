"""Notes of `guide new` that nobody has written over."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from guide.content.assessments import Assessment
from guide.content.model import Entry
from guide.content.notes import HEADING, NOTES, SECTION
from guide.content.problems import Problem

_WROTE = "`guide new` wrote"


def note_faults(entry: Entry | Assessment, shown: str) -> Iterator[Problem]:
    """Each note of `guide new` that nobody has written over. A draft may hold them, and what is published holds none.

    Args:
        entry: an entry, or an edition of a check.
        shown: its path, for problems.
    """
    if isinstance(entry, Entry):
        if entry.draft:
            return
        wait = "write your own in its place, or say `draft: true` until you have"
        yield from _in_body(entry.body, shown, wait)
    elif entry.draft:
        wait = "write your own in its place"
    else:
        return
    for place in _places(entry.model_dump(by_alias=True, exclude={"body"})):
        sheet = place[0] == "sheet"
        where = shown.removesuffix(".md") + ".sheet.yml" if sheet else shown
        yield Problem(where, ".".join(place[1:] if sheet else place), f"still says what {_WROTE}; {wait}")


def is_note(problem: Problem) -> bool:
    """Whether a problem is no more than such a note: what holds it can be shown all the same."""
    return _WROTE in problem.message


def _in_body(body: str, shown: str, wait: str) -> Iterator[Problem]:
    for number, line in enumerate(body.split("\n"), 1):
        words = line.strip(" \t>*_-#")
        if line.startswith("#") and words == HEADING:
            yield Problem(shown, "body", f"“{HEADING}” is the heading that {_WROTE}; {wait}", number)
        elif words.startswith(SECTION):
            yield Problem(shown, "body", f"“{SECTION}” is what {_WROTE}; {wait}", number)


def _places(value: Any) -> Iterator[tuple[str, ...]]:
    """Where notes stand in what a model holds."""
    if isinstance(value, str):
        if value in NOTES:
            yield ()
    elif isinstance(value, Mapping):
        for key, held in value.items():
            yield from ((str(key), *place) for place in _places(held))
    elif isinstance(value, Sequence):
        for number, held in enumerate(value):
            yield from ((str(number), *place) for place in _places(held))
