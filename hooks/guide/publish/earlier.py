"""Style sheets and scripts of the deployments before, published beside the new ones.

A page may stay open, or lie in a browser's cache, while the site is published anew: it goes on asking for those that
it was made with. Which there are stands in a file of the site, so that the next deployment finds them.
"""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from pathlib import Path
from urllib.request import Request, urlopen

from guide.content.problems import ContentError, Problem
from guide.publish.naming import FOLDER, NAMED, holds_what_it_says

LISTED = "assets/deployments.json"
"""The list, newest first: for the site's own deployment and for those before, the addresses of its assets."""
FORMAT = 1
KEPT = 2
"""How many deployments back. One that changed neither style sheets nor scripts is none of them."""

_PATIENCE = 20
"""Seconds in which a host must answer."""
_AT_ONCE = 8
_LARGEST = 4_000_000
"""Bytes in one file, at most: more is no asset of this site."""
_MOST = 500
"""Files in one deployment, at most."""

Fetch = Callable[[str], bytes]
"""Gives what lies at an address below a site's root, or raises OSError or HTTPException."""


def keep_earlier(site: Path, fetch: Fetch) -> tuple[tuple[int, ...], str | None]:
    """Puts the assets of the deployments before into a site that was just built, and lists them there.

    What cannot be had is left out: a deployment must not fail since the one before cannot be read.

    Args:
        site: the folder of the built site.
        fetch: reads from the site that stands there until now.

    Returns:
        Of each deployment that was kept, newest first, how many files it has that the one after it has not; and why
        one was not kept.

    Raises:
        ContentError: when the site holds no assets of its own.
    """
    own = _own(site)
    kept: list[frozenset[str]] = []
    why: str | None = None
    try:
        before = [files for files in _listed(fetch(LISTED)) if files != own]
        for files in before[:KEPT]:
            _take(site, files, fetch)
            kept.append(files)
    except (OSError, HTTPException, ValueError) as error:
        why = str(error)
    _write(site, [own, *kept])
    return tuple(len(files - newer) for newer, files in zip((own, *kept), kept, strict=False)), why


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


def _own(site: Path) -> frozenset[str]:
    """The assets of the build itself; those that were kept when it was published before are taken away."""
    listed = site / LISTED
    if listed.is_file():
        own, *earlier = _listed(listed.read_bytes()) or [frozenset()]
        for address in frozenset().union(*earlier) - own:
            (site / address).unlink(missing_ok=True)
    there = (path.relative_to(site).as_posix() for path in (site / FOLDER).rglob("*") if path.is_file())
    own = frozenset(address for address in there if NAMED.fullmatch(address))
    if not any(address.endswith(".css") for address in own):
        message = "holds no style sheets that are named by what they hold; build the site anew"
        raise ContentError([Problem(str(site / FOLDER), "folder", message)])
    return own


def _listed(text: bytes) -> list[frozenset[str]]:
    """What a list names, as far as it can be the work of this module.

    Raises:
        ValueError: when it cannot.
    """
    data = json.loads(text)
    if not isinstance(data, dict) or data.get("format") != FORMAT or not isinstance(data.get("deployments"), list):
        raise ValueError(f"{LISTED} is not of format {FORMAT}")
    deployments = [
        frozenset(map(str, files)) if isinstance(files, list) else frozenset() for files in data["deployments"]
    ]
    for files in deployments:
        if len(files) > _MOST:
            raise ValueError(f"{LISTED} names more than {_MOST} files in one deployment")
        for address in sorted(files):
            if not NAMED.fullmatch(address):
                raise ValueError(f"{LISTED} names what is no asset: {address}")
    return deployments


def _take(site: Path, files: frozenset[str], fetch: Fetch) -> None:
    """Writes the files that are not there yet, all or none. What is in one follows from its name, so that nothing
    else can be slipped in."""
    wanted = sorted(address for address in files if not (site / address).exists())
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        texts = [data.decode("utf-8") for data in threads.map(fetch, wanted)]
    for address, text in zip(wanted, texts, strict=True):
        if not holds_what_it_says(address, text):
            raise ValueError(f"{address} does not hold what its name says")
    for address, text in zip(wanted, texts, strict=True):
        path = site / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))


def _write(site: Path, deployments: list[frozenset[str]]) -> None:
    told = {"format": FORMAT, "deployments": [sorted(files) for files in deployments]}
    (site / LISTED).write_text(json.dumps(told, indent=1) + "\n", "utf-8")
