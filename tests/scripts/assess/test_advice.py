"""Advice: in every check of this guide, whatever it asks, each item makes a difference."""

import pytest

from tests.browser.conftest import ROOT
from tests.scripts.assess.advising import newly_advised
from tests.scripts.definitions import definitions_of
from tests.scripts.running import Scripts


@pytest.mark.long
def test_from_best_to_worst_on_any_one_item_changes_the_advice(modules: Scripts) -> None:
    same = [
        f"{name}: {item}"
        for name, definition in definitions_of(ROOT / "guide_src").items()
        for item, new in newly_advised(modules, definition).items()
        if not new
    ]
    assert same == []
