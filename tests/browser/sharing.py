"""Built sites that all processes of one run share: the first to ask for one builds it, the others wait for it."""

import fcntl
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.browser.conftest import build
from tests.browser.serving import serving

_OPEN = pytest.StashKey["Shared"]()


@dataclass(frozen=True)
class Shared:
    """A folder, and the address at which one process serves it to all."""

    folder: Path
    address: str

    def built(self, path: str, content: Path | None = None) -> str:
        """The address of a site that is built strictly, once a run.

        Args:
            path: where it lies, ending in a slash.
            content: other entries than this guide's.
        """
        done, address = self.folder / f".{path.strip('/')}.done", self.address + path
        with (self.folder / f".{path.strip('/')}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                build(self.folder / path, content, GUIDE_SITE_URL=address)
                done.touch()
        return address

    def folder_of(self, address: str) -> Path:
        """Where the site lies that `built` gave this address."""
        return self.folder / address.removeprefix(self.address)


def shared(config: pytest.Config) -> Shared:
    """What this run shares, in whichever of its processes."""
    told: dict[str, str] | None = getattr(config, "workerinput", None)
    return Shared(Path(told["shared_folder"]), told["shared_address"]) if told else config.stash[_OPEN]


class Sharing:
    """The plugin that opens the folder in the first process and tells the others of it."""

    @pytest.hookimpl(wrapper=True)
    def pytest_sessionstart(self, session: pytest.Session) -> Iterator[None]:
        """Before anything is collected, so that no process begins without it."""
        config = session.config
        if not hasattr(config, "workerinput"):
            closing = ExitStack()
            config.stash[_OPEN] = closing.enter_context(_opened())
            config.add_cleanup(closing.close)
        return (yield)

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: "pytest.Item") -> None:
        """xdist's own: a process is about to begin."""
        here = node.config.stash[_OPEN]
        node.workerinput |= {"shared_folder": str(here.folder), "shared_address": here.address}  # type: ignore[attr-defined]


@contextmanager
def _opened() -> Iterator[Shared]:
    with tempfile.TemporaryDirectory(prefix="guide-sites-") as name, serving(Path(name)) as address:
        yield Shared(Path(name), address)
