"""The Content-Security-Policy that every page carries first in its head."""

from guide.pages.settings import Settings

COMMENTS = "https://giscus.app"
"""Whose page is shown within ours where comments are on, once a reader asks for it."""

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "guide-search guide-offline",
}

WHILE_SERVING = {"script-src": "'self' 'unsafe-inline'", "require-trusted-types-for": None, "trusted-types": None}
"""MkDocs reloads a page by an inline script; a published page has none."""


def policy(settings: Settings, serving: bool = False) -> str:
    """The policy of this site's pages.

    Args:
        settings: an endpoint for stories and comments, where they are set, are the only other hosts in it.
        serving: whether the pages are shown by `mkdocs serve`, which needs its own inline script.
    """
    parts: dict[str, str | None] = dict(POLICY)
    if endpoint := settings.submissions.endpoint:
        parts["connect-src"] = f"'self' {_origin(endpoint)}"
    if settings.comments:
        parts["frame-src"] = COMMENTS
    if serving:
        parts |= WHILE_SERVING
    return "; ".join(f"{directive} {value}" for directive, value in parts.items() if value)


def _origin(url: str) -> str:
    return "/".join(url.split("/")[:3])
