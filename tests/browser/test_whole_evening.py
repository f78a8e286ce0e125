"""A whole evening, as those in the room live it, and the one half a year on: eight people answer on seven phones, and a
facilitator gathers, shows, saves, plans, and comes back to see what became of it. Nothing that anybody said is sent."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Request, expect

from tests.browser.group.closed import EIGHT, Person, codes
from tests.browser.group.codes import messy_chat
from tests.browser.group.filming import SEEING, held_up, see
from tests.browser.group.hand import Press, by_keyboard, by_touch, choose, named, write
from tests.browser.group.leading import BOX, CLOSE, count, report
from tests.browser.group.room import CAST, answered, chosen_by, code_of, in_order
from tests.browser.pace.waiting import until
from tests.browser.plan.folds import unfold

pytestmark = pytest.mark.full

CHECK = "assessments/assumptions/"
JOIN = f"{CHECK}#join"
READY = "html[data-ready]"
WITHOUT_SIGNAL = re.compile("^Ready without signal")
BY_ITSELF = "/mark.svg"
"""The tab's icon, which a browser asks for as it likes."""
ANSWERS = ("not-at-all", "a-little", "completely", "mostly-untrue", "dont-know", "not-applicable")
COPIED = "navigator.clipboard.readText()"

# Half a year on they stand closer together on the first statement and further apart on the fifth.
LATER: tuple[Person, ...] = tuple((f"2351{'15'[place % 2]}3", sector) for place, (_, sector) in enumerate(EIGHT))

BLOCKED = """for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, {get() { throw new DOMException("blocked", "SecurityError") }});
}"""

Arrive = Callable[..., Page]


@pytest.fixture
def requests() -> list[Request]:
    """All that any browser in the room asks for."""
    return []


@pytest.fixture
def arrive(browser: Browser, requests: list[Request]) -> Iterator[Arrive]:
    """Opens a page in a browser of its own, on a phone or a laptop. None may show an error or hold anyone back."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def hold_back(dialog: Dialog) -> None:
        wrong.append(f"asked: {dialog.type}")
        dialog.accept()

    def arrived(where: str, width: int = 390, script: str = "") -> Page:
        context = browser.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce")
        contexts.append(context)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        context.on("request", lambda request: requests.append(request))
        context.on("weberror", lambda error: wrong.append(str(error.error)))
        context.on("dialog", hold_back)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        page.goto(where)
        page.wait_for_selector(READY, state="attached")
        return page

    yield arrived
    for context in contexts:
        context.close()
    assert wrong == []


def exported(page: Page, button: str, press_: Press = by_touch) -> Path:
    unfold(page, button, press_)
    with page.expect_download() as download:
        press_(named(page, button))
    return Path(download.value.path())


def saved(page: Page, into: Path, press_: Press = by_touch) -> Path:
    with page.expect_download() as download:
        press_(named(page, "Save the round to a file"))
    download.value.save_as(into / download.value.suggested_filename)
    return into / download.value.suggested_filename


def enter(page: Page, text: str, press_: Press = by_touch) -> None:
    write(page.get_by_label(BOX), text, press_)
    press_(named(page, "Add to the round"))


def told(requests: Sequence[Request], site: str, secrets: Sequence[str]) -> list[str]:
    """Requests that go elsewhere or send something, and those with a secret in the address, the body or a header."""
    hidden = [bare(secret) for secret in secrets]

    def is_wrong(request: Request) -> bool:
        address = urldefrag(request.url).url  # what stands behind # is not sent
        sent = bare(" ".join([unquote(address), request.post_data or "", *request.headers.values()]))
        elsewhere = not address.startswith((site, "blob:", "data:")) or "?" in address
        return elsewhere or request.method != "GET" or any(secret in sent for secret in hidden)

    ours = [request for request in requests if "/written/" not in request.url]  # what the test itself makes codes with
    return [f"{request.method} {request.url}" for request in ours if is_wrong(request)]


def bare(text: str) -> str:
    """A text as it is searched: codes may be written with hyphens or without, in small letters or capitals."""
    return re.sub("[-\\s]", "", text).lower()


def taken_in_without_signal(phones: Sequence[Page], laptop: Page, site: str, press_: Press) -> list[str]:
    """Eight people answer: one of them on a borrowed phone, one changes an answer, one knows nothing. Four codes go in
    by the camera, one of them the borrowed phone's, and the others as text. Gives all nine."""
    given = [answered(phone, person, press_) for phone, person in zip(phones, CAST[1:], strict=True)]
    drawings = [held_up(phone) for phone in phones[:3]]
    press_(named(phones[0], "Somebody else answers now"))
    given.append(answered(phones[0], CAST[0], press_))
    assert len(set(given)) == len(CAST)

    press_(named(laptop, "Scan codes"))
    for place, drawing in enumerate([*drawings, held_up(phones[0])], 1):
        see(laptop, drawing)
        expect(laptop.locator(".guide-scan-count")).to_have_text(re.compile(f"^{place} "))
    press_(named(laptop, "Stop"))
    enter(laptop, messy_chat(given[3:-1]), press_)
    expect(count(laptop)).to_have_text("8 people so far")

    changes = phones[1]
    changes.go_back()
    press_(named(changes, "Back"))
    last = changes.locator("fieldset.guide-question").last
    choose(last, chosen_by(last, "d"), press_)
    press_(named(changes, "See the result"))
    corrected = code_of(changes)
    assert corrected not in given
    enter(laptop, f"{site}{CHECK}#code={corrected}", press_)
    press_(named(laptop, "Count the later"))
    expect(count(laptop)).to_have_text("8 people so far")
    return [*given, corrected]


