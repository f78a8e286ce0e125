"""How long an entry takes to read, as its cover and its tile say it."""

from math import ceil

from guide.content.model import Entry

WORDS_A_MINUTE = 200
"""A quick reader's pace with plain words; those who read in a second language take longer."""


def minutes_in_words(entry: Entry) -> str:
    """Whole minutes for an entry's own text, one at the least."""
    minutes = max(1, ceil(len(entry.body.split()) / WORDS_A_MINUTE))
    return "1 minute to read" if minutes == 1 else f"{minutes} minutes to read"
