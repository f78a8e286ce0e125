"""A page for each tool on which its worksheet is filled in: a sheet to print, which scripts turn into a form."""

from collections.abc import Iterable
from typing import Any

from guide.content.kinds.tool import HEAD, SheetField, SheetPart, SheetPrompt, Tool
from guide.content.library import Library
from guide.pages.entries import PLURALS
from guide.pages.filling.keys import column_keys, keys_of, label_of, lines_of
from guide.pages.meta import Link, Meta
from guide.pages.page import Page
from guide.pages.rendering.render import markdown
from guide.pages.settings import Settings


def fill_uri(ref: str) -> str:
    """Where the page of a tool's sheet lies, by the tool's reference."""
    return f"{ref}/fill-in.md"


def fill_title(tool: Tool) -> str:
    """What the page is called."""
    return f"Fill in: {tool.sheet.title}"


def fill_pages(library: Library, settings: Settings) -> Iterable[Page]:
    """The pages, one for each tool."""
    for tool in library.of("tools"):
        if isinstance(tool, Tool):
            yield _page(tool, library, settings)


def _page(tool: Tool, library: Library, settings: Settings) -> Page:
    uri, title = fill_uri(tool.ref), fill_title(tool)
    path = f"{settings.content}/{tool.path}"
    meta = Meta(
        title=title,
        description=f"The worksheet “{tool.sheet.title}”, to fill in on screen and take along as Word, PDF or a file.",
        trail=(Link(PLURALS["tools"], "tools/"), Link(tool.title, tool.url)),
        # What it asks stands on the tool's own page already: search leads there.
        unsearched=True,
        source=path,
        edit_url=settings.edit_url(path),
    )
    was = [alias.rpartition("/")[2] for alias, ref in library.moved.items() if ref == tool.ref]
    values = {"tool": tool, "was": was, "head": HEAD, "parts": _parts(tool), "sheet": tool.sheet}
    values["is_letter"] = settings.paper == "letter"
    text = markdown("fill/fill-in.md", uri, title=title, **values)
    return Page(uri, text, meta, in_navigation=False)


def _parts(tool: Tool) -> list[dict[str, Any]]:
    keys = keys_of(tool.sheet)
    return [_part(part, keys[id(part)], [(keys[id(one)], one) for one in lines_of(part)]) for part in tool.sheet.parts]


def _part(part: SheetPart, key: str, lines: list[tuple[str, SheetField | SheetPrompt]]) -> dict[str, Any]:
    table = part.table
    return {
        "key": key,
        "part": part,
        "table": table,
        "columns": list(zip(column_keys(table), table.columns, strict=True)) if table else [],
        "lines": [{"key": own, "label": label_of(one), "asked": one} for own, one in lines],
    }
