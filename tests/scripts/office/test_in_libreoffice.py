"""Files of office programs as LibreOffice opens them, on a German machine as well, and as it gives them back."""

import csv
import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from pypdf import PdfReader

from tests.scripts.office.made_files import PLAN, planned, reported
from tests.scripts.office.test_workbooks import EIGHT
from tests.scripts.running import Scripts

OFFICE = shutil.which("soffice")
CALC = OFFICE and (Path(OFFICE).resolve().parent / "libsclo.so").is_file()
pytestmark = [
    pytest.mark.nightly,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here: Debian's libreoffice-writer-nogui"),
]
with_calc = pytest.mark.skipif(not CALC, reason="LibreOffice's Calc is not here: Debian's libreoffice-calc-nogui")
GERMAN = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>de-DE</value></prop></item></oor:items>
"""
EVERY_SHEET_AS_SHOWN = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,true,false,false,-1"
"""Parted by semicolons, in UTF-8, every sheet, each cell as it is shown."""


@pytest.fixture
def converted(tmp_path: Path) -> Any:
    """Opens files and saves them as another kind, on a machine of some language; gives the folder."""

    def convert(files: dict[str, bytes], kind: str, *, german: bool = False) -> Path:
        home, there, back = tmp_path / "office", tmp_path / "in", tmp_path / re.sub(r"\W.*", "", kind)
        (home / "user").mkdir(parents=True, exist_ok=True)
        if german:
            (home / "user" / "registrymodifications.xcu").write_text(GERMAN, "utf-8")
        there.mkdir(exist_ok=True)
        for name, data in files.items():
            (there / name).write_bytes(data)
        command = [str(OFFICE), f"-env:UserInstallation=file://{home}", "--headless", "--convert-to", kind]
        subprocess.run(
            [*command, "--outdir", str(back), *(str(there / name) for name in files)],
            check=True,
            capture_output=True,
            timeout=300,
        )
        return back

    return convert


def words(page: Any) -> str:
    return re.sub(r"\s+", " ", page.extract_text())


def test_word_files_are_printed_and_come_back_with_headings_and_heads_of_tables(
    modules: Scripts, converted: Any
) -> None:
    files = {
        "plan.docx": planned(modules, "plan-document", "planDocument"),
        "minutes.docx": reported(modules, "minutes", "minutesDocument", EIGHT),
    }
    printed = {name: PdfReader(converted(files, "pdf") / name) for name in ("plan.pdf", "minutes.pdf")}
    assert "It ends in Arabic" in words(printed["plan.pdf"].pages[0])
    assert [page.mediabox.width > page.mediabox.height for page in printed["minutes.pdf"].pages][-2:] == [False, True]
    for pdf in printed.values():
        for at, page in enumerate(pdf.pages, start=1):
            assert f"Page {at} of {len(pdf.pages)}" in words(page)
    back = converted(files, "docx")
    for name, heading in (("plan.docx", "Steps"), ("minutes.docx", "What we decided")):
        came, went = Document(str(back / name)), Document(io.BytesIO(files[name]))
        told = [[p.text for p in made.paragraphs if p.style and p.style.name == "Heading 1"] for made in (came, went)]
        assert told[0] == told[1]
        assert heading in told[0]
        assert len(came.tables) == len(went.tables)
        for table in came.tables:
            assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
            assert [cell.text for row in table.rows for cell in row.cells]
    assert Document(str(back / "plan.docx")).tables[0]._tbl.xpath(".//w:bidi[not(@w:val='0')]")


@with_calc
@pytest.mark.parametrize("german", [False, True])
def test_workbooks_hold_the_same_in_every_language(modules: Scripts, converted: Any, german: bool) -> None:
    files = {
        "plan.xlsx": planned(modules, "plan-book", "planBook"),
        "counts.xlsx": reported(modules, "counts-book", "countsBook", EIGHT),
    }
    folder = converted(files, EVERY_SHEET_AS_SHOWN, german=german)

    def table(name: str) -> list[list[str]]:
        text = (folder / name).read_text("utf-8-sig")
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))

    _, first, second, *_ = table("plan-Steps.csv")
    assert first[3:6] == ["1 Dez 2099" if german else "1 Dec 2099", "12/11", "No"]
    assert second[1:3] == ["Two\nlines & <tags>", "=1+1"]
    head, *rows = table("counts-Everyone.csv")
    told = dict(zip(head, next(row for row in rows if row[0] == "1"), strict=True))
    assert told["Dispersion (0 all alike, 1 as far apart as can be)"] == ("0,75" if german else "0.75")
    assert told["Not at all"] == "5"
    assert PLAN["title"] in (folder / "plan-About this plan.csv").read_text("utf-8-sig")


@with_calc
def test_workbooks_come_back_with_their_list_their_filter_and_their_days(modules: Scripts, converted: Any) -> None:
    back = converted({"plan.xlsx": planned(modules, "plan-book", "planBook")}, "xlsx")
    with zipfile.ZipFile(back / "plan.xlsx") as parts:
        steps, styles = (parts.read(f"xl/{name}").decode() for name in ("worksheets/sheet1.xml", "styles.xml"))
    assert re.search(r'type="list"[^>]*><formula1>&quot;No,Yes,Dropped&quot;', steps)
    assert '<autoFilter ref="A1:I15"' in steps
    assert re.search(r'formatCode="d\\? mmm\\? yyyy"', styles)
