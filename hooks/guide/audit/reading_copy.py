"""The one kind of page that holds its style sheet in itself: a reading copy, which opens from a disk."""

import re
from collections.abc import Iterator

from guide.audit.document import Document
from guide.content.problems import Problem

POLICY: dict[str, tuple[str, ...]] = {
    "default-src": ("'none'",),
    "style-src": ("'unsafe-inline'",),
    "base-uri": ("'none'",),
    "form-action": ("'none'",),
}
"""What such a page must carry in the place of the site's policy: nothing is fetched, from the site neither."""

_PATH = re.compile(r"reading/[a-z0-9-]+\.html")
_HELD = frozenset({
    "a", "blockquote", "body", "br", "code", "em", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "html", "li",
    "main", "meta", "nav", "ol", "p", "pre", "section", "strong", "style", "table", "tbody", "td", "th", "thead",
    "title", "tr", "ul",
})  # fmt: skip
"""Words and what they are; nothing that runs, asks, or is filled in."""
_ASKS = re.compile(r"url\s*\(|@import|image-set|\\", re.IGNORECASE)
"""What in a style sheet could ask for something, or hide that it does."""


def is_reading_copy(path: str) -> bool:
    """Whether a file is one, by where it lies."""
    return bool(_PATH.fullmatch(path))


def copy_problems(path: str, document: Document) -> Iterator[Problem]:
    """What a reading copy holds and must not."""
    for element in document.elements:
        if element.tag not in _HELD:
            yield Problem(path, "element", f"{element} is not an element that a reading copy may hold")
        elif element.tag == "style" and _ASKS.search(element.text):
            yield Problem(path, "style", "asks for something; a reading copy must hold all that it needs")
