"""A hall without signal: once somebody has begun, all that the round needs is there, and the network may go."""

import gzip
import re
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, Request, Response, expect

from tests.browser.group.closed import EIGHT, codes
from tests.browser.group.codes import some_codes
from tests.browser.group.leading import CLOSE, Open, add, closed, count, press, report
from tests.browser.pace.waiting import becomes
from tests.browser.plan.folds import unfold

READY = re.compile("^Ready without signal")
MOST_KB = 150
"""What the page says that it fetches at most."""
MOST_KB_OF_A_PHONE = 48
"""Of scripts, with the result, the code and the plan, which a phone fetches while somebody answers."""

A_PHONE = """async (text) => {
  delete window.BarcodeDetector;
  const {qrDrawing} = await import(new URL("/written/kit/qr/drawing.mjs", location.href).href);
  const drawing = qrDrawing(text, "a phone");
  drawing.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  drawing.setAttribute("width", "460");
  drawing.setAttribute("height", "460");
  drawing.setAttribute("style", "color: black");
  const picture = new Image();
  picture.src = "data:image/svg+xml," + encodeURIComponent(drawing.outerHTML);
  await picture.decode();
  navigator.mediaDevices.getUserMedia = async () => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [640, 480];
    const paint = () => {
      const context = canvas.getContext("2d");
      context.fillStyle = "white";
      context.fillRect(0, 0, 640, 480);
      context.drawImage(picture, 90, 10, 460, 460);
    };
    paint();
    setInterval(paint, 50);
    return canvas.captureStream();
  };
}"""
"""A camera that sees one phone's code, in a browser that cannot read it by itself."""


def cut(page: Page) -> list[str]:
    """Takes the network away; gives what is asked for from then on."""
    asked: list[str] = []

    def note(request: Request) -> None:
        if not request.url.startswith(("blob:", "data:")) and not request.url.endswith(
            "/mark.svg"
        ):  # the tab's own icon
            asked.append(request.url)

    page.context.set_offline(True)
    page.on("request", note)
    return asked


def exported(page: Page, button: str) -> Path:
    unfold(page, button)
    with page.expect_download() as download:
        press(page, button)
    return Path(download.value.path())


def test_a_round_needs_no_network_once_it_is_run(page: Page, together: Open) -> None:
    fetched: list[Response] = []
    page.on("response", lambda response: fetched.append(response))
    together()
    gathered = codes(page, EIGHT)
    link = page.locator("[data-module=group]").evaluate("(it) => new URL(it.dataset.check, document.baseURI).href")
    page.evaluate(A_PHONE, f"{link}#code={gathered[7]}")
    expect(page.get_by_text(READY)).to_have_count(0)
    fetched.clear()
    page.get_by_role("link", name="Run it", exact=True).click()
    expect(page.get_by_text(READY)).to_be_visible()
    size = sum(len(gzip.compress(response.body())) for response in fetched)  # as a host of static files sends it
    assert 0 < size < MOST_KB * 1000
    asked = cut(page)
    add(page, "\n".join(gathered[:7]))
    expect(count(page)).to_have_text("7 people so far")
    press(page, "Scan codes")
    expect(page.locator(".guide-scan-count")).to_have_text("8 people so far")
    press(page, "Stop")
    expect(count(page)).to_have_text("8 people so far")
    page.get_by_text("Type in a sheet from paper").click()
    expect(page.get_by_role("button", name="Add this sheet")).to_be_visible()
    press(page, CLOSE)
    expect(report(page)).to_be_focused()
    exported(page, "Save the round to a file")
    assert "Not at all" in exported(page, "Counts (CSV)").read_text("utf-8-sig")
    for button in ("Counts (Excel)", "Minutes (Word)"):
        assert exported(page, button).read_bytes()[:2] == b"PK"
    press(page, "Meeting pack")
    expect(page.locator("#pack-title")).to_be_visible()
    press(page, "Back to the report")
    gap = page.locator(".guide-gap").first
    gap.get_by_role("button", name="Add to our plan").click()
    press(gap, "Only until I close this tab")
    gap.get_by_role("link", name="See our plan").click()
    expect(page.get_by_role("heading", name="Our plan", exact=True)).to_be_focused()
    page.get_by_label("Who", exact=True).fill("Farida")
    page.get_by_label("By when", exact=True).fill("2099-12-01")
    page.get_by_role("button", name="In half a year").click()
    assert "Farida" in exported(page, "Spreadsheet (CSV)").read_text("utf-8-sig")
    assert "20991201" in exported(page, "Calendar file").read_text("utf-8-sig")
    for button in ("Word document", "Spreadsheet (Excel)"):
        assert exported(page, button).read_bytes()[:2] == b"PK"
    press(page, "Back to the report")
    expect(report(page)).to_be_visible()
    assert asked == []


