"""A host whose site can change, stand still, or be out of reach: for devices that keep a guide."""

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Event
from urllib.parse import unquote, urlsplit

from guide.publish.offline.kept import Kept
from guide.publish.offline.listing import URI, listing
from tests.browser.serving import FromFolder, answering

WHERE = "steady-guide/"
PAGES = ("", "offline/", "offline/not-kept/", "tips/", "tips/bust-the-jargon/", "tools/", "library/", "plan/")


class Host:
    """The site as it is handed out."""

    def __init__(self, folder: Path) -> None:
        self.address = ""
        self.folder = folder
        self.changed: dict[str, bytes] = {}
        """What is handed out in place of a file, by its path below the site's root."""
        self.is_off = False
        self.at_most: int | None = None
        """So many more files are handed out to whoever fetches a copy; others wait until `goes_on` is set."""
        self.goes_on = Event()
        self.fetched: list[str] = []
        """What was fetched for a copy, by address."""

    def text(self, path: str) -> bytes:
        """What is handed out at a path below the site's root."""
        return self.changed.get(path) or (self.folder / path).read_bytes()

    def change(self, *pages: str, words: str) -> None:
        """Publishes pages anew, with other words as their title, and the list of a small guide that holds them."""
        for page in pages:
            text = self.text(f"{page}index.html").decode()
            head, _, rest = text.partition("<title>")
            self.changed[f"{page}index.html"] = f"{head}<title>{words}{rest[rest.index('</title>') :]}".encode()
        self.list_a_few()

    def list_a_few(self) -> None:
        """A list of some pages, and of all that they are made of."""
        assets = [path for path in (self.folder / "assets").rglob("*") if path.is_file()]
        paths = [path.relative_to(self.folder).as_posix() for path in assets]
        chosen = tuple(sorted([*(f"{page}index.html" for page in PAGES), *paths, "manifest.webmanifest"]))
        self.changed[URI] = listing(Kept(chosen, {}), {path: self.text(path) for path in chosen}).encode()

    @property
    def version(self) -> str:
        return str(json.loads(self.text(URI))["version"])


class _Handler(FromFolder):
    def __init__(self, host: Host, *args: object, **more: object) -> None:
        self.host = host
        super().__init__(*args, **more)  # type: ignore[arg-type]

    def do_GET(self) -> None:  # noqa: N802 - the name that the standard library calls
        """Hands out a file as the host has it now."""
        parts = urlsplit(self.path)
        path = unquote(parts.path).removeprefix(f"/{WHERE}")
        if parts.query.startswith("kept=") and path != URI:
            self.host.fetched.append(path)
            if self.host.at_most is not None:
                self.host.at_most -= 1
                if self.host.at_most < 0:
                    self.host.goes_on.wait()
        if self.host.is_off:
            self.connection.shutdown(socket.SHUT_RDWR)
            return
        file = f"{path}index.html" if path == "" or path.endswith("/") else path
        if parts.path.startswith(f"/{WHERE}") and (text := self.host.changed.get(file)) is not None:
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(file))
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)
            return
        super().do_GET()


@contextmanager
def hosting(folder: Path) -> Iterator[Host]:
    """A site on a host of its own, below a path.

    Args:
        folder: that holds the site's, which is called as the path is.
    """
    host = Host(folder / WHERE)
    with answering(partial(_Handler, host, directory=str(folder))) as address:
        host.address = address + WHERE
        yield host
        host.goes_on.set()
