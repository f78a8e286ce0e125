"""A check run together: codes that come in, rounds closed, saved, opened and laid side by side."""

import re
from collections.abc import Callable

from playwright.sync_api import FilePayload, Page, expect

from tests.browser.group.codes import codes_of, some_codes
from tests.browser.group.leading import CLOSE, a_file, press
from tests.browser.pace.windows import beside
from tests.browser.states.state import State

SCALE, CHOICE = "assessments/assumptions/together/", "assessments/values/together/"


def add(page: Page, text: str) -> None:
    page.get_by_label("Type or paste codes").fill(text)
    press(page, "Add to the round")
    expect(page.locator("#group-codes + .guide-group-status")).not_to_be_empty()


def with_people(count: int) -> Callable[[Page], None]:
    def reach(page: Page) -> None:
        add(page, "\n".join(some_codes(page, count)))
        expect(page.locator(".guide-group-figure")).to_have_text(str(count))

    return reach


def faults(page: Page) -> None:
    codes = some_codes(page, 3)
    add(page, f"{codes[0]}\n[22/11/2026, 14:02] Hugh (Housing): {codes[1][:-1]} sorry\n{codes[2][:-2]}Z!\n{codes[0]}")
    expect(page.locator("#group-codes-faults")).to_be_visible()


def no_code(page: Page) -> None:
    add(page, "Hello everyone, are we on for Thursday?")


def correction(page: Page) -> None:
    codes = codes_of(page, [(5, 1, None), (6, 2, None), (7, 3, None), (5, 4, None)])
    add(page, "\n".join(f"Femi, {at} o’clock: {code}" for at, code in enumerate(codes, 1)))
    expect(page.get_by_role("button", name="They are two people")).to_be_visible()


def large_link(page: Page) -> None:
    press(page, "Show it large")
    expect(page.get_by_role("dialog")).to_be_visible()


def sheet(page: Page) -> None:
    page.get_by_text("Type in a sheet from paper").click()
    expect(page.get_by_role("button", name="Add this sheet")).to_be_visible()
    press(page, "Add this sheet")


def codes_listed(page: Page) -> None:
    with_people(40)(page)
    page.get_by_text("The codes in this round").click()


def taken_away(page: Page) -> None:
    codes_listed(page)
    page.get_by_role("button", name="Take away").first.click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()


def another_tab(page: Page) -> None:
    codes = some_codes(page, 3)
    add(page, codes[0])
    page.get_by_label("Keep this round in this browser").check()
    page.evaluate(
        """(codes) => {
          const key = Object.keys(localStorage).find((name) => name.startsWith('guide:round-'));
          const kept = JSON.parse(localStorage.getItem(key));
          kept.value.codes = codes;
          localStorage.setItem(key, JSON.stringify(kept));
          dispatchEvent(new StorageEvent('storage', {key, storageArea: localStorage}));
        }""",
        codes[1:],
    )
    expect(page.get_by_role("button", name="Put both together")).to_be_visible()


def camera(script: str) -> Callable[[Page], None]:
    def reach(page: Page) -> None:
        page.evaluate(f"() => {{ navigator.mediaDevices.getUserMedia = async () => {{ {script} }}; }}")
        press(page, "Scan codes")

    return reach


def scanning(page: Page) -> None:
    camera("return document.createElement('canvas').captureStream();")(page)
    expect(page.get_by_role("dialog", name="Scan the codes")).to_be_visible()


def no_camera(page: Page) -> None:
    camera("throw new DOMException('no', 'NotAllowedError');")(page)
    expect(page.get_by_text("This page may not use the camera.")).to_be_visible()


def closed(count: int) -> Callable[[Page], None]:
    def reach(page: Page) -> None:
        with_people(count)(page)
        press(page, CLOSE)
        expect(page.locator("#report-title")).to_be_visible()

    return reach


def closed_by_sector(page: Page) -> None:
    people = [(number + 1, number, ("public", "health", None)[number % 3]) for number in range(12)]
    add(page, "\n".join(codes_of(page, people)))
    press(page, CLOSE)
    expect(page.locator("#report-title")).to_be_visible()


def closed_and_back(page: Page) -> None:
    closed(5)(page)
    page.go_back()
    expect(page.get_by_role("group", name="This round is closed")).to_be_visible()


def projected(page: Page) -> None:
    closed(8)(page)
    press(page, "Show it on a big screen")
    expect(page.get_by_role("dialog")).to_be_visible()


def packed(page: Page) -> None:
    closed(8)(page)
    press(page, "Meeting pack")
    expect(page.locator("#pack-title")).to_be_visible()


def saved_round(page: Page, held: str, people: range) -> FilePayload:
    """A saved round as a file to choose."""
    codes = ", ".join(f'"{code}"' for code in codes_of(page, [(number, number % 9, None) for number in people]))
    text = (
        '{"format": 1, "kind": "partnership-guide-round", "assessment": "assumptions", "number": 1, "edition": 1, '
        f'"held": "{held}", "note": "The village hall, a wet evening", "codes": [{codes}]}}'
    )
    return a_file(f"{held}.json", text)


