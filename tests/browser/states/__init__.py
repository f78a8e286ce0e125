"""Every state of every component that a person can come to: what the tests and the pictures of states walk."""

from tests.browser.states import (
    browse,
    check,
    editor,
    finder,
    furniture,
    group,
    group_report,
    offline,
    our_list,
    plan,
    search,
    sheets,
    story,
    together,
)
from tests.browser.states.state import State

STATES: tuple[State, ...] = (
    *furniture.STATES,
    *search.STATES,
    *finder.STATES,
    *browse.STATES,
    *check.STATES,
    *group.STATES,
    *group_report.STATES,
    *story.STATES,
    *plan.STATES,
    *our_list.STATES,
    *sheets.STATES,
    *together.STATES,
    *offline.STATES,
    *editor.STATES,
)
