"""Pages at old addresses that lead to the new ones."""

from collections.abc import Iterable

from guide.content.kinds.tool import Tool
from guide.content.library import Library
from guide.pages.easy_read import easy_read_uri
from guide.pages.filling.fill_pages import fill_title, fill_uri
from guide.pages.meta import Meta
from guide.pages.page import Page, relative
from guide.pages.rendering.markdown import escape


def redirect_pages(library: Library) -> Iterable[Page]:
    """A page at every alias of every entry, of its Easy Read and of where its sheet is filled in; none is listed."""
    for alias, ref in library.moved.items():
        entry = library.entries[ref]
        yield _page(f"{alias}.md", f"{ref}.md", entry.title, entry.url)
        if easy_read := library.easy_reads.get(ref):
            yield _page(easy_read_uri(alias), easy_read_uri(ref), f"Easy Read: {easy_read.title}", easy_read.url)
        if isinstance(entry, Tool):
            yield _page(fill_uri(alias), fill_uri(ref), fill_title(entry), f"{entry.url}fill-in/")


def _page(uri: str, now: str, title: str, url: str) -> Page:
    link = relative(now, uri)
    text = f"# {escape(title)} has moved\n\nIt is now at [{escape(title)}]({link}).\n"
    return Page(
        uri, text, Meta(title=f"{title} has moved", template="redirect.html", moved_to=url), in_navigation=False
    )
