"""A second wall behind the cleaning of stories: of the HTML they become, only harmless parts are let through."""

import nh3

TAGS = frozenset({
    "a", "blockquote", "br", "code", "dd", "div", "dl", "dt", "em", "h1", "h2", "h3", "hr", "li", "ol", "p", "pre",
    "span", "strong", "ul",
})  # fmt: skip
ATTRIBUTES = {"*": {"class", "id"}, "a": {"href", "class"}, "ol": {"start"}, "span": {"class", "data-kind"}}
SCHEMES = frozenset({"http", "https", "mailto"})


def sanitise(html: str) -> str:
    """The same HTML without any element, attribute or address that a story has no use for."""
    return nh3.clean(html, tags=set(TAGS), attributes=ATTRIBUTES, url_schemes=set(SCHEMES), link_rel=None)
