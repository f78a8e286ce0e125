"""Words in a story that look like the names of people and organisations, for an editor to look at.

Signs in the wording, not knowledge of names: some that are found are none, and some are missed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from guide.content.reading.read import parse_yaml

_WORD = re.compile(r"[^\W\d_][\w’'-]*|&|[^\w\s]|\d+")
_MOST_BETWEEN = 2
"""Small words in a row within a name, as in “Friends of the Earth”."""


@dataclass(frozen=True)
class Name:
    """What looks like a name."""

    kind: Literal["person", "organisation"]
    text: str


@dataclass(frozen=True)
class Signs:
    """The words by which names are told, as the list beside this module has them."""

    titles: frozenset[str]
    organisations: frozenset[str]
    alone: frozenset[str]
    speech: frozenset[str]
    between: frozenset[str]
    apart: frozenset[str]
    joining: frozenset[str]
    no_names: frozenset[str]


@cache
def signs() -> Signs:
    """The list that lies beside this module."""
    listed = parse_yaml(files(__package__).joinpath("names.yml").read_text("utf-8"), "names.yml")
    return Signs(**{kind: frozenset(words) for kind, words in listed.items()})


def names_in(text: str) -> tuple[Name, ...]:
    """What in a text looks like a name, each once, in order.

    Args:
        text: plain words, without marks of Markdown.
    """
    return tuple(dict.fromkeys(_names(_WORD.findall(text), signs())))


def _names(words: Sequence[str], by: Signs) -> Iterator[Name]:
    at = 0
    while at < len(words):
        end = _end_of_run(words, at, by)
        start, stop = _trimmed(words, at, end, by)
        run = words[start:stop]
        if run:
            yield from _judged(run, _speaks(words, start, stop, by), by)
        at = max(end, at + 1)


def _judged(run: Sequence[str], speaks: bool, by: Signs) -> Iterator[Name]:
    """The names in a row of words: “Jane Doe of the Bus Club” holds two, “Friends of the Earth” is one."""
    parts = _parts(run, by)
    people = [part for part in parts if _is_person(part, by)]
    if len(parts) > 1 and not people:
        yield Name("organisation", _text(run))
    for part in parts if people or len(parts) == 1 else ():
        if by.organisations.intersection(part) and (len(part) > 1 or part[0] in by.alone):
            yield Name("organisation", _text(part))
        elif part in people or (speaks and len(parts) == 1 and not by.organisations.intersection(part)):
            yield Name("person", _text(part))


def _parts(run: Sequence[str], by: Signs) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for word in run:
        if word in by.apart:
            parts.append([])
        else:
            parts[-1].append(word)
    return [part for part in parts if part]


def _is_person(part: Sequence[str], by: Signs) -> bool:
    return not by.organisations.intersection(part) and sum(map(_is_capital, part)) > 1


def _text(words: Sequence[str]) -> str:
    return " ".join(words).replace(" .", ".")


def _end_of_run(words: Sequence[str], at: int, by: Signs) -> int:
    """Where a row of words with capitals ends that begins here; small words may stand within it."""
    end = at
    while end < len(words):
        if words[end] in by.joining and (
            by.organisations.intersection(words[at:end]) or words[end + 1 : end + 2] == ["the"]
        ):
            break
        ahead = end
        while end > at and ahead < len(words) and words[ahead] in by.between and ahead - end < _MOST_BETWEEN:
            ahead += 1
        if ahead < len(words) and _is_capital(words[ahead]):
            end = ahead + 1
        elif end > at and words[end] == "." and (words[end - 1] in by.titles or len(words[end - 1]) == 1):
            end += 1
        else:
            break
    return end


def _trimmed(words: Sequence[str], start: int, end: int, by: Signs) -> tuple[int, int]:
    """The run without words at its ends that are no part of a name."""
    while start < end and (words[start] in by.no_names or words[start] in by.between or words[start] == "."):
        start += 1
    while start < end and (words[end - 1] in by.no_names or words[end - 1] in by.between or words[end - 1] == "."):
        end -= 1
    return start, end


def _speaks(words: Sequence[str], start: int, end: int, by: Signs) -> bool:
    """Whether the word beside it says that someone speaks, or is spoken to."""
    return (start > 0 and words[start - 1] in by.speech) or (end < len(words) and words[end] in by.speech)


def _is_capital(word: str) -> bool:
    return word[0].isupper()
