"""The whole guide without a connection; a copy that is stopped, renewed, too large, and removed; none kept unasked."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Page, expect

from tests.browser.group.closed import EIGHT
from tests.browser.group.codes import some_codes
from tests.browser.group.hand import by_touch
from tests.browser.group.leading import BOX, CLOSE, count, report
from tests.browser.group.room import CAST, answered
from tests.browser.offline.host import Host, hosting
from tests.browser.pace.waiting import becomes, until
from tests.browser.pace.windows import beside
from tests.browser.plan.folds import unfold
from tests.browser.sharing import shared
from tests.browser.sheets.test_filling import KEEP as KEEP_SHEET
from tests.browser.states.sheets import CHANGE
from tests.browser.states.sheets import PATH as SHEET

READY = "html[data-ready]"
LINE = ".guide-offline-line"
KEEP = "Keep this guide on my device"
CACHES = "async () => (await caches.keys()).sort()"
WORKERS = "async () => (await navigator.serviceWorker.getRegistrations()).map(({scope}) => scope)"
KEPT_SHEETS = "JSON.stringify(localStorage)"
MINUTE = 60_000
LOOKED_FOR = "async () => (await (await caches.match(new URL('../newer', location.href).href)).json()).version"
A_DAY_LATER = """async () => {
  const [said] = (await caches.keys()).filter((name) => name.endsWith(" state"));
  const seen = new Response(JSON.stringify({at: 0, version: "", sent: 0}));
  await (await caches.open(said)).put(new URL("../newer", location.href).href, seen);
}"""
BLOCKED = "CacheStorage.prototype.has = async () => { throw new DOMException('', 'SecurityError') }"
BYTES = "async ({href}) => (await (await fetch(href)).arrayBuffer()).byteLength"


@pytest.fixture
def host(site: str, request: pytest.FixtureRequest) -> Iterator[Host]:
    """The steady guide, on a host of its own."""
    assert site
    with hosting(shared(request.config).folder) as host:
        yield host


@pytest.fixture
def few(host: Host) -> Host:
    """A host whose list holds a few pages, so that a copy is soon taken."""
    host.list_a_few()
    return host


@pytest.fixture(autouse=True)
def faults(page: Page) -> Iterator[list[str]]:
    """What the page says that it should not: errors, and violations of the policy."""
    said: list[str] = []
    page.context.on("weberror", lambda error: said.append(str(error.error)))
    page.context.on("console", lambda told: said.append(told.text) if "policy" in told.text.lower() else None)
    yield said
    assert said == []


def go(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector(READY, state="attached")


def press(page: Page, name: str | re.Pattern[str]) -> None:
    page.get_by_role("button", name=name).click()


def is_kept(page: Page) -> None:
    heading = page.get_by_role("heading", name="The guide is kept on this device")
    expect(heading).to_be_focused(timeout=2 * MINUTE)
    expect(page.locator("[data-module=offline]").get_by_role("status")).to_contain_text("all of it is here")


def keep(page: Page, host: Host) -> None:
    go(page, f"{host.address}offline/")
    press(page, KEEP)
    is_kept(page)


def cut(page: Page, host: Host, is_off: bool = True) -> None:
    """Takes the connection away, from the device and from the host; or gives it back."""
    host.is_off = is_off
    page.context.set_offline(is_off)


def exported(page: Page, button: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=button, exact=True).click()
    return Path(download.value.path()).read_bytes()


@pytest.mark.full
def test_without_a_connection_all_of_it_works(page: Page, host: Host) -> None:
    keep(page, host)
    go(page, f"{host.address}assessments/assumptions/together/")
    codes = some_codes(page, len(EIGHT))
    cut(page, host)

    # Read: by any form of an address, and a link from page to page.
    go(page, f"{host.address}tips/bust-the-jargon?from=home#how")
    expect(page).to_have_url(f"{host.address}tips/bust-the-jargon/?from=home#how")
    expect(page.get_by_role("main").get_by_role("status").first).to_have_text(
        re.compile("^You are offline. This is the")
    )
    # Search: what is found first, and the full text behind it.
    page.get_by_role("banner").get_by_role("button", name="Search").click()
    page.get_by_role("searchbox", name="What are you looking for?").fill("jargon")
    dialog = page.get_by_role("dialog", name="Search")
    expect(dialog.locator("a[data-result]").first).to_be_visible()
    expect(dialog.locator("ul.guide-found mark").first).to_be_visible()
    # Answer a check, to its result and its code.
    go(page, f"{host.address}assessments/assumptions/#join")
    assert answered(page, CAST[0], by_touch)
    # Run a round, and take its report along.
    go(page, f"{host.address}assessments/assumptions/together/")
    page.get_by_label(BOX).fill("\n".join(codes))
    page.get_by_role("button", name="Add to the round").click()
    expect(count(page)).to_have_text(f"{len(EIGHT)} people so far")
    page.get_by_role("button", name=CLOSE).click()
    expect(report(page)).to_be_visible()
    assert b'"codes"' in exported(page, "Save the round to a file")
    # A sheet, kept past the tab; as a Word document and as a file to pass on.
    go(page, host.address + SHEET)
    page.get_by_label(CHANGE).fill("A hall without signal")
    page.get_by_label(KEEP_SHEET).check()
    becomes(page, lambda: "without signal" in page.evaluate(KEPT_SHEETS), True)
    other = beside(page)
    go(other, host.address + SHEET)
    expect(other.get_by_label(CHANGE)).to_have_value("A hall without signal")
    other.close()
    word = Document(io.BytesIO(exported(page, "Word document")))
    assert "A hall without signal" in [paragraph.text for paragraph in word.paragraphs]
    assert json.loads(exported(page, "File to open again"))["texts"][0]["text"] == "A hall without signal"
    # A plan, to a file; a tool’s sheets; the form for a story.
    go(page, f"{host.address}plan/")
    press(page, "Add a step")
    page.get_by_label("What we will do").fill("Ask in a hall without signal")
    unfold(page, "File to open again")
    assert b"hall without signal" in exported(page, "File to open again")
    go(page, f"{host.address}tools/who-does-what/")
    links = page.locator("a[href$='.pdf'], a[href$='.docx']")
    sheets = links.evaluate_all(f"async (links) => Promise.all(links.map({BYTES}))")
    assert len(sheets) >= 2
    assert min(sheets) > 1000
    go(page, f"{host.address}share-your-story/")
    expect(page.locator("[data-module=story-form]").get_by_role("button").first).to_be_visible()
    # What is not there says so, and so does a link that leads out.
    go(page, f"{host.address}stories/one-of-long-ago/?a=1")
    expect(page.get_by_role("heading", name="This page is not on your device")).to_be_visible()
    wanted = page.get_by_role("link", name="stories/one-of-long-ago/?a=1")
    expect(wanted).to_have_attribute("href", f"{host.address}stories/one-of-long-ago/?a=1")
    go(page, f"{host.address}about/licence/")
    page.get_by_role("main").locator("a[href^='https://']").first.click()
    expect(page.get_by_role("alert")).to_contain_text("leads out of the guide, and you are offline")
    # With a connection again, what the copy has not comes from the site.
    cut(page, host, is_off=False)
    expect(page.locator(LINE)).to_be_empty()
    answer = page.goto(f"{host.address}feed.xml")
    assert answer
    assert answer.ok


def test_a_copy_that_is_stopped_and_renewed_is_never_mixed(page: Page, few: Host) -> None:
    keep(page, few)
    first = few.version
    go(page, f"{few.address}tips/")
    title = page.title()
    open_before = page
    few.change("tips/", "tools/", "library/", "plan/", "offline/", words="Newer")
    few.fetched.clear()

    # A day later each page says so; nothing is fetched before somebody wants it.
    page.evaluate(A_DAY_LATER)
    go(page, f"{few.address}plan/")
    until(page, lambda: page.evaluate(LOOKED_FOR), lambda seen: seen == few.version)
    go(page, f"{few.address}tips/")
    expect(page.locator(LINE)).to_have_text(re.compile(r"^A newer copy of the guide is out: .* See and take it$"))
    assert (few.fetched, page.title()) == ([], title)

    # The newer copy is stopped in the midst: the older is whole, and stays in use.
    few.at_most = 3
    page = open_before.context.new_page()
    go(page, f"{few.address}offline/")
    expect(page.get_by_text("A newer copy of the guide is out")).to_be_visible()
    press(page, "Take the newer copy")
    until(page, lambda: few.at_most, lambda left: left is not None and left < 0)
    expect(page.locator(".guide-offline-count")).to_have_text(re.compile(r"^\d+ of \d+ files"))
    page.close()
    page = open_before.context.new_page()
    cut(page, few)
    for path in ("tips/", "tools/", "library/"):
        go(page, few.address + path)
        expect(page).not_to_have_title("Newer")
        expect(page.get_by_text("You are offline.")).to_be_visible()

    # It goes on where it was, fetches nothing twice, and what was open before stays as it was.
    cut(page, few, is_off=False)
    few.at_most = None
    few.goes_on.set()
    came = [address for address in few.fetched if address]
    go(page, f"{few.address}offline/")
    press(page, "Take the newer copy: go on")
    is_kept(page)
    assert len(few.fetched) - len(came) <= 5
    text = "async () => (await (await fetch(location.href)).text()).match(/<title>(.*?)<.title>/)[1]"
    assert open_before.evaluate(text).replace("’", "'") == title.replace("’", "'")
    go(page, f"{few.address}tools/")
    expect(page).to_have_title("Newer")
    assert any(first in name for name in page.evaluate(CACHES))

    # Once nothing from the older copy is open, it goes.
    go(open_before, f"{few.address}tips/")
    expect(open_before).to_have_title("Newer")
    go(page, few.address)
    becomes(page, lambda: any(first in name for name in page.evaluate(CACHES)), False)
    assert any(few.version in name for name in page.evaluate(CACHES))


def test_nothing_is_kept_unasked_and_all_of_it_goes_when_asked(page: Page, few: Host) -> None:
    go(page, few.address)
    go(page, f"{few.address}offline/")
    expect(page.get_by_role("button", name=KEEP)).to_be_visible()
    assert [page.evaluate(CACHES), page.evaluate(WORKERS), page.evaluate("localStorage.length")] == [[], [], 0]
    press(page, KEEP)
    is_kept(page)
    assert page.evaluate(WORKERS) == [few.address]
    device = page.context.new_cdp_session(page)
    manifest = device.send("Page.getAppManifest")
    assert (manifest["url"], manifest["errors"]) == (f"{few.address}manifest.webmanifest", [])
    found = {error["errorId"] for error in device.send("Page.getInstallabilityErrors")["installabilityErrors"]}
    assert found <= {"in-incognito"}
    press(page, "Remove it")
    expect(page.get_by_text("Removed. Nothing of the copy is left on this device.")).to_be_visible()
    assert [page.evaluate(CACHES), page.evaluate(WORKERS)] == [[], []]
    expect(page.get_by_role("button", name=KEEP)).to_be_visible()


@pytest.mark.full
def test_a_copy_of_which_a_part_was_cleared_is_not_called_whole_and_is_mended(page: Page, few: Host) -> None:
    keep(page, few)
    page.evaluate(
        """async (address) => {
            for (const name of await caches.keys()) await (await caches.open(name)).delete(address);
        }""",
        f"{few.address}tips/",
    )
    cut(page, few)
    go(page, f"{few.address}tips/")
    expect(page.locator(".guide-note")).to_contain_text("not whole any more")
    go(page, f"{few.address}tools/")
    expect(page.locator(LINE)).to_contain_text("You are offline.")
    expect(page.locator(LINE)).to_contain_text("not whole any more")
    page.locator(LINE).get_by_role("link").click()
    expect(page.get_by_role("heading", name="The copy on this device is not whole any more.")).to_be_visible()
    expect(page.get_by_text("cleared 1 file of it")).to_be_visible()
    expect(page.get_by_text("once you are online")).to_be_visible()
    cut(page, few, is_off=False)
    press(page, "Look again")
    press(page, "Fetch what is gone")
    is_kept(page)
    cut(page, few)
    go(page, f"{few.address}tips/")
    expect(page.locator(LINE)).to_have_text(re.compile("kept here on [^.]*[.]$"))


def test_a_full_disk_says_so_and_leaves_the_older_copy_whole(page: Page, few: Host) -> None:
    keep(page, few)
    few.changed["tips/index.html"] = few.text("tips/index.html") + b"<!--" + b"A" * 4_000_000 + b"-->"
    few.list_a_few()
    device = page.context.new_cdp_session(page)
    device.send("Storage.overrideQuotaForOrigin", {"origin": few.address.split("/steady")[0], "quotaSize": 5_000_000})
    # What a browser says of its room is not always so.
    page.add_init_script("navigator.storage.estimate = async () => ({})")
    go(page, f"{few.address}offline/")
    press(page, "Take the newer copy")
    expect(page.get_by_role("alert")).to_contain_text(re.compile("not enough room.*copy that you had is whole"))
    assert not any(few.version in name for name in page.evaluate(CACHES))
    few.is_off = True
    go(page, f"{few.address}tips/")
    expect(page.locator(LINE)).to_be_attached()
    assert len(page.content()) < 1_000_000


def test_a_file_that_is_not_what_the_list_says_is_not_kept(page: Page, few: Host) -> None:
    few.changed["tips/index.html"] = b"<title>of another deployment</title>"
    go(page, f"{few.address}offline/")
    press(page, KEEP)
    expect(page.get_by_role("alert")).to_contain_text("not what the site says it should be")
    expect(page.get_by_role("button", name="Go on")).to_be_visible()
    assert page.evaluate(WORKERS) == []


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ("delete Navigator.prototype.serviceWorker", "This browser cannot keep a site"),
        (
            "CacheStorage.prototype.has = async () => { throw new DOMException('', 'SecurityError') }",
            "keeps nothing for",
        ),
    ],
)
def test_where_it_cannot_be_kept_a_sentence_says_so(page: Page, few: Host, script: str, says: str) -> None:
    page.add_init_script(script)
    go(page, f"{few.address}offline/")
    expect(page.get_by_text(says)).to_be_visible()
    expect(page.get_by_role("button", name=KEEP)).to_have_count(0)
