"""Dates as people write them."""

import calendar

from guide.content.story_dates import is_exact


def in_words(day: str) -> str:
    """2019, March 2019 or 5 March 2019, from 2019, 2019-03 or 2019-03-05; what is in words already as it is."""
    if not is_exact(day):
        return day
    year, *rest = day.split("-")
    month = [calendar.month_name[int(rest[0])]] if rest else []
    return " ".join([*(str(int(number)) for number in rest[1:]), *month, year])
