"""The links of a page's Markdown: where each stands, and what it names."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from guide.content.sections import lines_of

_FRONT = re.compile(r"\A---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_CODE = re.compile(r"(?<![`\\])(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_INDENTED = re.compile(r"(?:(?<=\A)|(?<=\n\n))(?:(?: {4}|\t)[^\n]*(?:\n|\Z)|[ \t]*\n)+")
_LIST = re.compile(r"^[ \t]*(?:[-*+]|\d+\.)[ \t]", re.MULTILINE)

_INLINE = re.compile(r"(?<!\\)\]\(\s*(?:<(?P<within>[^<>\n]*)>|(?P<bare>(?:[^\s()\\]|\\.|\([^\s()]*\))*))")
_REFERENCE = re.compile(r"^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*\n?[ \t]*<?(?P<url>[^\s<>]+)>?", re.MULTILINE)


def prose(text: str) -> str:
    """A page's text with everything blanked that is shown as it stands, each line kept in its place."""
    text = _FRONT.sub(_blank, text)
    text = "\n".join(" " * len(line) if code else line for line, code in lines_of(text))
    # Within a list, four spaces go on with an item; only where there is none do they make code. Looked for while a line
    # that begins with code in a sentence still does.
    text = text if _LIST.search(text) else _INDENTED.sub(_blank, text)
    for shown in (_COMMENT, _CODE):
        text = shown.sub(_blank, text)
    return text


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


@dataclass(frozen=True)
class Address:
    """Where a link or an image of a page leads, and where in its text that stands."""

    at: int
    """Where it shows that this is a link: at the bracket that closes its words, or where its definition begins."""
    start: int
    end: int
    """The address as written is `text[start:end]`."""
    url: str
    """The address itself."""
    inline: bool
    """Whether the words stand before it; otherwise it is a definition that others refer to."""


def addresses(text: str) -> Iterator[Address]:
    """The address of each link and image of a page, in the order in which they stand.

    Args:
        text: the page's Markdown, with or without front matter.
    """
    told = prose(text)
    found = [(match, "bare" if match["within"] is None else "within") for match in _INLINE.finditer(told)]
    found += [(match, "url") for match in _REFERENCE.finditer(told)]
    for match, name in sorted(found, key=lambda each: each[0].start()):
        url = html.unescape(re.sub(r"\\(.)", r"\1", match[name]))
        yield Address(match.start(), *match.span(name), url, name != "url")


def links(text: str) -> Iterator[tuple[int, str]]:
    """Each link and image of a page: its line, from 1, and its address.

    Args:
        text: the page's Markdown, with or without front matter.
    """
    for found in addresses(text):
        yield text.count("\n", 0, found.at) + 1, found.url
