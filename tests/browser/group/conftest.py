"""The facilitator's page of a check, opened as one finds it."""

import pytest
from playwright.sync_api import Page

from tests.browser.group.leading import Open


@pytest.fixture
def together(page: Page, site: str) -> Open:
    """Opens the facilitator's page of a check and waits until its modules run."""

    def open_(check: str = "assumptions", behind: str = "", at: Page = page) -> Page:
        at.goto(f"{site}assessments/{check}/together/{behind}")
        at.wait_for_selector("html[data-ready]")
        return at

    return open_
