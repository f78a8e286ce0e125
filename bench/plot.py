"""A plot in plain text of how things grow, both ways in steps of ten."""

import math
from collections.abc import Mapping, Sequence

WIDE, HIGH = 61, 16

Points = Sequence[tuple[float, float]]


def plotted(lines: Mapping[str, Points], across: str, up: str) -> list[str]:
    """The lines of the plot.

    Args:
        lines: by the one sign that is drawn, its points, all above nothing.
        across: what is counted from left to right.
        up: and from the foot up.
    """
    points = [point for line in lines.values() for point in line]
    left, right = _ends([x for x, _ in points])
    foot, head = _ends([y for _, y in points])
    rows = [[" "] * WIDE for _ in range(HIGH)]

    def put(sign: str, x: float, y: float) -> None:
        column = round((math.log10(x) - left) / (right - left) * (WIDE - 1))
        row = HIGH - 1 - round((math.log10(y) - foot) / (head - foot) * (HIGH - 1))
        rows[row][column] = sign

    for line in lines.values():
        for (x, y), (to_x, to_y) in zip(sorted(line), sorted(line)[1:], strict=False):
            for step in range(1, WIDE):
                put("·", x * (to_x / x) ** (step / WIDE), y * (to_y / y) ** (step / WIDE))
    for sign, line in lines.items():
        for x, y in line:
            put(sign, x, y)
    last = HIGH - 1
    shown = (
        f"{10**head:>8g} ┤" if row == 0 else f"{10**foot:>8g} ┤" if row == last else f"{'':8} │" for row in range(HIGH)
    )
    drawn = [f"{edge}{''.join(row).rstrip()}" for edge, row in zip(shown, rows, strict=True)]
    return [f"{up:>8}", *drawn, f"{'':8} └{'─' * WIDE}", f"{'':8} {10**left:<{WIDE - 20}g}{across} {10**right:g}"]


def _ends(values: Sequence[float]) -> tuple[int, int]:
    """The powers of ten between which all lie."""
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return low, max(high, low + 1)
