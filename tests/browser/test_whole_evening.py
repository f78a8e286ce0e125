"""A whole evening, as those in the room live it: eight phones answer and a facilitator gathers, shows, saves, compares,
plans and takes it all home. Nothing that anybody said reaches a server."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, BrowserContext, Dialog, Locator, Page, Request, expect

from tests.browser.group.closed import EIGHT, Person, close
from tests.browser.group.codes import messy_chat
from tests.browser.group.hand import FOCUSED, Press, by_keyboard, by_touch, come_to, named
from tests.browser.group.leading import CLOSE, add, count, press, report, saved
from tests.browser.pace.waiting import until

pytestmark = pytest.mark.full

CHECK = "assessments/assumptions/"
JOIN = f"{CHECK}#join"
READY = "html[data-ready]"
OFF_THE_SCALE = {"d": "Don’t know", "n": "Doesn’t apply"}
ANSWERS = ("not-at-all", "a-little", "completely", "mostly-untrue", "dont-know", "not-applicable")

# Half a year on they stand closer together on the first statement and further apart on the fifth.
LATER: tuple[Person, ...] = tuple((f"2351{'15'[place % 2]}3", sector) for place, (_, sector) in enumerate(EIGHT))

BLOCKED = """for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, {get() { throw new DOMException("blocked", "SecurityError") }});
}"""

Arrive = Callable[..., Page]


@pytest.fixture(params=["site", "whole"])
def evening(request: pytest.FixtureRequest) -> str:
    """The address of the guide that stays as it is, and of this one, with the editions that are answered now."""
    address: str = request.getfixturevalue(request.param)
    return address


@pytest.fixture
def requests() -> list[Request]:
    """All that any browser in the room asks for."""
    return []


@pytest.fixture
def arrive(browser: Browser, evening: str, requests: list[Request]) -> Iterator[Arrive]:
    """Opens a page in a browser of its own, on a phone or a laptop. None may show an error or hold anyone back."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def hold_back(dialog: Dialog) -> None:
        wrong.append(f"asked: {dialog.type}")
        dialog.accept()

    def arrived(where: str, width: int = 390, script: str = "") -> Page:
        context = browser.new_context(viewport={"width": width, "height": 800})
        contexts.append(context)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        context.on("request", lambda request: requests.append(request))
        context.on("weberror", lambda error: wrong.append(str(error.error)))
        context.on("dialog", hold_back)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        page.goto(f"{evening}{where}")
        page.wait_for_selector(READY, state="attached")
        return page

    yield arrived
    for context in contexts:
        context.close()
    assert wrong == []


def answer(phone: Page, person: Person) -> str:
    """Answers every statement on one page; gives the code."""
    signs, sector = person
    press(phone, "All on one page")
    for at, question in enumerate(phone.locator("fieldset.guide-question").all()):
        sign = signs[at % len(signs)]
        if sign.isdigit():
            question.get_by_role("radio").nth(int(sign) - 1).check()
        elif sign in OFF_THE_SCALE:
            question.get_by_label(OFF_THE_SCALE[sign], exact=True).check()
    if sector:
        phone.get_by_label("which kind of organisation").select_option(sector)
    press(phone, "See the result")
    if "-" in signs:
        press(phone, "Show the result anyway")
    expect(phone.get_by_role("heading", name="Done. Here is your code")).to_be_focused()
    return phone.locator(".guide-code").inner_text()


def answer_anew(phone: Page, person: Person) -> str:
    """The same, on the phone of somebody who has answered before."""
    page = phone.context.new_page()
    page.goto(f"{urldefrag(phone.url).url}#join")
    page.wait_for_selector(READY, state="attached")
    return answer(page, person)


def gather(page: Page, codes: Sequence[str]) -> None:
    """Pastes one chat with all the codes in it, and closes the round."""
    add(page, f"Are we on for 7.30? Agenda 22-11-2026 attached.\n{messy_chat([*codes, codes[0]])}\nSee you there!")
    expect(count(page)).to_have_text(f"{len(codes)} people so far")
    press(page, CLOSE)
    expect(report(page)).to_be_focused()


