"""Every state of every component, in both schemes and both widths: nothing keeps anyone out of it."""

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.probes import WHAT_DOES_NOT_FIT, WHAT_IS_TOO_SMALL
from tests.browser.states import STATES
from tests.browser.states.state import State

WIDTHS, SCHEMES = (1280, 390), ("light", "dark")
SAMPLE = STATES[::12]


def wrong_with(state: State, page: Page, site: str, axe: Callable[[Page], list[str]]) -> dict[str, Any]:
    """What axe and the probes find, by width and scheme."""
    wrong: dict[str, Any] = {}
    page.emulate_media(reduced_motion="reduce")  # else the theme's links are measured on their way between two colours
    state.open(page, site)
    for width, scheme in product(WIDTHS, SCHEMES):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        found = [*axe(page), *page.evaluate(WHAT_DOES_NOT_FIT)]
        if width == min(WIDTHS):
            found += page.evaluate(WHAT_IS_TOO_SMALL)
        if found:
            wrong[f"{width} {scheme}"] = found
    return wrong


def test_each_state_has_a_name_of_its_own() -> None:
    names = [state.name for state in STATES]
    assert len(set(names)) == len(names) > 20


@pytest.mark.parametrize("state", SAMPLE, ids=lambda state: state.name)
def test_a_sample_of_states_keeps_nobody_out(
    page: Page, site: str, axe: Callable[[Page], list[str]], state: State
) -> None:
    assert wrong_with(state, page, site, axe) == {}


@pytest.mark.full
@pytest.mark.parametrize("state", [state for state in STATES if state not in SAMPLE], ids=lambda state: state.name)
def test_every_other_state_keeps_nobody_out(
    page: Page, site: str, axe: Callable[[Page], list[str]], state: State
) -> None:
    assert wrong_with(state, page, site, axe) == {}
