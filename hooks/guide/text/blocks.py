"""The blocks that a contributor's prose may be made of: paragraphs, small headings, lists and quotations.

Text is read into blocks and written out again in one way only. What is no block here is a paragraph, and a paragraph's
lines are guarded, so that no program takes them for anything else.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

DEEPEST_QUOTE = 3
DEEPEST_LIST = 3

_BULLET = re.compile(r"[-*+•●▪◦‣·] +(?P<text>\S.*)")
_NUMBER = re.compile(r"(?P<number>\d{1,9})[.)] +(?P<text>\S.*)")
_HEADING = re.compile(r"### +(?P<text>[^\s#].*)")
_RULE = re.compile(r"[-_*=+ ]+")


@dataclass(frozen=True)
class Paragraph:
    """Lines of prose."""

    text: str


@dataclass(frozen=True)
class Heading:
    """A heading of level three, the only one that may stand within a section."""

    text: str


@dataclass(frozen=True)
class Quotation:
    """Blocks that quote someone."""

    blocks: "tuple[Block, ...]"


@dataclass(frozen=True)
class Item:
    """An item of a list: its first paragraph, and what follows it within the item."""

    text: str
    rest: "tuple[Block, ...]" = ()


@dataclass(frozen=True)
class Items:
    """A list."""

    numbered: bool
    items: tuple[Item, ...]


Block = Paragraph | Heading | Quotation | Items


@dataclass(frozen=True)
class _Marker:
    indent: int
    number: int | None
    text: str


def read_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text in which nothing is hidden (`plain_text`)."""
    return tuple(_blocks([line.rstrip() for line in text.split("\n")], 0, 0))


def _blocks(lines: Sequence[str], quotes: int, lists: int) -> Iterator[Block]:
    at = 0
    while at < len(lines):
        line = lines[at].lstrip()
        if not line:
            at += 1
        elif _opens_quotation(line, quotes, lists):
            end = at
            while end < len(lines) and lines[end].lstrip().startswith(">"):
                end += 1
            inner = [re.sub(r"^> ?", "", quoted.lstrip()) for quoted in lines[at:end]]
            if blocks := tuple(_blocks(inner, quotes + 1, lists)):
                yield Quotation(blocks)
            at = end
        elif (heading := _HEADING.fullmatch(line)) and not lists:
            yield Heading(heading["text"][0] + heading["text"][1:].rstrip(" #"))
            at += 1
        elif _opens_list(lines[at], lists):
            items, at = _items(lines, at, quotes, lists)
            yield items
        else:
            end = at + 1
            while end < len(lines) and lines[end] and not _opens_block(lines[end], quotes, lists):
                end += 1
            yield Paragraph("\n".join(text.lstrip() for text in lines[at:end]))
            at = end


def _opens_block(line: str, quotes: int, lists: int) -> bool:
    text = line.lstrip()
    return (
        _opens_quotation(text, quotes, lists)
        or (not lists and _HEADING.fullmatch(text) is not None)
        or _opens_list(line, lists)
    )


def _opens_quotation(text: str, quotes: int, lists: int) -> bool:
    return text.startswith(">") and quotes < DEEPEST_QUOTE and not lists


def _opens_list(line: str, lists: int) -> bool:
    marker = _marker(line)
    return marker is not None and lists < DEEPEST_LIST and marker.number in (None, 1)


def _marker(line: str) -> _Marker | None:
    text = line.lstrip()
    if _RULE.fullmatch(text):
        return None
    if bullet := _BULLET.fullmatch(text):
        return _Marker(len(line) - len(text), None, bullet["text"])
    if number := _NUMBER.fullmatch(text):
        return _Marker(len(line) - len(text), int(number["number"]), number["text"])
    return None


def _items(lines: Sequence[str], at: int, quotes: int, lists: int) -> tuple[Items, int]:
    """The list that begins at a line, and the place after it."""
    found: list[Item] = []
    numbers: list[int | None] = []
    first = marker = _marker(lines[at])
    while first is not None and marker is not None:
        inner, at = _inner(lines, at + 1, first.indent, quotes, lists)
        found.append(_item(marker.text, inner, quotes, lists + 1))
        numbers.append(marker.number)
        ahead = _next_filled(lines, at)
        marker = _marker(lines[ahead]) if ahead < len(lines) else None
        if marker is None or not _goes_on(marker, first.indent, numbers):
            break
        at = ahead
    return Items(numbers[0] is not None, tuple(found)), at


def _goes_on(marker: _Marker, indent: int, numbers: Sequence[int | None]) -> bool:
    """Whether a marker is the list's next. People number 1 2 3, or write 1 each time; other numbers are no list's."""
    if marker.indent >= indent + 2 or (marker.number is None) != (numbers[0] is None):
        return False
    return marker.number in (None, len(numbers) + 1) or (marker.number == 1 and set(numbers) == {1})


def _inner(lines: Sequence[str], at: int, indent: int, quotes: int, lists: int) -> tuple[list[str], int]:
    """The further lines of an item, without their indentation, and the place after them."""
    inner: list[str] = []
    own: list[int] = []
    while at < len(lines):
        line = lines[at]
        depth = _indent(line)
        if not line:
            ahead = _next_filled(lines, at)
            if ahead == len(lines) or _indent(lines[ahead]) < indent + 2:
                break
            # One blank line says as much as many, and many would be counted again for each of them.
            at = ahead - 1
        elif depth >= indent + 2:
            own.append(depth)
        elif _marker(line) or _opens_block(line, quotes, lists):
            break
        inner.append(line)
        at += 1
    margin = min(own, default=0)
    return [line[min(margin, _indent(line)) :] for line in inner], at


def _item(text: str, inner: Sequence[str], quotes: int, lists: int) -> Item:
    end = 0
    while end < len(inner) and inner[end] and not _opens_block(inner[end], quotes, lists):
        end += 1
    return Item("\n".join([text, *(line.lstrip() for line in inner[:end])]), tuple(_blocks(inner[end:], quotes, lists)))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _next_filled(lines: Sequence[str], at: int) -> int:
    while at < len(lines) and not lines[at]:
        at += 1
    return at
