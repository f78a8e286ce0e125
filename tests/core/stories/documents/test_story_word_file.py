"""The guide's own Word file, filled in by people: it becomes a packet, and what is missing is named."""

# ruff: noqa: E501 - as it stands in the file

from datetime import date
from pathlib import Path

import pytest

from guide.content.library import Library, load_sound
from guide.stories.checking import check_packet
from guide.stories.desk.report import Report
from guide.stories.questions import AGREEMENTS
from tests.core.stories.documents.test_story_mail_cases import letter
from tests.core.stories.documents.word_files import filled, template, word
from tests.examples import long_but

ACCOUNT: dict[str, str | list[str]] = {
    "What we set out to do": "To keep the bus running.",
    "What happened": ["We met on Mondays.", "Nobody said “no”. It’s odd, but we all waited."],
    "What helped": "A timetable on one page.",
    "What got in the way": "Two councils, two calendars.",
    "What we would tell others": "Ask who pays first.",
}
ABOUT: dict[str, str | list[str]] = {
    "Title": "The bus that stayed",
    "What will a reader learn?": "How a club kept a village bus.",
    "When did it happen?": "Spring 2019",
    "Author": "A club secretary",
    "Organisation": "A village club",
    "Place": "A rural district",
}
AGREED = {agreement.words: "☒" for agreement in AGREEMENTS}
TODAY = date(2026, 11, 28)


def library(content: Path) -> Library:
    return load_sound(content)


def shows(known: Library) -> dict[str, str]:
    return {known.entries["tips/first-tip"].title: "[x]|We wrote it on one page."}


def check(data: bytes, known: Library) -> Report:
    return check_packet(data, known, shown="story.docx", today=TODAY)


@pytest.mark.long
def test_it_becomes_a_story(content: Path) -> None:
    known = library(content)
    report = check(filled(template(known), ABOUT | ACCOUNT, AGREED | shows(known)), known)
    assert report.problems == ()
    assert report.packet is not None
    fields = report.packet.fields
    assert (fields.form, fields.title, fields.date) == ("case study", "The bus that stayed", "Spring 2019")
    assert (fields.author, fields.organisation, fields.place) == (
        "A club secretary", "A village club", "A rural district",
    )  # fmt: skip
    assert [(link.to, link.why) for link in fields.shows] == [("tips/first-tip", "We wrote it on one page.")]
    told = {section.heading: section.prose.strip() for section in report.packet.sections}
    assert told["What happened"] == "We met on Mondays.\n\nNobody said “no”. It’s odd, but we all waited."
    assert told["What helped"] == "A timetable on one page."


@pytest.mark.long
def test_the_same_file_attached_is_the_same_story(content: Path) -> None:
    known = library(content)
    data = filled(template(known), ABOUT | ACCOUNT, AGREED | shows(known))
    alone, attached = check(data, known), check(letter(("story.docx", data, "application/octet-stream")), known)
    assert alone.packet == attached.packet
    assert alone.packet is not None


@pytest.mark.long
@pytest.mark.parametrize("missing", [agreement.id for agreement in AGREEMENTS])
def test_a_missing_agreement_is_named_in_the_forms_words(content: Path, missing: str) -> None:
    known = library(content)
    words = {agreement.id: agreement.words for agreement in AGREEMENTS}
    ticks = {text: sign for text, sign in AGREED.items() if text != words[missing]}
    (problem,) = check(filled(template(known), ABOUT | ACCOUNT, ticks | shows(known)), known).problems
    assert problem.field == f"consent.{missing}"
    assert words[missing] in problem.message


@pytest.mark.parametrize(
    "sign", long_but(["☒", "☑", "[x]", "[X]", "X", "x", "(x)", "☐x", "x ☐", "✓"], "☒", "[x]", "☐x")
)
def test_a_box_is_ticked_in_many_ways(content: Path, sign: str) -> None:
    known = library(content)
    ticks = dict.fromkeys(AGREED, sign)
    assert check(filled(template(known), ABOUT | ACCOUNT, ticks | shows(known)), known).problems == ()


