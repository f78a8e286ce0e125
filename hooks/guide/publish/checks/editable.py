"""A check's sheets as a Word file to change: the sheet to hand out, the sheet to count on, questions for the talk."""

from collections.abc import Sequence
from typing import Any

from docx.document import Document
from docx.shared import Length, Mm, Pt

from guide.publish.word_file import begun, packed
from guide.publish.word_lines import PART, TICK, TITLE, About
from guide.publish.word_table import Narrow, add_table

_BOX = "\u2610"
_ANSWER, _COUNTED, _STROKES, _SUM = Mm(15.5), Mm(12.5), Mm(70), Mm(18)
"""Wide: a column with a box to tick, one to put strokes in, the one for all who chose, and one for a number."""
_EDGE = Mm(9)
"""Above and below: a check of two dozen statements has just room for them on a side."""
_THIRDS = (Mm(56), Mm(122))
"""From the edge: where the second and the third box of a line stand."""
_READ, _COUNT, _SMALL = Pt(11), Pt(10), Pt(9)
_FITS = 8
"""Letters of a word that an answer's column has room for; where one is longer, its name runs upwards."""
_BESIDE = Pt(15)
"""Between a number and the words behind it."""


def editable(said: dict[str, Any], about: About) -> bytes:
    """The Word file.

    Args:
        said: as `said_by` has it.
        about: what the file says of itself.
    """
    document = begun(about)
    document.sections[0].top_margin = document.sections[0].bottom_margin = _EDGE
    check, words = said["check"], said["words"]
    _hand_out(document, check, words)
    _begin_side(document, f"{words['count']}: {check['title']}")
    _count(document, check, words)
    if check["prompts"]:
        _begin_side(document, f"{words['talk']}: {check['title']}")
        _questions(document, check, words)
    document.add_paragraph(f"{said['from']} · {said['licence']}").paragraph_format.space_before = Pt(12)
    return packed(document)


def _hand_out(document: Document, check: dict[str, Any], words: dict[str, Any]) -> None:
    document.add_paragraph(check["title"], TITLE)
    document.add_paragraph().add_run(check["question"]).bold = True
    document.add_paragraph(check["choose"] or words["tick"])
    if check["choose"]:
        for number, item in _numbered(check):
            document.add_paragraph(f"{_BOX}\u00a0{number}\u2002{item}", TICK)
    else:
        boxes = [_BOX] * len(check["answers"])
        widths = _after_the_rest(document, [_ANSWER] * len(boxes))
        rows = [[f"{number}\u2002{item}", *boxes] for number, item in _numbered(check)]
        is_turned = max(len(word) for label in check["answers"] for word in label.split()) > _FITS
        add_table(document, [words["how"], *check["answers"]], rows, Narrow(widths, _READ, _SMALL, is_turned))
    if check["sectors"]:
        document.add_paragraph(words["sectors"]).paragraph_format.space_before = Pt(6)
        for at in range(0, len(check["sectors"]), len(_THIRDS) + 1):
            row = document.add_paragraph(
                "\t".join(f"{_BOX} {one}" for one in check["sectors"][at : at + len(_THIRDS) + 1])
            )
            for third in _THIRDS:
                row.paragraph_format.tab_stops.add_tab_stop(third)
    document.add_paragraph(words["foot"]).paragraph_format.space_before = Pt(6)


def _count(document: Document, check: dict[str, Any], words: dict[str, Any]) -> None:
    document.add_paragraph(f"{words['day']}: \t\t\t{words['people']}: ")
    document.add_paragraph(words["ticked" if check["choose"] else "strokes"])
    for note in check["notes"]:
        document.add_paragraph(note)
    if check["choose"]:
        columns, widths = [words["matters"], words["by"], words["sum"]], [_STROKES, _SUM]
    else:
        columns = [words["see"], *check["answers"], words["blank"], words["steps"]]
        widths = [_COUNTED] * (len(columns) - 1)
    rows = [[f"{number}\u2002{item}", *[""] * len(widths)] for number, item in _numbered(check)]
    narrow = Narrow(_after_the_rest(document, widths), _COUNT, _COUNT, is_turned=not check["choose"])
    add_table(document, columns, rows, narrow)


def _questions(document: Document, check: dict[str, Any], words: dict[str, Any]) -> None:
    document.add_paragraph(words["begin"])
    for number, prompt in check["prompts"]:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{number}\t").bold = True
        paragraph.add_run(prompt)
        layout = paragraph.paragraph_format
        layout.space_before, layout.left_indent, layout.first_line_indent = Pt(4), _BESIDE, -_BESIDE
        layout.tab_stops.add_tab_stop(_BESIDE)
    document.add_paragraph(words["do"], PART)
    add_table(document, words["plan"], [[""] * len(words["plan"])] * 3)


def _numbered(check: dict[str, Any]) -> enumerate[str]:
    return enumerate(check["items"], 1)


def _begin_side(document: Document, title: str) -> None:
    document.add_paragraph(title, TITLE).paragraph_format.page_break_before = True


def _after_the_rest(document: Document, widths: Sequence[Length]) -> list[Length]:
    """Widths of columns, behind a first one that has what is left of a line."""
    here = document.sections[-1]
    room = int(here.page_width or 0) - int(here.left_margin or 0) - int(here.right_margin or 0)
    return [Length(room - sum(widths)), *widths]
