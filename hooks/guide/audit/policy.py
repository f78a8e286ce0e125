"""The Content-Security-Policy that every page must carry, written down here once more on purpose."""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

from guide.audit.document import Document, Element
from guide.audit.expected import Expected
from guide.audit.reading_copy import POLICY, is_reading_copy
from guide.content.problems import Problem

NAME = "content-security-policy"

EXPECTED: dict[str, tuple[str, ...]] = {
    "default-src": ("'none'",),
    "script-src": ("'self'",),
    "style-src": ("'self'",),
    "img-src": ("'self'", "data:"),
    "font-src": ("'self'",),
    "connect-src": ("'self'",),
    "worker-src": ("'self'",),
    "manifest-src": ("'self'",),
    "base-uri": ("'none'",),
    "form-action": ("'none'",),
    "require-trusted-types-for": ("'script'",),
    "trusted-types": ("guide-search", "guide-offline"),
}


def policy_problems(path: str, document: Document, expected: Expected) -> Iterator[Problem]:
    """What is wrong with a page's policy."""
    carried = _carried(document)
    if not carried:
        yield Problem(path, "policy", "is missing")
        return
    if len(carried) > 1:
        yield Problem(path, "policy", f"stands {len(carried)} times; one is enough, and two hide what holds")
    if carried[0] is not document.first_in_head:
        yield Problem(path, "policy", "is not the first element of the head, so it does not hold for what comes before")
    for message in _differences(carried[0].get("content") or "", _wanted(path, document, expected)):
        yield Problem(path, "policy", message)


def is_taken(document: Document, style: Element) -> bool:
    """Whether a page's policy lets a browser take a style sheet that stands in its head, told by its digest."""
    carried = _carried(document)
    return style.in_head and bool(carried) and _digest(style) in (carried[0].get("content") or "")


def _carried(document: Document) -> list[Element]:
    return [element for element in document.all("meta") if (element.get("http-equiv") or "").lower() == NAME]


def _digest(style: Element) -> str:
    return f"'sha256-{b64encode(sha256(style.text.encode()).digest()).decode()}'"


def _wanted(path: str, document: Document, expected: Expected) -> dict[str, tuple[str, ...]]:
    if is_reading_copy(path):
        return POLICY
    wanted = dict(EXPECTED)
    wanted["style-src"] += tuple(_digest(style) for style in document.all("style") if style.in_head)
    if expected.connect:
        wanted["connect-src"] = (*wanted["connect-src"], *expected.connect)
    if expected.form_action:
        wanted["form-action"] = expected.form_action
    if expected.frames:
        wanted["frame-src"] = expected.frames
    return wanted


def _differences(text: str, wanted: dict[str, tuple[str, ...]]) -> Iterator[str]:
    found: dict[str, set[str]] = {}
    for directive in text.split(";"):
        name, *sources = directive.split() or [""]
        name = name.lower()
        if name in found:
            yield f"says {name} twice, and only the first counts"
        elif name:
            found[name] = set(sources)
    for name, must in wanted.items():
        if name not in found:
            yield f"lacks {name}, which must be {' '.join(must)}"
        elif found[name] != set(must):
            yield f"says {name} {' '.join(sorted(found[name])) or 'without a value'}; it must be {' '.join(must)}"
    for name in found.keys() - wanted.keys():
        yield f"says {name}, which is not part of it"
