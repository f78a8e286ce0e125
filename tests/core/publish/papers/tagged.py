"""What a PDF must hold to be read without eyes, looked for in the file itself and not in what made it."""

import io
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, NumberObject

LAYOUT = frozenset({"/Document", "/Div", "/Sect", "/NonStruct", "/Part"})
"""Elements that only hold others."""


def read(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))


def faults(data: bytes, title: str, language: str = "en") -> list[str]:
    """Everything that is wrong with a tagged PDF; nothing, where all is as PDF/UA-1 and we ask.

    Args:
        data: the file.
        title: what it must call itself.
        language: what it must say that it is in.
    """
    reader = read(data)
    root: Any = reader.root_object
    found = []
    if not (root.get("/MarkInfo") or {}).get("/Marked"):
        found.append("is not marked")
    if root.get("/Lang") != language:
        found.append(f"says that its language is {root.get('/Lang')}")
    if not (root.get("/ViewerPreferences") or {}).get("/DisplayDocTitle"):
        found.append("does not show its title")
    if reader.metadata is None or reader.metadata.title != title:
        found.append(f"is called {reader.metadata and reader.metadata.title}")
    if b"<pdfuaid:part>1</pdfuaid:part>" not in root["/Metadata"].get_object().get_data():
        found.append("does not say that it keeps to PDF/UA-1")
    return [*found, *_of_tags(root["/StructTreeRoot"]), *_of_order(reader)]


def _of_tags(tree: Any) -> Iterator[str]:
    elements = list(elements_of(tree))
    levels = [int(kind[2:]) for kind, _ in elements if re.fullmatch(r"/H\d", kind)]
    if not levels or levels[0] != 1:
        yield "does not begin with a heading of level 1"
    for above, level in pairwise(levels):
        if level > above + 1:
            yield f"goes from a heading of level {above} to one of level {level}"
    for kind, element in elements:
        if kind in ("/Figure", "/Formula") and not element.get("/Alt"):
            yield f"has a {kind[1:].lower()} without words"
        if kind == "/Table" and "/TH" not in [inner for inner, _ in elements_of(element)]:
            yield "has a table without heads"
        if kind == "/Link" and not (element.get("/Alt") or list(_content(element, None))):
            yield "has a link without words"


def _of_order(reader: PdfReader) -> Iterator[str]:
    """In which order what is marked is read: page by page, and on each as it was written."""
    pages = {page.indirect_reference.idnum: at for at, page in enumerate(reader.pages) if page.indirect_reference}
    tree: Any = reader.root_object["/StructTreeRoot"]
    read_in = [(pages[page], mark) for page, mark in _content(tree, None) if page in pages]
    if read_in != sorted(read_in):
        at = next(at for at, (one, other) in enumerate(zip(read_in, sorted(read_in), strict=True)) if one != other)
        yield f"is read out of order on page {read_in[at][0] + 1}"
    if len(set(read_in)) != len(read_in):
        yield "reads something twice"


def elements_of(node: Any) -> Iterator[tuple[str, Any]]:
    """Each element of the tree of tags, and its kind, in the order in which they are read."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, DictionaryObject):
        if "/S" in node:
            yield str(node["/S"]), node
        yield from elements_of(node.get("/K", ()))
    elif isinstance(node, list):
        for one in node:
            yield from elements_of(one)


def _content(node: Any, page: int | None) -> Iterator[tuple[int | None, int]]:
    """Each piece of content that the tree holds: the page and the mark."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, NumberObject):
        yield page, node.as_numeric()
    elif isinstance(node, list):
        for one in node:
            yield from _content(one, page)
    elif isinstance(node, DictionaryObject):
        own = node.raw_get("/Pg").idnum if "/Pg" in node else page
        if node.get("/Type") == "/MCR":
            mark: Any = node["/MCID"]
            yield own, int(mark)
        elif node.get("/Type") != "/OBJR":
            yield from _content(node.get("/K", ()), own)
