"""A second wall behind the cleaning of stories: of the HTML they become, only harmless parts are let through."""

import nh3

TAGS = frozenset({
    "a", "blockquote", "br", "code", "dd", "div", "dl", "dt", "em", "h1", "h2", "h3", "hr", "li", "ol", "p", "pre",
    "span", "strong", "ul",
})  # fmt: skip
ATTRIBUTES = {
    "*": {"class"},
    "a": {"href"},
    "h1": {"id"},
    "h2": {"id"},
    "ol": {"start"},
    "span": {"data-kind"},
}
"""Headings of level three are a contributor's own: an id made of their words could be one that the page uses."""
SCHEMES = frozenset({"http", "https", "mailto"})


def sanitise(html: str) -> str:
    """The same HTML without any element, attribute or address that a story has no use for."""
    return nh3.clean(html, tags=set(TAGS), attributes=ATTRIBUTES, url_schemes=set(SCHEMES), link_rel=None)
