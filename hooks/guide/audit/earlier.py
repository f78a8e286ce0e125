"""Style sheets and scripts of earlier deployments: there for pages that are open or cached, no part of this site."""

import json
import re
from pathlib import Path

from guide.content.problems import Problem

LISTED = "assets/deployments.json"
MOST = 2
"""How many deployments back."""

_SAID = r"[\w-]+\.[0-9a-f]{8}(?:[0-9a-f]{4})?"
_FILE = re.compile(rf"assets/(?:css/{_SAID}\.css|js/{_SAID}\.mjs)", re.ASCII)


def earlier_in(folder: Path, files: frozenset[str]) -> tuple[frozenset[str], tuple[Problem, ...]]:
    """Which files of a built site belong to deployments before alone, by the list in it; the list is one of them.

    They were audited when they were published, and the rules may be stricter now: they are neither read nor counted.
    No page of this site may ask for one, and nothing but style sheets and scripts may stand there.

    Args:
        folder: the site's.
        files: every file in it.

    Returns:
        The files, and what is wrong with the list.
    """
    if LISTED not in files:
        return frozenset(), ()
    try:
        own, *before = [
            frozenset(map(str, one)) for one in json.loads((folder / LISTED).read_text("utf-8"))["deployments"]
        ]
    except (ValueError, KeyError, TypeError):
        return frozenset({LISTED}), (
            Problem(LISTED, "file", "lists no deployments and their assets; `guide keep-assets` writes it"),
        )
    problems = []
    if len(before) > MOST:
        problems.append(Problem(LISTED, "deployments", f"names {len(before)} earlier ones; {MOST} at most are kept"))
    earlier = frozenset[str]().union(*before) - own
    for name in sorted(earlier):
        if not _FILE.fullmatch(name):
            problems.append(Problem(LISTED, "files", f"`{name}` is no style sheet or script named by what it holds"))
        elif name not in files:
            problems.append(Problem(LISTED, "files", f"`{name}` is not there"))
    return frozenset({LISTED, *(name for name in earlier if _FILE.fullmatch(name))}), tuple(problems)
