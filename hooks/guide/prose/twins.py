"""Exercises that are much the same: two texts in which the words that are rare elsewhere are the same words."""

from collections import Counter
from collections.abc import Mapping
from itertools import combinations
from math import log, sqrt

from guide.prose.sentences import words

TWINS = 0.5
"""The likeness at which two exercises are twins."""

Pair = tuple[float, str, str]
"""How alike two texts are, from 0 to 1, and their refs."""


def likenesses(texts: Mapping[str, str]) -> tuple[Pair, ...]:
    """How alike each two texts are, the likest first: the cosine of their words, each weighed by how rare it is.

    A word counts by how often it stands in the text, times one and the logarithm of all texts by those that hold it,
    one added to each: the tf-idf that most libraries take unless told otherwise. So “the” counts a little, and a rare
    word more.

    Args:
        texts: plain text, by ref.
    """
    counts = {ref: Counter(word.lower() for word in words(text)) for ref, text in texts.items()}
    holding = Counter(word for count in counts.values() for word in count)
    vectors = {ref: _vector(count, holding, len(counts)) for ref, count in counts.items()}
    pairs = ((_cosine(vectors[one], vectors[other]), one, other) for one, other in combinations(sorted(vectors), 2))
    return tuple(sorted(pairs, key=lambda pair: (-pair[0], pair[1:])))


def twins(pairs: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """Those that are alike enough to be one exercise."""
    return tuple(pair for pair in pairs if pair[0] >= TWINS)


def _vector(count: Counter[str], holding: Counter[str], texts: int) -> dict[str, float]:
    weighed = {word: times * (1 + log((1 + texts) / (1 + holding[word]))) for word, times in count.items()}
    length = sqrt(sum(weight * weight for weight in weighed.values()))
    return {word: weight / length for word, weight in weighed.items()} if length else {}


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other.get(word, 0.0) for word, weight in one.items())
