"""The list of pages that search engines read: only pages that want to be found."""

import gzip
from collections.abc import Iterable, Iterator
from pathlib import Path

from guide.audit.files import NOT_FOUND
from guide.audit.finding import Finding
from guide.content.problems import Problem

SITEMAP, PACKED = "sitemap.xml", "sitemap.xml.gz"


def sitemap_problems(folder: Path, findings: Iterable[Finding]) -> Iterator[Problem]:
    """What is wrong with the list, as a whole."""
    found = {finding.path: finding for finding in findings}
    listed = found[SITEMAP].leads_to if SITEMAP in found else frozenset()
    for path in sorted(listed):
        finding = found.get(path)
        if path == NOT_FOUND or (finding and (finding.redirects or finding.unlisted)):
            yield Problem(SITEMAP, "listed", f"{path} asks not to be found, and stands in the list all the same")
    packed = folder / PACKED
    if packed.is_file() and not _same(packed, folder / SITEMAP):
        yield Problem(PACKED, "file", f"does not hold what {SITEMAP} holds")


def _same(packed: Path, plain: Path) -> bool:
    try:
        return plain.is_file() and gzip.decompress(packed.read_bytes()) == plain.read_bytes()
    except (OSError, EOFError):
        return False
