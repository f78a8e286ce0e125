"""Codes taken off phones by the camera: a row of them, each told; and every way in which there is no camera."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserType, Page, Route, expect

from guide.pages.rendering.render import html as hand_out
from tests.browser.group.codes import codes_of, some_codes
from tests.browser.group.filming import film
from tests.browser.group.leading import BOX, Open, count, press
from tests.browser.group.photographing import read_in_page
from tests.browser.pace.waiting import until

SCAN = "Scan codes"
TOGETHER = "assessments/assumptions/together/"
HEARD = """() => {
  const heard = [];
  window.streams = [];
  new MutationObserver(() => {
    const said = document.querySelector(".guide-scan-status")?.textContent;
    if (!said || heard.includes(said)) return;
    heard.push(said);
    document.documentElement.dataset.heard = heard.join(" | ");
  }).observe(document.body, {subtree: true, childList: true, characterData: true});
  const devices = navigator.mediaDevices;
  const asked = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (wanted) => {
    const stream = await asked(wanted);
    window.streams.push(stream);
    return stream;
  };
}"""
RELEASED = """() => {
  const tracks = window.streams.flatMap((stream) => stream.getTracks());
  return tracks.length > 0 && tracks.every(({readyState}) => readyState === "ended");
}"""
DRAWN = """(text) => {
  navigator.mediaDevices.getUserMedia = async () => {
    const canvas = document.createElement("canvas");
    canvas.getContext("2d").fillRect(0, 0, 10, 10);
    return (window.streams = [canvas.captureStream()])[0];
  };
  window.BarcodeDetector = class {
    static getSupportedFormats() { return Promise.resolve(["qr_code"]); }
    detect() { return Promise.resolve([{rawValue: text}]); }
  };
}"""
Filmed = Callable[..., Page]


def refusing(name: str) -> str:
    return (
        f"() => {{ navigator.mediaDevices.getUserMedia = async () => {{ throw new DOMException('no', '{name}'); }}; }}"
    )


@pytest.fixture
def filmed(
    browser_type: BrowserType, browser_type_launch_args: dict[str, Any], site: str, tmp_path: Path
) -> Iterator[Filmed]:
    """Opens the facilitator's page in a browser whose camera sees the phones of a film."""
    path = tmp_path / "phones.y4m"
    flags = [
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        f"--use-file-for-fake-video-capture={path}",
    ]
    args = {**browser_type_launch_args, "args": [*browser_type_launch_args["args"], *flags]}
    browser = browser_type.launch(**args)

    def opened(*texts: str) -> Page:
        film(path, texts)
        page = browser.new_page()
        page.goto(site + TOGETHER)
        page.wait_for_selector("html[data-ready]")
        page.evaluate(HEARD)
        return page

    yield opened
    browser.close()


@pytest.fixture
def made(together: Open) -> list[str]:
    """Two sound codes, one that differs from the first, and one of another edition."""
    page = together()
    [changed] = codes_of(page, [(5, 9, None)])
    [later] = codes_of(page, [(8, 3, None)], {"edition": 2})
    return [*some_codes(page, 2), changed, later]


def linked(code: str) -> str:
    return f"https://guide.example.org/a/assessments/assumptions/#code={code}"


def heard(page: Page, said: str) -> None:
    expect(page.locator("html")).to_have_attribute("data-heard", re.compile(re.escape(said)), timeout=30_000)


def test_a_row_of_phones_is_taken_in_one_after_another(filmed: Filmed, made: list[str]) -> None:
    one, two, _, later = made
    page = filmed(linked(one), linked(two), linked(later), "WIFI:S:Hall;P:secret;;")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    press(page, SCAN)
    window = page.get_by_role("dialog", name="Scan the codes")
    expect(window).to_be_visible()
    expect(window.get_by_text("2 people so far")).to_be_visible(timeout=30_000)
    for said in (
        "Added. Next phone, please.",
        "This code belongs to edition 2 of this check",
        "There is no answer code in this square.",
        "This code was here already and is counted once. Next phone, please.",  # the film has begun again
    ):
        heard(page, said)
    press(window, "Stop")
    expect(page.locator(".guide-scan")).to_have_count(0)
    page.wait_for_function(RELEASED)
    expect(page.get_by_text("The camera is off. 2 codes added by scanning. 2 people so far.")).to_be_visible()
    expect(page.get_by_role("button", name=SCAN)).to_be_focused()
    expect(count(page)).to_have_text("2 people so far")
    expect(page.get_by_label(BOX)).to_have_value("")
    until(page, lambda: asked, lambda urls: any("qr-decode" in url for url in urls))
    assert not [url for url in asked if not url.startswith(page.url.split("assessments/")[0])]
    assert not [url for url in asked if one in url or two in url]


