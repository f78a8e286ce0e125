"""A page as a browser understands it: its elements, and its text as it is read.

The parser is Lexbor's (selectolax): it builds the tree that the HTML standard prescribes, also from markup that is
broken on purpose, which the standard library's does not (where does the head end? what hides in a comment?).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

_TEXT_WANTED = frozenset({"title", "h1", "script", "style"})
_WITHIN_A_LINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
    "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
})  # fmt: skip
_NOT_READ = frozenset({"script", "style"})


@dataclass(frozen=True)
class Element:
    """An element of a page."""

    tag: str
    attributes: Mapping[str, str]
    """Names in small letters, apart from SVG's."""
    text: str = ""
    """What stands in it; only for titles, first headings, scripts and styles."""
    in_head: bool = False

    def get(self, name: str) -> str | None:
        """An attribute, or None."""
        return self.attributes.get(name)

    def words(self, name: str) -> list[str]:
        """The words of an attribute, such as `rel`, in small letters."""
        return self.attributes.get(name, "").lower().split()

    def __str__(self) -> str:
        return f"<{self.tag}>"


@dataclass(frozen=True)
class Document:
    """A page, or a piece of one."""

    elements: tuple[Element, ...]
    """In the order in which they stand."""
    first_in_head: Element | None
    texts: tuple[str, ...]
    """What can be read, a paragraph or cell at a time, and what stands in comments."""

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Every id, as often as it is given."""
        return tuple(element.attributes["id"] for element in self.elements if "id" in element.attributes)

    def all(self, *tags: str) -> list[Element]:
        """The elements of these names."""
        return [element for element in self.elements if element.tag in tags]

    def meta(self, name: str) -> list[str]:
        """What the head says under a name."""
        return [e.get("content") or "" for e in self.all("meta") if e.attributes.get("name", "").lower() == name]


def read_document(html: str) -> Document:
    """Reads a page."""
    parser = LexborHTMLParser(html)
    elements: list[Element] = []
    first: Element | None = None
    texts: list[str] = []
    block: int | None = None
    for node in _nodes(parser):
        if node.is_comment_node:
            texts.append(node.comment_content or "")
            block = None
        elif node.is_text_node:
            if node.parent is not None and node.parent.tag in _NOT_READ:
                continue
            within = _block(node)
            if within == block:
                texts[-1] += node.text_content or ""
            else:
                texts.append(node.text_content or "")
                block = within
        elif node.is_element_node:
            element = _element(node)
            elements.append(element)
            if first is None and element.in_head:
                first = element
            if element.tag not in _WITHIN_A_LINE:
                block = None
    return Document(tuple(elements), first, tuple(text for text in texts if text.strip()))


def _nodes(parser: LexborHTMLParser) -> list[LexborNode]:
    """All nodes in order, and the comments before and after the page."""
    if parser.root is None:
        return []
    nodes = list(parser.root.traverse(include_text=True))
    for step in ("prev", "next"):
        around = getattr(parser.root, step)
        while around is not None:
            nodes.append(around)
            around = getattr(around, step)
    return nodes


def _element(node: LexborNode) -> Element:
    tag = node.tag or ""
    attributes = {name: value or "" for name, value in node.attributes.items()}
    text = (node.text(deep=True) or "") if tag in _TEXT_WANTED else ""
    return Element(tag, attributes, text, node.parent is not None and node.parent.tag == "head")


def _block(node: LexborNode) -> int:
    """The nearest element round a text that is not a piece of a line."""
    around = node.parent
    while around is not None and around.tag in _WITHIN_A_LINE and around.parent is not None:
        around = around.parent
    return around.mem_id if around is not None else 0
