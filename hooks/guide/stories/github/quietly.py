"""Runs a command over a story that nobody has read yet, and prints what it says so that it can be public.

`python -m guide.stories.github.quietly make build` ends as the command ends.
"""

import subprocess
import sys
from collections.abc import Sequence

from guide.stories.github.public import public

MOST_LINES = 300


def quietly(command: Sequence[str]) -> tuple[int, str]:
    """The exit status of a command and the last lines it printed, made safe for a public log."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)  # noqa: S603
    said = done.stdout.decode("utf-8", "replace").splitlines()
    return done.returncode, public("\n".join(said[-MOST_LINES:]))


def main(arguments: Sequence[str]) -> int:
    """Runs the command that the arguments are."""
    if not arguments:
        print("Say which command: python -m guide.stories.github.quietly make build")
        return 2
    status, said = quietly(arguments)
    print(said)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
