"""Stories that say much the same as a packet: perhaps it was sent twice, or copied."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from time import monotonic

from guide.content.kinds import Story
from guide.content.kinds.story import ANSWERS
from guide.content.library import Library
from guide.stories.packet.reading import Packet

_ROW = 5
"""Words in a row that are compared. Chance makes few such rows alike; copying makes most of them so."""
_ALIKE_TITLE = 0.8
_ALIKE_TEXT = 0.2
_MOST_SECONDS = 2.0
_WORD = re.compile(r"\w+")
_HEADING = re.compile(r"^## .*$", re.MULTILINE)


@dataclass(frozen=True)
class Double:
    """A story that is much like the packet."""

    ref: str
    title: str
    share: float
    """How much of the shorter of the two stands in the other, from 0 to 1."""


@dataclass(frozen=True)
class Doubles:
    """The likeliest doubles first."""

    found: tuple[Double, ...]
    compared: int
    of: int
    """How many stories there are; comparing stops after two seconds, the newest first."""


def doubles_of(packet: Packet, library: Library, seconds: float = _MOST_SECONDS) -> Doubles:
    """The stories whose title or text is much like a packet's. Its own earlier version is none."""
    deadline = monotonic() + seconds
    title = packet.fields.title.casefold()
    rows = _rows(section.prose for section in packet.sections)
    stories = [story for story in library.of("stories") if isinstance(story, Story) and story.packet != packet.id]
    found: list[Double] = []
    compared = 0
    for story in stories:
        if monotonic() > deadline:
            break
        compared += 1
        theirs = _rows(_HEADING.split(story.body))
        share = len(rows & theirs) / max(1, min(len(rows), len(theirs)))
        alike = packet.fields.form not in ANSWERS and _alike(title, story.title.casefold())
        if share >= _ALIKE_TEXT or alike:
            found.append(Double(story.ref, story.title, share))
    return Doubles(tuple(sorted(found, key=lambda double: -double.share)), compared, len(stories))


def _alike(title: str, other: str) -> bool:
    matcher = SequenceMatcher(None, title, other, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE_TITLE and matcher.ratio() >= _ALIKE_TITLE


def _rows(texts: Iterable[str]) -> set[str]:
    """Each row of words that stands beneath one heading."""
    rows: set[str] = set()
    for text in texts:
        words = _WORD.findall(text.casefold())
        rows.update(" ".join(words[at : at + _ROW]) for at in range(len(words) - _ROW + 1))
    return rows
