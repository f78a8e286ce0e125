"""The reading copy as one HTML file that opens from a disk: no script, no request, and it prints."""

from html import escape
from pathlib import Path

from guide.publish.reading.as_html import Writer
from guide.publish.reading.tree import Book, Part

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""Nothing is asked for, whoever opens the file and wherever; its own style sheet stands in it."""
_SHEET = Path(__file__).parent / "one-page.css"


def one_page(book: Book) -> bytes:
    """The file."""
    writer = Writer(top=2)
    contents = "".join(f"<li>{_contents(part)}</li>\n" for part in book.parts)
    language, title = escape(book.language), escape(book.title)
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n'
        f'<meta name="description" content="All entries of {title}, to read without a network">\n'
        f"<title>{title}, to read</title>\n<style>\n{_SHEET.read_text('utf-8')}</style>\n</head>\n<body>\n"
        f"<header>\n<h1>{title}</h1>\n{writer.blocks(book.about)}</header>\n"
        f'<nav aria-labelledby="contents">\n<h2 id="contents">Contents</h2>\n<ul>\n{contents}</ul>\n</nav>\n'
        f"<main>\n{''.join(map(writer.part, book.parts))}</main>\n</body>\n</html>\n"
    ).encode()


def _contents(part: Part) -> str:
    pieces = "".join(
        f'<li><a href="#{piece.id}">{escape(piece.title, quote=False)}</a></li>\n' for piece in part.pieces
    )
    within = f"\n<ul>\n{pieces}</ul>" if pieces else ""
    return f'<a href="#{part.id}">{escape(part.title)}</a>{within}'
