"""The files that the browser writes for people to keep: what other programs may rely on in them.

Nothing in Python makes or reads them. The limits are those of docs/assets/js/plan/plan.mjs and
docs/assets/js/group/round.mjs; tests hold both together.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints
from pydantic.json_schema import SkipJsonSchema

from guide.publish.machines.catalogue import Address, Described, Word

Day = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
DayOrNone = Annotated[str, StringConstraints(pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")]
TimeOrNone = Annotated[str, StringConstraints(pattern=r"^(([01][0-9]|2[0-3]):[0-5][0-9])?$")]
EntryRef = Annotated[str, StringConstraints(pattern=r"^[a-z]+/[a-z0-9-]+$")]


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
    codes: Annotated[tuple[Code, ...], Field(max_length=5000)]
    """One answer code for each person. Whoever holds a code can read the answers in it."""


class StepEntry(Described):
    """The entry of the guide that a step came from."""

    ref: EntryRef
    """As kind/id."""
    title: Annotated[str, StringConstraints(max_length=200)]
    url: Address
    """Relative to the root of the guide."""


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


class Review(Described):
    """When the partners look at the plan again."""

    day: Day
    time: TimeOrNone
    """Hours and minutes on the clock where the partners are, or empty."""


class Plan(Described):
    """What partners agreed to do: the file that the page “Our plan” saves."""

    format: Literal[1]
    kind: Literal["partnership-guide-plan"]
    id: Annotated[
        Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}$")] | SkipJsonSchema[None],
        Field(json_schema_extra=lambda schema: schema.pop("default", None)),
    ] = None
    """Drawn by chance once a plan; the review is named by it in calendar files. The earliest plans have none."""
    title: Annotated[str, StringConstraints(max_length=80)]
    review: Review | None
    steps: Annotated[tuple[Step, ...], Field(max_length=100)]
    """In the order in which the partners put them."""
