"""The reading copy as one tagged PDF, typeset from its tree: what cannot be printed is told, and stops no build."""

import logging
import re
from dataclasses import replace
from pathlib import Path

from guide.publish.papers.about import printed_name
from guide.publish.papers.typeset import LettersError, has_letters, pdf
from guide.publish.reading.book import about
from guide.publish.reading.printable import printable
from guide.publish.reading.slimming import slimmed
from guide.publish.reading.tree import Book, as_data
from guide.stories.packet.form import LICENCE

TEMPLATE = Path(__file__).parent / "book.typ"
WORDS = {"contents": "Contents", "licence": LICENCE}
_TRIES = 20
"""Times that signs are left out which have letters one by one, and together have not."""
_SHOWN = 8
"""Signs that the log names."""

log = logging.getLogger("mkdocs.hooks.guide")


def typeset(book: Book) -> bytes:
    """The PDF: by PDF/UA-1, the same bytes whenever the same is said.

    Returns:
        It; nothing at all where it cannot be made. The log says why, and what is left out.
    """
    import typst

    book = _named_in_print(book)
    lacking: set[str] = set()
    shown = printable(book, lambda text: False)
    for _ in range(_TRIES):
        if shown.book is None:
            log.info("The reading copy has no PDF: no letters for %s", _named(lacking))
            return b""
        try:
            made = slimmed(_pdf(shown.book))
        except LettersError as error:
            lacking |= {error.signs, *(() if lacking else _without_letters(book))}
            pattern = re.compile("|".join(map(re.escape, sorted(lacking))))
            shown = printable(book, lambda text, pattern=pattern: bool(pattern.search(text)))  # type: ignore[misc]
            continue
        except typst.TypstError as error:
            log.info("The reading copy has no PDF, since it cannot be typeset: %s", error.message)
            return b""
        if shown.left_out:
            where = ", ".join(shown.left_out)
            log.info("Not in the PDF of the reading copy, for want of letters for %s: %s", _named(lacking), where)
        return made
    log.info("The reading copy has no PDF: too much of it has no letters, such as %s", _named(lacking))
    return b""


def _named_in_print(book: Book) -> Book:
    title = printed_name(book.title)
    if title == book.title:
        return book
    named = replace(book, title=title)
    return replace(named, about=tuple(about(named)))


def _pdf(book: Book) -> bytes:
    language, _, region = book.language.partition("-")
    region = region if len(region) == 2 else ""
    return pdf(TEMPLATE, as_data(book) | {"language": language, "region": region, "words": WORDS})


def _without_letters(book: Book) -> set[str]:
    """All signs of a copy that there are no letters for, each tried by itself."""
    signs = set(str(as_data(book)))
    return {sign for sign in signs if not sign.isascii() and not has_letters(sign)}


def _named(signs: set[str]) -> str:
    named = sorted(signs)
    return " ".join(f"“{sign}”" for sign in named[:_SHOWN]) + (" and others" if len(named) > _SHOWN else "")
