"""Puts in order what Pagefind leaves to chance, so that two builds of the same pages are the same.

Pagefind 1.5 writes a filter's values, and the list of filters, in the arbitrary order of a hash map; names of files
follow from their content. Its files are CBOR behind a signature, compressed. That form is Pagefind's own affair: where
it is another, the index is left as it was made, which searches just as well.
"""

import gzip
import hashlib
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cbor2

_SIGNATURE = b"pagefind_dcd"
_FILTERS = 3
"""The place of the list of filters in an index: version, pages, chunks of words, filters, sorts, fields."""


class OtherFormError(Exception):
    """A file is not of the form that Pagefind 1.5 writes; the message names it."""


@dataclass(frozen=True)
class _Rewritten:
    """A file that takes another's place, under a name that follows from what it holds."""

    old: Path
    new: Path
    data: bytes
    name: str
    """The new name's own part, by which other files lead to it."""


def put_in_order(folder: Path) -> None:
    """Rewrites the filters and what names them, in an index that Pagefind has just made. All is read first.

    Args:
        folder: the site's `pagefind/`.

    Raises:
        OtherFormError: when a file is not of the form that Pagefind 1.5 writes; then nothing has been changed.
    """
    entry = folder / "pagefind-entry.json"
    try:
        known = json.loads(entry.read_text("utf-8"))
        rewritten = [file for language in known["languages"].values() for file in _language(folder, language)]
        known["languages"] = dict(sorted(known["languages"].items()))
    except (
        OSError,
        EOFError,
        zlib.error,
        cbor2.CBORError,
        LookupError,
        TypeError,
        ValueError,
        AttributeError,
    ) as error:
        raise OtherFormError(str(error) or type(error).__name__) from None
    for file in rewritten:
        file.old.unlink()
    for file in rewritten:
        file.new.write_bytes(file.data)
    entry.write_text(json.dumps(known, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _language(folder: Path, language: dict[str, Any]) -> Iterator[_Rewritten]:
    """A language's files, in order; its entry is led to the new one."""
    meta = folder / f"pagefind.{language['hash']}.pf_meta"
    index = _read(meta)
    filters = []
    for name, old in index[_FILTERS]:
        path = folder / "filter" / f"{old}.pf_filter"
        own, values = _read(path)
        file = _rewritten(path, [own, sorted(values)], prefix="", digits=7)
        filters.append([name, file.name])
        yield file
    index[_FILTERS] = sorted(filters)
    file = _rewritten(meta, index, prefix="pagefind.", digits=10)
    language["hash"] = file.name
    yield file


def _read(path: Path) -> list[Any]:
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(_SIGNATURE):
        raise OtherFormError(f"{path.name} does not begin as Pagefind's files do")
    read = cbor2.loads(data.removeprefix(_SIGNATURE))
    if not isinstance(read, list):
        raise OtherFormError(f"{path.name} holds no list")
    return read


def _rewritten(path: Path, value: list[Any], prefix: str, digits: int) -> _Rewritten:
    data = _SIGNATURE + cbor2.dumps(value)
    language = path.name.removeprefix(prefix).split("_")[0]
    name = f"{language}_{hashlib.sha256(data).hexdigest()[:digits]}"
    return _Rewritten(path, path.with_name(f"{prefix}{name}{path.suffix}"), gzip.compress(data, mtime=0), name)
