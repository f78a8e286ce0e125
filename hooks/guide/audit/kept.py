"""The list by which a device keeps the guide: every file on it is there, and is what the list says."""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from guide.audit.finding import Finding
from guide.content.problems import Problem

LISTED = "offline.json"
WORKER = "service-worker.js"
NEEDED = ("index.html", "offline/index.html", "offline/not-kept/index.html")
"""Without these a kept copy has no beginning, and nothing to show in place of a page that it has not."""

_ONLY_KEPT = re.compile(r"assets/(?:css|js)/offline-line\.[0-9a-f]{8}\.(?:css|mjs)")
"""What the service worker adds to a page that it gives: no page names it."""


def kept_finding(folder: Path, files: frozenset[str], text: str) -> Finding:
    """Looks at the list.

    Args:
        folder: the site's.
        files: every file in it, but for those of earlier deployments.
        text: the list.
    """
    try:
        rows = [(str(address), str(digits), int(size)) for address, digits, size, _ in json.loads(text)["files"]]
    except (ValueError, KeyError, TypeError):
        return Finding(LISTED, (Problem(LISTED, "file", "lists no files to keep, each with what it holds"),))
    paths = {_path(address): (digits, size) for address, digits, size in rows}
    problems = [*_of_the_list(len(rows), paths, files), *_of_its_files(folder, paths, files)]
    return Finding(LISTED, tuple(problems), leads_to=frozenset(path for path in paths if _ONLY_KEPT.fullmatch(path)))


def _path(address: str) -> str:
    path = unquote(address)
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def _of_the_list(count: int, paths: dict[str, tuple[str, int]], files: frozenset[str]) -> Iterator[Problem]:
    if count != len(paths):
        yield Problem(LISTED, "files", "names a file twice")
    for needed in NEEDED:
        if needed not in paths:
            yield Problem(LISTED, "files", f"does not name {needed}, which every kept copy needs")
    if WORKER not in files:
        yield Problem(LISTED, "files", f"is there without {WORKER}, which gives out what is kept")


def _of_its_files(folder: Path, paths: dict[str, tuple[str, int]], files: frozenset[str]) -> Iterator[Problem]:
    for path, (digits, size) in paths.items():
        if path not in files:
            yield Problem(LISTED, "files", f"names {path}, which is not there")
            continue
        text = (folder / path).read_bytes()
        if len(text) != size or not digits or not hashlib.sha256(text).hexdigest().startswith(digits):
            yield Problem(LISTED, "files", f"does not say what {path} holds: no device could keep it; build anew")
