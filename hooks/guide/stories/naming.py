"""The id of a story: from its title, and like no other."""

import re
import unicodedata
from collections.abc import Collection
from itertools import count

from guide.content.model import LONGEST_ID

_RESERVED = frozenset(
    {"index", "readme", "page", "404", "search", "withdrawn", "con", "prn", "aux", "nul"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
"""Names that mean something else to web servers, to MkDocs, or to Windows as a file's name."""


_WITHOUT_PARTS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)
"""Latin letters that Unicode does not take apart."""


def story_id(title: str, packet_id: str, taken: Collection[str], otherwise: str = "") -> str:
    """An id for a new story.

    Args:
        title: the story's title.
        packet_id: its packet's id, from which the id is made where there is nothing better.
        taken: ids that must not be used again.
        otherwise: words from which the id is made where most of the title is in another script.

    Returns:
        At most 60 small letters, digits and hyphens, whole words where possible.
    """
    base = slug(title)
    letters = [letter for letter in title if letter.isalpha()]
    if not base or sum(letter.isalpha() for letter in base) * 2 < len(letters):
        base = slug(otherwise) or base
    base = base or f"story-{packet_id[:8]}"
    if base in _RESERVED:
        base = f"{base}-story"
    if base not in taken:
        return base
    return next(name for number in count(2) if (name := _with(base, f"-{number}")) not in taken)


def slug(title: str) -> str:
    """A title as small Latin letters, digits and hyphens, at most 60; empty when none of it can be."""
    plain = title.replace("’", "").replace("'", "").lower().translate(_WITHOUT_PARTS)
    latin = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    name = "-".join(re.findall(r"[a-z0-9]+", latin.lower()))
    if len(name) <= LONGEST_ID:
        return name
    return (name[: LONGEST_ID + 1].rpartition("-")[0] or name)[:LONGEST_ID].strip("-")


def _with(base: str, suffix: str) -> str:
    return base[: LONGEST_ID - len(suffix)].rstrip("-") + suffix
