"""The steps of a tool as a strip: as long as each takes, where each says how long."""

import re
from collections.abc import Sequence

from guide.pages.rendering.markdown import Markdown

_STEP = re.compile(r"^\d+\. +(.*)$", re.MULTILINE)
_TAKES = re.compile(r"^\*\*[^*]*\((\d+) minutes?\)\.?\*\*")


def minutes_of(steps: str) -> tuple[int, ...]:
    """How long each step takes; empty unless every one says it.

    Args:
        steps: Markdown, a numbered list among it.
    """
    found = [_TAKES.match(step) for step in _STEP.findall(steps)]
    return tuple(int(each[1]) for each in found if each) if len(found) > 1 and all(found) else ()


def strip(minutes: Sequence[int]) -> Markdown:
    """The strip, as SVG for a page; empty for no minutes. It only decorates: each step says its minutes in words."""
    if not minutes:
        return Markdown("")
    whole, at, parts = sum(minutes), 0, []
    for place, each in enumerate(minutes):
        x, width = _share(at, whole), _share(each, whole)
        parts.append(f'<rect class="{"b" if place % 2 else "a"}" x="{x}" width="{width}" height="100%"/>')
        middle = _share(at + each / 2, whole)
        parts.append(f'<text class="{"a" if place % 2 else "b"}" x="{middle}" y="50%" dy=".35em">{each}</text>')
        at += each
    return Markdown(f'<svg class="guide-strip" width="100%" height="44" aria-hidden="true">{"".join(parts)}</svg>')


def _share(part: float, whole: int) -> str:
    return f"{100 * part / whole:.1f}".removesuffix(".0") + "%"
