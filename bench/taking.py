"""What the files to take along cost a build: worksheets, packs, cards, reading copies, share pictures, Word files.

Usage: python -m bench.taking CONTENT KEPT. It makes all of them as a build does, with what waits in the folder KEPT
from the run before, and prints the processor seconds of that alone: neither the start of Python nor reading the content
is among them, since a build does both anyway. `bench/building.py` measures what they add to a build by the clock.
"""

import os
import resource
import sys
from pathlib import Path

from bench.cost import cost_of

ROOT = Path(__file__).parents[1]
ADDRESS = "https://example.org/guide/"
MOST, MOST_UNCHANGED = 20.0, 1.0
"""Seconds by the clock that they may add to a clean build, a second process making some of them beside it, and seconds
of processor time where nothing they say has changed."""


def taking(content: Path, kept: Path) -> tuple[float, float]:
    """Seconds of making all of them, and of a second build that finds them made.

    Args:
        content: the folder of entries.
        kept: an empty folder, where files wait for the next build.

    Raises:
        CalledProcessError: when one cannot be made.
    """
    command = [sys.executable, "-m", "bench.taking", str(content), str(kept)]
    python = os.pathsep.join((str(ROOT), str(ROOT / "hooks")))
    clean, again = (float(cost_of(command, ROOT, os.environ | {"PYTHONPATH": python}).said.split()[-1]) for _ in "ab")
    return clean, again


def main(content: str, kept: str) -> None:
    from dataclasses import replace

    from guide.content.library import load_sound
    from guide.pages.settings import settings_of
    from guide.publish.downloads import downloads
    from guide.publish.pictures.files import share_pictures
    from guide.publish.reading.files import reading_copies
    from guide.publish.word_template import story_template

    library = replace(load_sound(Path(content)).published(), root=Path(kept) / "content")
    settings = settings_of(ROOT / "mkdocs.yml", {"GUIDE_SITE_URL": ADDRESS})
    begun = _used()
    downloads(library, settings)
    reading_copies(library, settings, Path(kept) / "reading")
    share_pictures(library, settings, Path(kept) / "pictures")
    story_template(library, settings)
    print(f"{_used() - begun:.3f}", flush=True)


def _used() -> float:
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in both)


if __name__ == "__main__":
    main(*sys.argv[1:])
