"""A worksheet as a Word file to change and to type in: real headings, tables with a header row, room that grows."""

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from guide.publish.word_file import begun, packed
from guide.publish.word_lines import PART, TITLE, About
from guide.publish.word_table import add_table

_ANSWER = "Answer"
"""The style of room to write in: a frame round it, which neighbours share."""
_ROOM = Pt(15)
"""High: a line to write on."""


def editable(said: dict[str, Any], about: About) -> bytes:
    """The Word file.

    Args:
        said: as `said_by` has it.
        about: what the file says of itself.
    """
    document = begun(about)
    _add_answers(document)
    sheet, words = said["sheet"], said["words"]
    document.add_paragraph(sheet["title"], TITLE)
    document.add_paragraph(sheet["before"])
    for name in ("partnership", "day"):
        _ask(document, {"label": words[name], "hint": None, "lines": 1})
    for part in sheet["parts"]:
        document.add_paragraph(part["heading"], PART)
        if part["table"]:
            add_table(
                document, part["table"]["columns"], [[""] * len(part["table"]["columns"])] * part["table"]["rows"]
            )
        for one in part["lines"]:
            _ask(document, one)
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph(words["example"], TITLE)
    document.add_paragraph(words["made-up"])
    for part in sheet["parts"]:
        document.add_paragraph(part["heading"], PART)
        if part["table"]:
            add_table(document, part["table"]["columns"], part["table"]["example"])
        for one in part["lines"]:
            _label(document, one)
            document.add_paragraph(one["example"])
    document.add_paragraph(f"{said['from']} · {said['licence']}").paragraph_format.space_before = Pt(12)
    return packed(document)


def _add_answers(document: Document) -> None:
    style: Any = document.styles.add_style(_ANSWER, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.paragraph_format.line_spacing = _ROOM
    frame: Any = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        edge: Any = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "2"), ("color", "707070")):
            edge.set(qn(f"w:{name}"), value)
        frame.append(edge)
    properties: Any = style.element.get_or_add_pPr()
    properties.insert_element_before(
        frame, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )


def _ask(document: Document, one: dict[str, Any]) -> None:
    _label(document, one)
    for _ in range(one["lines"]):
        document.add_paragraph("", _ANSWER)


def _label(document: Document, one: dict[str, Any]) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.space_before = Pt(4)
    paragraph.add_run(one["label"]).bold = True
    if one["hint"]:
        paragraph.add_run(f" {one['hint']}").italic = True
