"""The files that the browser writes for people to keep: what other programs may rely on in them.

Nothing in Python makes or reads them. The limits are those of docs/assets/js/plan/plan.mjs and
docs/assets/js/group/round.mjs; tests hold both together.
"""

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints
from pydantic.json_schema import SkipJsonSchema

from guide.publish.machines.catalogue import Address, Described, Word

Day = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
DayOrNone = Annotated[str, StringConstraints(pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")]
TimeOrNone = Annotated[str, StringConstraints(pattern=r"^(([01][0-9]|2[0-3]):[0-5][0-9])?$")]
EntryRef = Annotated[str, StringConstraints(pattern=r"^[a-z]+/[a-z0-9-]+$")]


def _without_default(schema: dict[str, Any]) -> None:
    schema.pop("default", None)


Absent = Field(json_schema_extra=_without_default)
"""Of a field that is there only where there is something in it: files from before it was thought of have none."""


Held = Annotated[str, StringConstraints(pattern=r"^(?:[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]))?$")]
Code = Annotated[str, StringConstraints(pattern=r"^(?:[0-9A-HJKMNP-TV-Z]{4}-){3,7}[0-9A-HJKMNP-TV-Z]{1,4}$")]


class Round(Described):
    """One occasion on which a group answered a check.

    It holds each person's answers: keep it as you would keep those.
    """

    format: Literal[1]
    kind: Literal["partnership-guide-round"]
    assessment: Annotated[Word, StringConstraints(max_length=80)]
    """The id of the assessment, such as assumptions."""
    number: Annotated[int, Field(ge=1, le=63)]
    """The number of the assessment, as the codes carry it."""
    edition: Annotated[int, Field(ge=1, le=63)]
    held: Held
    """The day on which the group answered, as year-month-day; empty where nobody said."""
    note: Annotated[str, StringConstraints(max_length=400)]
    """The facilitator's own words."""
    whose: Annotated[Annotated[str, StringConstraints(max_length=80)] | SkipJsonSchema[None], Absent] = None
    """The partnership's name."""
    notes: Annotated[
        dict[Word, Annotated[str, StringConstraints(max_length=400)]] | SkipJsonSchema[None],
        Absent,
    ] = None
    """What the group wrote beside a statement, by the statement's id."""
    codes: Annotated[tuple[Code, ...], Field(max_length=5000)]
    """One answer code for each person. Whoever holds a code can read the answers in it."""


class StepEntry(Described):
    """The entry of the guide that a step came from."""

    ref: EntryRef
    """As kind/id."""
    title: Annotated[str, StringConstraints(max_length=200)]
    url: Address
    """Relative to the root of the guide."""


class Reason(Described):
    """What a group had said when it took a step."""

    check: Annotated[Word, StringConstraints(max_length=80)]
    """The id of the check."""
    edition: Annotated[int, Field(ge=1)]
    held: DayOrNone
    """The day of the round, as year-month-day; empty where nobody said."""
    item: Annotated[Word, StringConstraints(max_length=80)]
    """The id of the statement."""
    statement: Annotated[str, StringConstraints(max_length=600)]
    said: Annotated[str, StringConstraints(max_length=600)]
    """The counts in words."""
    counts: Annotated[dict[Word, Annotated[int, Field(ge=1)]], Field(min_length=1, max_length=16)]
    """How many people gave each answer that was given."""


class Meeting(Described):
    """How a meeting ended: people by answer, for each statement on the way out."""

    day: Day
    counts: Annotated[tuple[tuple[Annotated[int, Field(ge=0)], ...], ...], Field(min_length=1, max_length=8)]


class Step(Described):
    """One thing that somebody will do."""

    id: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}$")]
    """Drawn by chance once a step; events in calendar files are named by it."""
    text: Annotated[str, StringConstraints(max_length=400)]
    owner: Annotated[str, StringConstraints(max_length=80)]
    due: DayOrNone
    """Year-month-day, or empty."""
    sign: Annotated[str, StringConstraints(max_length=200)]
    """How the partners will know that it worked."""
    done: bool
    entry: StepEntry | None
    reason: Annotated[Reason | SkipJsonSchema[None], Absent, Field(alias="for")] = None
    """What a group had said when it took the step."""
    dropped: Annotated[Annotated[str, StringConstraints(max_length=200)] | SkipJsonSchema[None], Absent] = None
    """There only where the step was let go: why, or empty."""


class Review(Described):
    """When the partners look at the plan again."""

    day: Day
    time: TimeOrNone
    """Hours and minutes on the clock where the partners are, or empty."""
    zone: Annotated[Annotated[str, StringConstraints(max_length=60)] | SkipJsonSchema[None], Absent] = None
    """Whose clock shows the time, as the tz database names it."""


class Plan(Described):
    """What partners agreed to do: the file that the page “Our plan” saves."""

    format: Literal[1]
    kind: Literal["partnership-guide-plan"]
    id: Annotated[
        Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}$")] | SkipJsonSchema[None],
        Absent,
    ] = None
    """Drawn by chance once a plan; the review is named by it in calendar files. The earliest plans have none."""
    title: Annotated[str, StringConstraints(max_length=80)]
    partnership: Annotated[Annotated[str, StringConstraints(max_length=80)] | SkipJsonSchema[None], Absent] = None
    """Whose plan it is."""
    review: Review | None
    steps: Annotated[tuple[Step, ...], Field(max_length=100)]
    """In the order in which the partners put them."""
    meetings: Annotated[
        Annotated[tuple[Meeting, ...], Field(max_length=60)] | SkipJsonSchema[None],
        Absent,
    ] = None
    """How the last meetings ended, the oldest first."""
    reminder: Annotated[Literal["none", "day", "week"] | SkipJsonSchema[None], Absent] = None
    """How long before a day its calendar reminds of it; a week, where nobody chose."""
