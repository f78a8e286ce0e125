"""How many cases are tried: some in each run, and all of them in the full one or at night."""

from collections.abc import Iterable, Sequence
from typing import Any

import pytest
from hypothesis import settings

BY_DAY, NIGHTLY = "guide", "nightly"
SHARE, LEAST, ALONE = 10, 20, 25
"""What part of the cases of a night each run tries, how many at least, and how many where a test names no number."""

# What a busy machine takes says nothing, so there is no deadline. By day the cases are the same in each run, so that
# what is green stays so until something is changed; chance looks for more at night.
settings.register_profile(BY_DAY, deadline=None, max_examples=ALONE, derandomize=True)
settings.register_profile(NIGHTLY, deadline=None)


def examples(at_night: int) -> settings:
    """The settings of a test that wants so many cases at night (`--hypothesis-profile=nightly`), and a share by day."""
    if settings.get_current_profile_name() == NIGHTLY:
        return settings(deadline=None, max_examples=at_night)
    return settings(deadline=None, max_examples=max(LEAST, at_night // SHARE), derandomize=True)


def some_of(cases: Sequence[Any], count: int) -> list[Any]:
    """Cases for `parametrize`: so many of them, from first to last, in each run, and the others in the full one."""
    chosen = {round(place * (len(cases) - 1) / max(count - 1, 1)) for place in range(count)}
    return [case if place in chosen else pytest.param(case, marks=pytest.mark.full) for place, case in enumerate(cases)]


def long_but(cases: Iterable[Any], *quick: Any) -> list[Any]:
    """Cases for `parametrize`: those named in each run, and the others where what takes seconds is run as well."""
    return [case if case in quick else pytest.param(case, marks=pytest.mark.long) for case in cases]
