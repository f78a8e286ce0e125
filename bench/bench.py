"""This guide beside a stock Material site of the same pages, both built and visited in one run.

Usage: python -m bench.bench [--stories N …] [--runs N] [--building] [PAGE …]

It prints, page by page, what a first visit costs and Lighthouse's marks for a phone; then what building and editing
cost for the content as it is and with more stories, as a plot too. Times depend on the machine and on what else it
does; compare them only within one run. It ends by itself: no build or edit may take longer than `bench/cost.py` says.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import building, lighthouse
from bench.growth import print_growth, print_taking
from bench.lighthouse import Marks
from bench.pages import longest_check, pages_of
from bench.report import Drawn, draw
from bench.serving import serving
from bench.taking import taking
from bench.visiting import Visit, visits
from guide.content.library import load_sound

KB = 1024
READ = {"compressed": 20 * KB}
"""What the first visit to an entry, a story or a list may cost at most, headers among it."""
HOME = {"compressed": 14 * KB}
FIND = {"compressed": 25 * KB}
ANSWER = {"compressed": 35 * KB}
"""And that to a check, the plan and the form for a story."""
ANY = {"script": 20_000, "shift": 0, "requests": 10}
"""And that to any page."""
EDITED = 1000
"""With more stories than so many no edit is measured: it would be some eight builds more."""
BY_PAGE = {"": HOME, "something-isnt-working/": FIND, "plan/": ANSWER, "share-your-story/": ANSWER}


@dataclass(frozen=True)
class Measured:
    """One site as it was built and visited."""

    built: building.Built
    visits: tuple[Visit, ...]
    marks: tuple[Marks, ...]


def compare(stories: int, pages: Sequence[str], runs: int) -> tuple[Measured, Measured, Drawn | None]:
    """Builds and visits the guide and the stock site, with so many stories more; with pages, a report too."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        content = building.content_with(stories, folder / "content")
        with serving(folder) as root:
            ours, theirs = f"{root}ours/", f"{root}stock/"
            edits = stories <= EDITED
            ours_took = building.ours(content, folder / "ours", ours, edits)
            stock_took = building.stock(content, folder / "source", folder / "stock", theirs, edits)
            check = longest_check(load_sound(content)) if pages else None
            drawn = draw(ours, theirs, check) if check else None
            return _measured(ours_took, ours, pages, runs), _measured(stock_took, theirs, pages, runs), drawn


def _measured(built: building.Built, address: str, pages: Sequence[str], runs: int) -> Measured:
    marks = []
    for page in pages if runs else ():
        print(f"Lighthouse visits {address}{page}", file=sys.stderr, flush=True)
        marks.append(lighthouse.measure(address, page, runs))
    return Measured(built, tuple(visits(address, pages)), tuple(marks))


def most_of(page: str) -> dict[str, int]:
    """What the first visit to a page may cost by what it is, told by its address."""
    filled_in = page.startswith("assessments/") or page.endswith("/fill-in/")
    return BY_PAGE.get(page, ANSWER if filled_in else READ)


def too_much(visit: Visit) -> list[str]:
    """The bounds that a visit passes, by their names."""
    bounds = ANY | most_of(visit.page)
    return [name for name, most in bounds.items() if round(getattr(visit, name), 3) > most]


def print_visits(ours: Measured, stock: Measured) -> None:
    print("\nFirst visit on a phone, KB gzipped: ours | stock")
    home, read, answer = (bound["compressed"] // KB for bound in (HOME, READ, ANSWER))
    print(f"at most, headers among it: home {home} KB, an entry or list {read}, a check or form {answer}")
    print("any page: 10 requests, 20 KB of JavaScript and no layout shift")
    print(f"  {'page':32} {'KB':>13} {'requests':>9} {'JavaScript':>13} {'layout shift':>15}")
    for mine, other in zip(ours.visits, stock.visits, strict=True):
        over = too_much(mine)
        print(
            f"  {mine.page or 'home':32} {mine.compressed / KB:5.1f} | {other.compressed / KB:5.1f}"
            f" {mine.requests:3} | {other.requests:3} {mine.script / 1000:5.1f} | {other.script / 1000:5.1f}"
            f" {mine.shift:7.3f} | {other.shift:5.3f}" + (f"   too much: {', '.join(over)}" if over else "")
        )


def print_drawn(drawn: Drawn) -> None:
    print(f"\nA group's report, from {drawn.people} codes on {drawn.items} statements to bars on the screen")
    ratio = drawn.seconds / drawn.stock
    print(f"at most: 1 s\n  {drawn.seconds:.2f} s: {ratio:.1f} of a stock page's load ({drawn.stock:.2f} s)")


def print_marks(version: str, runs: int, ours: Measured, stock: Measured) -> None:
    print(f"\nLighthouse {version}, phone, median of {runs}: {', '.join(lighthouse.CATEGORIES)}; largest paint")
    for mine, other in zip(ours.marks, stock.marks, strict=True):
        sides = (f"{'/'.join(map(str, site.marks)):15} {site.paint:4.1f} s" for site in (mine, other))
        print(f"  {mine.page or 'home':32} {' | '.join(sides)}")
        for fault in mine.faults:
            print(f"  {'':32} ours: {fault}")


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.bench", description="The guide beside a stock Material site")
    parser.add_argument(
        "--stories", type=int, nargs="*", default=[100, 1000, 10_000], help="build with so many stories more"
    )
    parser.add_argument("--building", action="store_true", help="leave out all visits: only builds, edits and files")
    parser.add_argument("--runs", type=int, default=3, help="visits of Lighthouse to each page; 0 leaves it out")
    parser.add_argument("page", nargs="*", help="addresses relative to the site's root")
    chosen = parser.parse_args(arguments)
    runs = 0 if chosen.building else chosen.runs
    version = lighthouse.install() if runs else ""
    pages = () if chosen.building else chosen.page or pages_of(load_sound(building.CONTENT))

    ours, stock, drawn = compare(0, pages, runs)
    print("Both sites of the same pages, built in this run")
    if pages:
        print_visits(ours, stock)
    if drawn:
        print_drawn(drawn)
    if runs:
        print_marks(version, runs, ours, stock)
    with tempfile.TemporaryDirectory() as kept:
        print_taking(ours.built, *taking(building.CONTENT, Path(kept)))
    found = {0: (ours.built, stock.built)}
    for count in chosen.stories:
        mine, other, _ = compare(count, (), 0)
        found[count] = mine.built, other.built
    print_growth(found)


if __name__ == "__main__":
    main(sys.argv[1:])
