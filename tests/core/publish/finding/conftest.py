"""The search's own engine, run by Node as it runs in the browser."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.scripts.running import Scripts

Run = Callable[..., Any]


@pytest.fixture(scope="session")
def run() -> Iterator[Run]:
    """Runs code over modules of the search: `run("x = stem.stemOf(given)", "words", "stem")` gives what `x` is then."""
    scripts = Scripts()

    def called(code: str, given: Any, *modules: str) -> Any:
        imports = "".join(f"const {name} = await import('/assets/js/search/{name}.mjs');\n" for name in modules)
        return scripts.evaluate(f"async (given) => {{ {imports} let x; {code}; return x; }}", given)

    yield called
    scripts.close()
