"""Waiting for what no `expect` of Playwright's has a word for: lists, storage, what a handler has heard."""

import time
from collections.abc import Callable
from typing import Any, TypeVar

from playwright.sync_api import Page

Read = TypeVar("Read")
PATIENCE = 30.0
"""Seconds; more than the slowest machine takes."""


def until(page: Page, read: Callable[[], Read], holds: Callable[[Read], Any]) -> Read:
    """What is read of a page, once it holds.

    Args:
        page: whatever it does meanwhile is heard, so that what a handler notes down is read as well.
        read: as often as need be.
        holds: is told what was read.

    Raises:
        AssertionError: where it never holds; with what was read last.
    """
    end = time.monotonic() + PATIENCE
    while not holds(found := read()):
        assert time.monotonic() < end, f"it stayed: {found!r}"
        page.wait_for_timeout(20)
    return found


def becomes(page: Page, read: Callable[[], Any], wanted: Any) -> None:
    """What is read of a page comes to be what is wanted.

    Raises:
        AssertionError: where it never does; with how they differ.
    """
    end = time.monotonic() + PATIENCE
    while (found := read()) != wanted and time.monotonic() < end:
        page.wait_for_timeout(20)
    assert found == wanted