def in_order(people: Sequence[Person], statements: int) -> list[int]:
    """The places of statements, widest disagreement first, by hand: on either side of each step of the scale the fewer
    are counted, as a part of the most that could be; then who doesn't know."""

    def rank(place: int) -> tuple[float, int, int]:
        signs = [signs[place % len(signs)] for signs, _ in people]
        points = [int(sign) for sign in signs if sign.isdigit()]
        below = [sum(point <= step for point in points) for step in range(1, 5)]
        apart = sum(min(side, len(points) - side) for side in below) / (4 * (len(points) // 2))
        return -apart, -signs.count("d"), place

    return sorted(range(statements), key=rank)


def gaps(page: Page) -> Locator:
    return page.locator(".guide-gap h4")


def opened_beside(page: Page, files: Sequence[Path]) -> None:
    with page.expect_file_chooser() as chooser:
        press(page, "Compare with saved rounds")
    chooser.value.set_files(files)


def exported(page: Page, button: str) -> str:
    with page.expect_download() as download:
        press(page, button)
    return Path(download.value.path()).read_text("utf-8-sig")


def plan_from(page: Page, way: str) -> tuple[str, str]:
    """Puts the widest gap into the plan, with an owner and a date; gives the table and the calendar."""
    gap = page.locator(".guide-gap").first
    gap.get_by_role("button", name="Add to our plan").click()
    press(gap, "Only until I close this tab")
    gap.get_by_role("link", name=way).click()
    # The plan opens in the place of the report, which needs no network.
    expect(page.get_by_role("heading", name="Our plan", exact=True)).to_be_focused()
    page.get_by_label("Who", exact=True).fill("Farida")
    page.get_by_label("By when", exact=True).fill("2099-12-01")
    page.get_by_role("button", name="In half a year").click()
    return exported(page, "Spreadsheet (CSV)"), exported(page, "Calendar file")


def told(requests: Sequence[Request], site: str, secrets: Sequence[str]) -> list[str]:
    """Requests that go elsewhere or send something, and those with a secret in the address, the body or a header."""
    hidden = [bare(secret) for secret in secrets]

    def is_wrong(request: Request) -> bool:
        address = urldefrag(request.url).url  # what stands behind # is not sent
        sent = bare(" ".join([unquote(address), request.post_data or "", *request.headers.values()]))
        elsewhere = not address.startswith((site, "blob:")) or "?" in address
        return elsewhere or request.method != "GET" or any(secret in sent for secret in hidden)

    return [f"{request.method} {request.url}" for request in requests if is_wrong(request)]


def bare(text: str) -> str:
    """A text as it is searched: codes may be written with hyphens or without, in small letters or capitals."""
    return re.sub("[-\\s]", "", text).lower()


def test_eight_phones_a_facilitator_two_rounds_and_a_plan(
    arrive: Arrive, evening: str, requests: list[Request], tmp_path: Path
) -> None:
    phones = [arrive(JOIN) for _ in EIGHT]
    codes = [answer(phone, person) for phone, person in zip(phones, EIGHT, strict=True)]
    phones[0].get_by_text("Guess your partners").click()
    laptop = arrive(f"{CHECK}together/", 1280)
    definition = laptop.locator("[data-module=group]").get_attribute("data-definition")
    check = laptop.evaluate("async (address) => (await fetch(address)).json()", definition)
    statements = [item["text"] for item in check["items"]]
    labels = [point["label"] for point in check["scale"]["points"]]
    phones[0].get_by_role("combobox", name=re.compile(f"^{re.escape(statements[0])}")).select_option(label=labels[4])

    gather(laptop, codes)
    expect(report(laptop)).to_have_text("What eight people said")
    expect(gaps(laptop)).to_have_text([statements[place] for place in in_order(EIGHT, len(statements))])
    press(laptop, "Copy the link to the counts")
    link = until(laptop, lambda: str(laptop.evaluate("navigator.clipboard.readText()")), lambda text: "#group=" in text)
    phones[0].goto(link)
    expect(phones[0].get_by_role("heading", name="What the 8 of you said")).to_be_focused()
    expect(phones[0].get_by_text(f"You guessed “{labels[4]}”.")).to_contain_text("yours is one of the two")

    laptop.get_by_label("The day it was held").fill("2026-05-20")
    rounds = [saved(laptop, tmp_path)]
    press(laptop, "Start a new round")
    expect(count(laptop)).to_have_text("0 people so far")
    codes_later = [answer_anew(phone, person) for phone, person in zip(phones, LATER, strict=True)]
    assert not set(codes) & set(codes_later)
    gather(laptop, codes_later)
    expect(gaps(laptop)).to_have_text([statements[place] for place in in_order(LATER, len(statements))])
    laptop.get_by_label("The day it was held").fill("2026-11-22")
    rounds.append(saved(laptop, tmp_path))
    opened_beside(laptop, rounds)
    expect(laptop.get_by_role("heading", name="Two rounds side by side")).to_be_focused()
    moved = laptop.get_by_role("listitem").filter(has_text="Towards both sides")
    expect(moved.get_by_role("link", name=statements[0])).to_be_visible()
    first = laptop.locator(".guide-comparison-item").filter(has_text=statements[0])
    expect(first.get_by_role("row", name=re.compile(f"^{labels[0]} ")).get_by_role("cell")).to_have_text(["4", "0"])
    expect(first.get_by_role("row", name=re.compile(f"^{labels[1]} ")).get_by_role("cell")).to_have_text(["0", "8"])

    laptop.go_back()
    expect(report(laptop)).to_be_visible()
    table, calendar = plan_from(laptop, "See our plan")
    assert "Farida" in table
    assert "2099-12-01" in table
    assert "20991201" in calendar
    assert calendar.count("BEGIN:VEVENT") == 2, "the step's day, and the day to look at the plan again"
    assert laptop.evaluate("localStorage.length") == 0
    counts = link.partition("#group=")[2]
    assert told(requests, evening, [*codes, *codes_later, counts, *ANSWERS, "Farida"]) == []
    assert len(requests) > 100


NOBODY_KNOWS: Person = ("d", None)
CAST: tuple[Person, ...] = (*EIGHT[:7], NOBODY_KNOWS)
"""Eight people: one of them could say nothing at all."""


def choose(question: Locator, chosen: Locator, press_: Press) -> None:
    """Gives an answer; with the keyboard, by its arrow keys."""
    if press_ is by_touch:
        chosen.click()
        return
    given = question.locator("input:checked")
    come_to(given if given.count() else question.get_by_role("radio").first)
    keyboard = question.page.keyboard
    for _ in range(question.get_by_role("radio").count()):
        if chosen.evaluate(FOCUSED):
            break
        keyboard.press("ArrowDown")
    keyboard.press("Space")
    expect(chosen).to_be_checked()


def answered_one_by_one(phone: Page, person: Person, press_: Press) -> None:
    """Answers every statement on its own screen, up to the code."""
    signs, _ = person
    questions = phone.locator("fieldset.guide-question")
    for at in range(questions.count()):
        question, sign = questions.nth(at), signs[at % len(signs)]
        expect(question).to_be_visible()
        if sign.isdigit():
            choose(question, question.get_by_role("radio").nth(int(sign) - 1), press_)
        elif sign != "-":
            choose(question, question.get_by_label(OFF_THE_SCALE[sign], exact=True), press_)
        if sign == "-" or press_ is by_keyboard:  # an answer that is touched leads on by itself
            press_(named(phone, "Next"))
    expect(phone.get_by_label("which kind of organisation")).to_be_visible()
    press_(named(phone, "See the result"))
    if "-" in signs:
        press_(named(phone, "Show the result anyway"))


def shown_to_a_camera(phone: Page, address: str) -> str:
    """What a camera reads off a phone."""
    code = phone.locator(".guide-code")
    expect(code).to_be_visible()
    expect(phone.locator(".guide-code-shown svg")).to_be_visible()
    return f"{address}{CHECK}#code={code.inner_text()}"


BY_ITSELF = "/mark.svg"
"""The tab's icon, which a browser asks for as it likes."""


@pytest.mark.parametrize("press_", [by_touch, by_keyboard], ids=["by touch", "by keyboard alone"])
def test_a_whole_round_where_the_network_is_cut_before_the_first_code(
    arrive: Arrive, evening: str, requests: list[Request], press_: Press
) -> None:
    """Eight people, one of them on a borrowed phone, and one who changes an answer; the network is gone before any
    of them answers."""
    phones = [arrive(JOIN) for _ in CAST[1:]]
    laptop = arrive(f"{CHECK}together/", 1280)
    press_(laptop.get_by_role("link", name="Run it", exact=True))
    for page in (*phones, laptop):
        expect(page.get_by_text("Ready without signal")).to_be_visible()
    for page in (*phones, laptop):
        page.context.set_offline(True)
    requests.clear()

    for phone, person in zip(phones, CAST[1:], strict=True):
        answered_one_by_one(phone, person, press_)
    read = [shown_to_a_camera(phone, evening) for phone in phones]
    press_(named(phones[0], "Somebody else answers now"))
    answered_one_by_one(phones[0], CAST[0], press_)
    read.append(shown_to_a_camera(phones[0], evening))
    assert len(set(read)) == len(CAST)

    def enter(link: str) -> None:
        come_to(laptop.get_by_label("Type or paste codes"))
        laptop.keyboard.insert_text(link)
        press_(named(laptop, "Add to the round"))

    for place, link in enumerate(read, 1):
        enter(link)
        expect(count(laptop)).to_have_text(re.compile(f"^{place} "))
    changes = phones[1]
    changes.go_back()
    press_(named(changes, "Back"))
    last = changes.locator("fieldset.guide-question").last
    choose(last, last.get_by_label("Don’t know", exact=True), press_)
    press_(named(changes, "See the result"))
    corrected = shown_to_a_camera(changes, evening)
    assert corrected not in read
    enter(corrected)
    press_(named(laptop, "Count the later"))
    expect(count(laptop)).to_have_text("8 people so far")

    press_(named(laptop, CLOSE))
    expect(report(laptop)).to_have_text("What eight people said")
    expect(report(laptop)).to_be_focused()
    press_(named(laptop, "Show it on a big screen"))
    expect(laptop.get_by_role("dialog")).to_be_visible()
    laptop.keyboard.press("Escape")
    press_(named(laptop, "Meeting pack"))
    expect(laptop.locator("#pack-title")).to_be_visible()
    press_(named(laptop, "Back to the report"))
    expect(report(laptop)).to_be_visible()
    for button in ("Save the round to a file", "The report for a spreadsheet (CSV)"):
        with laptop.expect_download():
            press_(named(laptop, button))
    assert [request.url for request in requests if not request.url.endswith(BY_ITSELF)] == []


def test_the_same_where_no_browser_may_keep_anything(
    arrive: Arrive, evening: str, requests: list[Request], tmp_path: Path
) -> None:
    phones = [arrive(JOIN, script=BLOCKED) for _ in range(5)]
    codes = [answer(phone, person) for phone, person in zip(phones, EIGHT, strict=False)]
    laptop = arrive(f"{CHECK}together/", 1280, BLOCKED)
    gather(laptop, codes)
    expect(report(laptop)).to_have_text("What five people said")
    laptop.get_by_label("The day it was held").fill("2026-05-20")
    first = saved(laptop, tmp_path)
    press(laptop, "Start a new round")
    gather(laptop, [answer_anew(phone, person) for phone, person in zip(phones, LATER, strict=False)])
    saved(laptop, tmp_path)
    opened_beside(laptop, [first])
    expect(laptop.get_by_role("heading", name="Two rounds side by side")).to_be_focused()
    laptop.go_back()
    table, calendar = plan_from(laptop, "Open our plan with this step in it")
    assert "Farida" in table
    assert "20991201" in calendar
    assert told(requests, evening, [*codes, *ANSWERS, "Farida"]) == []


def test_six_months_on_the_round_opens_with_what_became_of_the_plan(
    arrive: Arrive, evening: str, tmp_path: Path
) -> None:
    """The evening’s second half: the plan of the first, what became of it, and what moved on what it acted on."""
    laptop = arrive(f"{CHECK}together/", 1280)
    close(laptop, EIGHT)
    laptop.get_by_label("The day it was held").fill("2026-05-20")
    laptop.get_by_label("Whose round it is").fill("Riverside")
    first = saved(laptop, tmp_path)
    press(laptop, "Start a new round")
    laptop.get_by_label("Saved rounds", exact=True).set_input_files(first)
    expect(report(laptop)).to_be_visible()
    gap = laptop.locator(".guide-gap").first
    statement = gap.locator("h4").inner_text()
    gap.get_by_role("button", name="Add to our plan").click()
    gap.get_by_role("button", name="Keep it here for 365 days").click()
    gap.get_by_role("link", name="See our plan").click()
    laptop.wait_for_selector(READY, state="attached")
    expect(laptop.get_by_text("What it is for:")).to_contain_text(statement)
    laptop.get_by_label("Who", exact=True).fill("Farida")
    laptop.get_by_role("button", name="In half a year").click()
    [review] = Calendar.from_ical(exported(laptop, "Calendar file")).walk("VEVENT")
    assert str(review["URL"]) == f"{evening}{CHECK}together/#review", "which check, that it is the review, and no more"

    laptop, before = laptop.context.new_page(), laptop
    before.close()
    laptop.goto(str(review["URL"]))
    laptop.wait_for_selector(READY, state="attached")
    became = laptop.locator("#last-plan")
    expect(became.get_by_role("group")).to_contain_text(f"It was for “{statement}” Of eight people:")
    expect(became.get_by_role("status")).to_have_text("One step is still open. There is room for two more.")
    became.get_by_label("Done", exact=True).check()
    expect(became.get_by_role("status")).to_have_text("No steps are still open. There is room for three more.")

    close(laptop, LATER)
    moved = laptop.get_by_role("region", name="What moved on what we acted on")
    expect(moved).to_contain_text(statement)
    expect(moved).to_contain_text("It is done.")
    expect(moved).to_contain_text(re.compile("That is a move towards|This could be chance with so few"))
    moved.get_by_role("button", name="We said, we did").click()
    page = laptop.get_by_role("region", name="We said, we did")
    expect(page.get_by_role("heading", name="We said, and we did")).to_be_visible()
    expect(page).to_contain_text("On the better side:")
    page.get_by_role("button", name="Copy it as text").click()
    copied = "navigator.clipboard.readText()"
    until(laptop, lambda: str(laptop.evaluate(copied)), lambda text: "We said, and we did:" in text)
    with laptop.expect_download() as download:
        page.get_by_role("button", name="We said, we did, for Word").click()
    assert Path(download.value.path()).read_bytes().startswith(b"PK")
    press(page, "Back")

    for place in range(4):
        gap = laptop.locator(".guide-gap").nth(place)
        gap.get_by_role("button", name="Add to our plan").click()
        told = gap.locator(".guide-plan-told")
        expect(told).to_contain_text("Added." if place < 3 else "Three steps are open already")
    gap.get_by_role("button", name="Let go:").first.click()
    expect(told).to_contain_text("Added.")
    steps = laptop.evaluate("JSON.parse(localStorage.getItem('guide:plan')).value.steps")
    assert [(step["done"], step.get("dropped")) for step in steps] == [
        (True, None),
        (False, ""),
        (False, None),
        (False, None),
        (False, None),
    ]
