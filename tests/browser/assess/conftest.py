"""Pages of checks to answer on."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page


@pytest.fixture
def answering(page: Page, site: str) -> Callable[[str], Page]:
    """Opens a page below `assessments/`, past its cover, and waits until its modules run."""

    def open_(address: str) -> Page:
        page.goto(f"{site}assessments/{address}{'' if '#' in address else '#start'}")
        page.wait_for_selector("html[data-ready]")
        return page

    return open_
