"""All that is alike among our own entries, measured together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from guide.content.loading import EDITIONS
from guide.prose.reading import Reading
from guide.prose.runs import Run, runs
from guide.prose.sameness import Lengths, endings, lengths, openings
from guide.prose.twins import Pair, likenesses, twins


@dataclass(frozen=True)
class Likeness:
    """The figures of sameness, with the entries behind each."""

    lengths: tuple[Lengths, ...]
    openings: Mapping[str, tuple[str, ...]]
    endings: Mapping[str, tuple[str, ...]]
    exercise_openings: Mapping[str, tuple[str, ...]]
    runs: tuple[Run, ...]
    pairs: tuple[Pair, ...]
    """Each two exercises, the likest first."""
    with_exercise: tuple[str, ...]
    """The refs of entries that close with one."""
    entries: int

    @property
    def twins(self) -> tuple[Pair, ...]:
        return twins(self.pairs)

    @property
    def exercise_share(self) -> float:
        """How many entries close with an exercise, from 0 to 1."""
        return len(self.with_exercise) / self.entries if self.entries else 0.0


def likeness(readings: Sequence[Reading], exercises: Mapping[str, str]) -> Likeness:
    """What is alike among entries of ours.

    Args:
        readings: of entries; checks, Easy Reads and stories that were sent are passed over.
        exercises: what each entry says under *In your next meeting*, by ref.
    """
    texts = [reading.text for reading in readings if reading.text.ours and _of_entry(reading.text.ref)]
    running = {text.ref: text.passages for text in texts}
    return Likeness(
        lengths=lengths(texts),
        openings=openings(running),
        endings=endings(running),
        exercise_openings=openings({ref: (text,) for ref, text in exercises.items()}),
        runs=runs(running),
        pairs=likenesses(exercises),
        with_exercise=tuple(sorted(exercises)),
        entries=len(texts),
    )


def _of_entry(ref: str) -> bool:
    """Whether a text is an entry's own: no check's, and nothing that lies beside an entry."""
    folder, _, id_ = ref.partition("/")
    return folder != EDITIONS and "/" not in id_


def among(shared: Mapping[str, tuple[str, ...]]) -> int:
    """How many entries share their words with another."""
    return sum(len(refs) for refs in shared.values())
