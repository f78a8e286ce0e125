"""Which pages share a style sheet: told by what is known of a page, so that a new page needs no word here."""

from guide.pages.meta import Meta
from guide.publish.scripts.bundle import modules_in

HOME, ARTICLE, LIST, OTHER, FOR_CONTRIBUTORS, BESIDE_A_CHECK = "home", "article", "list", "page", "contribute", "group"
EASY, TOOL, ENTRY = "easy", "tool", "entry"
ASSESSMENT = "assessment"
"""The kind of a check, and of the pages beside it."""
_KINDS_APART = {ARTICLE: ARTICLE, TOOL: TOOL, "story": "story"}
"""Kinds of entry that look unlike the others. One with a drawing looks like an article."""
_SMALL = frozenset({"print", "share", "plan-add"})
"""Modules for which no page is made."""


def page_type(uri: str, meta: Meta, html: str) -> str:
    """The type of a page: its kind, or the module that it was made for, or else who wrote it.

    Args:
        uri: its source.
        meta: what is known of it.
        html: its text.
    """
    if uri == "index.md":
        return HOME
    if uri.startswith("contribute/"):
        return FOR_CONTRIBUTORS
    if uri.endswith("/easy-read.md"):
        return EASY
    if uri.endswith("/example.md"):
        return TOOL
    if meta.kind and meta.kind != ASSESSMENT:
        return _KINDS_APART.get(meta.kind, ARTICLE if "<figure" in html else ENTRY)
    if own := [name for name in modules_in(html) if name not in _SMALL]:
        return own[0]
    if meta.kind:
        return BESIDE_A_CHECK
    return OTHER if (meta.source or "").startswith("docs/") else LIST
