"""Terms of art, led to the glossary where a page first uses them. A link needs no hovering to be found or followed."""

import re
from collections.abc import Sequence
from functools import cache

from guide.content.reference import Term
from guide.content.sections import lines_of
from guide.pages.rendering.markdown import Markdown

GLOSSARY = "glossary.md"

_LEFT_ALONE = re.compile(r"\[[^\]]*\]\([^)]*\)|`[^`]*`|<[^>]+>|&#?\w+;")
"""Links, code, tags and entities: a term inside one of these is no word of the text."""


def marked(text: str, terms: Sequence[Term], glossary: str) -> Markdown:
    """A text in which the first use of each term leads to the glossary.

    Headings and quotations are left as they are: a heading is no place for a link, and words to be said aloud are
    better plain.

    Args:
        text: Markdown.
        terms: the glossary.
        glossary: its source, as the page links to it.
    """
    seen: set[str] = set()
    lines = []
    for line, code in lines_of(text):
        plain = not code and not line.startswith(("#", ">", "    "))
        lines.append(_line(line, terms, seen, glossary) if plain else line)
    return Markdown("\n".join(lines))


def anchor(term: Term) -> str:
    """A term's id on the glossary's page."""
    return re.sub(r"[^a-z0-9]+", "-", term.term.lower()).strip("-")


def _line(line: str, terms: Sequence[Term], seen: set[str], glossary: str) -> str:
    for term in terms:
        if term.term in seen:
            continue
        for found in _pattern(term).finditer(line):
            if any(left.start() <= found.start() < left.end() for left in _LEFT_ALONE.finditer(line)):
                continue
            link = f"[{found[0]}]({glossary}#{anchor(term)})"
            line = f"{line[: found.start()]}{link}{line[found.end() :]}"
            seen.add(term.term)
            break
    return line


@cache
def _pattern(term: Term) -> re.Pattern[str]:
    """Names and abbreviations as they are written; other words with a small letter too; all in the plural too."""
    names = [term.term, *([term.stands_for] if term.stands_for else [])]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(_written, names))})s?(?![\w-])")


def _written(name: str) -> str:
    proper = len(re.findall(r"[A-Z]", name)) > 1 or name == "Compact"
    if proper:
        return re.escape(name)
    either = "|".join(map(re.escape, dict.fromkeys((name[0], name[0].lower()))))
    return f"(?:{either}){re.escape(name[1:])}"
