"""The page to share a story on, opened as a contributor finds it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import ConsoleMessage, Page, Route

from guide.stories.packet.reading import Packet, read_packet

OpenForm = Callable[..., Page]


@pytest.fixture
def open_form(page: Page, site: str) -> Iterator[OpenForm]:
    """Opens the page, at a fragment if told, with the ways to send that are given: email, github, form_url, endpoint
    (relative to the site's root), processor. Fails on any error there but a refusal by the endpoint."""
    errors: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        if message.type == "error" and "Failed to load resource" not in message.text:
            errors.append(message.text)

    page.on("console", heard)
    page.on("pageerror", lambda error: errors.append(str(error)))

    def opened(fragment: str = "", **routes: str) -> Page:
        if "endpoint" in routes:
            routes["endpoint"] = site + routes["endpoint"]

        def configured(route: Route) -> None:
            told = " ".join(f'data-{name.replace("_", "-")}="{value}"' for name, value in routes.items())
            response = route.fetch()
            assert response.text().count("data-limits=") == 1
            route.fulfill(response=response, body=response.text().replace("data-limits=", f"{told} data-limits="))

        if routes:
            page.route("**/share-your-story/", configured)
        page.goto(f"{site}share-your-story/{fragment}")
        page.wait_for_selector("html[data-ready]", state="attached")
        return page

    yield opened
    assert errors == []


@pytest.fixture
def downloaded(page: Page) -> Callable[[], tuple[str, Packet]]:
    """Downloads the packet that the page offers; gives the file's name and what it holds."""

    def take() -> tuple[str, Packet]:
        with page.expect_download() as waiting:
            page.get_by_role("button", name="Download the packet").click()
        download = waiting.value
        reading = read_packet(Path(download.path()).read_bytes())
        assert reading.problems == ()
        assert reading.packet is not None
        return download.suggested_filename, reading.packet

    return take
