"""The deck as files, by address: made once, and again only when something that it says has changed."""

import re
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

from guide.content.cards import cards
from guide.content.library import Library
from guide.content.model import Entry
from guide.content.problems import ContentError, Problem
from guide.pages.rendering.offered import offered
from guide.pages.settings import Settings
from guide.publish.cards.said import card, deck
from guide.publish.papers.lacking import unprintable
from guide.publish.papers.letters import without_letters
from guide.publish.papers.remembered import key_of, remembered
from guide.publish.papers.typeset import MADE_BY, ROOT, LettersError, pdf

LAYOUTS = {"four": "take-away/cards.pdf", "one": "take-away/cards-one-a-page.pdf"}
"""Where a deck lies, by how it is laid out: four to a sheet of paper, or one a page."""
SHAPED_BY = [ROOT / name for name in ("papers/paper.typ", "papers/typeset.py", "cards/cards.typ", "cards/deck.typ")]
_OVERFULL = re.compile(r"overfull: ([a-z0-9/ -]+)")


def decks(library: Library, settings: Settings, kept: Path | None = None) -> dict[str, bytes]:
    """The files, by their address relative to the site's root; none where no entry has a card, or nothing can make it.

    Args:
        library: the content.
        settings: the copy's.
        kept: the folder where files wait for the next build; None to make all of them anew.

    Raises:
        ContentError: where words do not fit on their card.
    """
    entries = in_deck(library, settings)
    if not entries or "pdf" not in offered():
        return {}
    return {uri: typeset_deck(entries, settings, layout, kept) for layout, uri in LAYOUTS.items()}


def in_deck(library: Library, settings: Settings) -> tuple[Entry, ...]:
    """The entries whose cards the deck holds: those that have one, in a script for which there are letters."""
    if without_letters(deck((), settings)):
        return ()
    return tuple(entry for entry in cards(library) if not without_letters(card(entry, settings)))


def typeset_deck(entries: Iterable[Entry], settings: Settings, layout: str, kept: Path | None = None) -> bytes:
    """A deck of some entries.

    Args:
        entries: those that have words for a card.
        settings: the copy's.
        layout: one of `LAYOUTS`.
        kept: as for `decks`.

    Raises:
        ContentError: where words do not fit on their card.
    """
    said: dict[str, Any] = {**deck(entries, settings), "layout": layout}
    key = key_of("pdf", MADE_BY, said, SHAPED_BY)
    return remembered(kept, key, partial(typeset, ROOT / "cards/deck.typ", said, settings))


def typeset(template: Path, said: dict[str, Any], settings: Settings, written: str = "") -> bytes:
    """A PDF in which cards stand.

    Args:
        template: the file.
        said: all that it says.
        settings: the copy's, which name the content's folder.
        written: the file that says what stands on no card.

    Raises:
        ContentError: where words do not fit on their card, or there are no letters for them.
    """
    import typst

    try:
        return pdf(template, said)
    except LettersError as error:
        raise unprintable(error, said, written, settings) from None
    except typst.TypstError as error:
        if found := _OVERFULL.search(error.message):
            raise ContentError(_too_long(ref, settings) for ref in found[1].split()) from None
        raise


def _too_long(ref: str, settings: Settings) -> Problem:
    message = "does not fit on its card, even in the smallest letters; shorten what stands on the front or the back"
    return Problem(f"{settings.content}/{ref}.md", "card", message)
