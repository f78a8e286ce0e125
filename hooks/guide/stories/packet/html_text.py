"""HTML made plain: the words of a mail that was sent as HTML alone, line by line.

It is read by its marks, in one pass, whatever they are: Python's own parser can take hours over a mail made to stop it.
"""

import re
from collections.abc import Iterator
from html import unescape

from guide.stories.packet.form import FIRST_WORDS
from guide.stories.packet.framing import holds_packet

_UNSEEN = frozenset({"head", "script", "style", "template", "title"})
_BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "dd", "div", "dl", "dt", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "td", "tr", "ul",
})  # fmt: skip
_APART = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6"})
"""What stands with a blank line before and after it."""

_MARK = re.compile(r"(<[a-zA-Z/!?][^<>]{0,5000}>)")
_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")


def text_of_html(html: str) -> str:
    """The words that a page shows, a line for each that it shows; without scripts, pictures and addresses of links."""
    said = _text(_Page(), html)
    if holds_packet(said) or FIRST_WORDS.casefold() not in html.casefold():
        return said
    # A style sheet may have kept the line ends of a packet, as form services do; the marks alone do not tell.
    typed = _text(_Page(kept=1), html)
    return typed if holds_packet(typed) else said


def _text(page: "_Page", html: str) -> str:
    for piece in _without_comments(_MARK.split(html)):
        if name := _NAME.match(piece):
            page.mark(name[2].lower(), opens=not name[1])
        elif not _MARK.fullmatch(piece):
            page.words(unescape(piece))
    return re.sub(r"\n{3,}", "\n\n", "".join(page.pieces)).strip("\n") + "\n"


def _without_comments(pieces: list[str]) -> Iterator[str]:
    within = False
    for piece in pieces:
        begin = piece.find("<!--")
        if within:
            within = "-->" not in piece
            yield piece.partition("-->")[2]
        elif begin >= 0:
            within = "-->" not in piece[begin:]
            yield piece[:begin]
        else:
            yield piece


class _Page:
    """Gathers the text of a page while its marks go by."""

    def __init__(self, kept: int = 0) -> None:
        self.pieces: list[str] = []
        self.unseen = 0
        self.kept = kept
        """How many `pre` are open: in them spaces and line ends stay."""

    def mark(self, name: str, opens: bool) -> None:
        if name in _UNSEEN:
            self.unseen = max(0, self.unseen + (1 if opens else -1))
        elif name == "br":
            self.pieces.append("\n")
        elif name in _BLOCKS:
            if not self._at_line_start():
                self.pieces.append("\n")
            if name in _APART:
                self.pieces.append("\n")
            if name == "pre":
                self.kept = max(0, self.kept + (1 if opens else -1))
            if name == "li" and opens:
                self.pieces.append("- ")

    def words(self, text: str) -> None:
        if not self.kept:
            text = re.sub(r"[ \t\r\n]+", " ", text)
            text = text.lstrip(" ") if self._at_line_start() else text
        if text and not self.unseen:
            self.pieces.append(text)

    def _at_line_start(self) -> bool:
        return not self.pieces or self.pieces[-1].endswith("\n")
