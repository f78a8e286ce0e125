"""Workbooks: each cell holds what was meant, and nothing is left for a program to guess."""

from datetime import date
from typing import Any

from tests.scripts.office.made_files import CHOICE, DANGERS, PLAN, planned, reported
from tests.scripts.office.reading import MAIN, parts_of, sheets_of
from tests.scripts.plan.plans import ENTRY, REASON, plan, step
from tests.scripts.running import Scripts

EIGHT: list[list[Any]] = [
    *[["public", "p1", "p1", "dont-know", None, "p3"]] * 5,
    *[["health", "p5", "p1", "p2", "not-applicable", "p4"]] * 3,
]


def test_a_plan_is_texts_days_and_a_list_to_choose_from(modules: Scripts) -> None:
    made = planned(modules, "plan-book", "planBook")
    assert made == planned(modules, "plan-book", "planBook")
    steps, about = sheets_of(made).values()
    head, first, second, third, fourth, *spare = steps.rows
    assert head[:6] == ["No.", "What we will do", "Who", "By when", "How we will know", "Done"]
    assert first[:7] == [1, PLAN["steps"][0]["text"], "Farida", date(2099, 12, 1), "12/11", "No", ENTRY["title"]]
    assert REASON["statement"] in str(first[7])
    assert second[1:6] == ["Two\nlines & <tags>", "=1+1", date(2099, 12, 1), "Nobody asks twice", "Yes"]
    assert third[3:6] == ["", "Nobody asks twice", "Dropped"]
    assert third[8] == "The office moved."
    assert fourth[3] == "0001-01-01", "a day from before spreadsheets count is told as a text"
    assert spare
    assert {value for row in spare for value in row} == {""}
    last = len(steps.rows)
    assert steps.find("autoFilter").get("ref") == f"A1:I{last}"
    assert steps.find("dataValidations/dataValidation").get("sqref") == f"F2:F{last}"
    assert steps.find("dataValidations/dataValidation/formula1").text == '"No,Yes,Dropped"'
    pane = steps.find("sheetViews/sheetView/pane")
    assert (pane.get("ySplit"), pane.get("state"), pane.get("topLeftCell")) == ("1", "frozen", "A2")
    assert len(steps.find("cols")) == len(head)
    assert steps.links == {"G2": "https://example.org/guide/tips/bust-the-jargon/"}
    told = {row[0]: row[1] for row in about.rows[1:]}
    assert (told["Plan"], told["Partnership"]) == ("Autumn", "Riverside")
    assert told["This is how it stood on"] == date(2026, 11, 28)
    assert told["We look at this again on"] == "22 May 2027, 14:00 (Europe/London)"


def test_no_text_becomes_a_formula_a_number_or_a_day(modules: Scripts) -> None:
    given = plan(*(step(at, text=danger, owner=danger, sign=danger) for at, danger in enumerate(DANGERS)))
    made = planned(modules, "plan-book", "planBook", given)
    steps = sheets_of(made)["Steps"]
    assert [row[1] for row in steps.rows[1 : len(DANGERS) + 1]] == DANGERS
    assert list(steps.root.iter(f"{MAIN}f")) == []
    styles = parts_of(made)["xl/styles.xml"].decode()
    assert 'numFmtId="49"' in styles, "a text that is edited stays a text"


def test_whatever_is_typed_is_in_its_cell(modules: Scripts) -> None:
    strange = ["_x000D_ and _x0041_", "\ufffe\x07x\x00", "a\r\nb\rc", "  blank  ", "&amp;<b>\"'", "😀 ك", "x" * 40_000]
    given = plan(*(step(at, text=text) for at, text in enumerate(strange)))
    rows = sheets_of(planned(modules, "plan-book", "planBook", given))["Steps"].rows
    shown = [str(row[1]).replace("_x005F_", "_") for row in rows[1 : len(strange) + 1]]
    assert shown[:-1] == ["_x000D_ and _x0041_", "x", "a\nb\nc", *strange[3:-1]]
    assert len(shown[-1]) == 32_767


def test_a_workbook_names_its_title_maker_language_and_paper_and_no_time(modules: Scripts) -> None:
    for paper, size in (("", "9"), ("letter", "1")):
        made = planned(modules, "plan-book", "planBook", PLAN, paper)
        core = parts_of(made)["docProps/core.xml"].decode()
        for words in ("<dc:title>Autumn<", "<dc:creator>A &#60;guide&#62;<", "<dc:language>en-GB<"):
            assert words in core
        assert "dcterms" not in core
        assert sheets_of(made)["Steps"].find("pageSetup").get("paperSize") == size


