"""A check before a group has begun: how to run it with phones, and the sheets to print."""

from tests.browser.states.state import State

STATES = (
    State("together-page", "assessments/power-and-purpose/together/"),
    State("on-paper", "assessments/good-practice/on-paper/"),
    State("on-paper-by-choosing", "assessments/values/on-paper/"),
)
