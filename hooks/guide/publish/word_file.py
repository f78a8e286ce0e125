"""A Word file (Office Open XML) for people to write in: paragraphs in, the same bytes whenever the same goes in."""

import io
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime, time
from itertools import groupby
from typing import Any

from docx import Document
from docx.document import Document as Docx
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length, Mm, Pt, RGBColor

from guide.publish.word_lines import ITEM, PART, QUESTION, TICK, TITLE, About, Line

PAPER = {"A4": (Mm(210), Mm(297)), "letter": (Mm(215.9), Mm(279.4))}
"""Width and height, by the name that the settings have for it."""

_FONT = "Arial"
"""On every desk, or something there that is as wide: so the file has as many sides in each program."""
_SIZES = {"Normal": (11, 0, 0), TITLE: (18, 0, 2), PART: (13, 6, 1), QUESTION: (11, 3, 0), ITEM: (11, 0, 0)}
"""In points: of the letters, and of the room above and below."""
_TICK_LINE = Pt(13)
"""High, whichever font a program takes the box from."""
_MARGIN, _GAP = Mm(14), Mm(6)
_DAY = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip can name: the file's bytes follow from what it says and not from when it was packed."""
_OF_THE_LIBRARY = ("thumbnail", "stylesWithEffects", "customXml")
"""Parts of the file that python-docx begins with, and that say nothing of ours."""
_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Template>Normal.dotm</Template></Properties>"
)


def word_file(about: About, lines: Iterable[Line]) -> bytes:
    """The bytes of a Word file that says these lines."""
    document = begun(about)
    for place, (columns, alike) in enumerate(groupby(lines, key=lambda line: line.columns)):
        section = document.add_section(WD_SECTION.CONTINUOUS) if place else document.sections[0]
        _set_in_columns(section, columns)
        for line in alike:
            paragraph = document.add_paragraph(line.text, line.style)
            for run in paragraph.runs if line.italic else ():
                run.italic = True
    return packed(document)


def begun(about: About) -> Docx:
    """An empty file that says what it is of, in our styles."""
    document = Document()
    _describe(document, about)
    _set_styles(document, about.locale)
    _set_as_new(document, about.locale)
    section = document.sections[0]
    section.page_width, section.page_height = PAPER[about.paper]
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    section.header_distance = section.footer_distance = Mm(0)
    return document


def _describe(document: Docx, about: About) -> None:
    said, made = document.core_properties, datetime.combine(about.made, time(), UTC)
    said.title, said.author, said.last_modified_by, said.language = (
        about.title, about.author, about.author, about.locale,
    )  # fmt: skip
    said.created, said.modified, said.comments = made, made, ""
    for rels in (document.part.package.rels, document.part.rels):
        for key in [key for key, rel in rels.items() if rel.reltype.rpartition("/")[2] in _OF_THE_LIBRARY]:
            del rels[key]
    for rel in document.part.package.rels.values():
        if rel.reltype.endswith("/extended-properties"):
            rel.target_part._blob = _APP.encode("utf-8")


def _set_styles(document: Docx, locale: str) -> None:
    document.styles.element.xpath("w:docDefaults//w:lang")[0].set(qn("w:val"), locale)
    tick: Any = document.styles.add_style(TICK, WD_STYLE_TYPE.PARAGRAPH)
    tick.base_style = document.styles["Normal"]
    tick.paragraph_format.left_indent, tick.paragraph_format.first_line_indent = Pt(15), Pt(-15)
    tick.paragraph_format.line_spacing = _TICK_LINE
    for name, (size, above, below) in _SIZES.items():
        style: Any = document.styles[name]
        style.font.size, style.font.name, style.font.color.rgb = Pt(size), _FONT, RGBColor(0, 0, 0)
        style.font.bold = name in (TITLE, PART, QUESTION)
        fonts = style.element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        layout = style.paragraph_format
        layout.space_before, layout.space_after, layout.line_spacing = Pt(above), Pt(below), 1.0
        for rule in style.element.pPr.findall(qn("w:pBdr")):
            style.element.pPr.remove(rule)


def _set_as_new(document: Docx, locale: str) -> None:
    """Settings of today's Word: without them it opens the file as one of an older kind, and says so in its title."""
    settings: Any = document.settings.element
    for name in ("w:compat/w:useFELayout", "w:savePreviewPicture", "w:rsids"):
        for found in settings.xpath(name):
            found.getparent().remove(found)
    for found in settings.xpath("w:compat/w:compatSetting[@w:name='compatibilityMode']"):
        found.set(qn("w:val"), "15")
    for found in settings.xpath("w:zoom"):
        found.set(qn("w:percent"), "100")
    for found in settings.xpath("w:themeFontLang"):
        found.set(qn("w:val"), locale)


def _set_in_columns(section: Section, count: int) -> None:
    properties: Any = section._sectPr
    for found in properties.findall(qn("w:cols")):
        properties.remove(found)
    columns: Any = OxmlElement("w:cols")
    columns.set(qn("w:num"), str(count))
    columns.set(qn("w:space"), str(Length(_GAP).twips))
    properties.insert_element_before(columns, "w:formProt", "w:vAlign", "w:noEndnote", "w:titlePg", "w:docGrid")


def packed(document: Docx) -> bytes:
    """The file's bytes, with the times in them taken out."""
    written, steady = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as made, zipfile.ZipFile(steady, "w", zipfile.ZIP_DEFLATED) as out:
        for part in made.infolist():
            out.writestr(zipfile.ZipInfo(part.filename, _DAY), made.read(part), zipfile.ZIP_DEFLATED)
    return steady.getvalue()
