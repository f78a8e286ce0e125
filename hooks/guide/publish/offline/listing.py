"""`offline.json`: every file that a device keeps, by which it is fetched, compared and found whole."""

import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from guide.publish.offline.kept import Kept

URI = "offline.json"
FORMAT = 1
DIGITS = 24
"""Of a SHA-256 so many hexadecimal digits tell one file from another."""
_PACKED_ALREADY = (".docx", ".epub", ".pdf", ".png", ".xlsx", ".zip")


def listing(kept: Kept, texts: Mapping[str, bytes]) -> str:
    """The list.

    Args:
        kept: what stands in it.
        texts: what each of its files holds.

    Returns:
        JSON: `format`, `version` (the same for the same files, whatever else changes), `left`, and `files`, each as
        its address relative to the site's root, the digits that stand for what it holds, its bytes, and the bytes that
        a host sends for it, about.
    """
    files = list(_files(kept, texts))
    version = hashlib.sha256(json.dumps([kept.left, files]).encode()).hexdigest()[:16]
    said = {"format": FORMAT, "version": version, "left": dict(kept.left), "files": files}
    return json.dumps(said, separators=(",", ":")) + "\n"


def address_of(path: str) -> str:
    """The address of a file as a browser asks for it, relative to the site's root; empty for the home page."""
    return quote(path.removesuffix("index.html") if f"/{path}".endswith("/index.html") else path)


def _files(kept: Kept, texts: Mapping[str, bytes]) -> Iterator[tuple[str, str, int, int]]:
    for path in kept.files:
        text = texts[path]
        is_packed = path.endswith(_PACKED_ALREADY) or path.startswith("pagefind/")
        sent = len(text) if is_packed else len(gzip.compress(text, 5, mtime=0))
        yield address_of(path), hashlib.sha256(text).hexdigest()[:DIGITS], len(text), sent
