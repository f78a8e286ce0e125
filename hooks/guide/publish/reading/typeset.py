"""The reading copy as one tagged PDF, typeset from its tree."""

from pathlib import Path

from guide.publish.papers.typeset import pdf
from guide.publish.reading.slimming import slimmed
from guide.publish.reading.tree import Book, as_data
from guide.stories.packet.form import LICENCE

TEMPLATE = Path(__file__).parent / "book.typ"
WORDS = {"contents": "Contents", "licence": LICENCE}


def typeset(book: Book) -> bytes:
    """The PDF: by PDF/UA-1, the same bytes whenever the same is said."""
    language, _, region = book.language.partition("-")
    region = region if len(region) == 2 else ""
    return slimmed(pdf(TEMPLATE, as_data(book) | {"language": language, "region": region, "words": WORDS}))
