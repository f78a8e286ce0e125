"""Two minutes at the end of a meeting: what is counted, what is never shown, and the strip of the last meetings."""

from typing import Any

from tests.scripts.plan.test_plan_modules import call
from tests.scripts.running import Scripts


def end(modules: Scripts, function: str, *given: Any) -> Any:
    return call(modules, "plan/meetings/meeting-end", function, *given)


def meeting(day: str, *rows: list[int]) -> dict[str, Any]:
    return {"day": day, "counts": list(rows) or [[5, 2, 1]] * 3}


def test_fewer_people_than_a_report_takes_are_not_kept(modules: Scripts) -> None:
    assert end(modules, "faultIn", [[5, 2, 1], [8, 0, 0], [0, 0, 5]], 5) == ""
    few = end(modules, "faultIn", [[5, 2, 1], [4, 0, 0], [0, 0, 5]], 5)
    assert few.startswith("Four people answered “I know what happens next")
    assert "at least five" in few
    assert "Count the slips" in end(modules, "faultIn", [[0, 0, 0]] * 3, 5)
    for wrong in (-1, 1.5, 501, None):
        assert "whole number" in end(modules, "faultIn", [[wrong, 9, 9], [9, 0, 0], [9, 0, 0]], 5)


def test_the_strip_shows_the_last_few_in_time_and_none_of_too_few_people(modules: Scripts) -> None:
    days = [f"2026-{month:02}-01" for month in range(1, 9)]
    meetings = [meeting(day) for day in reversed(days)]
    meetings += [
        meeting("2026-12-01", [4, 0, 0], [9, 0, 0], [9, 0, 0]),
        meeting("2026-12-02", [9, 0]),
        meeting("x", [9]),
    ]
    assert [each["day"] for each in end(modules, "stripOf", meetings, 5)] == days[2:]
    assert end(modules, "stripOf", meetings[-3:], 5) == []


def test_a_meeting_counted_again_takes_its_own_place(modules: Scripts) -> None:
    first, second = meeting("2026-01-01"), meeting("2026-02-01")
    again = meeting("2026-01-01", [9, 0, 0], [9, 0, 0], [9, 0, 0])
    assert end(modules, "withMeeting", [first, second], again, 60) == [again, second]
    assert end(modules, "withMeeting", [first, second], meeting("2026-03-01"), 2) == [second, meeting("2026-03-01")]
