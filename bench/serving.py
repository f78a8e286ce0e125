"""A web server on loopback that sends text gzipped and keeps connections open, as GitHub Pages does."""

import gzip
import mimetypes
import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.browser.serving import WRITTEN, answering

TYPES = {".mjs": "text/javascript", ".js": "text/javascript", ".xml": "application/xml", ".json": "application/json"}
COMPRESSED = ("text/", "application/json", "application/xml", "application/manifest", "image/svg", "application/wasm")
LEVEL = 9


@cache
def _body(path: Path) -> tuple[str, bytes, bool]:
    """A file's type, what is sent of it, and whether that is gzipped."""
    kind = TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    if not kind.startswith(COMPRESSED):
        return kind, path.read_bytes(), False
    kind = f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
    return kind, gzip.compress(path.read_bytes(), LEVEL, mtime=0), True


class _Pages(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, folder: Path) -> None:
        self.folder = folder
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        wanted = posixpath.normpath(unquote(urlsplit(self.path).path)).lstrip("/")
        path = WRITTEN / wanted.removeprefix("written/") if wanted.startswith("written/") else self.folder / wanted
        if path.is_dir():
            path /= "index.html"
        found = path.is_file() and any(path.resolve().is_relative_to(root) for root in (self.folder.resolve(), WRITTEN))
        kind, body, gzipped = _body(path) if found else ("text/plain", b"Not found", False)
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if gzipped:
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: the figures are what counts."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address at which a folder is served, ending in a slash."""
    try:
        with answering(partial(_Pages, folder=folder)) as address:
            yield address
    finally:
        _body.cache_clear()
