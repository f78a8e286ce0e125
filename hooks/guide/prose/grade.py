"""The Flesch–Kincaid grade: how many years of (American) school a text asks for, by sentence length and syllables."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Counts:
    """What a grade is worked out from."""

    words: int
    sentences: int
    syllables: int


def grade(counts: Counts) -> float:
    """The grade, to one decimal; 0 for no words.

    Source: Kincaid, Fishburne, Rogers and Chissom 1975, *Derivation of new readability formulas for Navy enlisted
    personnel*, Naval Technical Training Command, Research Branch Report 8-75.
    """
    if not counts.words or not counts.sentences:
        return 0.0
    return round(0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59, 1)