def shown_saved_and_planned(laptop: Page, texts: Sequence[str], into: Path, press_: Press) -> tuple[Path, str]:
    """The report, the big screen and the pack; the round goes to a file, and the widest gap to the plan. Gives the
    file, and the address that the calendar leads back to."""
    press_(named(laptop, CLOSE))
    expect(report(laptop)).to_have_text("What eight people said")
    expect(report(laptop)).to_be_focused()
    expect(laptop.locator(".guide-gap h4")).to_have_text(texts)
    press_(named(laptop, "Show it on a big screen"))
    expect(laptop.get_by_role("dialog")).to_be_visible()
    laptop.keyboard.press("Escape")
    expect(laptop.get_by_role("dialog")).to_have_count(0)
    press_(named(laptop, "Meeting pack"))
    expect(laptop.locator("#pack-title")).to_be_visible()
    press_(named(laptop, "Back to the report"))
    expect(report(laptop)).to_be_visible()
    write(laptop.get_by_label("The day it was held"), "2026-05-20", press_)
    write(laptop.get_by_label("Whose round it is"), "Riverside", press_)
    file = saved(laptop, into, press_)
    exported(laptop, "Counts (CSV)", press_)

    gap = laptop.locator(".guide-gap").first
    press_(gap.get_by_role("button", name="Add to our plan"))
    press_(named(gap, "Keep it here for 365 days"))
    press_(gap.get_by_role("link", name="See our plan"))
    # The plan opens in the place of the report, which needs no network.
    expect(laptop.get_by_role("heading", name="Our plan", exact=True)).to_be_focused()
    expect(laptop.get_by_text("What it is for:")).to_contain_text(texts[0])
    write(laptop.get_by_label("Who", exact=True), "Farida", press_)
    write(laptop.get_by_label("By when", exact=True), "2099-12-01", press_)
    press_(laptop.get_by_role("button", name="In half a year"))
    assert "Farida" in exported(laptop, "Spreadsheet (CSV)", press_).read_text("utf-8-sig")
    calendar = exported(laptop, "Calendar file", press_).read_text("utf-8-sig")
    assert "20991201" in calendar
    _, review = Calendar.from_ical(calendar).walk("VEVENT")
    return file, str(review["URL"])


def what_became_of_it(laptop: Page, statement: str, first: Path, press_: Press) -> None:
    """The plan of the first round, what moved on what it acted on, the page to send round, and the next steps."""
    became = laptop.locator("#last-plan")
    step = became.get_by_role("group")
    expect(step).to_contain_text(f"It was for “{statement}” Of eight people:")
    expect(became.get_by_role("status")).to_have_text("One step is still open. There is room for two more.")
    choose(step, step.get_by_label("Done", exact=True), press_)
    expect(became.get_by_role("status")).to_have_text("No steps are still open. There is room for three more.")

    enter(laptop, "\n".join(codes(laptop, LATER)), press_)
    expect(count(laptop)).to_have_text("8 people so far")
    press_(named(laptop, CLOSE))
    moved = laptop.get_by_role("region", name="What moved on what we acted on")
    expect(moved).to_contain_text(statement)
    expect(moved).to_contain_text("It is done.")
    expect(moved).to_contain_text(re.compile("That is a move towards|This could be chance with so few"))
    press_(moved.get_by_role("button", name="We said, we did"))
    page = laptop.get_by_role("region", name="We said, we did")
    expect(page.get_by_role("heading", name="We said, and we did")).to_be_visible()
    expect(page).to_contain_text("On the better side:")
    press_(named(page, "Copy it as text"))
    until(laptop, lambda: str(laptop.evaluate(COPIED)), lambda text: "We said, and we did:" in text)
    assert exported(laptop, "We said, we did, for Word", press_).read_bytes().startswith(b"PK")
    press_(named(page, "Back"))

    for place in range(4):
        gap = laptop.locator(".guide-gap").nth(place)
        press_(gap.get_by_role("button", name="Add to our plan"))
        said = gap.locator(".guide-plan-told")
        expect(said).to_contain_text("Added." if place < 3 else "Three steps are open already")
    press_(gap.get_by_role("button", name="Let go:").first)
    expect(said).to_contain_text("Added.")
    steps = laptop.evaluate("JSON.parse(localStorage.getItem('guide:plan')).value.steps")
    standing = [(step["done"], step.get("dropped")) for step in steps]
    assert standing == [(True, None), (False, ""), (False, None), (False, None), (False, None)]

    with laptop.expect_file_chooser() as chooser:
        press_(named(laptop, "Compare with saved rounds"))
    chooser.value.set_files(first)
    expect(laptop.get_by_role("heading", name="Two rounds side by side")).to_be_focused()
    expect(laptop.locator(".guide-group-rounds > li")).to_have_text([re.compile("^20 May 2026, 8"), re.compile("8")])


