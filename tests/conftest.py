"""A small guide of two or three entries a kind, free of problems, for tests to read and to break."""

import gc
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from tests.browser.fixtures import (
    axe,
    browser,
    browser_type_launch_args,
    in_page,
    modules,
    site,
    whole,
    whole_at_the_root,
)
from tests.browser.sharing import Sharing
from tests.examples import BY_DAY
from tests.sample import mark
from tests.scripts.definitions import definitions, whole_definitions

__all__ = [
    "axe",
    "browser",
    "browser_type_launch_args",
    "definitions",
    "in_page",
    "modules",
    "site",
    "whole",
    "whole_at_the_root",
    "whole_definitions",
]

settings.load_profile(BY_DAY)


def pytest_configure(config: pytest.Config) -> None:
    """Lets all processes of a run share what is built for it."""
    config.pluginmanager.register(Sharing())


@pytest.hookimpl(tryfirst=True)  # before tests are chosen by their marks
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what is beyond the sample of `make test`."""
    mark(items)


def pytest_collection_finish() -> None:
    """What is imported and collected stays to the end: the collector of garbage need not look through it each time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(scope="session", autouse=True)
def remembered() -> Iterator[None]:
    """What is made of the same is made once: see remembering.py, which pytest's first process never needs."""
    from tests.remembering import remembering

    with remembering():
        yield


FIXTURES = Path(__file__).parent / "fixtures"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the small guide's content, to be changed at will."""
    folder = tmp_path / "content"
    for within, data in _small_guide().items():
        if data is None:
            (folder / within).mkdir()
        else:
            (folder / within).write_bytes(data)
    return folder


@cache
def _small_guide() -> dict[str, bytes | None]:
    """Its folders, each before what it holds, and what its files say."""
    root = FIXTURES / "content"
    found = [root, *sorted(root.rglob("*"))]
    return {str(path.relative_to(root)): path.read_bytes() if path.is_file() else None for path in found}
