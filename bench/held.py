"""How well entries are found by words that nobody chose for a set: each entry's own lines, held back in turn.

Usage: python -m bench.held [--content DIR]

The lines of `asked_as` are dealt out in fifths. Each fifth is taken from the index and then put to its engine; what is
told is how many of them bring their own entry among the first three. It tries the method over thousands of lines, none
of which it has seen; and it names the entries whose words lead to them least.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from bench.relevance import FIRST, ROOT, Answered, Asked, answers, sources_of
from guide.content.library import Library
from guide.publish.finding.find import Find
from guide.publish.finding.finds import finds
from guide.publish.finding.index import files_of

FOLDS = 5
WEAKEST = 12
"""So many entries are named whose lines lead to them least."""
FIELD = "asked_as"


def held_back(found: Sequence[Find], fold: int) -> tuple[list[Find], list[Asked]]:
    """The finds without one in five of their lines, and these lines with what each should bring."""
    kept, asked = [], []
    for find in found:
        lines = tuple(find.words.get(FIELD, ()))
        asked += [Asked(line, (find.url.rstrip("/"),)) for line in lines[fold::FOLDS]]
        left = tuple(line for place, line in enumerate(lines) if place % FOLDS != fold)
        kept.append(replace(find, words={**find.words, FIELD: left}) if lines else find)
    return kept, asked


def answered(found: Sequence[Find], library: Library) -> Iterator[Answered]:
    """What is shown for each line while it is held back."""
    for fold in range(FOLDS):
        kept, asked = held_back(found, fold)
        yield from answers(files_of(kept, library), asked)


def tell(content: Path) -> None:
    """Prints the share of lines that bring their entry, and the entries that are found least."""
    library, pages, written = sources_of(content)
    told = list(answered(tuple(finds(library, pages, written)), library))
    of, hits = Counter(one.asked.right[0] for one in told), Counter[str]()
    for one in told:
        hits[one.asked.right[0]] += one.place is not None and one.place <= FIRST
    share = 100 * hits.total() / max(1, of.total())
    print(f"lines held back: {of.total()}; their own entry among the first three: {hits.total()} ({share:.1f} %)")
    entries = sorted((page for page in of if "#" not in page), key=lambda page: hits[page] / of[page])
    for page in entries[:WEAKEST]:
        print(f"  found least: {page}: {hits[page]} of {of[page]}")


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.held", description="How well held-back lines are found")
    parser.add_argument("--content", type=Path, default=ROOT / "guide_src", help="the content's folder")
    tell(parser.parse_args(arguments).content)


if __name__ == "__main__":
    main(sys.argv[1:])
