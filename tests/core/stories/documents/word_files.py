"""Documents for the tests: Word's by the library that writes the guide's own, LibreOffice's by hand."""

import io
import zipfile
from collections.abc import Mapping

from docx import Document

from guide.content.library import Library
from guide.pages.settings import Settings
from guide.publish.word_template import story_template

ODT = "application/vnd.oasis.opendocument.text"
_ODT_HEAD = (
    '<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:table="b"'
    ' xmlns:xlink="x"><office:automatic-styles><style:style style:name="T1"><style:text-properties'
    ' fo:font-weight="bold"/></style:style><text:list-style style:name="L1"><text:list-level-style-number/>'
    "</text:list-style></office:automatic-styles><office:body><office:text>"
)


def template(library: Library) -> bytes:
    return story_template(library, Settings(name="A guide"))


def filled(
    data: bytes,
    under: Mapping[str, str | list[str]],
    ticked: Mapping[str, str],
    beside: Mapping[str, str] | None = None,
) -> bytes:
    """The template filled in as people do.

    Args:
        data: the template.
        under: for each prompt's heading, what is typed into the empty lines beneath it.
        ticked: for the beginning of a boxed line, what its box becomes; what follows a | is typed after the line.
        beside: for each heading, what is typed on its own line.
    """
    document = Document(io.BytesIO(data))
    # Asked of each paragraph, its style would be sought among all of them anew.
    headings = {style.style_id for style in document.styles if (style.name or "").startswith("Heading")}
    heading = ""
    waiting: list[str] = []
    for paragraph in document.paragraphs:
        text = paragraph.text
        if paragraph._p.style in headings:
            heading = text
            said = under.get(heading, [])
            waiting = [said] if isinstance(said, str) else list(said)
            if beside and heading in beside:
                paragraph.add_run(": ")
                paragraph.add_run(beside[heading])
        elif not text and waiting:
            for piece in waiting.pop(0).partition(" "):  # in parts, as programs leave it
                paragraph.add_run(piece)
        for begin, sign in ticked.items():
            if text.startswith("☐ ") and text[2:].startswith(begin):
                box, _, after = sign.partition("|")
                paragraph.runs[0].text = text.replace("☐", box, 1)
                paragraph.add_run(f" {after}" if after else "")
    return _saved(document)


def word(lines: list[str]) -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    return _saved(document)


def _saved(document: object) -> bytes:
    written = io.BytesIO()
    document.save(written)  # type: ignore[attr-defined]
    return written.getvalue()


def open_document(body: str) -> bytes:
    return packed(
        {"mimetype": ODT, "content.xml": f"{_ODT_HEAD}{body}</office:text></office:body></office:document-content>"}
    )


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return written.getvalue()


def bare_word(body: str, **parts: str) -> bytes:
    """A Word document whose body is given as XML."""
    xml = f'<w:document xmlns:w="w" xmlns:r="r" xmlns:mc="m"><w:body>{body}</w:body></w:document>'
    return packed(
        {"word/document.xml": xml, **{f"word/{name.replace('__', '/')}": data for name, data in parts.items()}}
    )
