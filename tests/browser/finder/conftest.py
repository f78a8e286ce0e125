"""The entries as the symptom finder reads them, and its page opened and asked."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from guide.content.kinds import Assumption
from guide.content.library import load
from guide.pages.finder_page import signs_of
from tests.browser.conftest import STEADY
from tests.scripts.running import Scripts

Told = list[dict[str, Any]]
Match = Callable[..., list[Told]]


@pytest.fixture(scope="session")
def entries() -> Told:
    """As `entries_of`, of the guide that stays."""
    return entries_of(STEADY)


def entries_of(content: Path) -> Told:
    """Every entry with signs, in the shape in which the module reads it from the page."""
    library, _ = load(content)
    return [
        {
            "ref": entry.ref,
            "texts": [
                *({"role": "sign", "text": sign} for sign in signs),
                *([{"role": "belief", "text": entry.belief}] if isinstance(entry, Assumption) else []),
                {"role": "title", "text": entry.title},
                {"role": "summary", "text": entry.summary},
            ],
        }
        for entry in library.entries.values()
        if (signs := signs_of(entry))
    ]


@pytest.fixture
def match(modules: Scripts, entries: Told) -> Match:
    """As `matching`, among the entries of the guide that stays."""
    return matching(modules, entries)


def matching(modules: Scripts, entries: Told) -> Match:
    """What each complaint is told, best first; among other entries or with other synonyms on request."""

    def told(complaints: list[str], among: Told | None = None, synonyms: list[list[str]] | None = None) -> list[Told]:
        found: list[Told] = modules.evaluate(
            """async ([entries, complaints, synonyms]) => {
              const {indexOf} = await import('/assets/js/finder/texts.mjs');
              const {match} = await import('/assets/js/finder/match.mjs');
              const {SYNONYMS} = await import('/assets/js/finder/synonyms.mjs');
              const index = indexOf(entries, synonyms ?? SYNONYMS);
              return complaints.map((complaint) => match(index, complaint));
            }""",
            [among or entries, complaints, synonyms],
        )
        return found

    return told


@pytest.fixture
def finder(page: Page, site: str) -> Page:
    """The page, ready to be asked."""
    page.goto(f"{site}something-isnt-working/")
    page.wait_for_selector("html[data-ready]", state="attached")
    return page
