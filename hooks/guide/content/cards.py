"""Which entries have a card in the deck, and which could have one."""

from collections.abc import Iterator

from guide.content.kinds import Assumption, Principle, Question, Tip
from guide.content.library import Library
from guide.content.model import Entry

DECK = (Tip, Question, Principle, Assumption)
"""The kinds that have cards, in the order of the deck."""
_MOST_NAMED = 12


def card_of(entry: object) -> str | None:
    """What stands on the back of an entry's card; None where it has none."""
    return entry.card if isinstance(entry, DECK) else None


def cards(library: Library) -> tuple[Entry, ...]:
    """The entries that have a card, in the order of the deck."""
    return tuple(entry for kind in DECK for entry in library.of(kind.folder) if card_of(entry))


def without_card(library: Library) -> tuple[Entry, ...]:
    """The entries that could have a card, and of which nobody wrote what its back says."""
    return tuple(entry for kind in DECK for entry in library.of(kind.folder) if not card_of(entry))


def card_notices(library: Library) -> Iterator[str]:
    """A line for whoever writes, where entries are left out of the deck."""
    if without := [entry.ref for entry in without_card(library)]:
        more = f" and {len(without) - _MOST_NAMED} more" if len(without) > _MOST_NAMED else ""
        have = "1 entry has" if len(without) == 1 else f"{len(without)} entries have"
        left = "is" if len(without) == 1 else "are"
        yield f"{have} no `card` and {left} left out of the deck: {', '.join(without[:_MOST_NAMED])}{more}"
