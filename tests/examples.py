"""How many cases Hypothesis makes up: some in each run, others each time, and many at night."""

from hypothesis import settings

BY_DAY, NIGHTLY = "guide", "nightly"
SHARE, LEAST, ALONE = 10, 20, 25
"""What part of the cases of a night each run tries, how many at least, and how many where a test names no number."""

settings.register_profile(BY_DAY, deadline=None, max_examples=ALONE)  # what a busy machine takes says nothing
settings.register_profile(NIGHTLY, deadline=None)


def examples(at_night: int) -> settings:
    """The settings of a test that wants so many cases at night (`--hypothesis-profile=nightly`), and a share by day."""
    by_day = max(LEAST, at_night // SHARE)
    return settings(deadline=None, max_examples=at_night if settings.get_current_profile_name() == NIGHTLY else by_day)
