"""A small site, to be broken and put back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from guide.audit.auditing import audit
from guide.audit.expected import Expected
from guide.content.problems import Problem
from tests.core.audit.breaking import Break, Told
from tests.core.audit.small_site import written


@pytest.fixture(scope="package")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site, for tests that put back what they break."""
    return written(tmp_path_factory.mktemp("audited"))


@pytest.fixture(scope="package")
def before(built: Path) -> frozenset[Problem]:
    """What is wrong with the site unbroken: nothing, as a test of its own holds."""
    return frozenset(audit(built, Expected())[1])


@pytest.fixture
def broken(built: Path, before: frozenset[Problem]) -> Iterator[Break]:
    """Changes files of the site, audits it, and tells what is wrong now that was not before."""
    kept: dict[Path, bytes | None] = {}

    def change(files: dict[str, str | bytes | Callable[[str], str]], expected: Expected | None = None) -> Told:
        for name, new in files.items():
            path = built / name
            kept.setdefault(path, path.read_bytes() if path.is_file() else None)
            path.parent.mkdir(parents=True, exist_ok=True)
            content = new if isinstance(new, str | bytes) else new(path.read_text("utf-8"))
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        found = set(audit(built, expected or Expected())[1]) - before
        return {(problem.path, problem.field, problem.message) for problem in found}

    yield change
    for path, content in kept.items():
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content)
