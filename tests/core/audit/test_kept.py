"""The list by which a device keeps the guide: what the audit tells of one that is not as its site is."""

import hashlib
import json
from pathlib import Path

import pytest

from guide.audit.auditing import audit
from guide.audit.expected import Expected
from guide.audit.files import files_in
from guide.audit.kept import LISTED, NEEDED, WORKER, kept_finding

PAGE = "tips/a b/index.html"
LINE = "assets/js/offline-line.01234567.mjs"
Row = list[str | int]
Rows = dict[str, Row]


@pytest.fixture
def rows(tmp_path: Path) -> Rows:
    """The rows of a list that is right, by the file that each is about, all of which lie in the folder."""
    made: Rows = {}
    for path in (*NEEDED, PAGE, LINE):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path, "utf-8")
        address = path.removesuffix("index.html").replace(" ", "%20")
        made[path] = [address, hashlib.sha256(path.encode()).hexdigest()[:16], len(path), 0]
    (tmp_path / WORKER).write_text("", "utf-8")
    return made


def told(folder: Path, rows: list[Row]) -> list[str]:
    finding = kept_finding(folder, files_in(folder)[0], json.dumps({"files": rows}))
    assert {(problem.path, problem.field) for problem in finding.problems} <= {(LISTED, "files")}
    return [problem.message for problem in finding.problems]


def test_a_list_that_is_right_leads_to_what_no_page_names(tmp_path: Path, rows: Rows) -> None:
    assert told(tmp_path, list(rows.values())) == []
    finding = kept_finding(tmp_path, files_in(tmp_path)[0], json.dumps({"files": list(rows.values())}))
    assert finding.path == LISTED
    assert finding.leads_to == {LINE}


@pytest.mark.parametrize("needed", NEEDED)
def test_a_page_that_every_kept_copy_needs_is_missed(tmp_path: Path, rows: Rows, needed: str) -> None:
    del rows[needed]
    assert told(tmp_path, list(rows.values())) == [f"does not name {needed}, which every kept copy needs"]


def test_a_file_is_named_once(tmp_path: Path, rows: Rows) -> None:
    assert told(tmp_path, [*rows.values(), rows[PAGE]]) == ["names a file twice"]


def test_without_its_worker_a_list_is_of_no_use(tmp_path: Path, rows: Rows) -> None:
    (tmp_path / WORKER).unlink()
    (only,) = told(tmp_path, list(rows.values()))
    assert only == f"is there without {WORKER}, which gives out what is kept"


def test_what_is_named_is_there_and_the_rest_is_looked_at_all_the_same(tmp_path: Path, rows: Rows) -> None:
    (tmp_path / "index.html").unlink()
    (tmp_path / PAGE).write_text("x", "utf-8")
    assert told(tmp_path, list(rows.values())) == [
        "names index.html, which is not there",
        f"does not say what {PAGE} holds: no device could keep it; build anew",
    ]


@pytest.mark.parametrize(("place", "said"), [(1, ""), (1, "0" * 16), (2, 1)], ids=["no digits", "others", "its size"])
def test_what_a_file_holds_is_as_the_list_says(tmp_path: Path, rows: Rows, place: int, said: str | int) -> None:
    rows[PAGE][place] = said
    assert told(tmp_path, list(rows.values())) == [
        f"does not say what {PAGE} holds: no device could keep it; build anew"
    ]


@pytest.mark.parametrize(
    "text", ["{", "[]", "{}", '{"files": 1}', '{"files": [["", "", 0]]}', '{"files": [["", "", "x", 0]]}']
)
def test_a_list_of_what_is_kept_that_is_none(tmp_path: Path, text: str) -> None:
    (problem,) = kept_finding(tmp_path, frozenset(), text).problems
    assert (problem.path, problem.field) == (LISTED, "file")
    assert problem.message == "lists no files to keep, each with what it holds"


def test_the_audit_holds_a_list_to_the_files_of_its_site(tmp_path: Path, rows: Rows) -> None:
    (tmp_path / LISTED).write_text(json.dumps({"files": [*rows.values(), ["gone/", "0", 0, 0]]}), "utf-8")
    found = {problem.message for problem in audit(tmp_path, Expected())[1] if problem.path == LISTED}
    assert "names gone/index.html, which is not there" in found
