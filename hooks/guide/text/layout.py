"""Writing blocks out as Markdown, in one way only, with each line of prose guarded."""

import re
from collections.abc import Callable, Iterable, Iterator

from guide.text.blocks import Block, Heading, Item, Items, Paragraph, Quotation

_MARGIN = "    "
"""Four spaces: what Python-Markdown asks of all that stands within a list's item."""

_RULE = re.compile(r"[-_*=+ ]+")
_BEFORE_A_SPACE = re.compile(r"([-*+])(?= |$)")
_NUMBERED = re.compile(r"(\d+)([.)])(?= |$)")
_BULLET_SIGN = re.compile(r"[•●▪◦‣·](?= |$)")
_COLON = re.compile(r":(?=[ :]|$)")
_TRIPLED = re.compile(r"([~?/=:%$\"^])(?=\1\1)")


def written(blocks: Iterable[Block], spans: Callable[[str], str]) -> str:
    """Markdown for blocks: one blank line between them, `- ` and `1. ` for lists, ended by a line end.

    Args:
        blocks: as `read_blocks` finds them.
        spans: makes a paragraph's text safe; what it returns may have several lines.
    """
    lines = list(_lines(blocks, spans))
    return "\n".join(lines) + "\n" if lines else ""


def _lines(blocks: Iterable[Block], spans: Callable[[str], str]) -> Iterator[str]:
    for place, block in enumerate(blocks):
        if place:
            yield ""
        match block:
            case Paragraph(text):
                yield from _prose(text, spans)
            case Heading(text):
                yield f"### {_single_spaced(spans(text))}"
            case Quotation(inner):
                yield from (f"> {line}".rstrip() for line in _lines(inner, spans))
            case Items():
                yield from _list(block, spans)


def _list(block: Items, spans: Callable[[str], str]) -> Iterator[str]:
    close = _is_close(block)
    for place, item in enumerate(block.items, 1):
        if place > 1 and not close:
            yield ""
        first, *others = _item(item, spans, close)
        yield f"{place}. {first}" if block.numbered else f"- {first}"
        yield from (f"{_MARGIN}{line}".rstrip() for line in others)


def _item(item: Item, spans: Callable[[str], str], close: bool) -> Iterator[str]:
    yield from _prose(item.text, spans)
    if item.rest:
        if not close:
            yield ""
        yield from _lines(item.rest, spans)


def _is_close(block: Items) -> bool:
    """Whether no item holds more than a paragraph, or a paragraph and a list of that sort: no blank lines, then."""
    return all(not item.rest or (len(item.rest) == 1 and _is_close_list(item.rest[0])) for item in block.items)


def _is_close_list(block: Block) -> bool:
    return isinstance(block, Items) and _is_close(block)


def _prose(text: str, spans: Callable[[str], str]) -> Iterator[str]:
    for line in spans(text).split("\n"):
        if filled := _single_spaced(line):
            yield _guarded(filled)


def _single_spaced(line: str) -> str:
    return re.sub(" {2,}", " ", line.strip(" "))


def _guarded(line: str) -> str:
    """A line of prose that no Markdown program takes for a heading, list, quotation, rule, fence or note."""
    first = line[0]
    if first in "#>":
        return f"\\{line}"
    if _RULE.fullmatch(line):
        return f"&#61;{line[1:]}" if first == "=" else f"\\{line}"
    if line.startswith("!!!") or _BEFORE_A_SPACE.match(line):
        return f"\\{line}"
    if _NUMBERED.match(line):
        return _NUMBERED.sub(r"\1\\\2", line, count=1)
    if _BULLET_SIGN.match(line) or _COLON.match(line) or _TRIPLED.match(line):
        return f"&#{ord(first)};{line[1:]}"
    return line
