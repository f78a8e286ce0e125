"""Following addresses: none may lead to nothing, and none may be fetched from another host."""

from collections.abc import Iterable

from guide.audit.document import Document
from guide.audit.expected import Expected
from guide.audit.files import Inside, Nowhere, Outside, Site, Target
from guide.audit.finding import Finding, joined, shown
from guide.audit.references import Reference, Role, references
from guide.content.problems import Problem

FOLLOWED = frozenset({"http", "https", "mailto", "tel", "sms"})
"""Schemes that a link may have; whom it calls or writes to is another matter."""


def follow_all(site: Site, path: str, document: Document, expected: Expected) -> Finding:
    """Where a page leads, and what is wrong with it."""
    return joined(path, (_follow(site, path, reference, expected) for reference in references(document)))


def follow(site: Site, path: str, field: str, url: str, page: str | None = None) -> Finding:
    """Where one address leads.

    Args:
        site: what lies in it.
        path: the file in which the address stands.
        field: what a problem with it is filed under.
        url: the address.
        page: the file that it is relative to, when it is another.
    """
    return _arrive(path, field, url, site.target(url, page or path))


def load(site: Site, path: str, url: str, data: bool = False) -> Finding:
    """Where an address leads that is fetched without being asked.

    Args:
        site: what lies in it.
        path: the file in which the address stands.
        url: the address.
        data: whether it may hold what it means, as images may.
    """
    target = site.target(url, path)
    if isinstance(target, Outside) and not (data and target.scheme == "data"):
        return _problem(path, "load", f"`{shown(url)}` is fetched from elsewhere than this site")
    return _arrive(path, "load", url, target)


def _follow(site: Site, path: str, reference: Reference, expected: Expected) -> Finding:
    url, element = reference.url, reference.element
    if reference.role is Role.LOAD:
        return load(site, path, url, data=element.tag in ("img", "source", "style") or "icon" in element.words("rel"))
    target = site.target(url, path)
    if isinstance(target, Outside):
        if reference.role is Role.SEND and target.origin not in expected.form_action:
            return _problem(path, "form", f"`{shown(url)}` on {element} sends to elsewhere than this site")
        if reference.role is Role.LINK and target.scheme not in FOLLOWED:
            return _problem(path, "link", f"`{shown(url)}` on {element} is of a kind that no link here may have")
    return _arrive(path, reference.field, url, target)


def _arrive(path: str, field: str, url: str, target: Target) -> Finding:
    if isinstance(target, Nowhere):
        return _problem(path, field, f"`{shown(url)}` {target.why}")
    if isinstance(target, Outside):
        return Finding(path)
    anchors = [(target.file, target.fragment)] if _is_anchor(target) else []
    return Finding(path, leads_to=frozenset({target.file}), anchors=frozenset(anchors))


def anchor_problems(findings: Iterable[Finding]) -> Iterable[Problem]:
    """A problem for each place within a page that is pointed at and not there."""
    found = tuple(findings)
    ids = {finding.path: finding.ids for finding in found if finding.path.endswith(".html")}
    for finding in found:
        for file, fragment in finding.anchors:
            if file in ids and fragment not in ids[file]:
                yield Problem(finding.path, "anchor", f"`#{fragment}` is not in {file}")


def _is_anchor(target: Inside) -> bool:
    """Whether a fragment names a place: `#` and `#top` are every page's beginning, `:~:` looks for words, and
    `name=value` is for the page's own script."""
    return target.fragment.lower() not in ("", "top") and ":~:" not in target.fragment and "=" not in target.fragment


def _problem(path: str, field: str, message: str) -> Finding:
    return Finding(path, (Problem(path, field, message),))
