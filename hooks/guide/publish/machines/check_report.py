"""What `guide check --json` says (format 1): every problem and notice, for programs."""

import re
from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field

from guide.content.library import Library
from guide.content.problems import Problem
from guide.publish.machines.catalogue import Described

_LINE = re.compile(r"line (\d+): ")


class Told(Described):
    """One thing to mend, or to settle before the guide is published."""

    kind: Literal["problem", "notice"]
    """A problem stops a strict build, a notice does not."""
    path: str
    """The file, as the command was told where files lie."""
    line: Annotated[int, Field(ge=1)] | None
    """Where in the file, from 1; null where that is not known or means nothing."""
    field: str
    """Fields joined by full stops; places in a list are counted from 1."""
    message: str
    """What is wrong, and the way out: it goes on from the field's name."""


class Counts(Described):
    """How much there is of each."""

    problems: Annotated[int, Field(ge=0)]
    notices: Annotated[int, Field(ge=0)]
    entries: Annotated[int, Field(ge=0)]
    editions: Annotated[int, Field(ge=0)]


class CheckReport(Described):
    """The whole document."""

    format: Literal[1]
    problems: tuple[Told, ...]
    """Problems first, then notices, each by file."""
    counts: Counts


def check_report(library: Library | None, problems: Iterable[Problem], notices: Iterable[Problem]) -> str:
    """The document as JSON.

    Args:
        library: what could be read; None where nothing was.
        problems: what stops a strict build.
        notices: what is to be settled before the guide is published, and what an Easy Read should say otherwise.
    """
    stopping, waiting = (tuple(_told(kind, each) for each in found) for kind, found in _by_kind(problems, notices))
    counts = Counts(
        problems=len(stopping),
        notices=len(waiting),
        entries=len(library.entries) if library else 0,
        editions=sum(map(len, library.assessments.values())) if library else 0,
    )
    return CheckReport(format=1, problems=(*stopping, *waiting), counts=counts).model_dump_json(indent=2)


def _by_kind(
    problems: Iterable[Problem], notices: Iterable[Problem]
) -> tuple[tuple[Literal["problem"], Iterable[Problem]], tuple[Literal["notice"], Iterable[Problem]]]:
    return ("problem", problems), ("notice", notices)


def _told(kind: Literal["problem", "notice"], problem: Problem) -> Told:
    # Of YAML that does not parse, the message says the line.
    said = _LINE.match(problem.message)
    return Told(
        kind=kind,
        path=problem.path,
        line=problem.line or (int(said[1]) if said else None),
        field=problem.counted or problem.field,
        message=problem.message[said.end() :] if said else problem.message,
    )
