"""The plan's page, opened as a person finds it, and the files that it hands out."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import ConsoleMessage, Page

from tests.browser.plan.folds import unfold

OpenPlan = Callable[..., Page]
Taken = Callable[[str], tuple[str, bytes]]
READY = "html[data-ready]"


@pytest.fixture
def open_plan(page: Page, site: str) -> Iterator[OpenPlan]:
    """Opens the page, with what stands behind its address. Fails on any error there."""
    errors: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        if message.type == "error":
            errors.append(message.text)

    page.on("console", heard)
    page.on("pageerror", lambda error: errors.append(str(error)))

    def opened(behind: str = "") -> Page:
        page.goto("about:blank")
        page.goto(f"{site}plan/{behind}")
        page.wait_for_selector(READY, state="attached")
        return page

    yield opened
    assert errors == []


@pytest.fixture
def taken(page: Page) -> Taken:
    """Presses one of the buttons that save a file; gives the file's name and what it holds."""

    def take(button: str) -> tuple[str, bytes]:
        unfold(page, button)
        with page.expect_download() as waiting:
            page.get_by_role("button", name=button, exact=True).click()
        download = waiting.value
        return download.suggested_filename, Path(download.path()).read_bytes()

    return take
