"""When a story happened: a year, a month or a day; or words beside a year, as in “spring 2019” or “2018–19”."""

import re

LONGEST = 40
"""Characters, of a date in words."""

_EXACT = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)", re.ASCII)
_RANGE = re.compile(r"(\d\d)(\d\d) ?[-–/] ?(?:\1)?(\d\d)", re.ASCII)
_CENTURIES = re.compile(r"(\d{4}) ?[-–/] ?(\d{4})", re.ASCII)
_WORDS = re.compile(r"[^\W_](?:[^\W_]|[ ,.’'()/–-])*")
_FROM_TO = re.compile(r"(?<!\d)(\d{4})\s*(?:[-–/]|to)\s*(\d{4}|\d{2})(?!\d)", re.ASCII)
_DIGITS = re.compile(r"\d+")
_LETTER = re.compile(r"[^\W\d_]")


def is_exact(date: str) -> bool:
    """Whether a date is a year, a month or a day, as in 2019, 2019-03 or 2019-03-05."""
    return _EXACT.fullmatch(date) is not None


def is_in_words(date: str) -> bool:
    """Whether a date is words beside a year, or two years: “spring 2019”, “about 2019”, “2018–19”."""
    if len(date) > LONGEST or not _YEAR.search(date) or not _WORDS.fullmatch(date):
        return False
    if years := _RANGE.fullmatch(date):
        return years[2] < years[3]
    if years := _CENTURIES.fullmatch(date):
        return years[1] < years[2]
    others = _DIGITS.findall(_YEAR.sub("", date))
    return bool(_LETTER.search(date)) and all(len(digits) <= 2 for digits in others)


def sortable(date: str | None) -> str:
    """The exact part of a story's date, by which it is sorted: of words, the first year; of none, nothing."""
    if date is None:
        return ""
    if is_exact(date):
        return date
    found = _YEAR.search(date)
    return found[0] if found else ""


def years(date: str | None) -> tuple[int, ...]:
    """Every year that a story's date names or spans, the first one first: of “2018–20” three, of “from 1998” one."""
    if date is None:
        return ()
    if is_exact(date):
        return (int(date[:4]),)
    found = {int(year) for year in _YEAR.findall(date)}
    for first, last in _FROM_TO.findall(date):
        found.update(range(int(first), int(last if len(last) == 4 else first[:2] + last) + 1))
    return tuple(sorted(found))
