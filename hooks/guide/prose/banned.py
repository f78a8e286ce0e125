"""Words we do not use, where they stand, and the better word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files

from guide.content.reading.read import parse_yaml

_SAID = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)‘[^’]*(?:’(?=\w)[^’]*)*’(?!\w)")
"""What stands in quotation marks. An apostrophe within single ones ends nothing."""


@dataclass(frozen=True)
class Banned:
    """A word or phrase, its other forms, and what to write instead."""

    word: str
    better: str
    forms: tuple[str, ...] = ()


def banned_words() -> tuple[Banned, ...]:
    """The list that lies beside this module."""
    listed = parse_yaml(files(__package__).joinpath("banned.yml").read_text("utf-8"), "banned.yml")
    return tuple(Banned(item["word"], item["better"], tuple(item.get("forms", ()))) for item in listed)


def used(text: str, banned: Sequence[Banned]) -> Iterator[tuple[str, Banned]]:
    """Each banned word in a passage of plain text, in the form it has there, with what the list says of it.

    Words in quotation marks are let through.
    """
    unsaid = _SAID.sub(" “” ", text)
    for entry in banned:
        shapes = sorted((entry.word, *entry.forms), key=len, reverse=True)
        either = "|".join(re.escape(shape).replace(r"\ ", r"\s+") for shape in shapes)
        for found in re.finditer(rf"(?<![\w-])(?:{either})(?![\w-])", unsaid, re.IGNORECASE):
            yield found[0], entry
