"""Whether a sentence looks passive: a simple sign, not grammar.

Looked for is a form of “be” or “get” with a past participle after it, with up to two adverbs between. So “the date was
agreed” is found. “The notes I was given” is found, though it may be the best way to say it; “a plan agreed by all” is
missed; an adjective that looks like a participle (“the shop is closed”) is found wrongly, but for those
that passive.yml names.
"""

import re
from dataclasses import dataclass
from importlib.resources import files

from guide.content.reading.read import parse_yaml

_WORDS = re.compile(r"[a-z]+(?:['’-][a-z]+)*")
_FURTHEST = 3
"""Words after the form of “be” among which the participle is looked for."""


@dataclass(frozen=True)
class PassiveSigns:
    """The words by which a sentence is taken to be passive, as the list beside this module has them."""

    be: frozenset[str]
    between: frozenset[str]
    participles: frozenset[str]
    others: frozenset[str]


def passive_signs() -> PassiveSigns:
    """The list that lies beside this module."""
    listed = parse_yaml(files(__package__).joinpath("passive.yml").read_text("utf-8"), "passive.yml")
    return PassiveSigns(**{name: frozenset(words) for name, words in listed.items()})


def looks_passive(sentence: str, signs: PassiveSigns) -> bool:
    """Whether the sentence has the sign."""
    found = [word.replace("’", "'") for word in _WORDS.findall(sentence.lower())]
    return any(
        word in signs.be and _participle_first(found[place + 1 : place + 1 + _FURTHEST], signs)
        for place, word in enumerate(found)
    )


def _participle_first(following: list[str], signs: PassiveSigns) -> bool:
    """Whether the first word that is none of those that may stand between is a participle."""
    for word in following:
        if word not in signs.between and not word.endswith("ly"):
            return word in signs.participles or (word.endswith("ed") and word not in signs.others)
    return False
