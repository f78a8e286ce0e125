"""The page for signs that something isn't working, opened."""

import pytest
from playwright.sync_api import Page


@pytest.fixture
def finder(page: Page, site: str) -> Page:
    """The page, ready to be asked."""
    page.goto(f"{site}something-isnt-working/")
    page.wait_for_selector("html[data-ready]", state="attached")
    return page
