"""What a page's second sheet adds, so that the two together say what one sheet in its order would have said.

A rule that comes late stands behind all that came before, wherever it was written. Where that would let it win over a
rule that was written after it, the other stands in the second sheet once more, behind it.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from guide.publish.sheets.cutting import Declaration, Group, Rule
from guide.publish.sheets.selecting import Weight

_FAMILIES = {
    "size": ("width", "height", "inline", "block", "min", "max", "aspect"),
    "inset": ("top", "right", "bottom", "left"),
    "layout": ("flex", "grid", "place", "align", "justify", "gap", "row", "column", "columns", "display", "float"),
    "font": ("line",),
}
_FAMILY = {word: family for family, words in _FAMILIES.items() for word in words}


class Line(NamedTuple):
    """One selector and one declaration, with all that decides which of two wins."""

    conditions: tuple[str, ...]
    selector: str
    weight: Weight
    subject: tuple[str, str]
    """The element's name, where the selector asks for one, and the pseudo-element."""
    family: str
    text: str
    rule: int


def added(now: Iterable[Rule | Group], late: Iterable[Rule | Group]) -> tuple[Rule | Group, ...]:
    """The second sheet.

    Args:
        now: the rules of the first.
        late: those of one that has all; it holds whatever `now` holds, in the same order.
    """
    there = {
        (conditions, selector.text, line.text)
        for conditions, rule in _flat(now, ())
        for selector in rule.selectors
        for line in rule.declarations
    }
    behind: dict[tuple[Weight, str], list[Line]] = {}
    moved: list[Line] = []
    for line in _lines(late):
        over = behind.setdefault((line.weight, line.family), [])
        if (line.conditions, line.selector, line.text) not in there or any(_one_element(line, one) for one in over):
            over.append(line)
            moved.append(line)
    raw_now = {rule.raw for rule in _raw(now)}
    return (*(rule for rule in _raw(late) if rule.raw not in raw_now), *_grouped(moved))


def _one_element(one: Line, other: Line) -> bool:
    """Whether both could say something of the same element."""
    (tag, pseudo), (tag_of_other, pseudo_of_other) = one.subject, other.subject
    return one.rule != other.rule and pseudo == pseudo_of_other and (not tag or not tag_of_other or tag == tag_of_other)


def _lines(rules: Iterable[Rule | Group]) -> Iterator[Line]:
    for number, (conditions, rule) in enumerate(_flat(rules, ())):
        for selector in rule.selectors:
            told = selector.text, selector.weight, selector.subject
            for line in rule.declarations:
                yield Line(conditions, *told, _family(line), line.text, number)


def _family(line: Declaration) -> str:
    """Properties of one family may say the same in other words, such as `margin-left` and `margin-inline`."""
    return line.name if line.is_property or not line.name else _family_of(line.name)


@cache
def _family_of(name: str) -> str:
    first = name.lstrip("-").split("-")[0]
    return _FAMILY.get(first, first)


def _flat(rules: Iterable[Rule | Group], above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Rule]]:
    for rule in rules:
        if isinstance(rule, Group):
            yield from _flat(rule.rules, (*above, rule.head))
        elif not rule.raw:
            yield above, rule


def _raw(rules: Iterable[Rule | Group]) -> Iterator[Rule]:
    for rule in rules:
        if isinstance(rule, Group):
            yield from _raw(rule.rules)
        elif rule.raw:
            yield rule


def _grouped(lines: Sequence[Line]) -> Iterator[Rule | Group]:
    """Rules again, in order; neighbours of one rule with the same declarations share them."""
    by_selector: dict[tuple[int, tuple[str, ...], str], list[str]] = {}
    for line in lines:
        by_selector.setdefault((line.rule, line.conditions, line.selector), []).append(line.text)
    by_lines: dict[tuple[int, tuple[str, ...], tuple[str, ...]], list[str]] = {}
    for (number, conditions, selector), texts in by_selector.items():
        by_lines.setdefault((number, conditions, tuple(texts)), []).append(selector)
    written = (
        (conditions, Rule((), (), raw=f"{','.join(selectors)}{{{';'.join(said)}}}"))
        for (_, conditions, said), selectors in by_lines.items()
    )
    for conditions, under in groupby(written, key=itemgetter(0)):
        rules: tuple[Rule | Group, ...] = tuple(rule for _, rule in under)
        for condition in reversed(conditions):
            rules = (Group(condition, rules),)
        yield from rules
