"""Plain text into Markdown, such that it reads as it was written."""

import re

from guide.content.sections import Text

_AT_START = re.compile(r"^(\s*)([#+\-=>~:|!?]|\d+(?=[.)]))")
_ENTITY = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "{": "&#123;", "}": "&#125;", "|": "&#124;", "#": "&#35;"}
_WRITTEN = str.maketrans(_ENTITY | {mark: f"\\{mark}" for mark in "\\`*_[]"})


class Markdown(str):
    """Text that is Markdown already and is put into a page as it is."""

    __slots__ = ()


def escape(text: str) -> Markdown:
    """Plain text, as one paragraph of Markdown that shows it unchanged."""
    flat = " ".join(text.split())
    return Markdown(_AT_START.sub(lambda found: f"{found[1]}{_entity(found[2])}", flat.translate(_WRITTEN)))


def _entity(mark: str) -> str:
    # Written as entities, the mark that would begin a list, heading or quotation shows but does not begin one.
    return "".join(f"&#{ord(letter)};" for letter in mark)


class Sections(dict[str, Markdown]):
    """Parts of a text by their heading. One that is missing is empty: the check tells of it, and serving goes on."""

    def __missing__(self, heading: str) -> Markdown:
        return Markdown("")


def sections(text: Text) -> Sections:
    """The parts of a Markdown text by their heading of level two, each without its heading."""
    return Sections({heading: Markdown(text.beneath(heading)) for heading in text.headings})
