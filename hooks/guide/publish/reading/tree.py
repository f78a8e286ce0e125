"""The tree of blocks that every reading copy is made from: nothing stands in a copy that is not one of these."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from operator import is_
from typing import Any, TypeVar

N = TypeVar("N")


@dataclass(frozen=True)
class Words:
    """Words as they are read."""

    text: str


@dataclass(frozen=True)
class Strong:
    inside: "Line"


@dataclass(frozen=True)
class Emphasis:
    inside: "Line"


@dataclass(frozen=True)
class Code:
    """Something typed, letter for letter."""

    text: str


@dataclass(frozen=True)
class Link:
    """A way to a place within the copy (`#…`), or to an address."""

    to: str
    inside: "Line"


@dataclass(frozen=True)
class Break:
    """The end of a line within a paragraph."""


Inline = Words | Strong | Emphasis | Code | Link | Break
Line = tuple[Inline, ...]


@dataclass(frozen=True)
class Heading:
    """A heading within an entry: 1 is the highest there."""

    level: int
    inside: Line
    id: str = ""
    """What a link within the copy leads to; empty where nothing does."""


@dataclass(frozen=True)
class Paragraph:
    inside: Line


@dataclass(frozen=True)
class Items:
    """A list; each item is made of blocks."""

    items: "tuple[tuple[Block, ...], ...]"
    numbered: bool = False
    start: int = 1
    ids: tuple[str, ...] = ()
    """One for each item, where links within the copy lead to them."""


@dataclass(frozen=True)
class Quotation:
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True)
class Table:
    """A table whose first row names its columns."""

    head: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True)
class Names:
    """What else there is, by name: on a screen each name leads there; on paper the names are enough."""

    before: str
    names: Line


@dataclass(frozen=True)
class Listing:
    """Lines of something typed, as they stand."""

    text: str


Block = Heading | Paragraph | Items | Quotation | Table | Names | Listing


@dataclass(frozen=True)
class Piece:
    """One entry, or one of what else has a title of its own."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    language: str | None = None
    """A tag of BCP 47, where it is another than the copy's."""


@dataclass(frozen=True)
class Part:
    """All pieces of one kind, beneath a heading."""

    id: str
    title: str
    about: tuple[Block, ...]
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True)
class Book:
    """A reading copy, before it is a file."""

    title: str
    language: str
    about: tuple[Block, ...]
    """What it is, which version, from where, and under which licence."""
    parts: tuple[Part, ...]
    address: str = ""
    """The site's, where that is known."""
    day: str = ""
    """The day that its files name, such as 2026-11-22; empty where nobody says one."""
    paper: str = "a4"
    """As the typesetter calls it."""


def line(text: str) -> Line:
    """Plain words as a line."""
    return (Words(text),)


def paragraph(*inside: Inline | str) -> Paragraph:
    """A paragraph of plain words and of what else may stand in a line."""
    return Paragraph(tuple(Words(one) if isinstance(one, str) else one for one in inside))


def plain(inside: Iterable[Inline]) -> str:
    """A line's words alone."""
    return "".join(_plain(one) for one in inside)


def _plain(one: Inline) -> str:
    match one:
        case Words(text) | Code(text):
            return text
        case Break():
            return "\n"
        case _:
            return plain(one.inside)


def said(blocks: Iterable[Block]) -> Iterator[str]:
    """All that blocks say, line by line, without what it looks like."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield plain(block.inside)
            case Items():
                for item in block.items:
                    yield from said(item)
            case Quotation():
                yield from said(block.blocks)
            case Table():
                yield from (plain(cell) for row in (block.head, *block.rows) for cell in row)
            case Names():
                yield from (block.before, *(plain((name,)) for name in block.names))
            case Listing():
                yield block.text


_NAMES: dict[type, tuple[str, ...] | None] = {}


def _names(value: Any) -> tuple[str, ...] | None:
    """What a node holds, by name; None for what is no node. Asked of every node, and worked out once for its kind."""
    kind = type(value)
    if kind not in _NAMES:
        _NAMES[kind] = tuple(one.name for one in fields(kind)) if is_dataclass(kind) else None
    return _NAMES[kind]


def nodes(value: Any) -> Iterator[Any]:
    """A tree's every node, each before those within it."""
    if isinstance(value, tuple):
        for one in value:
            yield from nodes(one)
    elif (names := _names(value)) is not None:
        yield value
        for name in names:
            yield from nodes(getattr(value, name))


def changed(value: Any, kind: type[N], change: Callable[[N], N]) -> Any:
    """The same tree, in which each node of one kind is another, made of it."""
    if isinstance(value, tuple):
        made = [changed(one, kind, change) for one in value]
        return value if all(map(is_, made, value)) else tuple(made)
    if (names := _names(value)) is None:
        return value
    inside = {name: getattr(value, name) for name in names}
    new = {name: made for name, old in inside.items() if (made := changed(old, kind, change)) is not old}
    found = replace(value, **new) if new else value
    return change(found) if isinstance(found, kind) else found


def as_data(value: Any) -> Any:
    """A tree as what JSON can hold: each node says in `is` what it is."""
    if isinstance(value, tuple):
        return [as_data(one) for one in value]
    if (names := _names(value)) is not None:
        told = {name: as_data(getattr(value, name)) for name in names}
        return {"is": type(value).__name__.lower(), **told}
    return value
