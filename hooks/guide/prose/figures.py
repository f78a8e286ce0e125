"""Figures as they are read aloud, in syllables."""

import re

_ONES = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
"""Zero to nineteen."""
_TENS = (0, 0, 2, 2, 2, 2, 2, 3, 2, 2)
"""Twenty, thirty, … ninety, by their first figure."""
_HUNDRED, _THOUSAND, _AND, _POINT, _OH = 2, 2, 1, 1, 1
_LARGEST = 999_999
_MARKS = {"£": 1, "$": 2, "€": 2, "%": 2}
"""Pounds, dollars, euros, per cent."""


def figure_syllables(figure: str) -> int:
    """The syllables of a figure such as `12`, `1,500`, `4.5`, `£50` or `10%`.

    Four figures that can be a year (1100 to 2099) are read as one: 1998 is nineteen ninety-eight. A number from a
    million on is read figure by figure.
    """
    marks = sum(_MARKS.get(sign, 0) for sign in figure)
    whole, *rest = re.findall(r"\d+", figure.replace(",", ""))
    year = not rest and len(whole) == 4 and "," not in figure and not marks
    spoken = _year(int(whole)) if year and 1100 <= int(whole) <= 2099 else _number(whole)
    return marks + spoken + sum(_POINT + sum(_ONES[int(sign)] for sign in part) for part in rest)


def _number(figures: str) -> int:
    number = int(figures)
    if number > _LARGEST:
        return sum(_ONES[int(sign)] for sign in figures)
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _below_thousand(rest)
    ahead = _below_thousand(thousands) + _THOUSAND
    if not rest:
        return ahead
    return ahead + (_AND if rest < 100 else 0) + _below_thousand(rest)


def _below_thousand(number: int) -> int:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest)
    return _ONES[hundreds] + _HUNDRED + (_AND + _below_hundred(rest) if rest else 0)


def _below_hundred(number: int) -> int:
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (_ONES[ones] if ones else 0)


def _year(year: int) -> int:
    if 2000 <= year <= 2009:
        return _number(str(year))
    century, rest = divmod(year, 100)
    if not rest:
        return _below_hundred(century) + _HUNDRED
    return _below_hundred(century) + (_OH if rest < 10 else 0) + _below_hundred(rest)
