"""Changes of a text by position, so that all that is not meant stays as it is written, to the last blank."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n|\r|\n|\Z")


@dataclass(frozen=True, order=True)
class Edit:
    """What stands from `start` to before `end` gives way to `text`."""

    start: int
    end: int
    text: str = ""


def edited(text: str, edits: Iterable[Edit]) -> str:
    """A text with all its edits. What lies within a longer edit goes with it."""
    out: list[str] = []
    at = 0
    for edit in _outermost(edits):
        out += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*out, text[at:]])


def line_after(text: str, place: int, edits: Iterable[Edit]) -> int:
    """The line, from 1, on which a place of a text stands once the edits are made."""
    kept = [edit for edit in _outermost(edits) if edit.start < place]
    return edited(text[:place], [edit for edit in kept if edit.end <= place]).count("\n") + 1


def _outermost(edits: Iterable[Edit]) -> list[Edit]:
    """The edits in order, those that overlap made one."""
    found: list[Edit] = []
    # What is only put in, at the place where something else goes, comes first and stays.
    for edit in sorted(set(edits), key=lambda edit: (edit.start, edit.end > edit.start, -edit.end)):
        last = found[-1] if found else None
        if last and edit.start < last.end:
            found[-1] = Edit(last.start, max(last.end, edit.end), last.text)
        else:
            found.append(edit)
    return found


def line_start(text: str, place: int) -> int:
    """Where the line begins in which a place lies."""
    return max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1


def next_line(text: str, place: int) -> int:
    """Where the line after that of a place begins, or the text's end."""
    found = _LINE_END.search(text, place)
    return found.end() if found else len(text)


def line_break(text: str) -> str:
    """How a text ends its lines."""
    found = _LINE_END.search(text)
    return (found and found[0]) or "\n"


def even(text: str) -> str:
    """A text with line ends as LF and each character in its place, to find in it what is then changed in the other."""
    return text.replace("\r\n", " \n").replace("\r", "\n")
