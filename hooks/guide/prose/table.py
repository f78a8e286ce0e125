"""The report as lines of text: a table, the hardest to read first, and what it comes to."""

from collections.abc import Iterator, Sequence
from datetime import date

from guide.prose.reading import YEARS_BETWEEN_REVIEWS, Reading
from guide.prose.verdict import middle

_HEAD = "grade  words  sentence  longest  passive?  text"


def lines(readings: Sequence[Reading], today: date) -> Iterator[str]:
    """The report on some texts, line by line."""
    yield _HEAD
    yield from map(_row, sorted(readings, key=lambda reading: (-reading.grade, reading.text.ref)))
    yield ""
    yield from _summary(readings, today)


def _row(reading: Reading) -> str:
    notes = [
        "" if reading.text.ours else "its author's words",
        "review due" if reading.overdue else "",
        f"banned words: {len(reading.banned)}" if reading.banned else "",
        f"idioms: {len(reading.idioms)}" if reading.idioms else "",
    ]
    row = (
        f"{reading.grade:5.1f}  {reading.counts.words:5}  {reading.mean:8.1f}  {reading.longest:7}"
        f"  {reading.passive_share:8.0%}  {reading.text.ref}"
    )
    return "  · ".join([row, *filter(None, notes)])


def _summary(readings: Sequence[Reading], today: date) -> Iterator[str]:
    words = sum(reading.counts.words for reading in readings)
    sentences = sum(reading.counts.sentences for reading in readings)
    passive = sum(reading.passive for reading in readings)
    grades = [reading.grade for reading in readings] or [0.0]
    if not sentences:
        yield "no prose"
        return
    yield f"{len(readings)} texts, {words:,} words, {sentences:,} sentences of {words / sentences:.1f} words on average"
    yield f"Flesch-Kincaid grade: median {middle(readings):.1f}, from {min(grades):.1f} to {max(grades):.1f}"
    yield f"sentences that look passive: {passive / sentences:.0%} (be or get before a participle: a rough sign)"
    yield f"banned words: {sum(len(reading.banned) for reading in readings)}"
    yield f"idioms: {sum(len(reading.idioms) for reading in readings if reading.text.ours)}"
    late = sum(reading.overdue for reading in readings)
    yield f"last reviewed more than {YEARS_BETWEEN_REVIEWS} years before {today}: {late}"
