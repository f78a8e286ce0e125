"""The audit: every file of a built site, and every fault at once."""

from pathlib import Path

from guide.audit.data import json_finding, text_finding, xml_finding
from guide.audit.document import read_document
from guide.audit.earlier import earlier_in
from guide.audit.expected import Expected, base_of
from guide.audit.files import Site, files_in
from guide.audit.finding import Finding, joined
from guide.audit.following import anchor_problems, load
from guide.audit.kept import LISTED, kept_finding
from guide.audit.module import module_finding
from guide.audit.page import HOME, canonical_of, page_finding
from guide.audit.reach import SEARCH, WELL_KNOWN, reach_problems
from guide.audit.sheet import addresses_in
from guide.audit.sitemap import sitemap_problems
from guide.content.problems import Problem

_PLAIN = frozenset({".csv", ".ics", ".txt", ".yaml"})
_READ = _PLAIN | {".css", ".html", ".js", ".json", ".mjs", ".svg", ".webmanifest", ".xml"}
_NOT_READ = frozenset(
    {".avif", ".docx", ".epub", ".gif", ".gz", ".ico", ".jpg", ".pdf", ".png", ".webp", ".woff2", ".zip"}
)
"""Kinds of files that may be published though nobody looks into them: no browser runs what they hold."""
_SHOWN = frozenset({".html", ".svg"})
"""Kinds that a browser would show as a page. The search's own files hold none."""


def audit(folder: Path, expected: Expected) -> tuple[int, tuple[Problem, ...]]:
    """Looks at a built site.

    Args:
        folder: where it lies.
        expected: what it is held to.

    Returns:
        How many files there are, without those of earlier deployments, and everything that is wrong with them.
    """
    everything, problems = files_in(folder)
    earlier, of_the_list = earlier_in(folder, everything)
    files = everything - earlier
    site = Site(files, expected.base or _said_by_the_home_page(folder))
    findings = [_finding(site, folder, path, expected) for path in sorted(files)]
    return len(files), (
        *problems,
        *of_the_list,
        *(problem for finding in findings for problem in finding.problems),
        *anchor_problems(findings),
        *reach_problems(files, findings),
        *sitemap_problems(folder, findings),
    )


def _finding(site: Site, folder: Path, path: str, expected: Expected) -> Finding:
    suffix = Path(path).suffix
    if suffix not in _READ or (path.startswith(SEARCH) and suffix not in _SHOWN):
        known = suffix in _NOT_READ or path in WELL_KNOWN or path.startswith(SEARCH)
        return Finding(path, () if known else (Problem(path, "file", "is of a kind that is not published here"),))
    try:
        text = (folder / path).read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        return Finding(path, (Problem(path, "encoding", f"is not UTF-8: {error.reason} at byte {error.start}"),))
    return kept_finding(folder, site.files, text) if path == LISTED else _look(site, path, suffix, text, expected)


def _look(site: Site, path: str, suffix: str, text: str, expected: Expected) -> Finding:
    match suffix:
        case ".html":
            return page_finding(site, path, text, expected)
        case ".json" | ".webmanifest":
            return json_finding(site, path, text, expected)
        case ".xml" | ".svg":
            return xml_finding(site, path, text, expected)
        case ".css":
            return joined(path, (load(site, path, url, data=True) for url in addresses_in(text)))
        case ".js" | ".mjs":
            return module_finding(site, path, text, expected)
        case _:
            return text_finding(site, path, text, expected)


def _said_by_the_home_page(folder: Path) -> str:
    """The site's address, when its home page tells it."""
    home = folder / HOME
    said = canonical_of(read_document(home.read_text("utf-8", errors="replace"))) if home.is_file() else None
    try:
        return base_of(said) if said else ""
    except ValueError:
        return ""
