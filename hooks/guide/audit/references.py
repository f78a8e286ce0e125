"""Every address that stands in a page, and what a browser does with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from guide.audit.document import Document, Element
from guide.audit.sheet import addresses_in


class Role(Enum):
    """What becomes of an address."""

    LINK = "link"
    """A person may follow it."""
    LOAD = "load"
    """A browser fetches it without being asked."""
    SEND = "form"
    """Something is sent there."""
    NAME = "address"
    """It is only told to machines."""


@dataclass(frozen=True)
class Reference:
    """An address, as it is written, and the element that holds it."""

    role: Role
    url: str
    element: Element

    @property
    def field(self) -> str:
        """What a problem with it is filed under."""
        return self.role.value


_TOLD = frozenset(
    {"alternate", "author", "canonical", "describedby", "help", "license", "me", "next", "prev", "search"}
)
"""Kinds of `<link>` that a browser does not fetch."""
_LOADED = frozenset({"background", "data", "manifest", "poster", "src"})
_SENT_TO = frozenset({"action", "formaction", "ping"})
_TOLD_PROPERTIES = re.compile(r"(og|twitter):(url|image|audio|video)(:url|:secure_url)?")
_CANDIDATE = re.compile(r"\s*,*\s*(\S*[^\s,])(?:\s+[^,]*)?,?")
_REFRESH = re.compile(r"\s*[\d.]*\s*[;,]?\s*(?:url\s*=\s*)?[\"']?([^\"']*)", re.IGNORECASE)
_FILE = re.compile(r"(?:/|(?:\.{1,2}/)*)[\w-]+(?:[./][\w-]+)*\.(?:json|mjs|js|css|svg|png)")


def references(document: Document) -> Iterator[Reference]:
    """Every address in a page, in the order in which they stand."""
    for element in document.elements:
        for attribute, value in element.attributes.items():
            for role, url in _found(element, attribute, value):
                yield Reference(role, url, element)
        if element.tag == "style":
            yield from (Reference(Role.LOAD, url, element) for url in addresses_in(element.text))


def refresh_of(element: Element) -> str | None:
    """Where a page leads on by itself, when this is the element that says so."""
    if element.tag != "meta" or (element.get("http-equiv") or "").lower() != "refresh":
        return None
    found = _REFRESH.match(element.get("content") or "")
    return found[1] if found else ""


def _found(element: Element, attribute: str, value: str) -> Iterator[tuple[Role, str]]:
    name = attribute.lower()
    if name in ("href", "xlink:href"):
        yield _role_of_href(element), value
    elif name in _LOADED:
        yield Role.LOAD, value
    elif name in ("srcset", "imagesrcset"):
        yield from ((Role.LOAD, url) for url in _CANDIDATE.findall(value))
    elif name in _SENT_TO:
        yield from ((Role.SEND, url) for url in (value.split() if name == "ping" else [value]))
    elif name == "cite":
        yield Role.NAME, value
    elif element.tag == "meta" and name == "content":
        yield from _in_meta(element, value)
    elif "url(" in value.lower():
        yield from ((Role.LOAD, url) for url in addresses_in(value))
    elif name.startswith("data-") and _FILE.fullmatch(value):
        yield Role.LOAD, value


def _role_of_href(element: Element) -> Role:
    if element.tag in ("a", "area"):
        return Role.LINK
    rel = element.words("rel")
    return Role.NAME if element.tag == "link" and rel and _TOLD.issuperset(rel) else Role.LOAD


def _in_meta(element: Element, value: str) -> Iterator[tuple[Role, str]]:
    if (target := refresh_of(element)) is not None:
        yield Role.LINK, target
    name = element.get("property") or element.get("name") or ""
    if _TOLD_PROPERTIES.fullmatch(name.lower()):
        yield Role.NAME, value
