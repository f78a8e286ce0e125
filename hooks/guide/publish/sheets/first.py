"""What of a style sheet the beginning of a page needs, to stand in the page; the rest comes where that beginning ends.

A browser shows what stands before a style sheet in the body while it waits for that, and holds back what stands behind.
Firefox alone shows what stands behind it too, bare; so the beginning hides that for as long as the rest may take.
"""

import re
from collections.abc import Iterable, Iterator

from guide.publish.sheets.cutting import Group, Rule, cut, read, written
from guide.publish.sheets.late import added
from guide.publish.sheets.names import Names

MARK = "<!--guide-first-->"
"""Stands where the beginning ends, in pages that may be parted."""

_MOVED = re.compile(r":(?:hover|focus|active|target|checked)\b")
"""What somebody does, and not yet."""
_HIDDEN = re.compile(r'<(\w+)(?:\s[\w-]+(?:="[^"]*")?)*?\shidden(?:="(?:hidden)?")?(?=[\s>])[^>]*>.*?</\1>', re.DOTALL)
_BEHIND = "body link~*,body :has(link)~*"
_HELD = f"@keyframes held{{from,to{{visibility:hidden}}}}{_BEHIND}{{animation:held 5s}}"
_SHOWN = f"{_BEHIND}{{animation:none}}"


def beginning(html: str) -> str:
    """What stands before the mark, without what is hidden until a script shows it; nothing where there is no mark."""
    return _HIDDEN.sub(r"<\1 hidden>", html.partition(MARK)[0]) if MARK in html else ""


def parted(sheet: Iterable[Rule | Group], names: Names) -> tuple[str, str]:
    """Two sheets that say together what one would have said.

    Args:
        sheet: its rules.
        names: what stands in the beginnings of the pages that it is for.

    Returns:
        The one for the beginning, and the rest.
    """
    whole = tuple(sheet)
    first = cut(_seen(whole), names)
    return written((*first, *read(_HELD))), written((*added(first, whole), *read(_SHOWN)))


def _seen(rules: Iterable[Rule | Group]) -> Iterator[Rule | Group]:
    """Without what is for paper, and what waits for a pointer or a key."""
    for rule in rules:
        if isinstance(rule, Group):
            if rule.head != "@media print":
                yield Group(rule.head, tuple(_seen(rule.rules)))
        elif rule.raw:
            if not rule.raw.startswith("@page"):
                yield rule
        elif still := tuple(one for one in rule.selectors if not _MOVED.search(one.text)):
            yield Rule(still, rule.declarations)
