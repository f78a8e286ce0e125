"""While serving, what search finds by is made late: once nobody has saved for a while, beside what is served.

Until it is there nothing is found, so that nothing is found that no longer stands there. A build that begins stops the
making, since its pages would be of two builds.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Event, Thread

from guide.content.problems import ContentError
from guide.publish.search import full_text
from guide.publish.search.full_text import SearchError

QUIET = 3.0
"""Seconds without a build before anything is made; the first time none."""


class Late:
    """The making of what search finds by; a new one takes the place of the last."""

    def __init__(self) -> None:
        self._stop = Event()
        self._thread: Thread | None = None
        self._quiet = 0.0

    def stop(self) -> None:
        """Ends what goes on; when this returns, nothing more is written."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def begin(self, site: Path, files: Callable[[], Mapping[str, str | bytes]], tell: Callable[[str], object]) -> None:
        """Waits, and then makes it.

        Args:
            site: the folder of the built site.
            files: makes what is first found by, by address.
            tell: what gets a notice, also where there can be no full text.
        """
        self.stop()
        self._stop = stopping = Event()
        quiet, self._quiet = self._quiet, QUIET

        def make() -> None:
            if stopping.wait(quiet):
                return
            try:
                made = files()
                if not stopping.is_set():
                    _write(site, made)
                    full_text.index(site, tell, stopping.is_set)
            except (SearchError, ContentError, OSError) as error:
                if not stopping.is_set():
                    tell(f"the search and the files to take along: {error}")

        self._thread = Thread(target=make, daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Until it is made."""
        if self._thread is not None:
            self._thread.join()


def _write(site: Path, files: Mapping[str, str | bytes]) -> None:
    for address, content in files.items():
        path = site / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
