"""What can be led to within a page: the ids of its headings, as Python-Markdown makes them, and those written out."""

import html
import re
import unicodedata
from collections.abc import Iterator

from guide.pages.by_hand.links import prose

_HEADING = re.compile(r"^[ \t]*#{1,6}(?P<hash>[^\n]*)$|^(?P<under>[^\n]+)\n(?:=+|-+)[ \t]*$", re.MULTILINE)
_ATTRIBUTES = re.compile(r"\{:?[ \t]*(?P<list>[^{}\n]*)\}")
_ID = re.compile(r"(?:^|\s)(?:#(?P<short>[^\s}]+)|id=[\"']?(?P<long>[^\s\"'}]+))")
_ELEMENT_ID = re.compile(r"<[A-Za-z][^<>]*?\sid\s*=\s*[\"']?([^\s\"'>]+)|<a\s[^<>]*?\bname\s*=\s*[\"']?([^\s\"'>]+)")
_LINK_TEXT = re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")


def anchors(text: str) -> frozenset[str]:
    """The ids that other pages can lead to.

    Args:
        text: the page's Markdown, with or without front matter.
    """
    told = prose(text)
    found = {short or long for short, long in _ELEMENT_ID.findall(told)}
    found |= {name for match in _ATTRIBUTES.finditer(told) for name in _ids(match["list"])}
    # Code within a heading is part of its name, so headings are read where code still stands.
    for line in _headings(text, told):
        attributes = re.search(r"[ \t]+\{:?[ \t]*([^{}\n]*)\}[ \t]*$", line)
        if attributes and list(_ids(attributes[1])):
            continue
        words = line[: attributes.start()] if attributes else line
        found.add(_unused(slug(words), found))
    return frozenset(found)


def _headings(text: str, told: str) -> Iterator[str]:
    for match in _HEADING.finditer(told):
        start = match.start("hash" if match["under"] is None else "under")
        yield text[start:].split("\n", 1)[0].rstrip().rstrip("#")


def _ids(attributes: str) -> Iterator[str]:
    for found in _ID.finditer(attributes):
        yield found["short"] or found["long"]


def slug(heading: str) -> str:
    """The id that a heading is given: small letters of ASCII, digits and underscores, joined by hyphens."""
    words = _LINK_TEXT.sub(r"\1", heading)
    words = re.sub(r"<[A-Za-z/][^<>]*>", "", words)
    words = re.sub(r"(?<!\w)(_{1,2})(?=\S)(.+?)(?<=\S)\1(?!\w)", r"\2", words)
    words = html.unescape(words)
    ascii_only = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii")
    kept = re.sub(r"[^\w\s-]", "", ascii_only).strip().lower()
    return re.sub(r"[-\s]+", "-", kept)


def _unused(name: str, used: set[str]) -> str:
    number, tried = 1, name
    while tried in used or not tried:
        tried, number = f"{name}_{number}", number + 1
    return tried
