"""Prints which small faults the tests notice, by room, and every one that they do not."""

import argparse
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.mutants import in_python, in_scripts
from tests.mutants.equivalent import EQUIVALENT
from tests.mutants.mutant import Mutant
from tests.mutants.rooms import ROOMS, Room
from tests.mutants.trying import Outcome, Trial

SEED = 1966
WANTED = 0.9


def main() -> int:
    """Exit status 1 where fewer than nine in ten are noticed in all, 2 where the tests fail with no fault at all."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument(
        "rooms", nargs="*", choices=[[], *ROOMS], metavar="room", help=f"of {', '.join(ROOMS)}; else all"
    )
    parser.add_argument("--most", type=int, default=12, help="faults a file, drawn by the seed; 0 for all")
    parser.add_argument("--seed", type=int, default=SEED)
    asked = parser.parse_args()
    told: Counter[Outcome] = Counter()
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        trial = Trial(Path(folder))
        for name in asked.rooms or ROOMS:
            seconds = trial.seconds(ROOMS[name].tests)
            if seconds is None:
                print(f"{name}: the tests fail, or take too long, with no fault put in", file=sys.stderr)
                return 2
            counted = _tried(trial, ROOMS[name], seconds, asked.most, asked.seed)
            print(f"{name}: {_said(counted)}", flush=True)
            told += counted
    print(f"in all: {_said(told)}")
    return int(_share(told) < WANTED)


def _tried(trial: Trial, room: Room, seconds: float, most: int, seed: int) -> Counter[Outcome]:
    """What became of a room's faults; the survivors are printed as they are found."""
    counted: Counter[Outcome] = Counter()
    for path in sorted(
        file.relative_to(trial.folder).as_posix() for pattern in room.files for file in trial.folder.glob(pattern)
    ):
        source = (trial.folder / path).read_bytes()
        for mutant in _drawn(path, source, most, seed):
            outcome = trial.outcome(mutant, room.tests, seconds)
            counted[outcome] += 1
            if outcome is not Outcome.KILLED:
                print(f"  {outcome.value}: {path}:{mutant.line}: {mutant.shown(source)}", flush=True)
    return counted


def _drawn(path: str, source: bytes, most: int, seed: int) -> list[Mutant]:
    """A file's faults, in its order, without those that change nothing."""
    kind = in_scripts if path.endswith(".mjs") else in_python
    real = [mutant for mutant in kind.mutants(path, source) if mutant.key(source) not in EQUIVALENT]
    if most and len(real) > most:
        real = random.Random(f"{seed} {path}").sample(real, most)  # noqa: S311 - the same ones each time
    return sorted(real, key=lambda mutant: (mutant.start, mutant.after))


def _share(counted: Counter[Outcome]) -> float:
    return (counted[Outcome.KILLED] + counted[Outcome.TIMED_OUT]) / max(counted.total(), 1)


def _said(counted: Counter[Outcome]) -> str:
    parts = ", ".join(f"{counted[outcome]} {outcome.value}" for outcome in Outcome)
    return f"{counted.total()} faults: {parts}; {_share(counted):.0%} noticed"


if __name__ == "__main__":
    sys.exit(main())
