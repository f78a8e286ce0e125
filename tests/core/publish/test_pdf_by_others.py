"""Every PDF as a validator that others wrote sees it, each night: outloud, from PyPI, by the rules of PDF/UA-1."""

import json
import subprocess
from pathlib import Path

import pytest

from guide.content.library import load_sound
from guide.pages.settings import Settings
from guide.publish.cards.files import decks
from guide.publish.checks.files import check_sheets
from guide.publish.packs.files import packs
from guide.publish.reading.files import reading_copies
from guide.publish.worksheets.files import worksheets
from tests.core.publish.others import from_pypi
from tests.settings import ROOT

OUTLOUD = "outloud==0.2.1"
GUESSED = "PAG-001"
"""Takes the head of a part that stands at the top of three pages for the furniture of a page: it is a heading."""


@pytest.mark.nightly
def test_every_pdf_keeps_to_what_it_says_that_it_keeps_to(tmp_path: Path) -> None:
    settings = Settings(name="A Guide", site_url="https://guide.example/")
    library = load_sound(ROOT / "tests" / "fixtures" / "guide").published()
    sheets = worksheets(library, settings) | check_sheets(library, settings)
    copies = reading_copies(library, settings).files
    made = {**sheets, **packs(library, settings, sheets), **decks(library, settings), **copies}
    pdfs = {uri.replace("/", "-"): data for uri, data in made.items() if uri.endswith(".pdf")}
    assert {uri.partition("-")[0] for uri in pdfs} == {"tools", "assessments", "take", "reading"}
    files = tmp_path / "files"
    files.mkdir()
    for name, data in pdfs.items():
        (files / name).write_bytes(data)
    outloud, report = from_pypi(tmp_path / "own", OUTLOUD).with_name("outloud"), tmp_path / "told.json"
    asked = ["--layer", "conformance", "--skip", GUESSED, "--fail-on", "never", "--quiet"]
    subprocess.run([outloud, *asked, "--json", report, files], check=True)
    told = json.loads(report.read_text("utf-8"))["results"]
    assert {Path(one["path"]).name for one in told if one["stats"]["tagged"]} == set(pdfs)
    assert [
        (Path(one["path"]).name, found["rule"], found.get("page"), found["message"])
        for one in told
        for found in one["findings"]
    ] == []
    assert {rule["status"] for one in told for rule in one["rules"]} <= {"ran", "not-applicable", "not-implemented"}
