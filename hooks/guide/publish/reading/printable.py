"""What of a reading copy can be printed: what has signs that the typesetter lacks letters for stands in the others."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from guide.publish.reading.book import about
from guide.publish.reading.leading import arriving
from guide.publish.reading.tree import (
    Block,
    Book,
    Code,
    Items,
    Link,
    Listing,
    Paragraph,
    Part,
    Piece,
    Words,
    changed,
    line,
    nodes,
    paragraph,
)


@dataclass(frozen=True)
class Printable:
    """A copy to print, and what is not in it."""

    book: Book | None
    """None where nothing would be left."""
    left_out: tuple[str, ...] = ()
    """The places of the entries that are not in it, and of terms and sources, such as `stories-a-hall`."""


def printable(book: Book, lacks: Callable[[str], bool]) -> Printable:
    """The copy without what cannot be printed; the same where all of it can.

    Args:
        book: the whole copy.
        lacks: whether a text holds a sign that there are no letters for.
    """
    if lacks(book.title):
        return Printable(None)
    named: Book = changed(book, Link, lambda link: _by_its_place(link, lacks))
    parts = tuple(_part(part, lacks) for part in named.parts)
    kept = tuple(part for part in parts if part.pieces or any(map(_holds, part.about)))
    pieces = {piece.id: piece for part in book.parts for piece in part.pieces}
    there = {piece.id for part in kept for piece in part.pieces}
    gone = [piece for piece in pieces.values() if piece.id not in there]
    items = tuple(sorted(_items(book) - _items(replace(book, parts=kept))))
    if not there or lacks("".join(_texts(tuple(part.title for part in kept)))):
        return Printable(None)
    if not gone and not items and named == book:
        return Printable(book)
    ids = {piece.id for piece in gone}
    less = changed(replace(book, about=(), parts=kept), Link, lambda link: _elsewhere(link, ids, book.address))
    less = replace(less, about=(*about(less, len(gone)), *_told(gone, len(items), book.address, lacks)))
    return Printable(arriving(less), (*(piece.id for piece in gone), *items))


def _part(part: Part, lacks: Callable[[str], bool]) -> Part:
    pieces = tuple(piece for piece in part.pieces if not _any(piece, lacks))
    return replace(part, about=tuple(_less(block, lacks) for block in part.about), pieces=pieces)


def _less(block: Block, lacks: Callable[[str], bool]) -> Block:
    """A list without the items that cannot be printed: the terms and sources are each an item."""
    if not isinstance(block, Items) or not block.ids:
        return block
    kept = [pair for pair in zip(block.ids, block.items, strict=True) if not _any(pair[1], lacks)]
    return replace(block, ids=tuple(id_ for id_, _ in kept), items=tuple(item for _, item in kept))


def _holds(block: Block) -> bool:
    return isinstance(block, Items) and bool(block.items)


def _any(value: Any, lacks: Callable[[str], bool]) -> bool:
    return any(map(lacks, _texts(value)))


def _texts(value: Any) -> Iterator[str]:
    for node in nodes(value):
        match node:
            case Words(text) | Code(text) | Listing(text):
                yield text
            case Piece(title=title):
                yield title


def _items(book: Book) -> set[str]:
    return {id_ for node in nodes(book.parts) if isinstance(node, Items) for id_ in node.ids}


def _by_its_place(link: Link, lacks: Callable[[str], bool]) -> Link:
    """A way to an entry whose name cannot be printed bears that of its file: who links to it stays in the copy."""
    if link.to.startswith("#") and _any(link.inside, lacks):
        return replace(link, inside=line(_path(link.to[1:].partition("--")[0])))
    return link


def _elsewhere(link: Link, gone: set[str], address: str) -> Any:
    place = link.to[1:].partition("--")[0]
    if not link.to.startswith("#") or place not in gone:
        return link
    return replace(link, to=f"{address}{_path(place)}/") if address else Words("".join(_texts(link.inside)))


def _path(place: str) -> str:
    """An entry's address, from its place: the folders of kinds have no hyphen."""
    return place.replace("-", "/", 1)


def _told(gone: list[Piece], items: int, address: str, lacks: Callable[[str], bool]) -> Iterator[Block]:
    what = [f"{len(gone)} {'entry' if len(gone) == 1 else 'entries'}"] if gone else []
    what += [f"{items} of the terms and sources"] if items else []
    if not what:
        return
    where = "in the copies as a web page and as a book for e-readers" + (", and on the site" if address else "")
    yield paragraph(
        f"Not in this PDF: {' and '.join(what)}, written with signs that its letters do not have. They stand {where}"
        f"{':' if gone else '.'}"
    )
    if gone:
        yield Items(tuple((Paragraph((_way(piece, address, lacks),)),) for piece in gone))


def _way(piece: Piece, address: str, lacks: Callable[[str], bool]) -> Words | Link:
    named = Words(_path(piece.id) if lacks(piece.title) else piece.title)
    return Link(f"{address}{_path(piece.id)}/", (named,)) if address else named
