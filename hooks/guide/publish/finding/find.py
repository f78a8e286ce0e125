"""One thing to find, and how its texts are made plain."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

LONGEST = 64
"""Letters of a term's meaning, and of what a page is about, that are shown in a list of results."""

_NO_WORDS = re.compile(r"<!--.*?-->|<[^>]*>|\]\([^)]*\)|`[^`]*`|https?:\S+", re.S)


@dataclass(frozen=True)
class Find:
    """One thing to find."""

    kind: str
    """Such as `tip` or `term`; for a page that is no entry `page`, for one for contributors `contribute`."""
    group: str
    """The heading it stands under, such as `Tips`."""
    url: str
    title: str
    summary: str
    words: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """By the field's name, the texts it is found by besides its title and summary."""
    themes: Sequence[str] = ()
    stages: Sequence[str] = ()
    steps: Sequence[str] = ()
    """What to do next: addresses of at most one tool and one tip."""
    say: str = ""
    """A thing to say."""
    meaning: str = ""
    """What a term means, whole."""
    leads: Sequence[str] = ()
    """Addresses of what it leads to: its own links, and then those that lead to it."""


def plain(markdown: str) -> str:
    """About the words that a reader sees."""
    return re.sub(r"[#>*_|\[\]]+", " ", _NO_WORDS.sub(" ", markdown)).strip()


def cut(text: str) -> str:
    """A text's first sentence, or as much of it as a list of results has room for."""
    first = re.split(r"(?<=[.?!])\s", " ".join(text.split()), maxsplit=1)[0]
    return first if len(first) <= LONGEST else first[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + " …"
