"""Word files: minutes to write in, page numbers, the paper, and texts written from right to left."""

import io
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT

from tests.scripts.office.made_files import ARABIC, CHOICE, PLAN, SCALE, planned, reported
from tests.scripts.office.reading import parts_of
from tests.scripts.office.test_workbooks import EIGHT
from tests.scripts.plan.plans import step
from tests.scripts.running import Scripts

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read(data: bytes) -> Any:
    parts_of(data)
    return Document(io.BytesIO(data))


def minutes(modules: Scripts, answers: Any = EIGHT, definition: Any = None, **told: Any) -> Any:
    return read(reported(modules, "minutes", "minutesDocument", answers, definition, **told))


def words(document: Any) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def headings(document: Any) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 1"]


def test_minutes_say_when_whose_what_and_how_many(modules: Scripts) -> None:
    made = minutes(modules)
    assert words(made)[:6] == [
        "Minutes: Made 1",
        "Riverside",
        "Held on 22 November 2026.",
        "“Made 1”, edition 1. Eight people answered.",
        "How far?",
        "Who was there:",
    ]
    assert made.core_properties.title == "Minutes: Made 1"
    assert (made.core_properties.author, made.core_properties.language) == ("A guide", "en-GB")
    assert "Held on:" in words(minutes(modules, held="")), "a day that nobody gave is written in by hand"
    assert "Only a few answered." in words(minutes(modules, caution="Only a few answered."))


def test_minutes_hold_agenda_questions_decisions_and_counts_each_with_a_head_that_repeats(modules: Scripts) -> None:
    made = minutes(modules)
    assert headings(made)[0] == "Agenda"
    assert headings(made)[-2:] == ["What we decided", "The counts"]
    assert "things to talk about" in headings(made)[1]
    prompts = [text for text in words(made) if text.startswith("To talk about: ")]
    assert 1 <= len(prompts) <= 3
    for table in made.tables:
        assert table.rows[0]._tr.trPr.find(f"{WORD}tblHeader") is not None
        assert table._tbl.tblPr.find(f"{WORD}tblCaption") is not None
    agenda, *said, decided, counts = made.tables
    assert len(said) == len(prompts)
    assert [cell.text for cell in decided.rows[0].cells] == ["What will be done", "Who", "By when", "How we will know"]
    assert len(decided.rows) > 4
    assert {cell.text for row in decided.rows[1:] for cell in row.cells} == {""}
    assert [cell.text for cell in counts.rows[0].cells] == [
        "No.", "Statement", "Not at all", "A little", "Partly", "Mostly", "Completely",
        "Don’t know", "Doesn’t apply", "Left blank",
    ]  # fmt: skip
    rows = {row.cells[0].text: [cell.text for cell in row.cells[2:]] for row in counts.rows[1:]}
    assert rows["1"] == ["5", "0", "0", "0", "3", "0", "0", "0"]
    assert rows["3"] == ["0", "3", "0", "0", "0", "5", "0", "0"]
    assert int(agenda.rows[1].cells[0].text) > 0


def test_minutes_hold_what_was_noted_and_what_was_agreed(modules: Scripts) -> None:
    made = minutes(modules, notes={"i1": "We want two lines.\nHere they are."}, agreed=[step(1), step(2, due="")])
    assert any("We want two lines.\nHere they are." in table.rows[1].cells[0].text for table in made.tables[1:-2])
    decided = made.tables[-2]
    assert [cell.text for cell in decided.rows[1].cells] == [
        "Write down who decides what (1)",
        "Farida",
        "1 December 2099",
        "Nobody asks twice",
    ]
    assert decided.rows[2].cells[2].text == ""
    assert decided.rows[3].cells[0].text == ""


def test_minutes_tell_nothing_of_any_part_of_the_group(modules: Scripts) -> None:
    many = [*EIGHT[:5], *[["health", "p5", "p1", "p2", "p1", "p4"]] * 6]
    data = reported(modules, "minutes", "minutesDocument", many)
    body = parts_of(data)["word/document.xml"].decode()
    for sector in SCALE["sectors"]:
        assert sector["title"] not in body


def test_the_minutes_of_a_choice_count_who_chose(modules: Scripts) -> None:
    answers = [[None, "chosen", None, "chosen"]] * 3 + [[None, "chosen"]] * 3
    counts = minutes(modules, answers, CHOICE).tables[-1]
    assert [[cell.text for cell in row.cells] for row in counts.rows][:3] == [
        ["No.", "Statement", "Chosen by"],
        ["1", "Item 1", "6"],
        ["3", "Item 3", "3"],
    ]


def test_sheets_are_as_large_as_the_paper_and_have_numbers(modules: Scripts) -> None:
    def size(section: Any) -> tuple[int, int]:
        return round(section.page_width.mm), round(section.page_height.mm)

    made = minutes(modules)
    assert [size(section) for section in made.sections] == [(210, 297), (297, 210)]
    assert made.sections[1].orientation == WD_ORIENT.LANDSCAPE
    for section in made.sections:
        fields = section.footer._element.iter(f"{WORD}fldSimple")
        assert [field.get(f"{WORD}instr").strip() for field in fields] == ["PAGE", "NUMPAGES"]
    assert size(read(planned(modules, "plan-document", "planDocument", PLAN, "letter")).sections[0]) == (279, 216)
    assert "This is how it stood on 28 November 2026." in words(read(planned(modules, "plan-document", "planDocument")))


def test_a_document_is_one_of_todays_word(modules: Scripts) -> None:
    settings = parts_of(planned(modules, "plan-document", "planDocument"))["word/settings.xml"].decode()
    assert 'w:name="compatibilityMode"' in settings
    assert 'w:val="15"' in settings


def test_what_is_written_from_right_to_left_is_marked_so(modules: Scripts) -> None:
    steps = read(planned(modules, "plan-document", "planDocument")).tables[0]
    starts, ends = (steps.rows[number].cells[1].paragraphs[0] for number in (3, 4))
    assert starts.text == ARABIC
    assert starts._p.pPr.find(f"{WORD}bidi") is not None
    assert [(run.text, run._r.rPr is not None) for run in starts.runs] == [("كل شريك ", True), ("can say it", False)]
    assert ends._p.pPr is None
    assert [(run.text, run._r.rPr is not None) for run in ends.runs] == [
        ("It ends in Arabic: ", False),
        ("كل شريك", True),
        (".", False),
    ]


def test_the_parts_of_a_text_are_parted_by_their_letters(modules: Scripts) -> None:
    texts = ["", "12 (3)", "كل 12 شريك, and so", "שלום.", "שָׁלוֹם a", "a שָׁלוֹם", "x\u2028كل"]
    told = modules.evaluate(
        """async (texts) => {
          const {isRightToLeft, spansOf} = await import("/assets/js/kit/office/direction.mjs");
          return texts.map((text) => spansOf(text, isRightToLeft(text)).map((span) => [span.text, span.isRightToLeft]));
        }""",
        texts,
    )
    assert told == [
        [],
        [["12 (3)", False]],
        [["كل 12 شريك, ", True], ["and so", False]],
        [["שלום.", True]],
        [["שָׁלוֹם ", True], ["a", False]],
        [["a ", False], ["שָׁלוֹם", True]],
        [["x\u2028", False], ["كل", True]],
    ]
