"""Everything to take along as files, by address, and what the pages that offer it tell of each."""

from dataclasses import replace

from guide.content.cards import cards
from guide.content.library import Library
from guide.pages.rendering.offered import offered
from guide.pages.settings import Settings
from guide.pages.taking.told import Told
from guide.publish.cards.files import LAYOUTS, decks, in_deck
from guide.publish.checks.files import check_sheets, sheets_of_checks
from guide.publish.checks.pictured import checks_pictured
from guide.publish.packs.files import addresses, lettered, packs
from guide.publish.papers.shades import size_of
from guide.publish.worksheets.files import sheets_of_tools, worksheets
from guide.publish.worksheets.pictured import pictured


def downloads(library: Library, settings: Settings) -> tuple[dict[str, bytes], Told]:
    """The files, kept beside the content for the next build, and their sizes.

    Args:
        library: the content.
        settings: the copy's.

    Raises:
        ContentError: where words do not fit on their card.
    """
    kept = library.root.parent / ".cache" / "downloads"
    sheets = {**worksheets(library, settings, kept), **check_sheets(library, settings, kept)}
    drawn = pictured(library, settings, kept)
    shown = {uri: data for uri, (data, _) in drawn.items()} | checks_pictured(library, settings, kept)
    taken = {**sheets, **packs(library, settings, sheets, kept), **decks(library, settings, kept)}
    told = replace(
        before_they_are_made(library, settings),
        sizes={uri: len(data) for uri, data in taken.items()},
        sides={uri: sides for uri, (_, sides) in drawn.items()},
        pictures={uri: size_of(data) for uri, data in shown.items()},
    )
    return {**taken, **shown}, told


def before_they_are_made(library: Library, settings: Settings) -> Told:
    """What can be told at once: which PDFs there will not be, since what they say is written in another script.

    Args:
        library: the content.
        settings: the copy's.
    """
    if "pdf" not in offered():
        return Told()
    sheets = (*sheets_of_tools(library, settings), *sheets_of_checks(library, settings))
    alone = [sheet.address("pdf") for sheet in sheets if not sheet.is_lettered]
    bound = [uri for pack in library.packs if not lettered(pack, library, settings) for uri in addresses(pack)]
    deck = {entry.ref for entry in in_deck(library, settings)}
    off_deck = tuple(entry.ref for entry in cards(library) if entry.ref not in deck)
    decks_not_made = LAYOUTS.values() if off_deck and not deck else ()
    return Told(unlettered=frozenset((*alone, *bound, *decks_not_made)), cards=len(deck), off_deck=off_deck)


def not_lettered(told: Told) -> tuple[str, ...]:
    """Lines for whoever builds: which files are not made, and whose cards, for want of letters."""
    made = {"they are not made": sorted(told.unlettered), "the deck has no card of them": told.off_deck}
    begins = "No letters for the script in which these are written, so"
    return tuple(f"{begins} {what}: {', '.join(named)}" for what, named in made.items() if named)
