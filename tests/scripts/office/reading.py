"""A workbook read by the rules of ECMA-376, with none of what wrote it: what each cell holds, and as what."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from xml.etree import ElementTree as ET

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
ORDER = (
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "autoFilter", "dataValidations",
    "hyperlinks", "pageMargins", "pageSetup",
)  # fmt: skip
"""Of what a sheet may hold, as its schema wants it; Excel calls any other order broken."""

Value = str | int | float | date


@dataclass(frozen=True)
class Sheet:
    rows: Sequence[Sequence[Value]]
    root: ET.Element
    links: Mapping[str, str]

    def find(self, path: str) -> ET.Element:
        found = self.root.find("/".join(f"{MAIN}{name}" for name in path.split("/")))
        assert found is not None, path
        return found


def parts_of(data: bytes) -> dict[str, bytes]:
    """Every part of a file of an office program, once all are well-formed and named among the kinds."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert packed.testzip() is None
        parts = {name: packed.read(name) for name in packed.namelist()}
    kinds = _xml(parts["[Content_Types].xml"])
    named = {kind.get("PartName", "").lstrip("/") for kind in kinds}
    for name, part in parts.items():
        _xml(part)
        assert name in named or name.endswith(".rels") or name == "[Content_Types].xml", name
    assert named - {""} <= set(parts)
    return parts


def sheets_of(data: bytes) -> dict[str, Sheet]:
    """The sheets of a workbook by name, in turn."""
    parts = parts_of(data)
    styles = _xml(parts["xl/styles.xml"])
    formats = {each.get("numFmtId"): each.get("formatCode") for each in styles.iter(f"{MAIN}numFmt")}
    looks = [formats.get(look.get("numFmtId")) for look in styles.find(f"{MAIN}cellXfs") or ()]
    targets = _targets(parts["xl/_rels/workbook.xml.rels"])
    book = _xml(parts["xl/workbook.xml"])
    return {
        each.get("name", ""): _sheet(parts, targets[each.get(f"{OFFICE}id", "")], looks)
        for each in book.iter(f"{MAIN}sheet")
    }


def _sheet(parts: Mapping[str, bytes], target: str, looks: Sequence[str | None]) -> Sheet:
    root = _xml(parts[f"xl/{target}"])
    order = [ORDER.index(child.tag.removeprefix(MAIN)) for child in root]
    assert order == sorted(order)
    rows = []
    for at, row in enumerate(root.iter(f"{MAIN}row"), start=1):
        assert row.get("r") == str(at)
        places = [cell.get("r", "") for cell in row]
        assert places == [f"{_letters(column)}{at}" for column in range(len(places))]
        rows.append([_value(cell, looks) for cell in row])
    name = target.removeprefix("worksheets/")
    relations = _targets(parts.get(f"xl/worksheets/_rels/{name}.rels", b"<none/>"))
    links = {link.get("ref", ""): relations[link.get(f"{OFFICE}id", "")] for link in root.iter(f"{MAIN}hyperlink")}
    return Sheet(rows, root, links)


def _value(cell: ET.Element, looks: Sequence[str | None]) -> Value:
    look = looks[int(cell.get("s", "0"))]
    if cell.get("t") == "inlineStr":
        return "".join(text.text or "" for text in cell.iter(f"{MAIN}t"))
    number = cell.find(f"{MAIN}v")
    if number is None or number.text is None:
        return ""
    if look is not None and "yyyy" in look:
        return date(1899, 12, 30) + timedelta(int(number.text))
    return float(number.text) if "." in number.text else int(number.text)


def _targets(relations: bytes) -> dict[str, str]:
    found = _xml(relations).iter(f"{PACKAGE}Relationship")
    return {each.get("Id", ""): each.get("Target", "") for each in found}


def _xml(part: bytes) -> ET.Element:
    return ET.fromstring(part)  # noqa: S314 - ours


def _letters(column: int) -> str:
    return (_letters(column // 26 - 1) if column >= 26 else "") + chr(65 + column % 26)
