"""The points of a scale as two forms that come together: apart at its beginning, one at its end. They only decorate."""

from math import sqrt

from guide.pages.rendering.markdown import Markdown

_RADIUS = 17
_MIDDLE = 34
_APART = 35
"""How far the middles of the two lie from each other at the beginning: a little more than they touch."""


def point_drawing(place: int, points: int) -> Markdown:
    """A point of a scale, as SVG for a page.

    Args:
        place: of the point, from 0.
        points: how many the scale has, two at the least.
    """
    half = _APART * (1 - place / (points - 1)) / 2
    if half == 0:
        drawn = f'<circle class="c" cx="{_MIDDLE}" cy="19" r="{_RADIUS}"/>'
    else:
        drawn = "".join(
            f'<circle class="{name}" cx="{_MIDDLE + side * half:g}" cy="19" r="{_RADIUS}"/>'
            for name, side in (("a", -1), ("b", 1))
        )
        if half < _RADIUS:
            height = sqrt(_RADIUS**2 - half**2)
            lens = f"a{_RADIUS} {_RADIUS} 0 0 1 0 {2 * height:.1f}a{_RADIUS} {_RADIUS} 0 0 1 0-{2 * height:.1f}z"
            drawn += f'<path class="c" d="M{_MIDDLE} {19 - height:.1f}{lens}"/>'
    return Markdown(f'<svg class="guide-point" viewBox="-1 0 70 38" aria-hidden="true">{drawn}</svg>')
