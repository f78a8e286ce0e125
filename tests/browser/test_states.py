"""Every state of every component, in both schemes and both widths: nothing keeps anyone out, and no rule is missing."""

from collections.abc import Sequence
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import WIDTHS, Axe, wrong_in_every_view
from tests.browser.probes import WHAT_DOES_NOT_FIT, missed_by_thumbs
from tests.browser.states import STATES
from tests.browser.states.state import State
from tests.browser.test_sheets import missing

SAMPLE = STATES[::24]
MORE = [state for state in STATES[::6] if state not in SAMPLE]
"""Of each component some: what all states together say is told each night."""


def misfits(page: Page, width: int) -> list[str]:
    """What does not fit, and on a phone what a thumb would miss."""
    found: list[str] = page.evaluate(WHAT_DOES_NOT_FIT)
    return [*found, *missed_by_thumbs(page)] if width == min(WIDTHS) else found


def wrong_with(state: State, page: Page, site: str, axe: Axe, widths: Sequence[int] = WIDTHS) -> dict[str, Any]:
    """What axe and the probes find, by width and scheme, and which rules of our sheets the page lacks."""
    page.emulate_media(reduced_motion="reduce")
    state.open(page, site)
    lacking = missing(page)
    return wrong_in_every_view(page, axe, misfits, widths) | ({"lacks": lacking} if lacking else {})


def test_each_state_has_a_name_of_its_own() -> None:
    names = [state.name for state in STATES]
    assert len(set(names)) == len(names) > 20


@pytest.mark.parametrize(("number", "state"), list(enumerate(SAMPLE)), ids=[state.name for state in SAMPLE])
def test_a_sample_of_states_keeps_nobody_out(page: Page, site: str, axe: Axe, number: int, state: State) -> None:
    """In one of the two widths, by turns."""
    assert wrong_with(state, page, site, axe, WIDTHS[number % 2 :][:1]) == {}


@pytest.mark.full
@pytest.mark.parametrize(("number", "state"), list(enumerate(MORE)), ids=[state.name for state in MORE])
def test_a_sixth_of_the_states_keeps_nobody_out(page: Page, site: str, axe: Axe, number: int, state: State) -> None:
    """In one of the two widths, by turns."""
    assert wrong_with(state, page, site, axe, WIDTHS[number % 2 :][:1]) == {}


@pytest.mark.nightly
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_every_state_keeps_nobody_out_in_both_widths(page: Page, site: str, axe: Axe, state: State) -> None:
    assert wrong_with(state, page, site, axe) == {}


def test_a_field_is_too_small_where_it_is_so_wherever_the_window_stands(page: Page, axe: Axe) -> None:
    page.set_viewport_size({"width": 390, "height": 600})
    foot = "<p style='background: white; bottom: 0; height: 100px; margin: 0; position: sticky'>Removed.</p>"
    two = (
        "<button style='display: block; height: 44px'>a</button><button style='display: block; height: 44px'>b</button>"
    )
    page.set_content(f"<div style='height: 436px'></div>{two}<div style='height: 2000px'></div>{foot}")
    assert axe(page, only=["target-size"]) == []
    page.set_content(two.replace("44px", "10px") + foot)
    assert len(axe(page, only=["target-size"])) == 2