def test_a_correction_waits_to_be_decided(filmed: Filmed, made: list[str]) -> None:
    one, _, changed, _ = made
    page = filmed(linked(one), linked(changed))
    press(page, SCAN)
    heard(page, "This code looks like a correction")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_text(re.compile("1 correction waits below to be decided"))).to_be_visible()
    press(page, "Count the later")
    expect(count(page)).to_have_text("1 person so far")


def test_the_browsers_own_reader_is_used_where_there_is_one(together: Open) -> None:
    page = together()
    [code] = some_codes(page, 1)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate(DRAWN, linked(code))
    press(page, SCAN)
    expect(page.get_by_text("Added. Next phone, please.")).to_be_visible()
    assert not [url for url in asked if "qr-decode" in url]
    press(page, "Stop")
    expect(count(page)).to_have_text("1 person so far")


@pytest.mark.parametrize("left", ["pagehide", "visibilitychange"])
def test_the_camera_is_let_go_when_the_page_is_left(together: Open, left: str) -> None:
    page = together()
    page.evaluate(DRAWN, "nothing")
    press(page, SCAN)
    expect(page.get_by_role("dialog")).to_be_visible()
    page.evaluate(
        """(left) => {
          Object.defineProperty(document, "hidden", {get: () => true});
          (left === "pagehide" ? window : document).dispatchEvent(new Event(left));
        }""",
        left,
    )
    page.wait_for_function(RELEASED)
    expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("NotAllowedError", "This page may not use the camera. Allow it in the browser’s settings"),
        ("NotFoundError", "No camera was found here."),
        ("NotReadableError", "The camera could not be started. Perhaps another program is using it"),
    ],
)
def test_each_way_of_having_no_camera_is_told_with_a_way_out(together: Open, name: str, told: str) -> None:
    page = together()
    page.evaluate(refusing(name))
    press(page, SCAN)
    status = page.locator("#group-codes + .guide-group-status")
    expect(status).to_contain_text(told)
    expect(status).to_contain_text("Or paste or type the codes.")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_browser_without_a_camera_to_give_has_no_button(page: Page, site: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'mediaDevices', {value: undefined});")
    page.goto(site + TOGETHER)
    expect(page.get_by_label(BOX)).to_be_visible()
    expect(page.get_by_role("button", name=SCAN)).to_have_count(0)


def not_told_its_address(html: str) -> str:
    """A facilitator's page as a build makes it that was not told where the site will stand."""
    words = hand_out("hand-out.html", title="Assumptions", address=None, check="../", qr=None, minutes=5)
    return re.sub(r'(<h2 id="hand-out-title">.*?</h2>).*?(</section>)', rf"\1{words}\2", html, count=1, flags=re.DOTALL)


@pytest.fixture
def open_at(browser: Browser, site: str) -> Iterator[Callable[[str], Page]]:
    """Opens such a page at any host, as the site that is served here."""
    root = site.removesuffix("steady-guide/")
    with browser.new_context() as context:
        page = context.new_page()

        def opened(base: str) -> Page:
            def answer(route: Route) -> None:
                found = route.fetch(url=route.request.url.replace(base, root))
                if route.request.resource_type == "document":
                    route.fulfill(response=found, body=not_told_its_address(found.text()))
                else:
                    route.fulfill(response=found)

            page.route(f"{base}**", answer)
            page.goto(f"{base}steady-guide/{TOGETHER}")
            page.wait_for_selector("html[data-ready]")
            return page

        yield opened
        page.unroute_all(behavior="ignoreErrors")


def test_an_address_without_https_is_told(open_at: Callable[[str], Page]) -> None:
    page = open_at("http://hall.example/")
    press(page, SCAN)
    told = page.locator("#group-codes + .guide-group-status")
    expect(told).to_contain_text("gives its camera only to a page whose address begins with https")


def test_the_invitation_is_drawn_where_the_build_did_not_know_the_address(open_at: Callable[[str], Page]) -> None:
    page = open_at("http://hall.example/")
    place = page.locator("#hand-out")
    code = place.get_by_role("img", name="QR code that opens")
    expect(code).to_be_visible()
    expect(place.get_by_text("There is no QR code here")).to_be_hidden()
    address = "http://hall.example/steady-guide/assessments/assumptions/"
    expect(place.locator(".guide-qr-address")).to_have_text(address)
    assert read_in_page(page, code) == f"{address}#join"
    press(page, "Show it large")
    expect(page.get_by_role("dialog").locator("svg")).to_be_visible()


def test_on_this_computer_alone_no_invitation_is_drawn(open_at: Callable[[str], Page], site: str) -> None:
    page = open_at(site.removesuffix("steady-guide/"))
    expect(page.get_by_role("button", name="Show it large")).to_be_visible()
    expect(page.locator("#hand-out svg")).to_have_count(0)
    expect(page.get_by_text("unless the page is open on this computer alone")).to_be_visible()
