"""Files for machines: JSON, XML and plain text. Their addresses resolve too, and they name nobody's contact."""

import json
import re
from collections.abc import Iterator
from xml.etree import ElementTree

from guide.audit.active import DRAWN, active_problems
from guide.audit.contacts import contact_problems
from guide.audit.document import read_document
from guide.audit.expected import Expected
from guide.audit.files import Site
from guide.audit.finding import Finding, joined
from guide.audit.following import follow, follow_all, load
from guide.content.problems import Problem

ADDRESSES = frozenset({"$schema", "image", "item", "license", "mainEntityOfPage", "parts", "src", "start_url", "url"})
"""Keys whose values are addresses. In a file of its own they are relative to the site's root."""

_HOME = "index.html"
_MARKDOWN_LINK = re.compile(r"\]\(\s*<?([^\s()<>]+)>?\s*\)")
_SITEMAP_LINE = re.compile(r"^\s*sitemap\s*:\s*(\S+)", re.IGNORECASE | re.MULTILINE)


def json_finding(site: Site, path: str, text: str, expected: Expected, page: str = _HOME) -> Finding:
    """Looks at JSON, in a file or in a page.

    Args:
        site: what lies in it.
        path: the file it stands in.
        text: the JSON.
        expected: which contacts it may hold.
        page: the file that its addresses are relative to.
    """
    try:
        pairs = tuple(_strings(json.loads(text)))
    except (ValueError, RecursionError) as error:
        return Finding(path, (Problem(path, "data", f"is not JSON: {error}"),))
    contacts = contact_problems(path, (value for _, value in pairs), expected.contacts)
    links = [follow(site, path, "link", value, page) for key, value in pairs if key in ADDRESSES]
    return joined(path, [Finding(path, tuple(contacts)), *links])


def xml_finding(site: Site, path: str, text: str, expected: Expected) -> Finding:
    """Looks at a sitemap, a feed or a drawing."""
    if "<!DOCTYPE" in text.upper() or "<!ENTITY" in text.upper():
        return Finding(path, (Problem(path, "data", "holds a document type, which may hide or multiply text"),))
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - without a document type there are no entities to expand
    except ElementTree.ParseError as error:
        return Finding(path, (Problem(path, "data", f"is not XML: {error}"),))
    drawing = _name(root.tag) == "svg"
    parts = [joined(path, _element_findings(site, path, element, expected, drawing)) for element in root.iter()]
    return joined(path, parts)


def text_finding(site: Site, path: str, text: str, expected: Expected) -> Finding:
    """Looks at a text such as robots.txt, and at the links of Markdown in it."""
    contacts = Finding(path, tuple(contact_problems(path, [text], expected.contacts)))
    links = [*_SITEMAP_LINE.findall(text), *_MARKDOWN_LINK.findall(text)]
    return joined(path, [contacts, *(follow(site, path, "link", url) for url in links)])


def _strings(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text in JSON with the key it stands under; keys themselves under none."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part, key)
    elif isinstance(value, dict):
        for name, part in value.items():
            yield "", name
            yield from _strings(part, name)


def _element_findings(
    site: Site, path: str, element: ElementTree.Element, expected: Expected, drawing: bool
) -> Iterator[Finding]:
    texts = [element.text or "", element.tail or "", *element.attrib.values()]
    if drawing:
        yield Finding(path, tuple(_drawing_problems(path, element)))
        texts = texts[:2]
    yield Finding(path, tuple(contact_problems(path, texts, expected.contacts)))
    if _name(element.tag) == "loc":
        yield follow(site, path, "link", (element.text or "").strip())
    for name, value in element.attrib.items():
        if _name(name) in ("href", "src"):
            yield load(site, path, value, data=True) if drawing else follow(site, path, "link", value)
    if element.get("type") == "html" and element.text:
        piece = read_document(element.text)
        yield Finding(path, tuple(active_problems(path, piece)))
        yield follow_all(site, path, piece, expected)


def _drawing_problems(path: str, element: ElementTree.Element) -> Iterator[Problem]:
    """A drawing may be opened by itself, and then no policy holds for it."""
    if _name(element.tag) not in DRAWN | {"style"}:
        yield Problem(path, "element", f"<{_name(element.tag)}> is not an element that a drawing of this site may hold")
    for name in element.attrib:
        if name.lower().startswith("on"):
            yield Problem(path, "handler", f"`{name}` on <{_name(element.tag)}> holds code")


def _name(tag: object) -> str:
    return str(tag).rpartition("}")[2]
