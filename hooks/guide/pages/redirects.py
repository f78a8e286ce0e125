"""Pages at old addresses that lead to the new ones."""

from collections.abc import Iterable

from guide.content.library import Library
from guide.pages.meta import Meta
from guide.pages.page import Page, relative
from guide.pages.rendering.markdown import escape


def redirect_pages(library: Library) -> Iterable[Page]:
    """A page at every alias of every entry, kept out of the navigation."""
    for alias, ref in library.moved.items():
        entry = library.entries[ref]
        uri = f"{alias}.md"
        link = relative(f"{ref}.md", uri)
        text = f"# {escape(entry.title)} has moved\n\nIt is now at [{escape(entry.title)}]({link}).\n"
        meta = Meta(title=f"{entry.title} has moved", template="redirect.html", moved_to=entry.url)
        yield Page(uri, text, meta, in_navigation=False)
