"""Our plan: empty, written, overdue, long, asked about, cleared, refused; and how a step is added to it elsewhere."""

import json
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.plan.folds import unfold
from tests.browser.states.state import State
from tests.scripts.plan.plans import ENTRY, REASON, Plan, fragment, plan, step

PATH = "plan/"
REVIEW = {"day": "2020-05-22", "time": "14:00"}
OURS = plan(step(1, due="2020-01-01", entry=ENTRY), step(2, done=True), step(3, text=""), title="Ours", review=REVIEW)
LONG = plan(step(1, text="Wort" * 100, owner="W" * 80, sign="😀" * 200), title="W" * 80)
CARRIED = plan(
    step(1, entry=ENTRY, **{"for": REASON}),
    step(2, done=True, owner="Hugh"),
    step(3, dropped="The office moved."),
    title="Ours",
    partnership="Riverside",
    review={"day": "2099-05-22", "time": "14:00", "zone": "Europe/London"},
    meetings=[{"day": f"2026-0{at}-28", "counts": [[5, 2, 1], [8, 0, 0], [0, at, 8 - at]]} for at in range(1, 7)],
)
THREE = plan(*(step(number) for number in range(3)))
MANY = plan(*(step(number) for number in range(40)))


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).first.click()


def brought(data: Plan | str) -> Callable[[Page], None]:
    """Opens a plan by the link that holds it."""

    def reach(page: Page) -> None:
        page.evaluate("(behind) => { location.hash = behind; }", fragment(data))
        expect(page.locator(".guide-plan-notice-open")).to_be_visible()

    return reach


def begun(page: Page) -> None:
    press(page, "Add a step")


def written(page: Page) -> None:
    brought(OURS)(page)
    press(page, "Close")


def taken_along(page: Page) -> None:
    brought(CARRIED)(page)
    unfold(page, "Spreadsheet (Excel)")


def too_long(page: Page) -> None:
    written(page)
    unfold(page, "File to open again")
    page.get_by_label("What we will do").first.fill("too long " * 50)
    press(page, "File to open again")


def removed(page: Page) -> None:
    written(page)
    press(page, "Remove")


def cleared(page: Page) -> None:
    written(page)
    press(page, "Clear the plan")


def asked(page: Page) -> None:
    written(page)
    brought(LONG)(page)


def looked_at(page: Page) -> None:
    asked(page)
    press(page, "Look at it in place of ours")


def link_by_hand(page: Page) -> None:
    written(page)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    unfold(page, "Copy a link")
    press(page, "Copy a link")


def offered(page: Page) -> None:
    press(page, "Add to our plan")
    expect(page.get_by_role("button", name="Only until I close this tab")).to_be_visible()


def added(page: Page) -> None:
    offered(page)
    press(page, "Only until I close this tab")
    expect(page.get_by_role("link", name="See our plan")).to_be_visible()


def said(page: Page) -> None:
    brought(CARRIED)(page)
    press(page, "We said, we did")
    expect(page.get_by_role("heading", name="We said, and we did")).to_be_visible()


def end_of_a_meeting(page: Page) -> None:
    brought(CARRIED)(page)
    page.get_by_text("Two minutes at the end of a meeting").click()
    expect(page.get_by_role("region", name="The last meetings")).to_be_visible()
    press(page, "Keep this count")


def fourth_asked(page: Page) -> None:
    page.evaluate("(kept) => localStorage.setItem('guide:plan', kept)", json.dumps({"until": 4e12, "value": THREE}))
    press(page, "Add to our plan")
    expect(page.get_by_text("Three steps are open already")).to_be_visible()


STATES = (
    State("plan-carried", PATH, brought(CARRIED)),
    State("plan-taken-along", PATH, taken_along),
    State("plan-said", PATH, said),
    State("plan-end-of-a-meeting", PATH, end_of_a_meeting),
    State("plan-add-fourth", ENTRY["url"], fourth_asked),
    State("plan-empty", PATH),
    State("plan-begun", PATH, begun),
    State("plan-written", PATH, written),
    State("plan-long-words", PATH, brought(LONG)),
    State("plan-many", PATH, brought(MANY)),
    State("plan-too-long", PATH, too_long),
    State("plan-step-removed", PATH, removed),
    State("plan-cleared", PATH, cleared),
    State("plan-asked-about-another", PATH, asked),
    State("plan-looking-at-another", PATH, looked_at),
    State("plan-link-by-hand", PATH, link_by_hand),
    State("plan-refused", PATH, brought("no plan")),
    State("plan-add-asked", ENTRY["url"], offered),
    State("plan-add-added", ENTRY["url"], added),
)
