"""Everything to take along as files, by address, and what the page that offers it tells of each."""

from guide.content.library import Library
from guide.pages.settings import Settings
from guide.pages.taking.told import Told
from guide.publish.cards.files import decks
from guide.publish.packs.files import packs
from guide.publish.papers.grey import size_of
from guide.publish.worksheets.files import worksheets
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
    sheets = worksheets(library, settings, kept)
    drawn = pictured(library, settings, kept)
    taken = {**sheets, **packs(library, settings, sheets, kept), **decks(library, settings, kept)}
    told = Told(
        sizes={uri: len(data) for uri, data in taken.items()},
        sides={uri: sides for uri, (_, sides) in drawn.items()},
        pictures={uri: size_of(data) for uri, (data, _) in drawn.items()},
    )
    return {**taken, **{uri: data for uri, (data, _) in drawn.items()}}, told
