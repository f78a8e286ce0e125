"""Where a Markdown text leads to entries: its links, and definitions that links refer to."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from guide.pages.by_hand.links import Address, addresses, prose

_BEHIND = re.compile(r">?\s*(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\))?\s*\)")
_LABEL = re.compile(r" {0,3}\[([^\]\n]+)\]:")


@dataclass(frozen=True)
class Words:
    """A link: from where to where it stands, and the words in it."""

    start: int
    end: int
    words_start: int
    words_end: int


@dataclass(frozen=True)
class Leading:
    """What leads to an entry."""

    ref: str
    address: Address
    links: tuple[Words, ...]
    """The links that lead there by this address."""


def leading(text: str, uri: str) -> Iterator[Leading]:
    """Each address of a text that is an entry's, or a check's.

    Args:
        text: the whole file, with line ends as LF.
        uri: where its page lies, such as `tips/first-tip.md`.
    """
    told = prose(text)
    for address in addresses(text):
        if ref := _ref(address.url, uri):
            found = _inline(told, address) if address.inline else _referring(told, address)
            yield Leading(ref, address, tuple(found))


def readdressed(text: str, found: Leading, ref: str, uri: str) -> tuple[int, int, str]:
    """What stands where the address of an entry ends, and what stands there once it leads to another."""
    written = text[found.address.start : found.address.end]
    old, new = (f"{posixpath.basename(each)}.md" for each in (found.ref, ref))
    path, mark, fragment = written.partition("#")
    if posixpath.dirname(found.ref) == posixpath.dirname(ref) and path.endswith(old):
        start = found.address.start + len(path) - len(old)
        return start, start + len(old), new
    rest = f"{mark}{fragment}"
    return found.address.start, found.address.end, posixpath.relpath(f"{ref}.md", posixpath.dirname(uri) or ".") + rest


def _ref(url: str, uri: str) -> str | None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path.endswith(".md") or parts.path.startswith("/"):
        return None
    ref = posixpath.normpath(posixpath.join(posixpath.dirname(uri), unquote(parts.path))).removesuffix(".md")
    return ref if ref.count("/") == 1 else None


def _inline(told: str, address: Address) -> Iterator[Words]:
    behind = _BEHIND.match(told, address.end)
    begins = _opening(told, address.at)
    # What has a `!` before it is a picture.
    if behind and begins is not None and told[begins - 1 : begins] != "!":
        yield Words(begins, behind.end(), begins + 1, address.at)


def _opening(told: str, closing: int) -> int | None:
    """The bracket that a closing one belongs to."""
    depth = 0
    for at in range(closing, -1, -1):
        if told[at] in "[]" and not _escaped(told, at):
            depth += 1 if told[at] == "]" else -1
            if depth == 0:
                return at
        if told.startswith("\n\n", at):
            return None
    return None


def _escaped(told: str, at: int) -> bool:
    before = told[:at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _referring(told: str, definition: Address) -> Iterator[Words]:
    """The links that refer to a definition by its label."""
    label = _LABEL.match(told, definition.at)
    if label is None:
        return
    wanted = _same(label[1])
    for found in re.finditer(r"(?<![\\!\]])\[((?:[^\[\]\\]|\\.)+)\](?:\[([^\[\]\n]*)\])?(?![\[(:])", told):
        if _same(found[2] or found[1]) == wanted:
            yield Words(found.start(), found.end(), *found.span(1))


def _same(label: str) -> str:
    return " ".join(label.split()).casefold()