@pytest.mark.long
@pytest.mark.parametrize("sign", long_but(["☐", "[ ]", "[]", "( )", "☐ I think", ""], "☐", ""))
def test_a_box_that_is_empty_is_no_agreement(content: Path, sign: str) -> None:
    known = library(content)
    report = check(filled(template(known), ABOUT | ACCOUNT, dict.fromkeys(AGREED, sign) | shows(known)), known)
    assert {problem.field for problem in report.problems} == {f"consent.{agreed.id}" for agreed in AGREEMENTS}


@pytest.mark.long
def test_what_is_typed_beside_a_prompt_counts(content: Path) -> None:
    known = library(content)
    beside = {"Title": "The bus that stayed", "What helped": "A timetable on one page."}
    under = {heading: said for heading, said in (ABOUT | ACCOUNT).items() if heading not in beside}
    report = check(filled(template(known), under, AGREED | shows(known), beside), known)
    assert report.packet is not None, report
    assert report.packet.fields.title == "The bus that stayed"
    assert report.packet.sections[2].prose.strip() == "A timetable on one page."


def test_answers_left_empty_are_named_and_nothing_of_the_template_stands_for_them(content: Path) -> None:
    known = library(content)
    found = {problem.field: problem.message for problem in check(template(known), known).problems}
    assert {"title", "summary", "date", "shows", *ACCOUNT} <= set(found)
    assert "nothing beneath it" in found["What helped"]


@pytest.mark.long
def test_a_story_told_in_its_own_way_is_a_guest_blog(content: Path) -> None:
    known = library(content)
    title = known.entries["tips/first-tip"].title
    lines = [
        "Your story", "About the story", "Title", "Up to 70 characters. The wet day", "What will a reader learn?",
        "How it rained.", "When did it happen?", "2019", "Your account of it", "It rained.", "What happened was the bus.",
        "What it shows", "Tips", f"☑ {title}", "We wrote it down.", "☐ Another, which is gone", "Organisation and place",
        "A club", "A town", "What you agree to", *(f"☒ {words}" for words in AGREED),
    ]  # fmt: skip
    report = check(word(lines), known)
    assert report.packet is not None, report
    fields = report.packet.fields
    assert (fields.form, fields.title) == ("guest blog", "The wet day")
    assert (fields.organisation, fields.place) == ("A club", "A town")  # as the template of earlier asked
    assert report.packet.sections[0].prose.strip() == "It rained.\n\nWhat happened was the bus."


@pytest.mark.long
def test_what_is_written_to_a_box_that_is_not_ticked_is_told_and_what_no_box_asks_for(content: Path) -> None:
    known = library(content)
    title = known.entries["tips/first-tip"].title
    lines = [
        "Your story", "I hope this will do.", "About the story", "Title", "The wet day", "What will a reader learn?", "How it rained.",
        "When did it happen?", "2019", "Where was the partnership then?", "Your account of it", "It rained.", "What it shows",
        "Tips", "Ask jo@example.org about tips.", f"☑ {title}", "We wrote it down.", "☐ Another, which is gone", "And it helped.",
        "☒ One more, which is gone", "What you agree to", *(f"☒ {words}" for words in AGREED),
    ]  # fmt: skip
    report = check(word(lines), known)
    assert report.packet is not None, report
    assert [(link.to, link.why) for link in report.packet.fields.shows] == [("tips/first-tip", "We wrote it down.")]
    notes = "\n".join(report.notes)
    assert "“And it helped.” is written to “Another, which is gone”, whose box is not ticked" in notes
    assert "“One more, which is gone” is ticked, and is no choice of this guide" in notes
    assert "“I hope this will do.” stands where the file asks for nothing" in notes
    assert "“Ask [contact removed] about tips.” stands where" in notes


@pytest.mark.long
def test_an_answer_under_an_unticked_box_of_the_file_itself_is_told(content: Path) -> None:
    known = library(content)
    title = known.entries["tips/first-tip"].title
    report = check(filled(template(known), ABOUT | ACCOUNT, AGREED | {title: "☐|We wrote it on one page."}), known)
    assert f"“We wrote it on one page.” is written to “{title}”, whose box is not ticked" in "\n".join(report.notes)


@pytest.mark.long
def test_the_file_as_it_comes_has_nothing_left_out(content: Path) -> None:
    known = library(content)
    report = check(filled(template(known), ABOUT | ACCOUNT, AGREED | shows(known)), known)
    assert [note for note in report.notes if "left out" in note] == []
