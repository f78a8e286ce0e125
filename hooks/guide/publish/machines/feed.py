"""The feed of stories and articles: Atom (RFC 4287). Every date in it comes from the content, none from the clock."""

import re
import uuid
from collections.abc import Iterator
from datetime import date
from xml.etree import ElementTree

from guide.content.kinds import Article, Story
from guide.content.library import Library
from guide.pages.settings import Settings
from guide.publish.machines.addresses import Addresses, addresses

ATOM = "http://www.w3.org/2005/Atom"
MOST = 50
"""How many entries the feed holds, so that it does not grow for ever."""
RIGHTS = "CC BY 4.0"
BEFORE_ALL = date(1970, 1, 1)
"""A feed must say when it last changed, an empty one too."""

_NAMESPACE = uuid.UUID("8e0c6a3b-6f0e-4b53-9d0a-2f1b7c5d4e90")
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def feed(library: Library, settings: Settings) -> str:
    """The feed's text: the latest stories and articles first.

    A story stands by the day on which it was first published, an article, which keeps no such day, by the one on which
    an editor last read it.
    """
    address = addresses(settings)
    by_ref = sorted(_entries(library), key=lambda entry: entry.ref)
    entries = sorted(by_ref, key=lambda entry: (_since(entry), entry.reviewed), reverse=True)[:MOST]
    root = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": settings.language})
    _text(root, "title", settings.name)
    _text(root, "subtitle", f"Stories and articles from {settings.name}")
    _text(root, "id", _lasting_id(settings, "feed"))
    _text(root, "updated", _moment(max(map(_updated, entries), default=BEFORE_ALL)))
    _link(root, "self", address.to("feed.xml"), "application/atom+xml")
    _link(root, "alternate", address.to(""), "text/html")
    _author(root, settings.name)
    _text(root, "rights", RIGHTS)
    for entry in entries:
        _entry(root, entry, library, settings, address)
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _entries(library: Library) -> Iterator[Story | Article]:
    return (entry for entry in library.entries.values() if isinstance(entry, Story | Article))


def _entry(
    root: ElementTree.Element, entry: Story | Article, library: Library, settings: Settings, address: Addresses
) -> None:
    item = ElementTree.SubElement(root, "entry")
    _text(item, "title", entry.title)
    # Once given, an id stays: a renamed entry keeps the one of its first name.
    _text(item, "id", _lasting_id(settings, entry.aliases[0] if entry.aliases else entry.ref))
    _text(item, "updated", _moment(_updated(entry)))
    if isinstance(entry, Story):
        _text(item, "published", _moment(entry.first_published))
        _author(item, settings.name if entry.retold else entry.author)
    _link(item, "alternate", address.to(entry.url), "text/html")
    _text(item, "summary", entry.summary)
    _text(item, "rights", RIGHTS)
    ElementTree.SubElement(item, "category", {"term": entry.kind, "label": entry.kind.capitalize()})
    for theme in library.taxonomy.themes:
        if theme.id in entry.themes:
            ElementTree.SubElement(item, "category", {"term": theme.id, "label": _fit(theme.title)})


def _since(entry: Story | Article) -> date:
    return entry.first_published if isinstance(entry, Story) else entry.reviewed


def _updated(entry: Story | Article) -> date:
    return max(_since(entry), entry.reviewed)


def _lasting_id(settings: Settings, of: str) -> str:
    """An id that stays when the site moves to another address, and is not that of another guide's entry."""
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, f'{settings.name}/{of}')}"


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _text(parent: ElementTree.Element, tag: str, text: str) -> None:
    ElementTree.SubElement(parent, tag).text = _fit(text)


def _author(parent: ElementTree.Element, name: str) -> None:
    _text(ElementTree.SubElement(parent, "author"), "name", name)


def _link(parent: ElementTree.Element, rel: str, href: str, media_type: str) -> None:
    ElementTree.SubElement(parent, "link", {"rel": rel, "type": media_type, "href": href})


def _fit(text: str) -> str:
    """A text on one line, without characters that XML cannot hold."""
    return " ".join(_NOT_IN_XML.sub("", text).split())
