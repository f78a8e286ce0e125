"""A web server on loopback for the length of a test."""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.browser.pace.slowly import BY, SLOWLY

WRITTEN = Path(__file__).parents[2] / "docs" / "assets" / "js"


class FromFolder(SimpleHTTPRequestHandler):
    """Hands out the files of a folder, and says nothing of it."""

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".mjs": "text/javascript"}  # noqa: RUF012

    def translate_path(self, path: str) -> str:
        """A file of the folder; below `/written/` a script as it lies in docs/, before any is joined."""
        if path.startswith("/written/"):
            return str(WRITTEN / path.removeprefix("/written/"))
        return super().translate_path(path)

    def do_GET(self) -> None:
        """Hands out a file; all but the page itself late, where a slow machine is wanted."""
        if SLOWLY and self.path.endswith((".mjs", ".json")):
            time.sleep(BY)
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: a test's own output is what counts."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Passes over a page that was left before all of it had come; says anything else."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address at which a folder is served, ending in a slash."""
    with answering(partial(FromFolder, directory=str(folder))) as address:
        yield address


@contextmanager
def answering(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[str]:
    """The address on loopback at which a handler answers, ending in a slash."""
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
