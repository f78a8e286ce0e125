"""The pages in Easy Read: large type, a picture beside each idea, and a way back to the whole entry."""

from collections.abc import Iterable

from guide.content.easy_read import EasyRead
from guide.content.library import Library
from guide.content.model import Entry
from guide.pages.meta import Link, Meta
from guide.pages.page import Page
from guide.pages.rendering.render import markdown
from guide.pages.settings import Settings


def easy_read_pages(library: Library, settings: Settings) -> Iterable[Page]:
    """A page for each Easy Read, below its entry's."""
    for ref, easy_read in library.easy_reads.items():
        yield _page(easy_read, library.entries[ref], settings)


def easy_read_uri(ref: str) -> str:
    """Where the page of an entry's Easy Read lies."""
    return f"{ref}/easy-read.md"


def _page(easy_read: EasyRead, entry: Entry, settings: Settings) -> Page:
    uri = easy_read_uri(easy_read.ref)
    path = f"{settings.content}/{easy_read.path}"
    meta = Meta(
        title=f"Easy Read: {easy_read.title}",
        description=easy_read.summary,
        template="entry.html",
        kind=entry.kind,
        kind_title="Easy Read",
        trail=(Link(entry.plural, f"{entry.folder}/"), Link(entry.title, entry.url)),
        source=path,
        edit_url=settings.edit_url(path),
        reviewed=easy_read.reviewed,
    )
    text = markdown("easy-read.md", uri, entry=entry, easy_read=easy_read)
    return Page(uri, text, meta, in_navigation=False)