@pytest.mark.parametrize(
    "press_",
    [
        pytest.param(by_touch, id="by touch"),
        pytest.param(by_keyboard, id="by keyboard alone", marks=pytest.mark.nightly),
    ],
)
def test_a_whole_evening_without_signal_and_the_one_half_a_year_on(
    arrive: Arrive, site: str, requests: list[Request], tmp_path: Path, press_: Press
) -> None:
    phones = [arrive(f"{site}{JOIN}") for _ in CAST[1:]]
    laptop = arrive(f"{site}{CHECK}together/", 1280, SEEING)
    definition = laptop.locator("[data-module=group]").get_attribute("data-definition")
    items = laptop.evaluate("async (address) => (await (await fetch(address)).json()).items", definition)
    texts = [item["text"] for item in items]
    press_(laptop.get_by_role("link", name="Run it", exact=True))
    everybody = (*phones, laptop)
    for page in everybody:
        expect(page.get_by_text(WITHOUT_SIGNAL)).to_be_visible()
    for page in everybody:
        page.context.set_offline(True)
    asked = len(requests)
    given = taken_in_without_signal(phones, laptop, site, press_)
    people = (*CAST[:2], (f"{CAST[2][0] * 2}"[: len(texts) - 1] + "d", CAST[2][1]), *CAST[3:])  # the one who corrected
    in_turn = [texts[place] for place in in_order(people, len(texts))]
    file, review = shown_saved_and_planned(laptop, in_turn, tmp_path, press_)
    while_cut = {request.url for request in requests[asked:]}
    assert not [url for url in while_cut if not url.startswith(("blob:", "data:")) and not url.endswith(BY_ITSELF)]
    assert review == f"{site}{CHECK}together/#review", "which check, that it is the review, and no more"

    laptop.context.set_offline(False)
    laptop, before = laptop.context.new_page(), laptop
    before.close()
    laptop.goto(review)
    laptop.wait_for_selector(READY, state="attached")
    what_became_of_it(laptop, in_turn[0], file, press_)
    assert told(requests, site, [*given, *ANSWERS, "Farida", "Riverside"]) == []
    assert len(requests) > 100


def test_a_round_where_no_browser_may_keep_anything(
    arrive: Arrive, whole: str, requests: list[Request], tmp_path: Path
) -> None:
    """In the editions that are answered now."""
    laptop = arrive(f"{whole}{CHECK}together/", 1280, BLOCKED)
    phone = arrive(f"{whole}{JOIN}", script=BLOCKED)
    given = [answered(phone, CAST[0], by_touch), *codes(laptop, CAST[1:5])]
    enter(laptop, messy_chat(given))
    expect(count(laptop)).to_have_text("5 people so far")
    named(laptop, CLOSE).click()
    expect(report(laptop)).to_have_text("What five people said")
    laptop.get_by_label("The day it was held").fill("2026-05-20")
    first = saved(laptop, tmp_path)
    named(laptop, "Start a new round").click()
    enter(laptop, "\n".join(codes(laptop, LATER[:5])))
    expect(count(laptop)).to_have_text("5 people so far")
    named(laptop, CLOSE).click()
    saved(laptop, tmp_path)
    with laptop.expect_file_chooser() as chooser:
        named(laptop, "Compare with saved rounds").click()
    chooser.value.set_files(first)
    expect(laptop.get_by_role("heading", name="Two rounds side by side")).to_be_focused()
    laptop.go_back()
    gap = laptop.locator(".guide-gap").first
    gap.get_by_role("button", name="Add to our plan").click()
    named(gap, "Only until I close this tab").click()
    gap.get_by_role("link", name="Open our plan with this step in it").click()
    laptop.get_by_label("Who", exact=True).fill("Farida")
    laptop.get_by_label("By when", exact=True).fill("2099-12-01")
    assert "Farida" in exported(laptop, "Spreadsheet (CSV)").read_text("utf-8-sig")
    assert "20991201" in exported(laptop, "Calendar file").read_text("utf-8-sig")
    assert told(requests, whole, [*given, *ANSWERS, "Farida"]) == []
