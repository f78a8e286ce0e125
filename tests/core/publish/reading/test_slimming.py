"""A PDF in fewer bytes: the same words, the same tags, the same look."""

import io
import re
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from guide.publish.papers.typeset import pdf
from guide.publish.reading.slimming import slimmed
from guide.publish.reading.tree import (
    Book,
    Code,
    Heading,
    Items,
    Link,
    Part,
    Piece,
    Quotation,
    as_data,
    line,
    paragraph,
)
from guide.publish.reading.typeset import TEMPLATE, WORDS

TRICKY = "(brackets (within) brackets) and \\ and ) alone ( 129 £49.5 “quoted” fi ffi œ"


def written(words: str) -> bytes:
    """A small copy, as the typesetter writes it."""
    blocks = (
        Heading(1, line(words)),
        paragraph(words, Link("https://example.org/", line("a link")), Code(words)),
        Items(((paragraph(words),), (paragraph("two"),)), numbered=True),
        Quotation((paragraph(words),)),
    )
    pieces = tuple(Piece(f"tips-{n}", f"{n} {words}", blocks) for n in range(30))
    made = Book("A Guide", "en-GB", (paragraph(words),), (Part("tips", "Tips", (), pieces),))
    return pdf(TEMPLATE, as_data(made) | {"language": "en", "region": "GB", "words": WORDS})


@pytest.fixture(scope="module")
def before() -> bytes:
    return written(TRICKY)


@pytest.fixture(scope="module")
def after(before: bytes) -> bytes:
    return slimmed(before)


def text(data: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]


def tree(node: Any) -> Any:
    """The tags, each with what stands within it."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, DictionaryObject):
        return [str(node.get("/S", "")), tree(node.get("/K", ()))]
    return [tree(one) for one in node] if isinstance(node, list) else node


@pytest.mark.long
def test_it_says_the_same_in_the_same_order(before: bytes, after: bytes) -> None:
    assert len(after) < len(before) / 2
    assert text(after) == text(before)
    assert re.sub(r"\s", "", TRICKY) in re.sub(r"\s", "", text(after)[0])


def titles(marks: Any) -> Any:
    """Those of bookmarks, the ones within one among them."""
    return [titles(mark) if isinstance(mark, list) else mark.title for mark in marks]


@pytest.mark.long
def test_the_tags_title_language_and_bookmarks_are_the_same(before: bytes, after: bytes) -> None:
    one, other = (PdfReader(io.BytesIO(data)) for data in (before, after))
    roots: list[Any] = [one.root_object, other.root_object]
    assert tree(roots[0]["/StructTreeRoot"]) == tree(roots[1]["/StructTreeRoot"])
    assert roots[0]["/Lang"] == roots[1]["/Lang"] == "en-GB"
    assert one.metadata == other.metadata
    assert titles(one.outline) == titles(other.outline)


PLACE = re.compile(rb"1 0 0 -1 (?P<x>[0-9.]+) (?P<y>[0-9.]+) cm|^BT$|(?P<dx>[-0-9.]+) (?P<dy>[-0-9.]+) Td", re.M)


def places(data: bytes) -> list[list[tuple[float, float]]]:
    """Where runs of letters begin, page by page."""
    found = []
    for page in PdfReader(io.BytesIO(data)).pages:
        drawn: Any = page["/Contents"].get_object()
        at, here = (0.0, 0.0), []
        for step in PLACE.finditer(drawn.get_data()):
            if step["x"]:
                here.append((float(step["x"]), float(step["y"])))
            elif step["dx"]:
                at = (at[0] + float(step["dx"]), at[1] + float(step["dy"]))
                here.append(at)
            else:
                at = (0.0, 0.0)
        found.append(here)
    return found


@pytest.mark.long
def test_letters_stand_where_they_stood(before: bytes, after: bytes) -> None:
    for one, other in zip(places(before), places(after), strict=True):
        assert len(one) == len(other)
        assert all(
            abs(a - b) < 0.06
            for first, second in zip(one, other, strict=True)
            for a, b in zip(first, second, strict=True)
        )


@pytest.mark.full
def test_letters_that_need_two_bytes_keep_them() -> None:
    many = "".join(map(chr, [*range(0x21, 0x7F), *range(0xA1, 0x180), *range(0x391, 0x3A2)]))
    before = written(many)
    assert text(slimmed(before)) == text(before)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"no PDF at all"])
def test_what_is_written_in_another_way_is_left_as_it_is(data: bytes) -> None:
    assert slimmed(data) == data


@pytest.mark.long
def test_the_same_gives_the_same(before: bytes, after: bytes) -> None:
    assert slimmed(before) == after
    assert slimmed(after) == after
