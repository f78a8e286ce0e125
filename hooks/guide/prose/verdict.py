"""What is bad enough to stop a change. Everything else is told and left to judgement."""

from collections.abc import Iterator, Sequence
from statistics import median

from guide.content.problems import Problem
from guide.prose.reading import Reading

HIGHEST_GRADE = 10
HIGHEST_MEDIAN = 8


def middle(readings: Sequence[Reading]) -> float:
    """The median grade of our own texts; 0 where there are none."""
    return float(median([reading.grade for reading in readings if reading.text.ours] or [0.0]))


def problems(readings: Sequence[Reading], name: str) -> Iterator[Problem]:
    """Each text of ours that asks for more than grade 10, each banned word, and a median over 8.

    Args:
        readings: of every text.
        name: what the content's folder is called.
    """
    for reading in readings:
        if not reading.text.ours:
            continue
        path = f"{name}/{reading.text.path}"
        if reading.grade > HIGHEST_GRADE:
            yield Problem(path, "text", f"has grade {reading.grade}, over {HIGHEST_GRADE}; split its longest sentences")
        for field, form, entry in reading.banned:
            yield Problem(path, field, f"`{form}` is a word we do not use; better: {entry.better}")
    if (half := middle(readings)) > HIGHEST_MEDIAN:
        yield Problem(
            name, "text", f"has a median grade of {half:.1f}, over {HIGHEST_MEDIAN}; begin with the first listed"
        )