def choose(page: Page, *files: FilePayload) -> None:
    page.get_by_label("Saved rounds", exact=True).set_input_files(files)


def opened(page: Page) -> None:
    choose(page, saved_round(page, "2026-05-20", range(7)))
    expect(page.get_by_role("heading", name="A saved round")).to_be_visible()


def compared(page: Page) -> None:
    choose(page, saved_round(page, "2026-05-20", range(7)), saved_round(page, "2026-11-22", range(20, 29)))
    expect(page.get_by_role("heading", name="Two rounds side by side")).to_be_visible()


def wrong_files(page: Page) -> None:
    plan, picture = '{"kind": "partnership-guide-plan"}', b"\x89PNG\x00\x00\x00"
    choose(page, a_file("a-plan.json", plan), a_file("a-picture.png", picture))
    expect(page.get_by_role("group", name="2 files could not be opened here")).to_be_focused()


def run(page: Page) -> None:
    page.get_by_role("link", name="Run it", exact=True).click()
    expect(page.get_by_text(re.compile("^Ready without signal"))).to_be_visible()


def not_all_fetched(page: Page) -> None:
    page.route("**/report-pack.*.mjs", lambda route: route.abort())
    page.get_by_role("link", name="Run it", exact=True).click()
    expect(page.get_by_role("button", name="Try again")).to_be_visible()


def few(page: Page) -> None:
    with_people(3)(page)
    page.get_by_text("Only three of you?").click()


def few_reported(page: Page) -> None:
    few(page)
    press(page, "All three agree: close the round and see the report")
    expect(page.locator("#report-title")).to_be_visible()


def handed(page: Page) -> None:
    """The round is open in another tab, which takes the code."""
    other = beside(page)
    other.goto(page.url)
    other.wait_for_selector("html[data-ready]", state="attached")
    [code] = some_codes(page, 1)
    other.get_by_role("link", name="Run it", exact=True).click()
    expect(other.get_by_text(re.compile("^Ready without signal"))).to_be_visible()
    page.evaluate("(code) => { location.hash = `code=${code}`; }", code)
    expect(page.get_by_text("Handed to the round that is open in another tab.")).to_be_visible()


def in_a_chat(page: Page) -> None:
    """A browser within a chat app: it copies nothing and knows no other tab."""
    [code] = some_codes(page, 1)
    page.evaluate(
        """(code) => {
          delete window.BroadcastChannel;
          Object.defineProperty(navigator, "clipboard", {value: undefined});
          location.hash = `code=${code}`;
        }""",
        code,
    )
    press(page, "Copy the code")
    expect(page.get_by_text("The text is selected: copy it from there.")).to_be_visible()


def planned(page: Page) -> None:
    closed(8)(page)
    gap = page.locator(".guide-gap").first
    gap.get_by_role("button", name="Add to our plan").click()
    press(page, "Only until I close this tab")
    gap.get_by_role("link", name="See our plan").click()
    expect(page.get_by_role("heading", name="Our plan", exact=True)).to_be_visible()


STATES = (
    State("group-run", SCALE, run),
    State("group-run-and-not-all-fetched", SCALE, not_all_fetched),
    State("group-few", SCALE, few),
    State("group-few-report", SCALE, few_reported),
    State("group-code-handed-over", SCALE, handed),
    State("group-code-in-a-chat-app", SCALE, in_a_chat),
    State("group-plan", SCALE, planned),
    State("group-empty", SCALE),
    State("group-no-code-found", SCALE, no_code),
    State("group-faults", SCALE, faults),
    State("group-correction", SCALE, correction),
    State("group-one-code", SCALE, with_people(1)),
    State("group-many", SCALE, with_people(24)),
    State("group-huge", SCALE, with_people(500)),
    State("group-link-large", SCALE, large_link),
    State("group-sheet-typed-in", SCALE, sheet),
    State("group-sheet-of-choices", CHOICE, sheet),
    State("group-code-taken-away", SCALE, taken_away),
    State("group-scanning", SCALE, scanning),
    State("group-no-camera", SCALE, no_camera),
    State("group-another-tab", SCALE, another_tab),
    State("group-report", SCALE, closed(8)),
    State("group-report-of-choices", CHOICE, closed(8)),
    State("group-report-huge", SCALE, closed(500)),
    State("group-report-by-sector", SCALE, closed_by_sector),
    State("group-closed-and-back", SCALE, closed_and_back),
    State("group-projector", SCALE, projected),
    State("group-pack", SCALE, packed),
    State("group-saved-round", SCALE, opened),
    State("group-compared", SCALE, compared),
    State("group-wrong-files", SCALE, wrong_files),
)
