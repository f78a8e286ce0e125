"""The tree as HTML that is well-formed XML too, so that one writer serves the page and the EPUB."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape

from guide.publish.reading.tree import (
    Block,
    Break,
    Code,
    Emphasis,
    Heading,
    Inline,
    Items,
    Link,
    Listing,
    Names,
    Paragraph,
    Part,
    Piece,
    Quotation,
    Strong,
    Table,
    Words,
    plain,
)
from guide.text.direction import runs_right_to_left

To = Callable[[str], str]
"""What an address of the tree is in the file at hand."""
DEEPEST = 6


@dataclass(frozen=True)
class Writer:
    """Writes a tree as one kind of file has it."""

    top: int = 1
    """The level of a part's heading; an entry's title stands one below, and its own headings below that."""
    to: To = str
    xml: bool = False
    """Whether the language of a text is told as XML has it too."""

    def part(self, part: Part) -> str:
        """A part and its pieces: each a section with a heading."""
        return (
            f'<section id="{part.id}" class="part">\n<h{self.top}>{escape(part.title)}</h{self.top}>\n'
            f"{self.blocks(part.about)}{''.join(map(self.piece, part.pieces))}</section>\n"
        )

    def piece(self, piece: Piece) -> str:
        """A piece, in its own language where it has one."""
        spoken = ""
        if piece.language:
            language = escape(piece.language)
            spoken = f' lang="{language}"' + (f' xml:lang="{language}"' if self.xml else "")
        name = f"h{self.top + 1}"
        title = f"<{name}{_way(piece.title)}>{escape(piece.title, quote=False)}</{name}>\n"
        return f'<section id="{piece.id}"{spoken}>\n{title}{self.blocks(piece.blocks)}</section>\n'

    def blocks(self, blocks: Iterable[Block]) -> str:
        """Blocks, one after another."""
        return "".join(f"{self._block(block)}\n" for block in blocks)

    def line(self, inside: Iterable[Inline]) -> str:
        """What stands in a line."""
        return "".join(map(self._inline, inside))

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(inside):
                return f"<p{_way(plain(inside))}>{self.line(inside)}</p>"
            case Heading(level, inside, id_):
                name = f"h{min(DEEPEST, level + self.top + 1)}"
                named = f' id="{escape(id_)}"' if id_ else ""
                return f"<{name}{named}{_way(plain(inside))}>{self.line(inside)}</{name}>"
            case Items():
                return self._items(block)
            case Quotation(blocks):
                return f"<blockquote>{''.join(self._block(one) for one in blocks)}</blockquote>"
            case Table(head, rows):
                top = "".join(f'<th scope="col">{self.line(cell)}</th>' for cell in head)
                body = "".join(f"<tr>{''.join(f'<td>{self.line(cell)}</td>' for cell in row)}</tr>" for row in rows)
                return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
            case Names(before, names):
                named = ", ".join(self._inline(one) for one in names)
                return f"<p>{escape(f'{before} ' if before else '', quote=False)}{named}</p>"
            case Listing(text):
                return f"<pre>{escape(text)}</pre>"

    def _items(self, block: Items) -> str:
        name = "ol" if block.numbered else "ul"
        start = f' start="{block.start}"' if block.numbered and block.start != 1 else ""
        ids = [f' id="{escape(id_)}"' for id_ in block.ids] or [""] * len(block.items)
        items = "".join(f"<li{id_}>{self._item(item)}</li>\n" for id_, item in zip(ids, block.items, strict=True))
        return f"<{name}{start}>\n{items}</{name}>"

    def _item(self, blocks: tuple[Block, ...]) -> str:
        """An item of one paragraph needs none round it."""
        if blocks and isinstance(blocks[0], Paragraph) and not any(isinstance(one, Paragraph) for one in blocks[1:]):
            return self.line(blocks[0].inside) + "".join(self._block(one) for one in blocks[1:])
        return "".join(self._block(one) for one in blocks)

    def _inline(self, one: Inline) -> str:
        match one:
            case Words(text):
                return escape(text, quote=False)
            case Code(text):
                return f"<code>{escape(text, quote=False)}</code>"
            case Strong(inside):
                return f"<strong>{self.line(inside)}</strong>"
            case Emphasis(inside):
                return f"<em>{self.line(inside)}</em>"
            case Link(address, inside):
                return f'<a href="{escape(self.to(address))}">{self.line(inside)}</a>'
            case Break():
                return "<br/>"


def _way(text: str) -> str:
    """Words that run from right to left find their own way."""
    return ' dir="auto"' if runs_right_to_left(text) else ""
