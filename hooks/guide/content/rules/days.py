"""Days that are still to come where only past ones make sense. Most are slips of a key."""

from collections.abc import Iterator
from datetime import date, timedelta

from guide.content.kinds import Story
from guide.content.loading import Found
from guide.content.problems import Problem
from guide.content.story_dates import sortable
from guide.content.withdrawn import FOLDER, WITHDRAWN

LEEWAY = timedelta(days=1)
"""Somewhere it is tomorrow already."""


def future_faults(found: Found, today: date) -> Iterator[Problem]:
    """Each date of the content that lies ahead.

    Args:
        found: what the files hold.
        today: the day it is; the next one counts as come too, since somewhere it has.
    """
    latest = today + LEEWAY
    for entry in found.entries:
        shown = found.shown(entry.path)
        yield from _ahead(shown, "reviewed", entry.reviewed.isoformat(), latest)
        if isinstance(entry, Story):
            for field, day in (("date", entry.date), ("published", entry.published)):
                if day:
                    yield from _ahead(shown, field, str(day), latest)
    for editions in found.assessments.values():
        for edition in editions:
            # A published edition could not be mended: its words stay.
            if edition.draft:
                yield from _ahead(found.shown(edition.path), "reviewed", edition.reviewed.isoformat(), latest)
    for place, story in enumerate(found.withdrawn):
        yield from _ahead(found.shown(f"{FOLDER}/{WITHDRAWN}"), f"{place}.on", story.on.isoformat(), latest)
    for place, source in enumerate(found.sources):
        # A paper is often read in the year before the one it bears.
        if source.year and source.year > latest.year + 1:
            yield Problem(found.shown("sources.yml"), f"{place}.year", f"{source.year} is still to come; mend the year")


def _ahead(shown: str, field: str, day: str, latest: date) -> Iterator[Problem]:
    """A day, a month or a year, as text, or words beside one, that begins after the latest day."""
    begins = sortable(day)
    if begins > latest.isoformat()[: len(begins)]:
        yield Problem(shown, field, f"{day} is still to come; mend the date")
