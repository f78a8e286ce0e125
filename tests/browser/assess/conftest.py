"""What the tests of the assessments share: the definitions as the site publishes them, and pages to answer on."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from guide.assess.definition import definition
from guide.content.library import load
from tests.browser.conftest import ROOT, STEADY

Definition = dict[str, Any]


@pytest.fixture(scope="session")
def definitions() -> dict[str, Definition]:
    """As `definitions_of`, of the checks of the guide that stays."""
    return definitions_of(STEADY)


@pytest.fixture(scope="session")
def whole_definitions() -> dict[str, Definition]:
    """As `definitions_of`, of this very guide's checks, whichever they are."""
    return definitions_of(ROOT / "guide_src")


def definitions_of(content: Path) -> dict[str, Definition]:
    """Every edition of every assessment as the browser fetches it, by `ID-EDITION`."""
    library, _ = load(content)
    return {
        f"{edition.id}-{edition.edition}": definition(edition, library)
        for editions in library.assessments.values()
        for edition in editions
    }


@pytest.fixture
def answering(page: Page, site: str) -> Callable[[str], Page]:
    """Opens a page below `assessments/` and waits until its modules run."""

    def open_(address: str) -> Page:
        page.goto(f"{site}assessments/{address}")
        page.wait_for_selector("html[data-ready]")
        return page

    return open_
