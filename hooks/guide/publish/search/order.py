"""Puts in order what Pagefind leaves to chance, so that two builds of the same pages are the same.

Pagefind 1.5 writes a filter's values, and the list of filters, in the arbitrary order of a hash map; names of files
follow from their content. Its files are CBOR behind a signature, compressed.
"""

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

from guide.publish.search.indexer import SearchError

_SIGNATURE = b"pagefind_dcd"
_FILTERS = 3
"""The place of the list of filters in an index: version, pages, chunks of words, filters, sorts, fields."""


def put_in_order(folder: Path) -> None:
    """Rewrites the filters and what names them, in an index that Pagefind has just made.

    Args:
        folder: the site's `pagefind/`.

    Raises:
        SearchError: when a file is not of the form that Pagefind 1.5 writes.
    """
    entry = folder / "pagefind-entry.json"
    known = json.loads(entry.read_text("utf-8"))
    for language in known["languages"].values():
        meta = folder / f"pagefind.{language['hash']}.pf_meta"
        index = _read(meta)
        index[_FILTERS] = sorted([name, _filter(folder / "filter", old)] for name, old in index[_FILTERS])
        language["hash"] = _write(meta, index, prefix="pagefind.", digits=10)
    known["languages"] = dict(sorted(known["languages"].items()))
    entry.write_text(json.dumps(known, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _filter(folder: Path, old: str) -> str:
    path = folder / f"{old}.pf_filter"
    name, values = _read(path)
    return _write(path, [name, sorted(values)], prefix="", digits=7)


def _read(path: Path) -> list[Any]:
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(_SIGNATURE):
        raise SearchError(f"{path.name} does not begin as Pagefind's files do")
    read = cbor2.loads(data.removeprefix(_SIGNATURE))
    if not isinstance(read, list):
        raise SearchError(f"{path.name} holds no list")
    return read


def _write(path: Path, value: list[Any], prefix: str, digits: int) -> str:
    """Writes a value in place of a file, under a name that follows from it; returns that name's own part."""
    data = _SIGNATURE + cbor2.dumps(value)
    language = path.name.removeprefix(prefix).split("_")[0]
    name = f"{language}_{hashlib.sha256(data).hexdigest()[:digits]}"
    path.unlink()
    path.with_name(f"{prefix}{name}{path.suffix}").write_bytes(gzip.compress(data, mtime=0))
    return name
