"""Terms of art, led to the glossary where a page first uses them. A link needs no hovering to be found or followed."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby

from guide.content.reference import Term
from guide.content.sections import lines_of
from guide.pages.rendering.markdown import Markdown
from guide.text.memory import Memory, digest

GLOSSARY = "glossary.md"

_MARKED = Memory[Markdown]()

_LEFT_ALONE = r"\[[^\]]*\]\([^)]*\)|`[^`]*`|<[^>]+>|&#?\w+;"
"""Links, code, tags and entities: a term inside one of these is no word of the text."""


def marked(text: str, terms: Sequence[Term], glossary: str) -> Markdown:
    """A text in which the first use of each term leads to the glossary.

    Where one term stands inside another, such as Safeguarding in Safeguarding partners, the longer one is meant.

    Headings and quotations are left as they are: a heading is no place for a link, and words to be said aloud are
    better plain.

    Args:
        text: Markdown.
        terms: the glossary.
        glossary: its source, as the page links to it.
    """
    return _MARKED.of((digest(text), tuple(terms), glossary), lambda: _marked(text, terms, glossary))


def _marked(text: str, terms: Sequence[Term], glossary: str) -> Markdown:
    pattern, named = _pattern(tuple(terms))
    seen: set[str] = set()

    def led(found: re.Match[str]) -> str:
        term = named[found["name"]] if found["name"] else None
        if term is None or term.term in seen:
            return found[0]
        seen.add(term.term)
        return f"[{found[0]}]({glossary}#{anchor(term)})"

    lines = []
    for line, code in lines_of(text):
        plain = not code and not line.startswith(("#", ">", "    "))
        lines.append(pattern.sub(led, line) if plain else line)
    return Markdown("\n".join(lines))


def anchor(term: Term) -> str:
    """A term's id on the glossary's page."""
    return re.sub(r"[^a-z0-9]+", "-", term.term.lower()).strip("-")


@cache
def _pattern(terms: tuple[Term, ...]) -> tuple[re.Pattern[str], dict[str, Term]]:
    """What is left alone, or a term's name, the longest first; with the term that each name, as written, stands for.

    Names and abbreviations are matched as they are written; other words with a small letter too; all in the plural too.
    """
    named: dict[str, Term] = {}
    for term in terms:
        for name in filter(None, (term.term, term.stands_for)):
            for written in _written(name):
                named.setdefault(written, term)
    # By first letter, so that at most words of a text all but a few names need no look at all.
    names = sorted(named, key=lambda name: (name[0], -len(name)))
    letters = groupby(names, key=lambda name: name[0])
    either = "|".join(f"{re.escape(letter)}(?:{_either(name[1:] for name in those)})" for letter, those in letters)
    return re.compile(rf"{_LEFT_ALONE}|(?<![\w-])(?P<name>{either or '(?!)'})s?(?![\w-])"), named


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))


def _written(name: str) -> tuple[str, ...]:
    """A term's name, as it may stand in a text."""
    proper = len(re.findall(r"[A-Z]", name)) > 1 or name == "Compact"
    return (name,) if proper else (name, name[0].lower() + name[1:])
