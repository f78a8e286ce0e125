"""A kind's face, large, for the cover of one entry: the same two forms, stood a little otherwise for each.

What varies comes from the entry's own address alone, so a page looks the same in every build, and no two look alike.
"""

import hashlib
from dataclasses import dataclass

from guide.pages.rendering.markdown import Markdown

_CIRCLE_ONE = '<circle cx="45" cy="40" r="30"/>'
_CIRCLE_TWO = '<circle cx="75" cy="40" r="30"/>'


@dataclass(frozen=True)
class Forms:
    """The two forms of a kind, and the lines that stand on the first, on the second, and on what they share."""

    one: str
    two: str
    on_one: str = ""
    on_two: str = ""
    between: str = ""
    guessed: bool = False
    """Whether the second form is only thought to be there."""


_CIRCLES = Forms(_CIRCLE_ONE, _CIRCLE_TWO)
_FORMS = {
    "principle": _CIRCLES,
    "assumption": Forms(_CIRCLE_ONE, _CIRCLE_TWO, guessed=True),
    "tip": Forms(
        '<path d="M45 10a30 30 0 1 1-16 55.4l-14 6 3-17a30 30 0 0 1 27-44.4z"/>',
        '<path d="M75 10a30 30 0 1 0 16 55.4l14 6-3-17a30 30 0 0 0-27-44.4z"/>',
    ),
    "question": Forms(_CIRCLE_ONE, _CIRCLE_TWO, between="M54 33a6.5 6.5 0 1 1 9 6c-2 1-3 2-3 5M60 51.5v.1"),
    "tool": Forms(
        '<rect x="16" y="8" width="54" height="64" rx="5"/>',
        '<circle cx="76" cy="42" r="28"/>',
        on_one="M25 22h22M25 34h16M25 46h14M25 58h18",
    ),
    "assessment": Forms(_CIRCLE_ONE, _CIRCLE_TWO, between="M53 41l5 5 9-11"),
    "story": Forms(
        _CIRCLE_ONE, _CIRCLE_TWO, on_one="M26 32h18M24 42h18M28 52h14", on_two="M79 32h14M80 42h16M79 52h12"
    ),
    "article": Forms(
        '<rect x="20" y="10" width="50" height="60" rx="4"/>',
        '<rect x="52" y="14" width="46" height="56" rx="4"/>',
        on_one="M29 24h18M29 36h18M29 48h12",
    ),
}
_CENTRE = (60, 40)


def art(kind: str, ref: str) -> Markdown:
    """The drawing of one entry, as SVG for a page. Empty for a kind that has none.

    Args:
        kind: the entry's.
        ref: its folder and id, by which its drawing differs from that of others.
    """
    if kind not in _FORMS:
        return Markdown("")
    forms = _FORMS[kind]
    seed = hashlib.sha256(ref.encode()).digest()
    turn = _between(seed[0], -16, 16)
    aside, down = _between(seed[1], -7, 8), _between(seed[2], -11, 11)
    size = _between(seed[3], 74, 108) / 100
    # The second form grows and shrinks about its own middle, and what they share is cut out of it anew.
    moved = f"translate({75 + aside} {40 + down}) scale({size}) translate(-75 -40)"
    two = f'<g transform="{moved}">{forms.two}</g>'
    if forms.guessed:
        rim = f'<g transform="{moved}"><circle cx="75" cy="40" r="33"/></g>'
        drawn = f'<g class="a">{forms.one}</g><g class="p">{rim}</g><g class="d">{two}</g>'
    else:
        drawn = (
            f'<clipPath id="guide-art-shared">{forms.one}</clipPath>'
            f'<g class="a">{forms.one}</g><g class="b">{two}</g>'
            f'<g class="c" clip-path="url(#guide-art-shared)">{two}</g>'
        )
    lines = [
        f'<path class="w" d="{forms.on_one}"/>' if forms.on_one else "",
        f'<path class="w" transform="{moved}" d="{forms.on_two}"/>' if forms.on_two else "",
        f'<path class="w" transform="translate({aside / 2} {down / 2})" d="{forms.between}"/>' if forms.between else "",
    ]
    turned = f'<g transform="rotate({turn} {_CENTRE[0]} {_CENTRE[1]})">{drawn}{"".join(lines)}</g>'
    return Markdown(f'<svg class="guide-face guide-art" viewBox="4 -6 114 92" aria-hidden="true">{turned}</svg>')


def _between(byte: int, least: int, most: int) -> int:
    return least + byte * (most - least + 1) // 256
