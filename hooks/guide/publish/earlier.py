"""Style sheets and scripts of the deployments before, published beside the new ones.

A page may stay open, or lie in a browser's cache, while the site is published anew: it goes on asking for those that
it was made with. Which there are stands in a file of the site, so that the next deployment finds them.
"""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from urllib.request import Request, urlopen

from guide.content.problems import ContentError, Problem
from guide.publish.assets import folder_of

LISTED = "assets/folders.json"
"""The list, newest first: the folders of the site's own assets and of those before, each with its files."""
FORMAT = 1
KEPT = 2
"""How many deployments back. One that changed neither style sheets nor scripts is none of them."""

_FOLDER = re.compile(r"assets/[0-9a-f]{12}")
_FILE = re.compile(r"(?:[\w-]+/)*[\w-]+\.(?:css|mjs)", re.ASCII)
_PATIENCE = 20
"""Seconds in which a host must answer."""
_AT_ONCE = 8
_LARGEST = 4_000_000
"""Bytes in one file, at most: more is no asset of this site."""

Fetch = Callable[[str], bytes]
"""Gives what lies at an address below a site's root, or raises OSError or HTTPException."""


@dataclass(frozen=True)
class Folder:
    """The assets of one deployment."""

    name: str
    files: tuple[str, ...]


def keep_earlier(site: Path, fetch: Fetch) -> tuple[tuple[str, ...], str | None]:
    """Puts the assets of the deployments before into a site that was just built, and lists them there.

    What cannot be had is left out: a deployment must not fail since the one before cannot be read.

    Args:
        site: the folder of the built site.
        fetch: reads from the site that stands there until now.

    Returns:
        The folders that were kept, newest first, and why one was not.

    Raises:
        ContentError: when the site holds no assets of its own, or more than one build's.
    """
    own = _own(site)
    kept: list[Folder] = []
    why: str | None = None
    try:
        before = [folder for folder in _listed(fetch(LISTED)) if folder.name != own.name]
        for folder in before[:KEPT]:
            _take(site, folder, fetch)
            kept.append(folder)
    except (OSError, HTTPException, ValueError) as error:
        why = str(error)
    listed = [{"folder": folder.name, "files": folder.files} for folder in (own, *kept)]
    (site / LISTED).write_text(json.dumps({"format": FORMAT, "folders": listed}, indent=1) + "\n", "utf-8")
    return tuple(folder.name for folder in kept), why


def reading(where: str) -> Fetch:
    """Reads files of a site.

    Args:
        where: its address, or the folder that holds it.
    """
    root = where.rstrip("/")
    if not where.startswith(("https://", "http://")):
        return lambda path: Path(root, path).read_bytes()

    def fetch(path: str) -> bytes:
        # What lies between may answer with what it has kept of an older deployment, unless it is asked not to.
        request = Request(f"{root}/{path}", headers={"Cache-Control": "no-cache"})  # noqa: S310 - http(s), as seen above
        with urlopen(request, timeout=_PATIENCE) as answer:  # noqa: S310
            return bytes(answer.read(_LARGEST + 1))

    return fetch


def _own(site: Path) -> Folder:
    """The assets of the build itself; those that were kept when it was published before are taken away."""
    listed = site / LISTED
    for folder in _listed(listed.read_bytes())[1:] if listed.is_file() else ():
        shutil.rmtree(site / folder.name, ignore_errors=True)
    found = [path for path in (site / "assets").glob("*") if _FOLDER.fullmatch(f"assets/{path.name}")]
    if len(found) != 1:
        message = f"holds {len(found)} folders of style sheets and scripts, not one; build the site anew"
        raise ContentError([Problem(str(site / "assets"), "folder", message)])
    files = sorted(path.relative_to(found[0]).as_posix() for path in found[0].rglob("*") if path.is_file())
    return Folder(f"assets/{found[0].name}", tuple(files))


def _listed(text: bytes) -> list[Folder]:
    """What a list names, as far as it can be the work of this module.

    Raises:
        ValueError: when it cannot.
    """
    data = json.loads(text)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ValueError(f"{LISTED} is not of format {FORMAT}")
    folders = [Folder(str(read["folder"]), tuple(map(str, read["files"]))) for read in _dicts(data.get("folders"))]
    for folder in folders:
        if not _FOLDER.fullmatch(folder.name) or not all(map(_FILE.fullmatch, folder.files)):
            raise ValueError(f"{LISTED} names what is no folder of assets: {folder.name}")
    return folders


def _dicts(value: object) -> Iterator[dict[str, list[object]]]:
    for read in value if isinstance(value, list) else ():
        if isinstance(read, dict) and isinstance(read.get("files"), list) and "folder" in read:
            yield read


def _take(site: Path, folder: Folder, fetch: Fetch) -> None:
    """Writes one folder, whole. Its name follows from what is in it, so nothing else can be slipped in."""
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        found = list(threads.map(fetch, [f"{folder.name}/{file}" for file in folder.files]))
    texts = {file: data.decode("utf-8") for file, data in zip(folder.files, found, strict=True)}
    if folder_of(texts) != folder.name:
        raise ValueError(f"{folder.name} does not hold what its name says")
    for file, text in texts.items():
        path = site / folder.name / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