def test_what_did_not_come_is_told_and_asked_for_again(page: Page, together: Open) -> None:
    page.route("**/report-p*.*.mjs", lambda route: route.abort())  # the pack, and the report for the wall
    together(behind="#run")
    expect(page.get_by_text("Not all that the round needs could be fetched.")).to_be_visible()
    expect(page.get_by_text(READY)).to_have_count(0)
    closed(page, 8)
    press(page, "Show it on a big screen")
    told = page.locator(".guide-error", has_text="The big screen could not be loaded.")
    expect(told).to_be_focused()
    press(told, "Back to the report")
    expect(told).to_have_count(0)
    expect(report(page)).to_be_visible()
    press(page, "Show it on a big screen")
    expect(told).to_be_focused()
    page.unroute("**/report-p*.*.mjs")
    press(told, "Try again")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    press(page, "Try again")
    expect(page.get_by_text(READY)).to_be_visible()


def test_a_phone_needs_no_network_once_the_check_is_begun(page: Page, site: str) -> None:
    scripts: list[Response] = []
    page.on("response", lambda came: scripts.append(came) if came.request.resource_type == "script" else None)
    page.goto(f"{site}assessments/assumptions/")
    page.wait_for_selector("html[data-ready]")
    page.get_by_role("link", name="Start", exact=True).click()
    expect(page.get_by_text(READY)).to_be_visible()
    assert sum(len(gzip.compress(script.body())) for script in scripts) < MOST_KB_OF_A_PHONE * 1000
    asked = cut(page)
    press(page, "All on one page")
    for question in page.locator("fieldset.guide-question").all():
        question.get_by_role("radio", name="Partly").check()
    press(page, "See the result")
    expect(page.get_by_role("heading", name="Your result")).to_be_focused()
    expect(page.locator(".guide-code")).to_have_text(re.compile("^2"))
    expect(page.locator(".guide-code-shown svg")).to_be_visible()
    page.get_by_role("button", name="Add to our plan").first.click()
    expect(page.get_by_text("Keep a plan in this browser?")).to_be_visible()
    assert asked == []


def test_a_code_opened_in_another_tab_goes_to_the_round(context: BrowserContext, together: Open, site: str) -> None:
    round_ = together()
    first, second, third = some_codes(round_, 3)
    add(round_, first)
    expect(round_.get_by_text(READY)).to_be_visible()
    for address, code, people in (("together/", second, 2), ("", third, 3)):
        tab = context.new_page()
        tab.goto(f"{site}assessments/assumptions/{address}#code={code}")
        expect(tab.get_by_text("Handed to the round that is open in another tab.")).to_be_visible()
        expect(count(round_)).to_have_text(f"{people} people so far")
        expect(tab.get_by_role("heading", name="Answers opened from a code")).to_have_count(0)
    press(tab, "Open the answers here instead")
    expect(tab.get_by_role("heading", name="Answers opened from a code")).to_be_visible()


IN_A_CHAT = """for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, {get() { throw new DOMException("blocked", "SecurityError") }});
}
Object.defineProperty(navigator, "clipboard", {value: undefined});
delete window.BroadcastChannel;"""
"""The browser within a chat app: it keeps nothing, copies nothing and knows no other tab."""


