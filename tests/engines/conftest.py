"""What the walk in other engines stands on: a browser a process, and the guide that stays as it is."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.browser.conftest import STEADY
from tests.browser.sharing import shared
from tests.engines.obtaining import firefox, webkit
from tests.engines.reader import Reader
from tests.engines.starting import firefox_at, webkit_at
from tests.engines.watching import watched
from tests.engines.wire import Wire

ENGINES = ("Firefox", "WebKitGTK")


@pytest.fixture(scope="session")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("downloads")


@pytest.fixture(scope="session", params=ENGINES)
def engine(request: pytest.FixtureRequest, downloads: Path) -> Iterator[Wire]:
    """One after the other; skipped where it is not installed, which `make .venv/engines` does on Debian."""
    missing = f"{request.param} is not installed here: see tests/engines/obtaining.py"
    with ExitStack() as closing:
        if request.param == "Firefox":
            path = firefox() or pytest.skip(missing)
            yield closing.enter_context(firefox_at(path, downloads))
        else:
            kit = webkit() or pytest.skip(missing)
            yield closing.enter_context(webkit_at(kit, downloads))


@pytest.fixture(scope="session")
def watching(request: pytest.FixtureRequest) -> Iterator[tuple[str, list[str]]]:
    """The address of the guide that stays, served so that its errors are told; and those."""
    sharing = shared(request.config)
    path = "steady-guide/"
    sharing.built(path, STEADY)
    with watched(sharing.folder) as (address, wrong):
        yield address + path, wrong


@pytest.fixture
def wrong(watching: tuple[str, list[str]]) -> list[str]:
    """What has gone wrong on the pages of this test so far."""
    _, wrong = watching
    wrong.clear()
    return wrong


@pytest.fixture
def reader(engine: Wire, watching: tuple[str, list[str]], wrong: list[str], downloads: Path) -> Iterator[Reader]:
    """Somebody with a browser that has kept nothing. No page may have an error."""
    site, _ = watching
    reading = Reader(engine, site, downloads)
    reading.go("/frame.html")
    reading.forget()
    yield reading
    assert wrong == []
