"""What the look at one file brings: its faults, and where it leads."""

from collections.abc import Iterable
from dataclasses import dataclass

from guide.content.problems import Problem


@dataclass(frozen=True)
class Finding:
    """One file, looked at."""

    path: str
    problems: tuple[Problem, ...] = ()
    leads_to: frozenset[str] = frozenset()
    """The site's files that it links to or loads."""
    anchors: frozenset[tuple[str, str]] = frozenset()
    """The places within pages that it points at: the page's file, and the id."""
    ids: frozenset[str] = frozenset()
    unlisted: bool = False
    """Whether it asks to be kept out of search engines."""
    redirects: bool = False
    """Whether it only leads on to another page."""


def shown(text: str) -> str:
    """A text as a problem shows it: on one line, and cut where it is long."""
    text = " ".join(text.split())
    return text if len(text) <= 80 else f"{text[:79]}…"


def joined(path: str, parts: Iterable[Finding]) -> Finding:
    """What several looks at one file brought, as one."""
    all_parts = tuple(parts)
    return Finding(
        path,
        tuple(problem for part in all_parts for problem in part.problems),
        frozenset().union(*(part.leads_to for part in all_parts)),
        frozenset().union(*(part.anchors for part in all_parts)),
        frozenset().union(*(part.ids for part in all_parts)),
        any(part.unlisted for part in all_parts),
        any(part.redirects for part in all_parts),
    )
