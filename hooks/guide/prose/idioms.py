"""Idioms: expressions that mean something else than their words say, where they stand, and the plain words for them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

from guide.content.reading.read import parse_yaml

_GAP = r"(?:[\s-]+[\w'-]+){0,2}?"
"""Up to two words, where an idiom has room for some, such as whose feet they are that drag."""
_WORD = re.compile(r"[\w']+")


@dataclass(frozen=True)
class Idiom:
    """An expression, the plain words for it, and the entries that may use it all the same."""

    say: str
    plain: str
    pattern: re.Pattern[str]
    needs: frozenset[str]
    """Words that it cannot do without: where one of them is missing there is no need to look."""
    allowed: frozenset[str] = frozenset()


def idioms() -> tuple[Idiom, ...]:
    """The list that lies beside this module."""
    listed = parse_yaml(files(__package__).joinpath("idioms.yml").read_text("utf-8"), "idioms.yml")
    return tuple(
        Idiom(
            item["idiom"],
            item["plain"],
            pattern(item["idiom"], listed["verbs"]),
            frozenset(_WORD.findall(" ".join(word for word in item["idiom"].split() if word[0] not in "~(…"))),
            frozenset(item.get("allowed", ())),
        )
        for item in listed["idioms"]
    )


def pattern(idiom: str, verbs: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """What finds an idiom in a text.

    Args:
        idiom: its words; `~go` stands for any form of a verb, (one|two) for either word, `…` for up to two words.
        verbs: the forms of verbs, by the one that is written behind `~`.
    """
    made = ""
    for word in idiom.replace("’", "'").split():
        if word == "…":
            made += _GAP
        else:
            made += (r"[\s-]+" if made else "") + _word(word, verbs)
    return re.compile(rf"(?<![\w-]){made}(?![\w-])", re.IGNORECASE)


def _word(word: str, verbs: Mapping[str, Sequence[str]]) -> str:
    if word.startswith("~"):
        forms = verbs[word[1:]]
    elif word.startswith("("):
        forms = word.strip("()").split("|")
    else:
        return re.escape(word)
    return f"(?:{'|'.join(re.escape(form) for form in forms)})"


def found_in(text: str, known: Sequence[Idiom], ref: str = "") -> Iterator[tuple[str, Idiom]]:
    """Each idiom in a passage of plain text, as it stands there, with what the list says of it.

    Args:
        text: the passage.
        known: the list.
        ref: the entry that it belongs to; what is allowed there is passed over.
    """
    straight = text.replace("’", "'")
    there = frozenset(_WORD.findall(straight.lower()))
    taken: set[int] = set()
    for idiom in known:
        if ref in idiom.allowed or not idiom.needs <= there:
            continue
        for match in idiom.pattern.finditer(straight):
            # Two that share a word are one: “on the table” within “cards on the table” counts once.
            if taken.isdisjoint(span := range(*match.span())):
                taken.update(span)
                yield text[match.start() : match.end()], idiom
