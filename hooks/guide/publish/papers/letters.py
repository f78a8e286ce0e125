"""For which scripts the typesetter has letters: what is written in another becomes no PDF, and pages promise none."""

import unicodedata
from collections.abc import Iterator
from typing import Any

SCRIPTS = frozenset(
    {"ARABIC", "ARMENIAN", "CHEROKEE", "CYRILLIC", "DEVANAGARI", "GEORGIAN", "GREEK", "HEBREW", "LAO", "LATIN"}
)
"""As the names of their letters begin. A test holds them to what the typesetter shows."""
_OF_NONE = frozenset({"MODIFIER"})
"""Letters that belong to no script, such as the apostrophe within a Ukrainian word."""


def without_letters(said: Any) -> str:
    """The letters of scripts that the typesetter does not have, each once; none where all can be shown.

    A sign that is no letter, or is rare within a script that it has, is not told here: that is a fault of the text,
    which the typesetter finds.

    Args:
        said: all that a file says, as for JSON.
    """
    signs = {sign for text in _texts(said) if not text.isascii() for sign in text}
    return "".join(sorted(sign for sign in signs if sign.isalpha() and not _is_had(sign)))


def _is_had(letter: str) -> bool:
    plain = unicodedata.normalize("NFKC", letter)[0]  # such as the raised letters of an ordinal
    return unicodedata.name(plain, "").split(" ")[0] in SCRIPTS | _OF_NONE or plain.isascii()


def _texts(said: Any) -> Iterator[str]:
    if isinstance(said, str):
        yield said
    elif isinstance(said, dict):
        for one in said.values():
            yield from _texts(one)
    elif isinstance(said, list | tuple):
        for one in said:
            yield from _texts(one)
