"""A closed round: its report for a scale and for a choice, split, huge, in agreement; the big screen, the meeting
pack, and rounds side by side."""

import json
from collections.abc import Callable, Sequence

from playwright.sync_api import Page, expect

from tests.browser.group.closed import CHOOSING, DRESSED, EIGHT, Person, close, evaluate
from tests.browser.plan.folds import unfold
from tests.browser.states.plan import CARRIED
from tests.browser.states.state import State

SCALE, CHOICE = "assessments/assumptions/together/", "assessments/values/together/"
MANY, LONG = "assessments/good-practice/together/", "assessments/principles/together/"
AGREED: tuple[Person, ...] = (("12", None), ("11", None), ("12", None), ("11", None), ("12", None))
BAD: tuple[Person, ...] = (("4", "public"),) * 4 + (("4", None),) * 4 + (("2", "health"),)
"""Eight see each statement as all but the worst, and one does not."""
MIDDLING: tuple[Person, ...] = (("3", None),) * 8
FIVE_HUNDRED: tuple[Person, ...] = tuple(
    ("".join("1234dn-"[(turn * (place + 3) + turn // 8) % 7] for place in range(11)), ("public", "health")[turn % 2])
    for turn in range(500)
)


def closed(people: Sequence[Person]) -> Callable[[Page], None]:
    def reach(page: Page) -> None:
        close(page, people)

    return reach


def opened(page: Page) -> None:
    """Whatever is folded away in a report is open."""
    close(page, EIGHT)
    for part in page.locator("main details:visible > summary").all():
        part.click()


def large(people: Sequence[Person], *keys: str) -> Callable[[Page], None]:
    def reach(page: Page) -> None:
        close(page, people)
        page.get_by_role("button", name="Show it on a big screen").click()
        expect(page.get_by_role("dialog")).to_be_visible()
        for key in keys:
            page.keyboard.press(key)

    return reach


def pack(people: Sequence[Person]) -> Callable[[Page], None]:
    def reach(page: Page) -> None:
        close(page, people)
        page.get_by_role("button", name="Meeting pack").click()
        expect(page.get_by_role("button", name="Print the pack")).to_be_visible()

    return reach


def side_by_side(rounds: int) -> Callable[[Page], None]:
    """Rounds of two editions: the first asked one item in other words."""

    def reach(page: Page) -> None:
        body = """
          const {compareRounds} = await at("report/compare");
          const {compareView} = await at("report/compare-view");
          const items = definition.items.map((item, place) => place ? item : {...item, text: "We once said it thus."});
          const before = {definition: {...definition, edition: 99, items}, sheets: sheets(given.people), held: ""};
          const others = Array.from({length: given.rounds - 1}, (_, turn) =>
            ({definition, sheets: sheets(given.people.slice(turn * 2)), held: `202${turn}-05-22`}));
          const place = document.querySelector("[data-module=group]");
          place.replaceChildren(compareView(compareRounds([before, ...others], 3), definition));"""
        evaluate(page, body, {"people": list(EIGHT), "rounds": rounds})
        page.evaluate(DRESSED)

    return reach


def looked_back(page: Page) -> None:
    """A plan from an earlier round is kept, and the page is opened to look at it again."""
    kept = json.dumps({"until": 4e12, "value": CARRIED})
    page.evaluate("(kept) => { localStorage.setItem('guide:plan', kept); location.hash = 'review'; }", kept)
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")
    expect(page.locator("#last-plan").get_by_role("group").first).to_be_visible()
    page.locator("#last-plan").get_by_label("Let go").first.check()


def moved(page: Page) -> None:
    looked_back(page)
    close(page, EIGHT)
    page.get_by_role("button", name="We said, we did").click()
    expect(page.get_by_role("heading", name="We said, we did")).to_be_visible()
    page.locator(".guide-gap").first.get_by_text("Write down what we said").click()
    unfold(page, "Minutes (Word)")


STATES = (
    State("group-looked-back", SCALE, looked_back),
    State("group-report-moved", SCALE, moved),
    State("group-report-opened", SCALE, opened),
    State("group-report-agreed", LONG, closed(AGREED)),
    State("group-report-bad", SCALE, closed(BAD)),
    State("group-report-middling", SCALE, closed(MIDDLING)),
    State("group-report-five-hundred", MANY, closed(FIVE_HUNDRED)),
    State("group-large-last-of-a-choice", CHOICE, large(CHOOSING, "End")),
    State("group-pack-agreed", LONG, pack(AGREED)),
    State("group-pack-bad", SCALE, pack(BAD)),
    State("group-large-bad", SCALE, large(BAD)),
    State("group-pack-choice", CHOICE, pack(CHOOSING)),
    State("group-two-editions", SCALE, side_by_side(2)),
    State("group-four-rounds", SCALE, side_by_side(4)),
)
