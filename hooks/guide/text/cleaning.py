"""A contributor's prose made safe to publish, with every word kept."""

import re

from guide.text.blocks import read_blocks
from guide.text.characters import clean_line, plain_text
from guide.text.contacts import mask_contacts
from guide.text.layout import written
from guide.text.spans import spans

__all__ = ["clean", "clean_line", "first_unclean", "is_clean", "mask_contacts", "plain_text"]

_SECTION = re.compile(r"^##(?!#) +(.*)$", re.MULTILINE)
_NO_MATTER = re.compile(r"^(?:[ >]*(?:[-*+] +)?)*")


def clean(text: str, *, entry_links: bool = False) -> str:
    """Any text as the small, safe part of Markdown that stories use.

    Args:
        text: anything.
        entry_links: whether links to other entries of the guide may stay; for stories that editors retell.

    Returns:
        Paragraphs, `###` headings, lists, quotations, emphasis, and links to the web or a mailbox. All else is shown
        as the text it is: HTML, images, code, tables, footnotes, definitions, attributes, includes, front matter.
        Nothing hidden is left. Cleaning what is clean changes nothing.
    """
    return written(read_blocks(plain_text(text)), lambda prose: spans(prose, entry_links=entry_links))


def is_clean(text: str, *, entry_links: bool = False) -> bool:
    """Whether a story's body may be published as it stands.

    Args:
        text: the whole body, its `##` headings too.
        entry_links: whether links to other entries may stand in it.
    """
    return first_unclean(text, entry_links=entry_links) is None


def first_unclean(text: str, *, entry_links: bool = False) -> str | None:
    """The first line of a story's body that cleaning would change, or None; how the lines are laid out is free."""
    before, *parts = _SECTION.split(text)
    for heading in parts[::2]:
        if spans(clean_line(heading)) != heading.strip():
            return f"## {heading}"
    for prose in (before, *parts[1::2]):
        given, cleaned = _words_by_line(prose), _words_by_line(clean(prose, entry_links=entry_links))
        for place, line in enumerate(given):
            if place >= len(cleaned) or cleaned[place] != line:
                return line
    return None


def _words_by_line(text: str) -> list[str]:
    """The lines without what may differ: blank lines, indentation, bullets, marks of quotation."""
    lines = (_NO_MATTER.sub("", line.rstrip()) for line in text.replace("\r\n", "\n").split("\n"))
    return [re.sub(" {2,}", " ", line) for line in lines if line]
