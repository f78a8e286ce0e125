"""What nobody can reach: a page by no link from another, a file by no page, sheet, script or list."""

import re
from collections.abc import Iterable, Iterator

from guide.audit.finding import Finding
from guide.content.problems import Problem

WELL_KNOWN = frozenset(
    {
        ".nojekyll",
        "404.html",
        "CNAME",
        "feed.xml",
        "guide.json",
        "index.html",
        "llms.txt",
        "openacr.yaml",
        "robots.txt",
        "sitemap.xml",
    }
    | {"sitemap.xml.gz"}
)
"""Files that are asked for by name."""

SEARCH = "pagefind/"
"""The index of the search: its own scripts find their way in it, so all of it is in use as soon as one file is."""

_EDITION = re.compile(r"(assessments/[a-z0-9-]+/\d+)\.json")
_STORY_PARTS = re.compile(r"stories/find/[0-9a-f]+/")
_STORIES = "stories/index.html"
"""Where one chooses among stories, by files that its scripts ask for one by one."""


def reach_problems(files: frozenset[str], findings: Iterable[Finding]) -> Iterator[Problem]:
    """A problem for each file that is of no use to anyone.

    A page counts as reached when links lead to it from the home page; that a list for machines names it is not enough.
    An old address, which leads on or says that nothing is there any more, is reached from outside.
    """
    found = {finding.path: finding for finding in findings}
    begin = (WELL_KNOWN & files) | {path for path, finding in found.items() if finding.redirects or finding.unlisted}
    reached = set(begin)
    waiting = list(begin)
    while waiting:
        path = waiting.pop()
        finding = found.get(path)
        for target in _followed(path, finding.leads_to if finding else (), files) - reached:
            reached.add(target)
            waiting.append(target)
    for path in sorted(files - reached):
        yield Problem(path, "unlinked", "nothing leads here; link to it, or leave it out")


def _followed(path: str, targets: Iterable[str], files: frozenset[str]) -> set[str]:
    followed = {target for target in targets if path.endswith(".html") or not target.endswith(".html")}
    if any(target.startswith(SEARCH) for target in followed):
        followed |= {file for file in files if file.startswith(SEARCH)}
    # Whoever reads an edition's report asks for what stands beside it.
    beside = {f"{edition[1]}-signs.json" for target in followed if (edition := _EDITION.fullmatch(target))}
    if path == _STORIES:
        beside |= {file for file in files if _STORY_PARTS.match(file)}
    return followed | (beside & files)
