"""How alike the entries are in build: their length, and the words with which they begin and end."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, pstdev

from guide.prose.sentences import words
from guide.prose.texts import Text

FEWEST_TO_SPREAD = 3
"""Entries of a kind below which a spread says nothing."""
WORDS_OF_AN_END = 3


@dataclass(frozen=True)
class Lengths:
    """How long the entries of one kind are, in words."""

    kind: str
    """Its folder."""
    counts: tuple[tuple[int, str], ...]
    """Each entry's words and its ref, the shortest first."""

    @property
    def spread(self) -> float:
        """The standard deviation by the mean: 0 where all are as long."""
        counts = [count for count, _ in self.counts]
        return pstdev(counts) / mean(counts) if sum(counts) else 0.0


def lengths(texts: Iterable[Text]) -> tuple[Lengths, ...]:
    """The lengths of the texts of each folder that holds enough of them, in the order of their names."""
    by_kind: dict[str, list[tuple[int, str]]] = {}
    for text in texts:
        count = sum(len(words(passage)) for passage in text.passages)
        by_kind.setdefault(text.ref.partition("/")[0], []).append((count, text.ref))
    return tuple(
        Lengths(kind, tuple(sorted(counts)))
        for kind, counts in sorted(by_kind.items())
        if len(counts) >= FEWEST_TO_SPREAD
    )


def openings(running: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """The first three words that more than one text begins with, and the refs of those that do.

    Args:
        running: the passages of each text, by its ref.
    """
    return _shared({ref: _end(passages[:1], first=True) for ref, passages in running.items()})


def endings(running: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """The last three words that more than one text ends with, likewise."""
    return _shared({ref: _end(passages[-1:], first=False) for ref, passages in running.items()})


def _end(passages: Sequence[str], first: bool) -> str:
    said = [word.lower() for passage in passages for word in words(passage)]
    return " ".join(said[:WORDS_OF_AN_END] if first else said[-WORDS_OF_AN_END:])


def _shared(ends: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    by_end: dict[str, list[str]] = {}
    for ref, end in ends.items():
        if end:
            by_end.setdefault(end, []).append(ref)
    shared = {end: tuple(sorted(refs)) for end, refs in by_end.items() if len(refs) > 1}
    return dict(sorted(shared.items(), key=lambda item: (-len(item[1]), item[0])))
