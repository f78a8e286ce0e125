"""A second wall behind the cleaning of stories: of the HTML they become, only harmless parts are let through."""

import nh3

from guide.text.direction import directed, in_language

TAGS = frozenset({
    "a", "bdi", "blockquote", "br", "code", "dd", "details", "div", "dl", "dt", "em", "h1", "h2", "h3", "hr",
    "li", "ol", "p", "pre", "span", "strong", "summary", "ul",
})  # fmt: skip
ATTRIBUTES = {
    "*": {"class"},
    "a": {"href"},
    "div": {"data-pagefind-ignore", "lang"},
    "h1": {"id"},
    "h2": {"id"},
    "li": {"data-kind"},
    "ol": {"start"},
    "span": {"data-kind"},
}
"""Headings of level three are a contributor's own: an id made of their words could be one that the page uses."""
SCHEMES = frozenset({"http", "https", "mailto"})


RESPONSES = '<div class="guide-responses'
"""Where the part of a page begins that readers wrote; it goes on to the page's end."""


def sanitise_told(html: str, kind: object, language: object = None) -> str:
    """A page's text with what others than the editors wrote made harmless: all of a story, and the responses elsewhere.

    Args:
        html: the page's text.
        kind: of the entry; None for other pages.
        language: of a story that says in what it is written; None for English.
    """
    if kind == "story":
        told = directed(sanitise(html))
        return in_language(told, language) if isinstance(language, str) else told
    ours, begin, theirs = html.partition(RESPONSES)
    return ours + directed(sanitise(begin + theirs)) if begin else html


def sanitise(html: str) -> str:
    """The same HTML without any element, attribute or address that a story has no use for."""
    return nh3.clean(html, tags=set(TAGS), attributes=ATTRIBUTES, url_schemes=set(SCHEMES), link_rel=None)
