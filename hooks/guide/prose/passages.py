"""Markdown into the passages that a reader reads: each paragraph and each item of a list, as plain text."""

import re
from collections.abc import Iterable, Iterator

from guide.content.sections import without_code
from guide.text.blocks import Block, Heading, Items, Paragraph, Quotation, read_blocks

_HEADING = re.compile(r"^#{1,6} .*$", re.MULTILINE)
_RULE = re.compile(r"^ *([-*_])(?: *\1){2,} *$", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_ADDRESS = re.compile(r"<?https?://[^\s>]+>?")
_ESCAPED = re.compile(r"\\([^\w\s])")
_MARK = re.compile(r"(?<!\\)(?:[*`]|(?<![^\W_])_+|_+(?![^\W_]))")


def passages(markdown: str) -> tuple[str, ...]:
    """The passages of a text in Markdown, in order.

    Headings and blocks of code are left out: they are no sentences. Of a link only its words stay, of emphasis only
    what is emphasised. A quotation's paragraphs are passages like any other, for they are read too.
    """
    without = _RULE.sub("\n", _HEADING.sub("\n", without_code(markdown)))
    return tuple(found for text in _texts(read_blocks(without)) if (found := plain(text)))


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(text):
                yield text
            case Quotation(quoted):
                yield from _texts(quoted)
            case Items(items=items):
                for item in items:
                    yield item.text
                    yield from _texts(item.rest)
            case Heading():
                pass


def plain(text: str) -> str:
    """A paragraph of Markdown as the words that are seen, on one line."""
    seen = _ADDRESS.sub("", _LINK.sub(r"\1", _IMAGE.sub("", text)))
    return " ".join(_ESCAPED.sub(r"\1", _MARK.sub("", seen)).split())
