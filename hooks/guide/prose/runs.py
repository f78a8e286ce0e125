"""Runs of words that come back in entry after entry: turns of phrase that have become a habit."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from guide.prose.sentences import sentences, words

SHORTEST_RUN = 5
LONGEST_RUN = 12
"""What is longer is shared by no two entries: a test of our own texts holds that."""
FEWEST_ENTRIES = 3
"""A run that only two entries share may be chance."""


@dataclass(frozen=True)
class Run:
    """Some words in a row, and the refs of the entries in which they stand."""

    said: str
    refs: tuple[str, ...]


def runs(running: Mapping[str, Sequence[str]]) -> tuple[Run, ...]:
    """Each run of five words or more that stands in three texts or more, the most repeated first.

    A run within a longer one is left out, unless it stands in more texts than that. No run goes over the end of a
    sentence.

    Args:
        running: the passages of each text, by its ref.
    """
    said = {ref: tuple(_sentences(passages)) for ref, passages in running.items()}
    found: dict[tuple[str, ...], frozenset[str]] = {}
    for length in range(LONGEST_RUN, SHORTEST_RUN - 1, -1):
        for run, refs in _of_length(said, length).items():
            if not any(refs <= others and _within(run, longer) for longer, others in found.items()):
                found[run] = refs
    made = (Run(" ".join(run), tuple(sorted(refs))) for run, refs in found.items())
    return tuple(sorted(made, key=lambda run: (-len(run.refs), -len(run.said.split()), run.said)))


def _sentences(passages: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for passage in passages:
        for sentence in sentences(passage):
            yield tuple(word.lower() for word in words(sentence))


def _of_length(said: Mapping[str, Sequence[tuple[str, ...]]], length: int) -> dict[tuple[str, ...], frozenset[str]]:
    owners: dict[tuple[str, ...], set[str]] = {}
    for ref, lines in said.items():
        for line in lines:
            for place in range(len(line) - length + 1):
                owners.setdefault(line[place : place + length], set()).add(ref)
    return {run: frozenset(refs) for run, refs in owners.items() if len(refs) >= FEWEST_ENTRIES}


def _within(run: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    return any(longer[place : place + len(run)] == run for place in range(len(longer) - len(run) + 1))
