"""How long things take, as people ask for it: what an index is grouped and filtered by."""

from dataclasses import dataclass

from guide.content.assessments import Assessment
from guide.content.kinds import Tip, Tool
from guide.content.model import Entry


@dataclass(frozen=True)
class Time:
    """One answer to “how long have you got?”."""

    id: str
    title: str
    """As a choice."""
    heading: str
    """Above what takes so long."""


EFFORTS = {
    "minutes": Time("time-minutes", "A few minutes", "In a few minutes"),
    "an hour": Time("time-an-hour", "An hour", "In an hour"),
    "a session": Time("time-a-session", "A session", "In a session of your own"),
    "ongoing": Time("time-ongoing", "As you go", "As you go along"),
}
"""By a tip's `effort`."""
LENGTHS = (
    (30, Time("time-30", "30 minutes or less", "In half an hour or less")),
    (50, Time("time-50", "Up to 50 minutes", "In 50 minutes or less")),
    (480, Time("time-longer", "An hour or more", "In an hour or more")),
)
"""For a tool, by the minutes that it takes at most."""
TIMES = (*EFFORTS.values(), *(time for _, time in LENGTHS))


def time_of(node: Entry | Assessment) -> Time | None:
    """How long something takes; None for what is there to be read."""
    if isinstance(node, Tip):
        return EFFORTS[node.effort]
    if isinstance(node, Tool):
        return next(time for most, time in LENGTHS if node.minutes <= most)
    return None
