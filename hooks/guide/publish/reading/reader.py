"""Markdown into the tree: what the pages' own reader makes of it, and an error for what the tree has no place for."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser

from guide.content.problems import ContentError, Problem
from guide.publish.reading.tree import (
    Block,
    Break,
    Code,
    Emphasis,
    Heading,
    Inline,
    Items,
    Line,
    Link,
    Listing,
    Paragraph,
    Quotation,
    Strong,
    Table,
    Words,
    plain,
)

EXTENSIONS = ("attr_list", "fenced_code", "md_in_html", "sane_lists", "smarty", "tables", "toc")
"""Those with which the pages of entries are read: `markdown_extensions` in mkdocs.yml, and what MkDocs adds."""

TEXTS = 500
"""Of so many texts what they are read as is kept: a copy that is too large is put together anew with fewer."""

_INLINE = frozenset({"a", "abbr", "bdi", "br", "code", "em", "i", "b", "span", "strong"})
_THROUGH = frozenset({"abbr", "bdi", "span"})
"""Elements of which only the words count."""
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ITEMS = frozenset({"ol", "ul"})
_EMPTY = frozenset({"br", "hr", "img", "input", "wbr", "source", "embed", "track"})

_UNSEEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BLOCK = re.compile(r"\n[ \t]*\n")
_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
_MOST_BRACKETS = 200
"""How many square brackets may be open at once: Markdown's reader looks from each to its end, and so twice as many take
four times as long."""
_MOST_COUNTED = 999_999_999
"""The highest number that a list begins with, in CommonMark as well."""

Lead = Callable[[str], str | None]
"""Where an address of the text leads from within the copy: a place, a whole address, or nowhere."""


@dataclass
class _Element:
    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: "list[_Element | str]" = field(default_factory=list)


class _UnknownError(Exception):
    def __init__(self, name: str) -> None:
        self.name = name


def read(markdown: str, path: str, lead: Lead = lambda to: to, place: str = "") -> tuple[Block, ...]:
    """The blocks of an entry's text.

    Args:
        markdown: the text.
        path: its file, for a problem.
        lead: where each address leads; where nowhere, its words stay.
        place: what the ids of headings begin with, so that no two entries share one.

    Raises:
        ContentError: when it holds something that the tree has no place for, and says where; or is nested too deep.
    """
    if any(map(_too_many_open, _BLOCK.split(markdown))):
        raise _too_deep(path)
    try:
        return tuple(_blocks(_tree(markdown).inside, _Reading(lead, place)))
    except RecursionError:
        raise _too_deep(path) from None
    except _UnknownError as unknown:
        message = (
            f"holds `<{unknown.name}>`, which the reading copies (HTML, EPUB, PDF) have no place for; write it as "
            "paragraphs, lists, quotations or a table"
        )
        raise ContentError([Problem(path, "body", message, _line_of(unknown.name, markdown))]) from None


@lru_cache(maxsize=TEXTS)
def _tree(markdown: str) -> "_Element":
    """What Markdown is read as; nobody may change it."""
    from markdown import Markdown  # here: a check of the content does without it

    from guide.pages.rendering import quick_marks

    return _parsed(Markdown(extensions=[*EXTENSIONS, quick_marks.NAME]).convert(markdown))


def _too_deep(path: str) -> ContentError:
    message = "holds marks within marks, or quotations within quotations, too deep to be read; take some away"
    return ContentError([Problem(path, "body", message)])


def _too_many_open(block: str) -> bool:
    steps = {"[": 1, "]": -1}
    depth = 0
    for sign in _BRACKET.findall(block):
        depth = max(0, depth + steps.get(sign, 0))
        if depth > _MOST_BRACKETS:
            return True
    return False


_WRITTEN = {"img": "![", "hr": "---", "sup": "[^"}
"""How Markdown writes elements that have a sign of their own."""


def _line_of(name: str, markdown: str) -> int:
    marks = [f"<{name}", *([_WRITTEN[name]] if name in _WRITTEN else [])]
    places = [place for place in map(markdown.lower().find, marks) if place >= 0]
    return markdown.count("\n", 0, min(places)) + 1 if places else 1


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [_Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = _Element(tag, {name: _seen(value or "") for name, value in attrs})
        self.open[-1].inside.append(made)
        if tag not in _EMPTY:
            self.open.append(made)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inside.append(_Element(tag, {name: _seen(value or "") for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        names = [element.name for element in self.open]
        if tag in names[1:]:
            del self.open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(_seen(data))


def _seen(text: str) -> str:
    """A text without the signs that no XML may hold: a reference such as `&#12;` would bring them in."""
    return _UNSEEN.sub("", text)


def _parsed(html: str) -> _Element:
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return parser.open[0]


@dataclass(frozen=True)
class _Reading:
    lead: Lead
    place: str


def _blocks(inside: Sequence[_Element | str], how: _Reading) -> Iterator[Block]:
    """Blocks; words that stand loose between them, as in a tight list, are paragraphs."""
    loose: list[_Element | str] = []
    for one in inside:
        if isinstance(one, str) or one.name in _INLINE:
            loose.append(one)
            continue
        yield from _paragraph(loose, how)
        loose = []
        yield from _block(one, how)
    yield from _paragraph(loose, how)


def _paragraph(inside: Sequence[_Element | str], how: _Reading) -> Iterator[Paragraph]:
    if found := _line(inside, how):
        yield Paragraph(found)


def _block(element: _Element, how: _Reading) -> Iterator[Block]:
    name = element.name
    if name == "p":
        yield from _paragraph(element.inside, how)
    elif name in _HEADINGS:
        id_ = element.attributes.get("id", "")
        if plain(said := _line(element.inside, how)).strip():  # one of no words leads nobody anywhere
            yield Heading(_HEADINGS[name], said, f"{how.place}--{id_}" if id_ and how.place else "")
    elif name in _ITEMS:
        items = tuple(tuple(_blocks(item.inside, how)) for item in _only(element, "li"))
        start = element.attributes.get("start", "1")
        yield Items(items, name == "ol", int(start) if start.isdecimal() and int(start) <= _MOST_COUNTED else 1)
    elif name == "blockquote":
        yield Quotation(tuple(_blocks(element.inside, how)))
    elif name == "table":
        rows = [row for part in _only(element, "thead", "tbody") for row in _only(part, "tr")]
        cells = [tuple(_line(cell.inside, how) for cell in _only(row, "th", "td")) for row in rows]
        if cells:
            yield Table(cells[0], tuple(cells[1:]))
    elif name == "pre":
        yield Listing(_text(element).strip("\n"))
    elif name == "hr":
        return  # a pause, which says nothing
    elif name in ("div", "section"):
        yield from _blocks(element.inside, how)
    else:
        raise _UnknownError(name)


def _only(element: _Element, *names: str) -> Iterator[_Element]:
    """The elements within one that may hold no others but those."""
    for one in element.inside:
        if isinstance(one, _Element) and one.name in names:
            yield one
        elif isinstance(one, _Element) or one.strip():
            raise _UnknownError(one.name if isinstance(one, _Element) else element.name)


def _text(element: _Element) -> str:
    return "".join(one if isinstance(one, str) else _text(one) for one in element.inside)


def _line(inside: Sequence[_Element | str], how: _Reading) -> Line:
    """What stands in a line, with single spaces and none at its ends."""
    return _trimmed(_joined(_inlines(inside, how)))


def _inlines(inside: Iterable[_Element | str], how: _Reading) -> Iterator[Inline]:
    for one in inside:
        if isinstance(one, str):
            yield Words(re.sub(r"[ \t\r\n]+", " ", one))
        elif one.name in ("strong", "b"):
            yield Strong(_joined(_inlines(one.inside, how)))
        elif one.name in ("em", "i"):
            yield Emphasis(_joined(_inlines(one.inside, how)))
        elif one.name == "code":
            yield Code(_text(one))
        elif one.name == "br":
            yield Break()
        elif one.name == "a":
            inner = _joined(_inlines(one.inside, how))
            to = how.lead(one.attributes.get("href", ""))
            yield from (Link(to, inner),) if to else inner
        elif one.name in _THROUGH:
            yield from _inlines(one.inside, how)
        else:
            raise _UnknownError(one.name)


def _joined(inside: Iterable[Inline]) -> Line:
    found: list[Inline] = []
    for one in inside:
        if isinstance(one, Words) and found and isinstance(found[-1], Words):
            found[-1] = Words(found[-1].text + one.text)
        elif isinstance(one, Words) and found and isinstance(found[-1], Break):
            found.append(Words(one.text.lstrip(" ")))
        else:
            found.append(one)
    return tuple(one for one in found if one != Words(""))


def _trimmed(found: Line) -> Line:
    if found and isinstance(found[0], Words):
        found = (Words(found[0].text.lstrip(" ")), *found[1:])
    if found and isinstance(found[-1], Words):
        found = (*found[:-1], Words(found[-1].text.rstrip(" ")))
    return tuple(one for one in found if one != Words(""))
