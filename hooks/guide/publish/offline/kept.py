"""Which files of a built site a device keeps that is asked to keep the guide."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

NEWEST = 100
"""How many stories are kept: there may be thousands, and the newest say what is new."""
MEGABYTE = 1_000_000

SEARCH, DOWNLOADS, LISTS = "search", "downloads", "lists"
ROOM = {SEARCH: 4 * MEGABYTE, DOWNLOADS: 8 * MEGABYTE, LISTS: 4 * MEGABYTE}
"""What may be too large to keep, and up to which size it is kept: the full-text index, whole or not at all; files to
take away, the smallest first; lists of all stories and the data by which one chooses among them, likewise."""

_FOR_OTHERS = re.compile(
    r"(?:[^/]*\.(?:gz|txt|xml|ya?ml)|CNAME|404\.html|(?:.*/)?\.[^/]*(?:/.*)?|offline\.json|service-worker\.js"
    r"|assets/deployments\.json|assets/schemas/.*|assets/img/share\.png|[a-z]+/[a-z0-9-]+/share\.png)"
)
"""What no reader opens: lists for other programs, what a host shows or reads, and the pictures beside shared links."""
_STORY = re.compile(r"stories/([^/]+)/")
_OF_ALL_STORIES = re.compile(r"stories/(?:by|find|page)/|guide-stories-\d+\.json|stories/\d+/")
_HANDED_OUT = frozenset({".csv", ".docx", ".epub", ".ics", ".pdf", ".xlsx", ".zip"})


@dataclass(frozen=True)
class Kept:
    """What is kept, and what is left out for its size."""

    files: tuple[str, ...]
    """Paths relative to the site's root, sorted."""
    left: Mapping[str, int]
    """How many files are left out: of `stories` pages, and of each key of `ROOM`."""


def kept(sizes: Mapping[str, int], stories: Sequence[str]) -> Kept:
    """Chooses among the files of a site.

    Args:
        sizes: bytes of every file, by its path.
        stories: the ids of all stories, the newest first.
    """
    older = frozenset(stories[NEWEST:])
    ours = sorted(path for path in sizes if not _FOR_OTHERS.fullmatch(path))
    of_older = {path for path in ours if (found := _STORY.match(path)) and found[1] in older}
    groups: dict[str, list[str]] = {name: [] for name in ROOM}
    always: list[str] = []
    for path in ours:
        if path not in of_older:
            (groups[group] if (group := _group(path)) else always).append(path)
    chosen = {name: _within(paths, sizes, ROOM[name], whole=name == SEARCH) for name, paths in groups.items()}
    left = {"stories": len({path for path in of_older if path.count("/") == 2 and path.endswith("/index.html")})}
    left |= {name: len(paths) - len(chosen[name]) for name, paths in groups.items()}
    return Kept(tuple(sorted([*always, *(path for paths in chosen.values() for path in paths)])), left)


def _group(path: str) -> str | None:
    if path.startswith("pagefind/"):
        return SEARCH
    if _OF_ALL_STORIES.match(path):
        return LISTS
    handed_out = PurePosixPath(path).suffix in _HANDED_OUT or path.startswith("reading/")
    return DOWNLOADS if handed_out else None


def _within(paths: Iterable[str], sizes: Mapping[str, int], room: int, *, whole: bool) -> list[str]:
    """Those that fit, the smallest first; or all or none."""
    fitting: list[str] = []
    for path in sorted(paths, key=lambda path: (sizes[path], path)):
        room -= sizes[path]
        if room < 0:
            return [] if whole else fitting
        fitting.append(path)
    return fitting
