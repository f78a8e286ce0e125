"""What is known of the files to take along when their page is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from guide.pages.rendering.offered import offered


@dataclass(frozen=True)
class Told:
    """By address relative to the site's root; while a guide is being written nothing is known yet of what is made."""

    sizes: Mapping[str, int] = field(default_factory=dict)
    """In bytes."""
    sides: Mapping[str, int] = field(default_factory=dict)
    """By a picture's address: of paper, for the form that it shows."""
    pictures: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """How wide and how high each picture is."""
    unlettered: frozenset[str] = frozenset()
    """Files that are not made, since they are written in a script that has no letters here."""
    cards: int | None = None
    """How many cards the deck has; None: as many as are written."""
    off_deck: tuple[str, ...] = ()
    """Entries whose card it does not have, since that is written in such a script."""


def kinds_beside(address: str, told: Told) -> tuple[str, ...]:
    """The kinds of file in which a sheet can be had, such as `pdf`.

    Args:
        address: where it lies, without the dot and the kind.
        told: what is known of the files.
    """
    return tuple(kind for kind in offered() if f"{address}.{kind}" not in told.unlettered)


def in_words(size: int) -> str:
    """A file's size as people read it: whole kilobytes, from a thousand on megabytes with one place."""
    if size < 999_500:
        return f"{max(1, round(size / 1000))} KB"
    return f"{size / 1_000_000:.1f} MB"
