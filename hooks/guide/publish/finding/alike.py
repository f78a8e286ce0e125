"""Words that people use for the same thing: `search/alike.mjs` leads by them from a word that no entry has."""

from functools import cache
from pathlib import Path

import yaml

from guide.publish.finding.stems import STOP, words_of

_FILE = Path(__file__).parent / "alike.yml"


@cache
def groups() -> tuple[tuple[str, ...], ...]:
    """The groups of `alike.yml`, each with its words folded; a word with a hyphen is one without it."""
    given: list[list[str]] = yaml.safe_load(_FILE.read_text("utf-8"))
    return tuple(tuple("".join(words_of(word.replace("-", ""))) for word in group) for group in given)


def sent() -> str:
    """All groups in one text."""
    return "|".join(" ".join(dict.fromkeys(word for word in group if word not in STOP)) for group in groups())


@cache
def words() -> frozenset[str]:
    """All words of all groups."""
    return frozenset(word for group in groups() for word in group)
