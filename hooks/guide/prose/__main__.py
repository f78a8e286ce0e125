"""`python -m guide.prose`. Exit status: 0 fine or merely told of, 1 something must be mended, 2 wrong usage."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from importlib.metadata import PackageNotFoundError
from pathlib import Path

from guide.content.library import load_sound
from guide.content.problems import ContentError
from guide.prose.banned import banned_words
from guide.prose.bounds import beyond, measured, read_bounds, tighter
from guide.prose.idioms import idioms
from guide.prose.likeness import likeness
from guide.prose.passive import passive_signs
from guide.prose.plainness import lines as plainness
from guide.prose.reading import Yardsticks, read
from guide.prose.syllables import spoken
from guide.prose.table import lines
from guide.prose.texts import exercises, texts
from guide.prose.verdict import problems


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the report and returns the exit status."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        said = spoken()
    except PackageNotFoundError:
        parser.error("the dictionary of syllables is missing: install requirements/dev.txt, or use `make prose`")
    try:
        library = load_sound(options.content)
        bounds = read_bounds(options.bounds) if options.bounds else {}
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    by = Yardsticks(said, banned_words(), passive_signs(), options.today, idioms())
    readings = [read(text, by) for text in texts(library)]
    alike = likeness(readings, exercises(library))
    figures = measured(readings, alike)
    print("\n".join(lines(readings, options.today)))
    print("\n".join(plainness(readings, alike, tighter(figures, bounds))), flush=True)
    found = sorted(problems(readings, options.content.as_posix()))
    found += beyond(figures, bounds, options.bounds.as_posix() if options.bounds else "")
    for problem in found:
        print(problem, file=sys.stderr)
    return 1 if found else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m guide.prose",
        description="How the entries read: length, sentences, grade, words to avoid, idioms, sameness.",
    )
    parser.add_argument(
        "--content",
        type=Path,
        default=Path(os.environ.get("GUIDE_CONTENT", "guide_src")),
        help="the content's folder (GUIDE_CONTENT, else guide_src)",
    )
    parser.add_argument(
        "--bounds",
        type=Path,
        metavar="FILE",
        help="a file of figures that may not get worse, such as tests/ours/prose-bounds.yml; without it none is held",
    )
    parser.add_argument(
        "--today",
        type=date.fromisoformat,
        default=date.today(),
        metavar="YYYY-MM-DD",
        help="the day from which reviews are counted back (today)",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
