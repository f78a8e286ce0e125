"""What people write and take along in Firefox and in WebKitGTK: the plan and its files, and a story."""

import pytest
from icalendar import Calendar

from tests.engines.reader import Reader

pytestmark = pytest.mark.nightly

STEPS = "return [...document.querySelectorAll('textarea, input')].map((field) => field.value);"
KEPT = "return localStorage.getItem('guide:plan');"
AGREED = ("may be published", "agree to the licence", "right to share", "can be recognised")
BOX = "input[type=checkbox]"


def agreed(label: str) -> bool:
    """Whether it is one of what everybody agrees to who sends a story."""
    return any(words in label for words in AGREED)


def test_a_step_is_added_kept_and_taken_along_as_files(reader: Reader) -> None:
    reader.open("tips/bust-the-jargon/")
    reader.click("button", "Add to our plan")
    reader.click("button", "Keep it here for 365 days")
    reader.click("a", "See our plan")
    reader.see("h1", "Our plan")
    reader.ready()
    reader.write("Who", "Farida")
    reader.put("By when", "2099-12-01")
    reader.until(lambda: reader.evaluate(KEPT), lambda kept: "2099-12-01" in kept)
    reader.open("plan/")
    reader.until(lambda: reader.evaluate(STEPS), lambda fields: "Farida" in fields)
    reader.click("summary", "Take it away")
    assert b"Farida" in reader.saved("button", "Spreadsheet (CSV)")
    assert reader.saved("button", "Word document").startswith(b"PK\x03\x04")
    calendar = Calendar.from_ical(reader.saved("button", "Calendar file"))
    assert [event.decoded("DTSTART").isoformat() for event in calendar.walk("VEVENT")] == ["2099-12-01"]


def test_a_story_is_written_up_to_the_check_of_its_answers(reader: Reader) -> None:
    reader.open("share-your-story/")
    reader.click("label", "A guest blog")
    reader.click("button", "Continue")
    reader.write("Title", "The bus that came on “Tuesdays”")
    for label in reader.labels("textarea"):
        reader.write(label, "We met, and then had tea.")
    reader.click("button", "Continue")
    reader.until(lambda: [agreed(label) for label in reader.labels(BOX)], lambda boxes: sum(boxes) == len(AGREED))
    for label in filter(agreed, reader.labels(BOX)):
        reader.click("label", label)
    reader.click("button", "Check your answers")
    reader.see("h2, h3", "Check your answers")
