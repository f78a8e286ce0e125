"""The reading copy as an EPUB 3: one file for each part, contents, landmarks, and what it says of its accessibility."""

import io
import uuid
import zipfile
from html import escape
from pathlib import Path

from guide.publish.reading.as_html import Writer
from guide.publish.reading.book import version
from guide.publish.reading.tree import Book, Part, nodes

_SHEET = Path(__file__).parent / "epub.css"
_FIXED = (1980, 1, 1, 0, 0, 0)
"""When every file within was made, so far as the archive says: the same each time."""
_LONG_AGO = "2000-01-01"
"""The day that the format asks for, where nobody says one."""

_KINDS = {"glossary": "glossary", "sources": "bibliography"}
"""What a landmark calls parts that are no entries."""

_CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_SUMMARY = (
    "Words alone: headings, lists, tables with a header row, and links with words of their own. It has a table of "
    "contents, landmarks, and one reading order. It holds no picture, sound, film, script or page numbers of a printed "
    "edition, so nothing in it needs another text in its place."
)


def epub(book: Book) -> bytes:
    """The file."""
    names = {part.id: f"{part.id}.xhtml" for part in book.parts}
    places = _places(book)

    def to(address: str) -> str:
        if not address.startswith("#"):
            return address
        file = places[address]
        return file if address == f"#{file.removesuffix('.xhtml')}" else f"{file}{address}"

    writer = Writer(to=to, xml=True)
    files = {
        "META-INF/container.xml": _CONTAINER,
        "EPUB/package.opf": _package(book, tuple(names.values())),
        "EPUB/nav.xhtml": _nav(book, names),
        "EPUB/book.css": _SHEET.read_text("utf-8"),
        "EPUB/about.xhtml": _xhtml(
            book, book.title, f'<section epub:type="titlepage"><h1>{escape(book.title)}</h1>\n'
            f"{writer.blocks(book.about)}</section>"
        ),
        **{f"EPUB/{names[part.id]}": _xhtml(book, part.title, writer.part(part)) for part in book.parts},
    }  # fmt: skip
    return _zipped(files)


def _places(book: Book) -> dict[str, str]:
    """The file in which each place of the tree stands."""
    return {
        f"#{id_}": f"{part.id}.xhtml"
        for part in book.parts
        for node in nodes(part)
        for id_ in (getattr(node, "id", ""), *getattr(node, "ids", ()))
        if id_
    }


def _zipped(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(_member("mimetype", zipfile.ZIP_STORED), "application/epub+zip")
        for name, text in files.items():
            archive.writestr(_member(name, zipfile.ZIP_DEFLATED), text.encode(), compresslevel=9)
    return out.getvalue()


def _member(name: str, how: int) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, _FIXED)
    member.compress_type = how
    member.create_system = 3
    member.external_attr = 0o644 << 16
    return member


def _xhtml(book: Book, title: str, body: str, more: str = "") -> str:
    language = escape(book.language)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops" lang="{language}" xml:lang="{language}">\n<head>\n'
        f'<title>{escape(title)}</title>\n<link rel="stylesheet" href="book.css"/>{more}\n</head>\n'
        f"<body>\n{body}</body>\n</html>\n"
    )


def _nav(book: Book, names: dict[str, str]) -> str:
    parts = "".join(f"<li>{_contents(part, names[part.id])}</li>\n" for part in book.parts)
    first = names[book.parts[0].id] if book.parts else "about.xhtml"
    marks = [
        ("titlepage", "about.xhtml", "About this copy"),
        ("toc", "#toc", "Contents"),
        ("bodymatter", first, "Entries"),
        *((_KINDS[part.id], names[part.id], part.title) for part in book.parts if part.id in _KINDS),
    ]
    landmarks = "".join(f'<li><a epub:type="{kind}" href="{to}">{name}</a></li>' for kind, to, name in marks)
    return _xhtml(
        book,
        "Contents",
        '<nav epub:type="toc" id="toc" role="doc-toc" aria-labelledby="toc-t">\n<h1 id="toc-t">Contents</h1>\n<ol>\n'
        f'<li><a href="about.xhtml">About this copy</a></li>\n{parts}</ol>\n</nav>\n'
        f'<nav epub:type="landmarks" aria-label="Landmarks" hidden="hidden">\n<ol>{landmarks}</ol>\n</nav>\n',
    )


def _contents(part: Part, file: str) -> str:
    pieces = "".join(f'<li><a href="{file}#{piece.id}">{escape(piece.title)}</a></li>' for piece in part.pieces)
    return f'<a href="{file}">{escape(part.title)}</a>' + (f"<ol>{pieces}</ol>" if pieces else "")


def _package(book: Book, files: tuple[str, ...]) -> str:
    name = uuid.uuid5(uuid.NAMESPACE_URL, f"{book.address or book.title}#{version(book)}")
    day = book.day or _LONG_AGO
    access = [
        ("accessMode", "textual"),
        ("accessModeSufficient", "textual"),
        *(("accessibilityFeature", has) for has in _FEATURES),
        ("accessibilityHazard", "none"),
        ("accessibilitySummary", _SUMMARY),
    ]
    spine = ["about.xhtml", "nav.xhtml", *files]
    ids = {file: file.removesuffix(".xhtml") for file in spine}
    marked = {"nav.xhtml": ' properties="nav"'}
    items = "".join(
        f'<item id="{ids[file]}" href="{file}" media-type="application/xhtml+xml"{marked.get(file, "")}/>\n'
        for file in spine
    )
    source = f"<dc:source>{escape(book.address)}</dc:source>\n" if book.address else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<package xmlns="http://www.idpf.org/2007/opf" version="3.0" '
        f'unique-identifier="id" xml:lang="{escape(book.language)}">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f'<dc:identifier id="id">urn:uuid:{name}</dc:identifier>\n<dc:title>{escape(book.title)}</dc:title>\n'
        f"<dc:language>{escape(book.language)}</dc:language>\n<dc:publisher>{escape(book.title)}</dc:publisher>\n{source}"
        "<dc:rights>CC BY 4.0, https://creativecommons.org/licenses/by/4.0/</dc:rights>\n"
        f'<meta property="dcterms:modified">{day}T00:00:00Z</meta>\n'
        + "".join(f'<meta property="schema:{key}">{escape(value)}</meta>\n' for key, value in access)
        + f'</metadata>\n<manifest>\n{items}<item id="css" href="book.css" media-type="text/css"/>\n'
        + "</manifest>\n<spine>\n"
        + "".join(f'<itemref idref="{ids[file]}"/>\n' for file in spine)
        + "</spine>\n</package>\n"
    )


_FEATURES = ("structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability", "unlocked")
