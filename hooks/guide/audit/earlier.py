"""Style sheets and scripts of earlier deployments: there for pages that are open or cached, no part of this site."""

import json
import re
from pathlib import Path

from guide.content.problems import Problem

LISTED = "assets/folders.json"
MOST = 2
"""How many deployments back."""

_FILE = re.compile(r"assets/[0-9a-f]{12}/(?:[\w-]+/)*[\w-]+\.(?:css|mjs)", re.ASCII)


def earlier_in(folder: Path, files: frozenset[str]) -> tuple[frozenset[str], tuple[Problem, ...]]:
    """Which files of a built site belong to deployments before, by the list in it; the list is one of them.

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
        read = json.loads((folder / LISTED).read_text("utf-8"))
        named = [[f"{one['folder']}/{file}" for file in one["files"]] for one in read["folders"]]
    except (ValueError, KeyError, TypeError):
        return frozenset({LISTED}), (
            Problem(LISTED, "file", "lists no folders of assets; `guide keep-assets` writes it"),
        )
    problems = []
    if len(named) > 1 + MOST:
        problems.append(Problem(LISTED, "folders", f"names {len(named) - 1} earlier ones; {MOST} at most are kept"))
    earlier = {name for files_of in named[1:] for name in files_of}
    for name in sorted(earlier):
        if not _FILE.fullmatch(name):
            problems.append(Problem(LISTED, "files", f"`{name}` is no style sheet or script in a folder of assets"))
        elif name not in files:
            problems.append(Problem(LISTED, "files", f"`{name}` is not there"))
    return frozenset({LISTED, *(name for name in earlier if _FILE.fullmatch(name))}), tuple(problems)
