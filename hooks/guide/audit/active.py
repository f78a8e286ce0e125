"""What could run in a page or restyle it: no script, handler or style of which its policy knows nothing stands in it,
and no page within the page."""

from collections.abc import Iterator

from guide.audit.document import Document, Element
from guide.audit.files import scheme_of
from guide.audit.finding import shown
from guide.audit.policy import is_taken
from guide.audit.reading_copy import is_reading_copy
from guide.content.problems import Problem

FOR_MACHINES = "application/ld+json"
"""What a page says of itself, with addresses as in its links. Other data is for scripts, and counts from the root."""
DATA = frozenset({FOR_MACHINES, "application/json"})
"""Types of `<script>` that hold data, which no browser runs."""

DRAWN = frozenset({
    "circle", "clipPath", "defs", "desc", "ellipse", "g", "line", "linearGradient", "marker", "mask", "path",
    "pattern", "polygon", "polyline", "radialGradient", "rect", "stop", "svg", "symbol", "text", "title", "tspan",
    "use",
})  # fmt: skip
"""SVG without scripts, without HTML in it, and without animation, which could set a link's address."""

KNOWN = DRAWN | frozenset({
    "a", "abbr", "address", "area", "article", "aside", "audio", "b", "bdi", "bdo", "blockquote", "body", "br",
    "button", "caption", "cite", "code", "col", "colgroup", "data", "datalist", "dd", "del", "details", "dfn",
    "dialog", "div", "dl", "dt", "em", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "img", "input", "ins", "kbd", "label",
    "legend", "li", "link", "main", "map", "mark", "menu", "meta", "meter", "nav", "ol", "optgroup", "option",
    "output", "p", "picture", "pre", "progress", "q", "rp", "rt", "ruby", "s", "samp", "script", "search",
    "section", "select", "small", "source", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td",
    "textarea", "tfoot", "th", "thead", "time", "tr", "track", "u", "ul", "var", "video", "wbr",
})  # fmt: skip
"""Not in it: what brings other pages (iframe, object, embed, frame), what changes where addresses lead (base), and what
browsers read in more than one way (noscript, template, xmp, plaintext, math)."""

RUNS = frozenset({"javascript", "vbscript"})

WORDS = frozenset({"aria-label", "data-title"})
WORDS_IN_META = frozenset({"description", "og:title", "og:description"})
"""Attributes that hold a title or a summary, and no address: a story may well be called “JavaScript: a warning”."""


def active_problems(path: str, document: Document) -> Iterator[Problem]:
    """Everything in a page, or a piece of one, that the policy would have to stop."""
    for element in document.elements:
        yield from _element_problems(path, element, document)
        for name, value in element.attributes.items():
            yield from _attribute_problems(path, element, name.lower(), value)


def _element_problems(path: str, element: Element, document: Document) -> Iterator[Problem]:
    may_stand = element.in_head and (is_reading_copy(path) or is_taken(document, element))
    if element.tag == "style" and not may_stand:
        yield Problem(
            path, "style", "stands in a <style> element, and the policy stops it; it belongs in a style sheet"
        )
    elif element.tag not in KNOWN and element.tag != "style":
        yield Problem(path, "element", f"{element} is not an element that a page of this site may hold")
    elif element.tag == "script" and not (element.get("src") or _is_data(element)):
        yield Problem(path, "script", f"stands in the page, and the policy stops it: `{shown(element.text)}`")


def _attribute_problems(path: str, element: Element, name: str, value: str) -> Iterator[Problem]:
    if name.startswith("on"):
        yield Problem(path, "handler", f"`{name}` on {element} holds code; it belongs in a module")
    elif name == "style":
        yield Problem(path, "style", f"`{shown(value)}` stands on {element}; it belongs in a style sheet")
    elif name == "srcdoc":
        yield Problem(path, "element", f"{element} holds a page of its own")
    elif scheme_of(value) in RUNS and not _is_words(element, name):
        yield Problem(path, "script", f"`{shown(value)}` on {element} is code in place of an address")


def _is_words(element: Element, name: str) -> bool:
    told = element.get("name") or element.get("property") or ""
    return name in WORDS or (element.tag == "meta" and name == "content" and told.lower() in WORDS_IN_META)


def _is_data(element: Element) -> bool:
    return (element.get("type") or "").strip().lower() in DATA
