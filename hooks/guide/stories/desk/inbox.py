"""A folder of what came in: of each file what it is, and what stands between it and the guide."""

import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Literal, get_args

from guide.content.library import Library
from guide.content.problems import ContentError, Problem
from guide.stories.importing import check_file, shown
from guide.stories.planning import plan

State = Literal["ready", "here already", "a new version", "incomplete", "no packet"]
_NO_PACKET = frozenset({"first line", "file", "attachment"})
_STATES = max(map(len, get_args(State)))
_WIDTH = 100


@dataclass(frozen=True)
class Came:
    """One file, as an editor is told of it. No way to reach anybody is in it."""

    file: str
    state: State
    what: str
    """Its title and form, so far as it is a packet."""
    missing: tuple[str, ...]
    """A sentence for each thing to mend or to ask for."""
    notes: tuple[str, ...] = ()


def looked_through(folder: Path, into: Path, library: Library, today: date) -> Iterator[Came]:
    """Each file of a folder, by its name; what is hidden and folders are passed over.

    Args:
        folder: where saved mails and files lie.
        into: the folder of stories.
        library: the content that they would join.
        today: no story may be of a later day.

    Raises:
        ContentError: when there is no such folder.
    """
    if not folder.is_dir():
        raise ContentError([Problem(shown(folder), "DIR", "is no folder; name the one that the files lie in")])
    for path in sorted(folder.iterdir()):
        if path.is_file() and not path.name.startswith("."):
            yield _came(path, into, library, today)


def _came(path: Path, into: Path, library: Library, today: date) -> Came:
    name = shown(Path(path.name))
    try:
        report = check_file(path, library, today)
    except ContentError as error:
        return Came(name, "no packet", "", tuple(_sentence(problem) for problem in error.problems))
    if report.packet is None:
        state: State = "no packet" if {problem.field for problem in report.problems} <= _NO_PACKET else "incomplete"
        return Came(name, state, "", tuple(map(_sentence, report.problems)), report.notes)
    fields = report.packet.fields
    states: dict[str, State] = {"new": "ready", "same": "here already"}
    state = states.get(plan(report.packet, into, library, today).status, "a new version")
    return Came(name, state, f"“{fields.title}”, a {fields.form} by {fields.author}", (), report.notes)


def _sentence(problem: Problem) -> str:
    return problem.message if problem.field in _NO_PACKET else f"{problem.field} {problem.message}"


def as_table(found: Sequence[Came]) -> str:
    """What was found as lines for people: a row for each file, and beneath it what is missing."""
    if not found:
        return "Nothing is in the folder."
    wide = max(len(came.file) for came in found)
    rows = [line for came in found for line in _rows(came, wide)]
    ready = sum(came.state in ("ready", "a new version") for came in found)
    files = "1 file" if len(found) == 1 else f"{len(found)} files"
    return "\n".join([*rows, "", f"{files}, {ready} to take in with `guide story import`."])


def _rows(came: Came, wide: int) -> Iterable[str]:
    yield f"{came.file:<{wide}}  {came.state:<{_STATES}} {came.what}".rstrip()
    for line in (*came.missing, *came.notes):
        yield textwrap.fill(line, _WIDTH, initial_indent="    - ", subsequent_indent="      ")


def as_json(found: Sequence[Came]) -> str:
    """The same for a program: a list, each with `file`, `state`, `what`, `missing` and `notes`."""
    return json.dumps([asdict(came) for came in found], ensure_ascii=False, indent=1)
