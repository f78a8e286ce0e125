"""A plan from one round to the next: what a step was for, what became of it, and what goes round and into calendars."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.scripts.plan.plans import ENTRY, REASON, fragment, plan, step
from tests.scripts.plan.test_plan_modules import SCHEMA, call, document, events, table
from tests.scripts.running import Scripts

ROOT = "https://example.org/guide/"
WHOLE = plan(
    step(1, entry=ENTRY, **{"for": REASON}),
    step(2, done=True, owner="Hugh"),
    step(3, dropped="The office moved."),
    title="Autumn",
    partnership="Riverside",
    review={"day": "2027-05-22", "time": "14:00", "zone": "Europe/London"},
    meetings=[{"day": "2026-11-28", "counts": [[5, 2, 1], [8, 0, 0]]}],
)


def calendar(modules: Scripts, given: Any, **told: Any) -> str:
    text: str = modules.evaluate(
        """async ([plan, {owner, rootless}]) => {
          const {planCalendar} = await import("/assets/js/plan/calendar/plan-calendar.mjs");
          return planCalendar(plan, new Date("2026-11-22T09:30:00Z"), "A guide",
            {...(rootless ? {} : {root: new URL("https://example.org/guide/")}), ...(owner ? {owner} : {})});
        }""",
        [given, told],
    )
    return text


def test_what_a_plan_holds_since_survives_a_file_and_a_link(modules: Scripts) -> None:
    assert list(Draft202012Validator(SCHEMA).iter_errors(WHOLE)) == []
    assert call(modules, "plan/plan-file", "readPlanText", json.dumps(WHOLE))["plan"] == WHOLE
    assert call(modules, "plan/plan-link", "readFragment", fragment(WHOLE))["plan"] == WHOLE
    added = call(
        modules, "plan/plan-link", "readFragment", fragment({"text": "Ask", "entry": None, "for": REASON}, "add")
    )
    assert added["plan"]["steps"][0]["for"] == REASON


def test_what_is_no_reason_is_left_out_and_the_step_stays(modules: Scripts) -> None:
    wrong: list[Any] = [
        None,
        "x",
        {**REASON, "check": "../x"},
        {**REASON, "edition": 0},
        {**REASON, "held": "soon"},
        {**REASON, "statement": "x" * 601},
        {**REASON, "counts": {}},
        {**REASON, "counts": {"half": -1}},
        {**REASON, "counts": {"half": "1"}},
        {**REASON, "counts": {"<b>": 1}},
        {name: value for name, value in REASON.items() if name != "item"},
    ]
    given = plan(*(step(at, **{"for": reason}) for at, reason in enumerate(wrong)))
    steps = call(modules, "plan/plan-file", "readPlanText", json.dumps(given))["plan"]["steps"]
    assert steps == [step(at) for at in range(len(wrong))]


def test_ends_of_meetings_that_cannot_be_read_are_left_out(modules: Scripts) -> None:
    good = {"day": "2026-11-28", "counts": [[5, 2, 1]]}
    wrong = [{"day": "x", "counts": [[1]]}, {"day": "2026-11-28", "counts": [[-1]]}, {"day": "2026-11-28"}, None, 3]
    given = plan(meetings=[*wrong, good])
    assert call(modules, "plan/plan-file", "readPlanText", json.dumps(given))["plan"]["meetings"] == [good]
    assert "meetings" not in call(modules, "plan/plan-file", "readPlanText", json.dumps(plan(meetings=wrong)))["plan"]


def test_the_table_and_the_document_say_what_a_step_was_for(modules: Scripts) -> None:
    def made(module: str, function: str) -> Any:
        return modules.evaluate(
            f"""async (plan) => {{
              const made = (await import("/assets/js/plan/{module}.mjs")).{function}(plan, new URL("{ROOT}"));
              return typeof made === "string" ? made : Array.from(made, (byte) => String.fromCharCode(byte)).join("");
            }}""",
            WHOLE,
        )

    head, *rows = table(made("plan-csv", "planCsv"))
    first, second, third, last = (dict(zip(head, row, strict=True)) for row in rows)
    assert first["What it was for"] == REASON["statement"]
    assert first["What was said then"] == REASON["said"]
    assert (first["Edition"], first["Held"]) == ("3", "2026-05-20")
    assert [row["Done"] for row in (first, second, third)] == ["no", "yes", "dropped"]
    assert third["Why it was dropped"] == "The office moved."
    assert (last["By when"], last["Partnership"]) == ("2027-05-22 14:00 Europe/London", "Riverside")
    word = document(made("plan-document", "planDocument"))
    assert [p.text for p in word.paragraphs][1:3] == [
        "Riverside",
        "We look at this again on 22 May 2027 at 14:00 (Europe/London).",
    ]
    assert REASON["statement"] in word.tables[0].rows[1].cells[1].text
    assert "Dropped: The office moved." in word.tables[0].rows[3].cells[1].text


def test_the_calendar_says_whose_where_from_and_what_became_of_it(modules: Scripts) -> None:
    text = calendar(modules, WHOLE)
    found = events(text)
    for name in ("NAME", "X-WR-CALNAME"):
        assert f"\n{name}:Our plan: Autumn\\, Riverside" in text
    assert "SEQUENCE:468570\r\n" in text, "minutes of this year: a later file counts higher"
    still, done, dropped, review = found.values()
    assert str(still["URL"]) == f"{ROOT}tips/bust-the-jargon/"
    for words in (REASON["statement"], REASON["said"], f"{ROOT}tips/bust-the-jargon/", "Our plan: Autumn, Riverside."):
        assert words in str(still["DESCRIPTION"]), words
    assert (str(done["SUMMARY"])[:6], str(dropped["SUMMARY"])[:9]) == ("Done: ", "Dropped: ")
    assert str(dropped["STATUS"]) == "CANCELLED"
    assert "STATUS" not in still
    assert [len(event.walk("VALARM")) for event in (still, done, dropped, review)] == [1, 0, 0, 1]
    assert str(review["URL"]) == f"{ROOT}assessments/assumptions/together/#review"
    assert "Riverside" not in str(review["URL"])
    assert "(3)" not in str(review["DESCRIPTION"]), "a dropped step is not looked at again"
    assert (
        str(events(calendar(modules, plan(review=WHOLE["review"])))["Look at our plan together"]["URL"])
        == f"{ROOT}plan/"
    )


def test_a_reminder_is_a_week_before_in_the_morning(modules: Scripts) -> None:
    still, *_, review = events(calendar(modules, WHOLE)).values()
    [day], [moment] = (event.walk("VALARM") for event in (still, review))
    assert (still["DTSTART"].dt.isoformat(), str(day["ACTION"])) == ("2099-12-01", "DISPLAY")
    assert day["TRIGGER"].dt.total_seconds() == -(6 * 24 + 15) * 3600, "nine in the morning, seven days before"
    assert moment["TRIGGER"].dt.total_seconds() == -7 * 24 * 3600


@pytest.mark.parametrize(
    ("chosen", "hours_before_a_day", "hours_before_a_moment"), [("day", 15, 24), ("week", 6 * 24 + 15, 7 * 24)]
)
def test_how_long_before_a_calendar_reminds_is_chosen_and_goes_with_the_plan(
    modules: Scripts, chosen: str, hours_before_a_day: int, hours_before_a_moment: int
) -> None:
    given = {**WHOLE, "reminder": chosen}
    assert list(Draft202012Validator(SCHEMA).iter_errors(given)) == []
    read = call(modules, "plan/plan-file", "readPlanText", json.dumps(given))["plan"]
    assert read == given
    still, *_, review = events(calendar(modules, read)).values()
    hours = [event.walk("VALARM")[0]["TRIGGER"].dt.total_seconds() / -3600 for event in (still, review)]
    assert hours == [hours_before_a_day, hours_before_a_moment]


def test_no_reminder_is_a_choice_and_what_is_none_is_left_out(modules: Scripts) -> None:
    assert "VALARM" not in calendar(modules, {**WHOLE, "reminder": "none"})
    for wrong in ("fortnight", 7, None, ["day"], "__proto__"):
        read = call(modules, "plan/plan-file", "readPlanText", json.dumps({**WHOLE, "reminder": wrong}))
        assert read["plan"] == WHOLE


def test_one_person_can_take_their_own_steps_alone(modules: Scripts) -> None:
    assert call(modules, "plan/calendar/plan-calendar", "ownersOf", WHOLE) == ["Farida", "Hugh"]
    titles = list(events(calendar(modules, WHOLE, owner="Hugh")))
    assert titles == [
        "Done: Write down who decides what (2) (Hugh)",
        "Look at our plan together: Autumn, Riverside",
    ]


def test_a_plan_keeps_the_time_of_where_it_was_made(modules: Scripts) -> None:
    for day, time, zone, utc in (
        ("2027-05-22", "14:00", "Europe/London", datetime(2027, 5, 22, 13, tzinfo=UTC)),
        ("2027-01-22", "14:00", "Europe/London", datetime(2027, 1, 22, 14, tzinfo=UTC)),
        ("2027-03-28", "14:00", "Europe/Madrid", datetime(2027, 3, 28, 12, tzinfo=UTC)),
        ("2027-03-14", "14:00", "America/New_York", datetime(2027, 3, 14, 18, tzinfo=UTC)),
        ("2027-07-01", "09:15", "Asia/Kathmandu", datetime(2027, 7, 1, 3, 30, tzinfo=UTC)),
        ("2027-07-01", "09:15", "No/Where", datetime(2027, 7, 1, 9, 15, tzinfo=UTC)),
    ):
        for here in ("UTC", "America/New_York", "Pacific/Auckland"):
            if zone == "No/Where" and here != "UTC":
                continue
            modules.in_zone(here)
            given = plan(review={"day": day, "time": time, "zone": zone})
            [review] = events(calendar(modules, given)).values()
            assert review["DTSTART"].dt == utc, (zone, here)
    modules.in_zone("UTC")


def test_we_said_we_did_tells_done_open_and_dropped(modules: Scripts) -> None:
    moved = {step(1)["id"]: "Then two of eight; now six of eight."}
    page = call(modules, "plan/meetings/said-and-did", "saidAndDid", WHOLE, "2026-11-28", moved)
    assert page["facts"] == ["Riverside", "Autumn", "28 November 2026"]
    assert [part["title"] for part in page["parts"]] == [
        "We said, and we did",
        "We said, and it is still open",
        "We said, and we let it go",
    ]
    text = call(modules, "plan/meetings/said-and-did", "asText", page)
    for words in (
        "Why: The office moved.",
        "Farida, by 1 December 2099.",
        REASON["said"],
        "Then two of eight; now six of eight.",
        "We look at this again on 22 May 2027, 14:00 (Europe/London).",
    ):
        assert words in text
    made = modules.evaluate(
        """async (page) => {
          const {saidAndDidDocument} = await import("/assets/js/plan/meetings/said-and-did-document.mjs");
          return Array.from(saidAndDidDocument(page), (byte) => String.fromCharCode(byte)).join("");
        }""",
        page,
    )
    word = document(made)
    assert [p.text for p in word.paragraphs if p.style.name == "Heading 1"] == [part["title"] for part in page["parts"]]
    assert word.sections[0].page_height > word.sections[0].page_width


def test_steps_without_words_and_reviews_that_are_past_are_not_told(modules: Scripts) -> None:
    given = plan(step(1, text=""), review={"day": "2026-11-28", "time": ""})
    page = call(modules, "plan/meetings/said-and-did", "saidAndDid", given, "2026-11-28")
    assert (page["parts"], page["last"]) == ([], "")


def test_plans_that_are_joined_keep_whose_they_are(modules: Scripts) -> None:
    joined = call(modules, "plan/plan", "joined", plan(step(9)), WHOLE)["plan"]
    assert (joined["partnership"], joined["meetings"]) == ("Riverside", WHOLE["meetings"])
    assert "partnership" not in call(modules, "plan/plan", "joined", plan(), plan(step(1)))["plan"]
