"""Leading a round as a facilitator does: what the tests of that page share."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.browser.group.codes import some_codes

Open = Callable[..., Page]
BOX = "Type or paste codes"
KEEP = "Keep this round in this browser for 30 days"
CLOSE = "Close the round and see the report"
REPORT = re.compile("^What .* people said$")


def press(page: Page | Locator, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def add(page: Page, text: str) -> None:
    page.get_by_label(BOX).fill(text)
    press(page, "Add to the round")


def count(page: Page) -> Locator:
    return page.locator(".guide-group-count p")


def report(page: Page) -> Locator:
    return page.get_by_role("heading", name=REPORT)


def closed(page: Page, people: int) -> list[str]:
    """Brings a round to its report; gives the codes in it."""
    codes = some_codes(page, people)
    add(page, "\n".join(codes))
    expect(count(page)).to_have_text(f"{people} people so far")
    press(page, CLOSE)
    expect(report(page)).to_be_visible()
    return codes


def saved(page: Page, into: Path) -> Path:
    with page.expect_download() as download:
        press(page, "Save the round to a file")
    download.value.save_as(into / download.value.suggested_filename)
    return into / download.value.suggested_filename


def a_file(name: str, content: str | bytes) -> FilePayload:
    """A file to choose."""
    return {"name": name, "mimeType": "", "buffer": content.encode() if isinstance(content, str) else content}