def test_in_a_chat_apps_own_browser_the_code_can_be_taken_along(browser: Browser, together: Open, site: str) -> None:
    code = some_codes(together(), 1)[0]
    with browser.new_context() as chat:
        chat.add_init_script(IN_A_CHAT)
        page = chat.new_page()
        page.goto(f"{site}assessments/assumptions/together/#code={code}")
        expect(page.get_by_text("No other tab of this browser has a round of this check open.")).to_be_visible()
        expect(count(page)).to_have_text("1 person so far")
        press(page, "Copy the code")
        expect(page.get_by_text("The text is selected: copy it from there.")).to_be_visible()
        becomes(page, lambda: page.evaluate("getSelection().toString()"), code)
        page.goto("about:blank")
        page.goto(f"{site}assessments/assumptions/together/#code={code[:14]}")
        expect(page.get_by_text("a mail may have broken its link over two lines")).to_be_visible()
        expect(page.get_by_role("button", name="Copy the code")).to_have_count(0)
        page.goto("about:blank")
        page.goto(f"{site}assessments/assumptions/#code={code}")
        expect(page.get_by_role("heading", name="Answers opened from a code")).to_be_visible()
        press(page, "Copy the code")
        becomes(page, lambda: page.evaluate("getSelection().toString()"), code)


def test_the_clock_goes_on_from_step_to_step_and_over_the_report(page: Page, together: Open) -> None:
    page.clock.install()
    together(behind="#run")
    clock = page.get_by_role("group", name="The time of this step").first
    time, said = clock.get_by_role("timer"), clock.get_by_role("status")
    expect(time).to_have_text("5:00")
    press(clock, "Start the clock")
    page.clock.run_for(61_000)
    expect(time).to_have_text("3:59")
    press(clock, "Pause")
    page.clock.run_for(60_000)
    expect(time).to_have_text("3:59")
    press(clock, "Go on")
    page.clock.run_for(180_000)
    expect(said).to_have_text("Say what will happen: one minute left.")
    page.clock.run_for(90_000)
    expect(said).to_have_text("Say what will happen: the time is up.")
    expect(time).to_have_text("0:31 over")
    press(clock, "Next step")
    expect(said).to_have_text(re.compile("^2 of 3: Answer alone, [0-9]+ minutes.$"))
    page.reload()
    expect(page.locator(".guide-clock-step")).to_have_text("2 of 3: Answer alone")
    closed(page, 8)
    expect(page.locator(".guide-clock-step")).to_have_text("1 of 5: Begin")
    expect(page.locator(".guide-instructions")).not_to_have_attribute("open", re.compile(""))
    expect(page.locator("#hand-out")).to_be_hidden()
    press(page, "Show it on a big screen")
    wall = page.get_by_role("dialog").get_by_role("group", name="The time of this step")
    press(wall, "Start")
    page.clock.run_for(30_000)
    expect(wall.get_by_role("timer")).to_have_text("4:30")
    page.keyboard.press("Escape")
    expect(time).to_have_text("4:30")


def test_three_may_see_their_report_if_all_agree(page: Page, together: Open) -> None:
    together()
    gathered = some_codes(page, 4)
    add(page, "\n".join(gathered[:2]))
    expect(count(page)).to_have_text("2 people so far")
    expect(page.get_by_text("of you?")).to_have_count(0)
    add(page, gathered[2])
    page.get_by_text("Only three of you?").click()
    expect(page.get_by_text("With three, people can easily guess who said what")).to_be_visible()
    press(page, "All three agree: close the round and see the report")
    expect(report(page)).to_have_text("What three people said")
    expect(page.get_by_text("With fewer than five, people can easily guess who said what.")).to_be_visible()
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    expect(report(page)).to_have_text("What three people said")
    press(page, "Wipe this round")
    expect(count(page)).to_have_text("0 people so far")
    page.reload()
    expect(count(page)).to_have_text("0 people so far")
