"""Terms of art, led to the glossary where a page first uses them. A link needs no hovering to be found or followed."""

import re
from collections.abc import Sequence
from functools import cache

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
    pattern, named = _pattern(tuple(terms))

    def led(found: re.Match[str]) -> str:
        term = named.get(found.lastindex or 0)
        if term is None or term.term in seen:
            return found[0]
        seen.add(term.term)
        return f"[{found[0]}]({glossary}#{anchor(term)})"

    return pattern.sub(led, line)


@cache
def _pattern(terms: tuple[Term, ...]) -> tuple[re.Pattern[str], dict[int, Term]]:
    """What is left alone, or a term's name, the longest first; with the term that each group of the pattern names.

    Names and abbreviations are matched as they are written; other words with a small letter too; all in the plural too.
    """
    names = [(name, term) for term in terms for name in (term.term, term.stands_for) if name]
    names.sort(key=lambda pair: -len(pair[0]))
    either = "|".join(f"({_written(name)})" for name, _ in names) or r"(?!)"
    pattern = re.compile(rf"{_LEFT_ALONE}|(?<![\w-])(?:{either})s?(?![\w-])")
    return pattern, {group: term for group, (_, term) in enumerate(names, 1)}


def _written(name: str) -> str:
    proper = len(re.findall(r"[A-Z]", name)) > 1 or name == "Compact"
    if proper:
        return re.escape(name)
    either = "|".join(map(re.escape, dict.fromkeys((name[0], name[0].lower()))))
    return f"(?:{either}){re.escape(name[1:])}"
