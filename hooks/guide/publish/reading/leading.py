"""Where the links of a reading copy lead: to an entry within it, or to the site."""

import posixpath
import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TypeVar

from guide.content.library import Library
from guide.pages.settings import Settings
from guide.publish.machines.addresses import Addresses, addresses, url_of
from guide.publish.reading.tree import Heading, Link, changed, nodes

GLOSSARY, SOURCES = "glossary", "sources"

T = TypeVar("T")

_OUTSIDE = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def place_of(ref: str) -> str:
    """The id of an entry's place in the copy."""
    return ref.replace("/", "-")


@dataclass(frozen=True)
class Leading:
    """Leads the links of one copy."""

    library: Library
    within: Collection[str]
    """The refs of the entries that stand in it."""
    site: Addresses

    def from_(self, uri: str, to: str) -> str | None:
        """Where an address in a text leads: a place in the copy, a whole address, or None where there is no way.

        Args:
            uri: where the text's page lies, such as `tips/bust-the-jargon.md`.
            to: the address, such as `../tools/a-round.md#steps`.
        """
        if _OUTSIDE.match(to):
            return to
        if _SCHEME.match(to):
            return None
        path, _, fragment = to.partition("#")
        found = posixpath.normpath(posixpath.join(posixpath.dirname(uri), path)) if path else uri
        if found.startswith(("..", "/")):
            return None
        return self.to(found, fragment)

    def to(self, uri: str, fragment: str = "") -> str | None:
        """The same, of a page's source, such as `tips/bust-the-jargon.md`."""
        ref = uri.removesuffix(".md")
        node = self.library.find(ref)
        found = node.ref if node else ref
        if found in self.within:
            return f"#{place_of(found)}--{fragment}" if fragment else f"#{place_of(found)}"
        if ref in (GLOSSARY, SOURCES):
            return f"#{ref}--{fragment}" if fragment else f"#{ref}"
        if not self.site.site:
            return None
        return self.site.to(url_of(f"{found}.md" if uri.endswith(".md") else uri)) + (
            f"#{fragment}" if fragment else ""
        )


def leading(library: Library, within: Collection[str], settings: Settings) -> Leading:
    """Leads by a copy's entries and by its site's address."""
    return Leading(library, within, addresses(settings))


def arriving(tree: T) -> T:
    """The same tree, in which a link to a place that is not there leads to the entry that it would stand in.

    Of the ids of headings only those stay that something leads to.
    """
    there = _places(tree)

    def lead(to: str) -> str:
        return to if not to.startswith("#") or to in there else to.partition("--")[0]

    led = changed(tree, Link, lambda found: replace(found, to=lead(found.to)))
    used = {node.to for node in nodes(led) if isinstance(node, Link)}
    made: T = changed(led, Heading, lambda found: found if f"#{found.id}" in used else replace(found, id=""))
    return made


def astray(tree: object) -> set[str]:
    """The places that links lead to and that are not there."""
    return {node.to for node in nodes(tree) if isinstance(node, Link) and node.to.startswith("#")} - _places(tree)


def _places(tree: object) -> set[str]:
    return {f"#{id_}" for node in nodes(tree) for id_ in (getattr(node, "id", ""), *getattr(node, "ids", ())) if id_}
