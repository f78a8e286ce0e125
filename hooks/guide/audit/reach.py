"""What nobody can reach: a page by no link from another, a file by no page, sheet, script or list."""

from collections.abc import Iterable, Iterator

from guide.audit.finding import Finding
from guide.content.problems import Problem

WELL_KNOWN = frozenset(
    {".nojekyll", "404.html", "CNAME", "feed.xml", "guide.json", "index.html", "llms.txt", "robots.txt", "sitemap.xml"}
    | {"sitemap.xml.gz"}
)
"""Files that are asked for by name."""

SEARCH = "pagefind/"
"""The index of the search: its own scripts find their way in it, so all of it is in use as soon as one file is."""


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
    return followed
