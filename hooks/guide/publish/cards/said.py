"""What a deck says: the front and the back of each card, ready to be written as JSON."""

from collections.abc import Iterable
from typing import Any

from guide.content.cards import card_of
from guide.content.kinds import Assumption, Question
from guide.content.model import Entry
from guide.pages.entries import KIND_TITLES
from guide.pages.rendering.faces import face
from guide.pages.settings import Settings
from guide.publish.papers.about import about, address

WORDS = {
    "deck": "Cards",
    "before": "Draw one to open a meeting, or deal three each and choose the one that you need.",
    "print": (
        "What to do is on the back. Print on both sides, and have the paper turned on its long edge: then each front "
        "meets its back. Cut along the dashed lines."
    ),
}


def deck(entries: Iterable[Entry], settings: Settings) -> dict[str, Any]:
    """All that a deck says.

    Args:
        entries: those whose cards it holds.
        settings: the copy's.
    """
    return {**about(settings), "words": WORDS, "cards": [card(entry, settings) for entry in entries]}


def card(entry: Entry, settings: Settings) -> dict[str, Any]:
    """One card. A belief stands in quotation marks, a question as it is asked."""
    match entry:
        case Assumption():
            front = f"“{entry.belief}”"
        case Question():
            front = entry.ask
        case _:
            front = entry.title
    return {
        "ref": entry.ref,
        "kind": entry.kind,
        "word": KIND_TITLES[entry.kind],
        "front": front,
        "title": entry.title if front != entry.title else "",
        "back": card_of(entry) or "",
        "address": address(settings, entry.url),
        "face": face(entry.kind).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" '),
    }
