"""The journey: a partnership's stages as stops on a path, each a link. As many stops as there are stages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from guide.content.reference import Stage
from guide.pages.rendering.render import html

ACROSS, ALONG = 92.0, 100.0
"""The size of each piece of the drawing, in units of its own."""
WIDTH = 26.0
"""How wide each partner's way is."""
APART, TOUCHING, TOGETHER = 1.7 * WIDTH, WIDTH, 0.36 * WIDTH
"""How far apart the middles of the two ways are: where they set out, where they meet, and where they share a path."""
SWAY = 10.0
"""How far the path winds to either side; it crosses the middle at each stop."""


@dataclass(frozen=True)
class Place:
    """Where the path is at the beginning or end of a piece: its middle, and how far apart the two ways are."""

    middle: float
    apart: float

    def edge(self, way: int, side: int) -> float:
        """Where one edge of one way lies, -1 being the first of either."""
        return self.middle + way * self.apart / 2 + side * WIDTH / 2


@dataclass(frozen=True)
class Piece:
    """The path from one stop's beginning to its end, as outlines: each partner's way, and what they share of it."""

    one: str
    two: str
    both: str


@dataclass(frozen=True)
class Stop:
    """A stage on the path."""

    stage: Stage
    address: str
    current: bool
    across: Piece
    """Drawn from left to right."""
    down: Piece
    """Drawn from top to bottom."""


def journey(stages: Sequence[Stage], current: Stage | None = None, *, to: Callable[[Stage], str]) -> str:
    """The path with its stops, as HTML without a blank line: a list of links, each with its part of the drawing.

    Args:
        stages: the taxonomy's, in order.
        current: the stage whose page this is; without one, each stop says what its stage is.
        to: a stage's address, as a link on the page writes it.
    """
    stops = [
        Stop(stage, to(stage), stage == current, piece(start, end, upright=False), piece(start, end, upright=True))
        for stage, (start, end) in zip(stages, pairwise(places(len(stages))), strict=True)
    ]
    return html("journey.html", stops=stops, current=current, across=ACROSS, along=ALONG)


def places(count: int) -> list[Place]:
    """Where the path is before the first of so many stops, between stops, and after the last.

    The two ways come from apart, meet at the end of the first stage, share most of a path, and open again at the last.
    """
    gaps = [APART, *(TOUCHING if place in (1, count) else TOGETHER for place in range(1, count + 1))]
    return [Place(ACROSS / 2 + (SWAY if number % 2 else -SWAY), gap) for number, gap in enumerate(gaps)]


def piece(start: Place, end: Place, upright: bool) -> Piece:
    """The outlines between two places; pieces that follow one another join without a corner.

    Args:
        start: where the piece begins.
        end: where it ends.
        upright: whether the path runs down the page.
    """

    def band(first: tuple[int, int], second: tuple[int, int]) -> str:
        """What lies between two edges, each named by way and side."""
        there = _curve(0, start.edge(*first), end.edge(*first), upright)
        back = _curve(ALONG, end.edge(*second), start.edge(*second), upright)
        return f"M{there}L{back}z"

    # Where the ways touch at one end, what they share begins there as a point; beyond that there is nothing to draw.
    shares = max(start.apart, end.apart) <= TOUCHING and start.apart + end.apart < 2 * TOUCHING
    return Piece(band((-1, -1), (-1, 1)), band((1, -1), (1, 1)), band((1, -1), (-1, 1)) if shares else "")


def _curve(begin: float, across: float, across_end: float, upright: bool) -> str:
    """From one end of a piece to the other, level at both, as the numbers of a path."""
    half, finish = ALONG / 2, ALONG - begin
    points = [(begin, across), (half, across), (half, across_end), (finish, across_end)]
    first, *rest = [f"{b:g},{a:g}" if upright else f"{a:g},{b:g}" for a, b in points]
    return f"{first}C{' '.join(rest)}"
