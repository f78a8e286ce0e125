"""Every state of every component that a person can come to: what the tests and the pictures of states walk."""

from tests.browser.states import check, finder, furniture, search, story
from tests.browser.states.state import State

STATES: tuple[State, ...] = (
    *furniture.STATES,
    *search.STATES,
    *finder.STATES,
    *check.STATES,
    *story.STATES,
)
