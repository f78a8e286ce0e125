"""What building and editing cost beside stock, as ratios, and how both grow with the stories."""

from collections.abc import Mapping
from itertools import pairwise

from bench.building import Built
from bench.plot import plotted
from bench.taking import MOST, MOST_UNCHANGED

MEGABYTE = 1_000_000
GIGABYTE = 1000
BUILD = 1.2
"""The most that a build may take, as a share of stock's."""
MOST_HELD = 1.5
"""The gigabytes that it may hold at its peak, the full-text index included."""
EDIT, EDIT_WITH_STORIES = 0.35, 0.5
"""And the most that an edit may take until it shows, as a share of stock's: as the guide is, and with stories more."""

Sides = tuple[Built, Built]


def print_growth(found: Mapping[int, Sides]) -> None:
    """Builds and edits beside stock, by how many stories more there are, and a plot of them."""
    print("\nBuilding and editing, in seconds of processor time: ours | stock")
    print(f"at most: a build {BUILD} of stock and {MOST_HELD} GB at its peak, an edit {EDIT} of stock as the guide")
    print(f"is and {EDIT_WITH_STORIES} with stories until it shows. Files to take along, of which stock has none,")
    print("are there already; behind it is told what a build takes that makes them too")
    for stories, (ours, stock) in sorted(found.items()):
        print(f"  {stories:6} stories more   {' '.join(_told(stories, ours, stock))}")
    counted = {stories: sides for stories, sides in found.items() if stories}
    if len(counted) < 2:
        return
    for line in _straight(counted):
        print(f"  {line}")
    drawn = {
        sign: [(stories, sides[at].cost.cpu) for stories, sides in sorted(counted.items())]
        for at, sign in enumerate("os")
    }
    print("\nSeconds of a build by stories more: o ours, s stock")
    print("\n".join(plotted(drawn, "stories more", "seconds")))


def _told(stories: int, ours: Built, stock: Built) -> list[str]:
    told = [_beside("build", ours.cost.cpu, stock.cost.cpu, BUILD)]
    if ours.anew is not None:
        told.append(f" (files too {ours.anew.cpu:.2f})")
    if ours.edit is not None and stock.edit is not None:
        told.append(_beside("edit", ours.edit, stock.edit, EDIT_WITH_STORIES if stories else EDIT))
    held = ours.cost.peak / MEGABYTE / GIGABYTE
    over = " TOO MUCH" if held > MOST_HELD else ""
    return [*told, f"  peak {held:4.2f} | {stock.cost.peak / MEGABYTE / GIGABYTE:4.2f} GB{over}"]


def _beside(what: str, ours: float, stock: float, most: float) -> str:
    over = " TOO MUCH" if round(ours / stock, 2) > most else ""
    return f"  {what} {ours:6.2f} | {stock:6.2f} = {ours / stock:4.2f}{over}"


def _straight(counted: Mapping[int, Sides]) -> list[str]:
    """What a thousand more stories add from each size to the next: the same where growth is a straight line."""
    sizes = sorted(counted)
    lines = []
    for less, more in pairwise(sizes):
        ours, stock = (
            (counted[more][side].cost.cpu - counted[less][side].cost.cpu) / (more - less) * 1000 for side in (0, 1)
        )
        lines.append(f"from {less} to {more}: {ours:6.1f} | {stock:6.1f} s for a thousand")
    return lines


def print_taking(built: Built, alone: float, again: float) -> None:
    """What the files to take along add to a build.

    Args:
        built: the guide, by a build that made them and by one that found them made.
        alone: processor seconds of making them alone.
        again: of finding them made.
    """
    added = built.anew.clock - built.cost.clock if built.anew else 0.0
    print("\nAll files to take along (worksheets, checks, packs, cards, reading copies, pictures to share, Word files)")
    print(
        f"at most: {MOST:g} s by the clock more in a clean build on two processors, {MOST_UNCHANGED:g} s of processor"
    )
    print("time where nothing has changed")
    over = " TOO MUCH" if added > MOST or again > MOST_UNCHANGED else ""
    print(f"  {added:.1f} s more, and {again:.2f} s made again of the same content{over};")
    print(f"  alone, one after another, {alone:.1f} s of processor time (bench/taking.py)")
