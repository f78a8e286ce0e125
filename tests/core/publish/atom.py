"""What RFC 4287 asks of an Atom feed, as far as a feed without inline content can break it. Written apart from ours."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit
from xml.etree import ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")  # RFC 3339, section 3.3
ONE = ("id", "title", "updated")
AT_MOST_ONE = ("published", "rights", "subtitle", "summary", "logo", "icon", "generator")
IN_A_FEED = frozenset({*ONE, "author", "category", "contributor", "generator", "icon", "link", "logo", "rights",
                       "subtitle", "entry"})  # fmt: skip
IN_AN_ENTRY = frozenset({*ONE, "author", "category", "content", "contributor", "link", "published", "rights",
                         "source", "summary"})  # fmt: skip


def atom_faults(xml: str, whole_addresses: bool = True) -> list[str]:
    """Every fault found in a feed's text; whether its links must be whole is up to the caller."""
    feed = ElementTree.fromstring(xml)  # noqa: S314 - our own file
    if feed.tag != f"{ATOM}feed":
        return [f"the root is {feed.tag}"]
    faults = list(_faults(feed, "feed", IN_A_FEED, whole_addresses))
    entries = feed.findall(f"{ATOM}entry")
    for place, entry in enumerate(entries):
        faults += _faults(entry, f"entry {place}", IN_AN_ENTRY, whole_addresses)
        if feed.find(f"{ATOM}author") is None and entry.find(f"{ATOM}author") is None:
            faults.append(f"entry {place} has no author, nor has the feed (4.1.1)")
        if entry.find(f"{ATOM}content") is None and not _links(entry, "alternate"):
            faults.append(f"entry {place} has neither content nor an alternate link (4.1.2)")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    if len(set(ids)) != len(ids):
        faults.append("two entries have one id (4.1.1)")
    if whole_addresses and not _links(feed, "self"):
        faults.append("the feed has no link to itself (4.1.1)")
    return faults


def _links(parent: ElementTree.Element, rel: str) -> list[str]:
    return [link.get("href", "") for link in parent.findall(f"{ATOM}link") if link.get("rel", "alternate") == rel]


def _faults(parent: ElementTree.Element, name: str, known: frozenset[str], whole_addresses: bool) -> Iterator[str]:
    tags = [child.tag.removeprefix(ATOM) for child in parent]
    yield from (f"{name} holds {tag}" for tag in tags if tag not in known)
    yield from (f"{name} has {tags.count(tag)} of {tag}" for tag in ONE if tags.count(tag) != 1)
    yield from (f"{name} has {tags.count(tag)} of {tag}" for tag in AT_MOST_ONE if tags.count(tag) > 1)
    for tag in ("title", "id", "summary", "rights"):
        child = parent.find(ATOM + tag)
        if child is not None and not (child.text or "").strip():
            yield f"{name} has an empty {tag}"
    for tag in ("updated", "published"):
        child = parent.find(ATOM + tag)
        if child is not None and not MOMENT.fullmatch(child.text or ""):
            yield f"{name}: {tag} is {child.text} (3.3)"
    if not urlsplit(parent.findtext(f"{ATOM}id") or "").scheme:
        yield f"{name}: the id is no whole IRI (4.2.6)"
    for author in parent.findall(f"{ATOM}author"):
        if len(author.findall(f"{ATOM}name")) != 1:
            yield f"{name}: an author without one name (3.2)"
    for category in parent.findall(f"{ATOM}category"):
        if not category.get("term"):
            yield f"{name}: a category without a term (4.2.2)"
    for link in parent.findall(f"{ATOM}link"):
        href = link.get("href", "")
        if not href or (whole_addresses and urlsplit(href).scheme not in ("http", "https")):
            yield f"{name}: a link to `{href}` (4.2.7)"
    if len(_links(parent, "alternate")) > 1:
        yield f"{name} has two alternate links of one type (4.1.1)"
