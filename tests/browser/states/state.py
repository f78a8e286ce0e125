"""A state of a page, and how a person comes to it."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

READY = "html[data-ready]"


def _at_once(page: Page) -> None:
    """The page as it opens."""


@dataclass(frozen=True)
class State:
    """One state, named for the picture and the test's output."""

    name: str
    """Small letters and hyphens, such as `check-result`."""
    path: str
    """The page's address relative to the site's root."""
    reach: Callable[[Page], None] = _at_once
    """Brings the page, once loaded, into the state; it waits until what it shows is there."""

    def open(self, page: Page, site: str) -> None:
        """Goes to the page and into the state."""
        page.goto(site + self.path)
        page.wait_for_selector(READY, state="attached")
        self.reach(page)
