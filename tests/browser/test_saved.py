"""What people saved with an earlier version of the site opens in this one: tests/fixtures/saved tells what it is."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from jsonschema import Draft202012Validator
from playwright.sync_api import Page, expect

from tests.browser.conftest import ROOT
from tests.browser.plan.folds import unfold
from tests.examples import some_of

SAVED = ROOT / "tests/fixtures/saved"
CODES: dict[str, list[dict[str, Any]]] = json.loads((SAVED / "codes.json").read_text("utf-8"))
CHECKS = sorted(CODES)
LATER = 4_102_444_800_000
"""The year 2100: until then a kept value is kept."""

Go = Callable[[str], Page]


def text(name: str) -> str:
    return (SAVED / name).read_text("utf-8").strip()


def data(name: str) -> Any:
    return json.loads(text(name))


@pytest.fixture
def go(page: Page, site: str) -> Go:
    """Opens an address of the site and waits until its modules run."""

    def go_(address: str) -> Page:
        page.goto("about:blank")
        page.goto(f"{site}{address}")
        page.wait_for_selector("html[data-ready]", state="attached")
        return page

    return go_


def keep(page: Page, key: str, name: str, place: str = "localStorage") -> None:
    """Puts a value where the browser kept it."""
    value = json.dumps(data(name) | {"until": LATER})
    page.add_init_script(f"{place}.setItem({json.dumps(f'guide:{key}')}, {json.dumps(value)})")


def taken(page: Page, button: str) -> bytes:
    unfold(page, button)
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button, exact=True).click()
    return Path(waiting.value.path()).read_bytes()


def opened(page: Page, plan: dict[str, Any]) -> None:
    """Waits until a plan is on the page; one without steps is known by its name and its day."""
    expect(page.get_by_label("What we will do", exact=True)).to_have_count(len(plan["steps"]))
    expect(page.get_by_label("Name of the plan")).to_have_value(plan["title"])
    expect(page.get_by_label("Day", exact=True)).to_have_value(plan["review"]["day"])


def shows(page: Page, plan: dict[str, Any]) -> None:
    """The page holds this plan, and hands it on as it came, with an id of its own."""
    opened(page, plan)
    handed = json.loads(taken(page, "File to open again"))
    schema = data("../../../docs/assets/schemas/plan-1.json")
    assert list(Draft202012Validator(schema).iter_errors(handed)) == []
    assert re.fullmatch("[0-9a-f]{8}", handed.pop("id"))
    assert handed == plan


def uids(calendar: bytes) -> list[str]:
    return [str(event["UID"]) for event in Calendar.from_ical(calendar.decode()).walk("VEVENT")]


@pytest.mark.parametrize("name", ["plan", "plan-without-steps"])
def test_a_plan_opens_from_its_file_its_link_and_the_browser(page: Page, go: Go, name: str) -> None:
    plan = data(f"{name}.json")
    go("plan/").get_by_label("A file", exact=True).set_input_files(SAVED / f"{name}.json")
    shows(page, plan)
    shows(go(f"plan/{text(f'{name}-link.txt')}"), plan)
    keep(page, "plan", f"{name}-kept.json")
    shows(go("plan/"), plan)


def test_a_plan_is_the_same_event_in_a_calendar_as_it_was(page: Page, go: Go) -> None:
    go("plan/").get_by_label("A file", exact=True).set_input_files(SAVED / "plan.json")
    opened(page, data("plan.json"))
    # What is done has a day of its own since, so that a calendar that knew the step hears of it.
    done = "step-c56de358@partnership-guide"
    before = uids((SAVED / "plan.ics").read_bytes())
    assert [uid for uid in uids(taken(page, "Calendar file")) if uid != done] == before
    page.get_by_role("button", name="Remove step 1").click()
    page.get_by_role("button", name="Add a step").click()
    assert [uid for uid in uids(taken(page, "Calendar file")) if uid != done] == before
    assert taken(page, "Spreadsheet (CSV)").startswith("\ufeffStep,".encode())

    def without_steps() -> list[str]:
        go("plan/").get_by_label("A file", exact=True).set_input_files(SAVED / "plan-without-steps.json")
        opened(page, data("plan-without-steps.json"))
        return uids(taken(page, "Calendar file"))

    assert without_steps() == without_steps() != ["review-blank@partnership-guide"]


def test_a_plan_of_a_tab_one_that_is_too_long_and_a_step_in_a_link_open(page: Page, go: Go) -> None:
    what = page.get_by_label("What we will do", exact=True)
    go(f"plan/{text('step-link.txt')}")
    expect(what).to_have_value("Bust the jargon")
    keep(page, "plan", "plan-of-a-tab-kept.json", "sessionStorage")
    go("plan/")
    expect(what).to_have_value("Bust the jargon")
    expect(page.get_by_label("Here, until I close this tab")).to_be_checked()
    page.get_by_label("Nowhere").check()
    keep(page, "plan", "plan-too-long-kept.json")
    page.add_init_script("sessionStorage.clear()")
    go("plan/")
    expect(what).to_have_value("x" * 450)


@pytest.mark.parametrize("check", some_of(CHECKS, 2))
def test_the_codes_of_every_check_open_and_a_saved_round_has_its_counts(page: Page, go: Go, check: str) -> None:
    people = CODES[check]
    go(f"assessments/{check}/{people[0]['link']}")
    expect(page.get_by_role("heading", name="Answers opened from a code")).to_be_visible()

    go(f"assessments/{check}/together/")
    # Codes of an earlier edition open by themselves and in their round, and are not counted among those of this one.
    if page.locator("[data-module=group]").get_attribute("data-definition") == "../1.json":
        page.get_by_label("Type or paste codes").fill("\n".join(person["code"] for person in people))
        page.get_by_role("button", name="Add to the round").click()
        expect(page.locator(".guide-group-count p")).to_have_text("8 people so far")
    page.get_by_label("Saved rounds", exact=True).set_input_files(SAVED / f"round-{check}.json")
    expect(page.get_by_role("heading", name="What eight people said")).to_be_visible()
    report = page.locator(".guide-report")
    table = list(
        csv.DictReader(io.StringIO((SAVED / f"report-{check}.csv").read_bytes().decode("utf-8-sig"), newline=""))
    )
    everyone = [row for row in table if row["Group"] == "Everyone"]
    assert len(everyone) > 10
    for row in everyone:
        gap = report.locator(".guide-gap").filter(
            has=page.get_by_role("heading", level=4, name=row["Statement"], exact=True)
        )
        if row.get("Chosen") == "0":
            continue
        expect(gap.get_by_role("table").first).to_be_visible()
        for label, count in zip(
            gap.get_by_role("table").first.get_by_role("rowheader").all_inner_texts(),
            gap.get_by_role("table").first.get_by_role("cell").all_inner_texts(),
            strict=True,
        ):
            assert row[{"Chosen by": "Chosen"}.get(label, label)] == count, row["Statement"]


@pytest.mark.parametrize("check", CHECKS)
def test_a_link_to_the_counts_opens(page: Page, go: Go, check: str) -> None:
    go(f"assessments/{check}/{text(f'counts-{check}-link.txt')}")
    expect(page.get_by_role("heading", name="What the 8 of you said")).to_be_visible()


def test_rounds_that_the_browser_kept_are_as_they_were_left(page: Page, go: Go) -> None:
    keep(page, "round-assumptions-1", "round-closed-kept.json")
    go("assessments/assumptions/together/")
    expect(page.get_by_text("This browser kept the round: 8 people")).to_be_visible()
    page.get_by_role("button", name="See the report").click()
    expect(page.get_by_role("heading", name="What eight people said")).to_be_visible()
    expect(page.get_by_label("The day it was held")).to_have_value("2026-11-22")
    expect(page.get_by_label("A note, if you like")).to_have_value("Kept – “here”")
    keep(page, "round-assumptions-1", "round-open-kept.json")
    page.add_init_script("sessionStorage.clear()")  # as in a tab that was opened later, which holds no round yet
    go("assessments/assumptions/together/")
    expect(page.get_by_text("This browser kept the round: 3 people")).to_be_visible()
    page.get_by_role("button", name="They are two people").click()
    expect(page.locator(".guide-group-count p")).to_have_text("5 people so far")


def test_a_round_that_was_kept_of_an_earlier_edition_opens(page: Page, go: Go) -> None:
    kept = {"until": LATER, "value": {**data("round-good-practice.json"), "corrections": [], "closed": True}}
    page.add_init_script(f"localStorage.setItem('guide:round-good-practice-1', {json.dumps(json.dumps(kept))})")
    go("assessments/good-practice/together/")
    expect(page.get_by_text("This browser keeps a round of edition 1 of this check: 8 people.")).to_be_visible()
    page.get_by_role("button", name="Open the round").click()
    expect(page.get_by_role("heading", name="What eight people said")).to_be_visible()
    assert page.evaluate("localStorage.getItem('guide:round-good-practice-1') !== null")


def test_two_saved_rounds_lie_side_by_side(page: Page, go: Go) -> None:
    go("assessments/assumptions/together/")
    names = ("round-assumptions.json", "round-assumptions-later.json")
    page.get_by_label("Saved rounds", exact=True).set_input_files([SAVED / name for name in names])
    expect(page.get_by_role("heading", name="Two rounds side by side")).to_be_visible()
    snag = page.locator(".guide-comparison-item").filter(has_text="When we hit a snag")
    expect(snag.get_by_role("row", name="A little").get_by_role("cell")).to_have_text(["0", "6"])


def test_guesses_that_the_browser_kept_are_held_against_the_counts(page: Page, go: Go) -> None:
    keep(page, "guesses-assumptions-1", "guesses-kept.json")
    go(f"assessments/assumptions/{text('counts-assumptions-link.txt')}")
    expect(page.get_by_role("heading", name="How near your guesses were")).to_be_visible()
    expect(page.get_by_text("You guessed “Not at all”.")).to_be_visible()