def test_columns_are_named_as_spreadsheets_name_them_and_days_count_alike(modules: Scripts) -> None:
    told = modules.evaluate(
        """async () => {
          const {letters, serial} = await import("/assets/js/kit/office/workbook.mjs");
          return [[0, 25, 26, 51, 52, 701, 702].map(letters), ["1900-03-01", "2026-11-28"].map(serial)];
        }"""
    )
    assert told == [["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"], [61, 46354]]


def test_a_reports_counts_are_numbers_with_dont_know_apart(modules: Scripts) -> None:
    sheets = sheets_of(reported(modules, "counts-book", "countsBook", EIGHT))
    shown = ["Everyone", "To talk about", "What we decided", "About this report"]
    assert list(sheets) == shown, "three people of a kind are not shown by themselves"
    head, *rows = sheets["Everyone"].rows
    first, third = (next(row for row in rows if row[0] == number) for number in (1, 3))
    told = dict(zip(head, first, strict=True))
    assert [told[label] for label in ("Not at all", "Completely", "On the scale, together", "Don’t know")] == [
        5,
        3,
        8,
        0,
    ]
    assert (told["Not at all, % of those on the scale"], told["Completely, % of those on the scale"]) == (63, 38)
    assert told["Dispersion (0 all alike, 1 as far apart as can be)"] == 0.75
    told = dict(zip(head, third, strict=True))
    assert (told["Don’t know"], told["Don’t know, % of all"], told["On the scale, together"]) == (5, 63, 3)
    about = {row[0]: row[1] for row in sheets["About this report"].rows}
    assert (about["Held"], about["Edition"], about["Partnership"]) == (date(2026, 11, 22), 1, "Riverside")


def test_only_the_kinds_that_the_report_shows_are_in_it(modules: Scripts) -> None:
    many = [*EIGHT[:5], *[["health", "p5", "p1", "p2", "p1", "p4"]] * 6]
    sheets = sheets_of(reported(modules, "counts-book", "countsBook", many))
    kinds = sheets["By kind of organisation"].rows[1:]
    assert {(row[0], row[1]) for row in kinds} == {("Public body", 5), ("Health body", 6)}
    assert len(kinds) == 2 * 5
    hidden = [*many, ["health", "p5"], *[[None, "p4"]] * 2]
    sheets = sheets_of(reported(modules, "counts-book", "countsBook", hidden))
    shown = {row[0] for row in sheets.get("By kind of organisation", sheets["Everyone"]).rows[1:]}
    assert "Sector not said" not in shown
    told = {row[0]: row[1] for row in sheets["About this report"].rows}
    assert "not shown by themselves" in str(told["Kinds of organisation"])


def test_what_to_talk_about_and_what_was_decided_have_sheets_to_write_in(modules: Scripts) -> None:
    agreed = [step(1), step(2, due="", done=True)]
    made = reported(modules, "counts-book", "countsBook", EIGHT, notes={"i1": "Two lines."}, agreed=agreed)
    sheets = sheets_of(made)
    head, *things = sheets["To talk about"].rows
    assert head == ["Why", "Statement", "What it looks like", "To talk about", "What we said, with no names"]
    assert 1 <= len(things) <= 3
    assert ("Item 1", "Two lines.") in {(row[1], row[4]) for row in things}
    assert all(str(row[3]).endswith("?") for row in things)
    decided = sheets["What we decided"]
    assert decided.rows[1] == [step(1)["text"], "Farida", date(2099, 12, 1), "Nobody asks twice", "No"]
    assert decided.rows[2][2:] == ["", "Nobody asks twice", "Yes"]
    assert {value for row in decided.rows[3:] for value in row} == {""}
    assert decided.find("dataValidations/dataValidation/formula1").text == '"No,Yes"'


def test_a_choice_is_counted_by_how_many_chose(modules: Scripts) -> None:
    answers = [[None, "chosen", None, "chosen"]] * 3 + [[None, "chosen"]] * 3
    head, *rows = sheets_of(reported(modules, "counts-book", "countsBook", answers, CHOICE))["Everyone"].rows
    assert head == ["No.", "Statement", "Chosen by", "Chosen by, % of all"]
    assert [row[2:] for row in rows] == [[6, 100], [3, 50], [0, 0], [0, 0]]
