"""The checks' definitions as the site publishes them."""

from pathlib import Path
from typing import Any

import pytest

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
    from guide.assess.definition import definition  # not before it is asked for: pytest's first process never does
    from guide.content.library import load

    library, _ = load(content)
    return {
        f"{edition.id}-{edition.edition}": definition(edition, library)
        for editions in library.assessments.values()
        for edition in editions
    }
