"""Tables of a Word file: a header row that each page repeats and a screen reader names, and rows to write in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.table import Table, _Cell

_ROW, _TURNED = Pt(20), Mm(25)
"""High: a row to write in, and a head whose words run upwards."""
_CLOSE = Mm(0.8)
"""Between the edge of a narrow cell and its words."""


@dataclass(frozen=True)
class Narrow:
    """Columns behind a wide first one, each no wider than need be; what stands in them is set in their middle."""

    widths: Sequence[Length]
    """Of all columns."""
    size: Length
    """Of the letters in the first column."""
    head: Length
    """Of the letters of the other columns' names."""
    is_turned: bool = False
    """Whether these run upwards."""


def add_table(
    document: Document, columns: Sequence[str], rows: Sequence[Sequence[str]], narrow: Narrow | None = None
) -> None:
    """Adds a table.

    Args:
        document: the file.
        columns: what stands above each.
        rows: what stands in each cell, for each row.
        narrow: None: all columns are alike.
    """
    table = document.add_table(rows=1, cols=len(columns), style="Table Grid")
    for cell, column in zip(table.rows[0].cells, columns, strict=True):
        cell.paragraphs[0].add_run(column).bold = True
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for said in rows:
        row = table.add_row()
        row.height = _ROW
        row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))
        for cell, text in zip(row.cells, said, strict=True):
            cell.text = text
    if narrow:
        _narrow(table, narrow)


def _narrow(table: Table, narrow: Narrow) -> None:
    table.autofit = False
    _set_margins(table)
    if narrow.is_turned:
        table.rows[0].height = _TURNED
    for column, width in zip(table.columns, narrow.widths, strict=True):
        column.width = width
    for at, row in enumerate(table.rows):
        for place, (cell, width) in enumerate(zip(row.cells, narrow.widths, strict=True)):
            cell.width = width
            cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
            for run in cell.paragraphs[0].runs:
                run.font.size = narrow.head if place and not at else narrow.size
            if place and at == 0 and narrow.is_turned:
                _turn(cell)
            elif place:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER


def _set_margins(table: Table) -> None:
    margins: Any = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge: Any = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), str(_CLOSE.twips))
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    properties: Any = table._tbl.tblPr
    properties.insert_element_before(margins, "w:tblLook", "w:tblCaption", "w:tblDescription")


def _turn(cell: _Cell) -> None:
    direction: Any = OxmlElement("w:textDirection")
    direction.set(qn("w:val"), "btLr")
    properties: Any = cell._tc.get_or_add_tcPr()
    properties.insert_element_before(direction, "w:tcFitText", "w:vAlign", "w:hideMark")
