"""A hall without signal: once somebody has begun, all that the round needs is there, and the network may go."""

from pathlib import Path

from playwright.sync_api import Page, Request, expect

from tests.browser.group.closed import EIGHT, codes
from tests.browser.group.leading import CLOSE, Open, add, count, press, report

READY = "Ready without signal."
MOST_KB = 150
"""What the page says that it fetches at most."""


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
    with page.expect_download() as download:
        press(page, button)
    return Path(download.value.path())


def test_a_round_needs_no_network_once_it_is_run(page: Page, together: Open) -> None:
    fetched: list[int] = []
    page.on("requestfinished", lambda request: fetched.append(request.sizes()["responseBodySize"]))
    together()
    gathered = codes(page, EIGHT)
    expect(page.get_by_text(READY)).to_have_count(0)
    fetched.clear()
    page.get_by_role("link", name="Run it", exact=True).click()
    expect(page.get_by_text(READY)).to_be_visible()
    asked = cut(page)
    add(page, "\n".join(gathered))
    expect(count(page)).to_have_text("8 people so far")
    page.get_by_text("Type in a sheet from paper").click()
    expect(page.get_by_role("button", name="Add this sheet")).to_be_visible()
    press(page, CLOSE)
    expect(report(page)).to_be_focused()
    exported(page, "Save the round to a file")
    assert "Not at all" in exported(page, "The report for a spreadsheet (CSV)").read_text("utf-8-sig")
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
    assert exported(page, "Word document").read_bytes()[:2] == b"PK"
    press(page, "Back to the report")
    expect(report(page)).to_be_visible()
    assert asked == []
    assert 0 < sum(fetched) < MOST_KB * 1000
