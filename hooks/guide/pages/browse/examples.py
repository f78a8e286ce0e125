"""The example of each worksheet, filled in, on a page of its own: for those who look before they print."""

from collections.abc import Iterable

from guide.content.kinds import Tool
from guide.content.library import Library
from guide.pages.meta import Link, Meta
from guide.pages.page import Page
from guide.pages.rendering.render import markdown
from guide.pages.settings import Settings


def example_pages(library: Library, settings: Settings) -> Iterable[Page]:
    """A page for each tool, below its own."""
    for tool in library.of(Tool.folder):
        if isinstance(tool, Tool):
            yield _page(tool, settings)


def example_uri(ref: str) -> str:
    """Where the example of a tool's worksheet lies."""
    return f"{ref}/example.md"


def _page(tool: Tool, settings: Settings) -> Page:
    uri, path = example_uri(tool.ref), f"{settings.content}/{tool.path}"
    meta = Meta(
        title=f"{tool.sheet.title}: an example",
        description=f"How the worksheet “{tool.sheet.title}” looks once it is filled in, in a case that we made up.",
        trail=(Link(tool.plural, f"{tool.folder}/"), Link(tool.title, tool.url)),
        source=path,
        edit_url=settings.edit_url(path),
        unsearched=True,
    )
    return Page(uri, markdown("entry/example.md", uri, tool=tool), meta, in_navigation=False)
