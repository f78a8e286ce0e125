"""All that is looked at in one page."""

from collections.abc import Iterator

from guide.audit.active import DATA, FOR_MACHINES, active_problems
from guide.audit.contacts import page_contact_problems
from guide.audit.data import json_finding
from guide.audit.document import Document, read_document
from guide.audit.expected import Expected
from guide.audit.files import NOT_FOUND, Inside, Site
from guide.audit.finding import Finding, joined
from guide.audit.following import follow_all
from guide.audit.outline import outline_problems
from guide.audit.policy import policy_problems
from guide.audit.reading_copy import copy_problems, is_reading_copy
from guide.audit.references import refresh_of
from guide.content.problems import Problem

HOME = "index.html"


def page_finding(site: Site, path: str, html: str, expected: Expected) -> Finding:
    """Looks at a page."""
    document = read_document(html)
    unlisted = any("noindex" in text.lower() for text in document.meta("robots"))
    redirects = any(refresh_of(element) is not None for element in document.elements)
    problems = (
        *policy_problems(path, document, expected),
        *active_problems(path, document),
        *(copy_problems(path, document) if is_reading_copy(path) else ()),
        *outline_problems(path, document, html),
        *page_contact_problems(path, document, expected.contacts),
        *_root_problems(site, path, document),
        *(_redirect_problems(site, path, document) if redirects else ()),
        *(_canonical_problems(site, path, document) if not (redirects or unlisted or path == NOT_FOUND) else ()),
    )
    data = [
        json_finding(site, path, element.text, expected, page=path if kind == FOR_MACHINES else HOME)
        for element in document.all("script")
        if (kind := (element.get("type") or "").strip().lower()) in DATA
    ]
    named = {element.attributes["name"] for element in document.all("a") if "name" in element.attributes}
    itself = Finding(path, problems, ids=frozenset(named | set(document.ids)), unlisted=unlisted, redirects=redirects)
    return joined(path, [itself, follow_all(site, path, document, expected), *data])


def canonical_of(document: Document) -> str | None:
    """The address that a page says it has."""
    return next((e.get("href") for e in document.all("link") if "canonical" in e.words("rel")), None)


def _root_problems(site: Site, path: str, document: Document) -> Iterator[Problem]:
    """Scripts find the site's root by what the page tells them."""
    for root in document.meta("guide-root"):
        if site.target(root, path) != Inside(HOME):
            yield Problem(path, "root", f"`{root}` does not lead to the site's root, where scripts will look")


def _redirect_problems(site: Site, path: str, document: Document) -> Iterator[Problem]:
    if not any("noindex" in text.lower() for text in document.meta("robots")):
        yield Problem(path, "redirect", "only leads on, and must say `noindex` to stay out of search engines")
    for target in map(refresh_of, document.elements):
        if target is not None and (not isinstance(found := site.target(target, path), Inside) or found.file == path):
            yield Problem(path, "redirect", f"`{target}` is not another page of this site")


def _canonical_problems(site: Site, path: str, document: Document) -> Iterator[Problem]:
    """Once the site's address is known, each page tells its own."""
    said = canonical_of(document)
    if site.base and said is None:
        yield Problem(path, "canonical", "is missing, though the site's address is known")
    elif said is not None and site.base and said != site.base + path.removesuffix(HOME):
        yield Problem(path, "canonical", f"is `{said}`; this page lies at {site.base}{path.removesuffix(HOME)}")
