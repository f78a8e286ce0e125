"""The criteria as tables on a page, and those of them that fall short as a list for the statement."""

from guide.pages.access.criteria import ADHERENCE, KNOWN, criteria
from guide.pages.rendering.markdown import Markdown
from guide.pages.rendering.render import markdown

TABLES = "<!-- criteria -->"
"""Where a page written by hand wants the tables."""

SHORT = "<!-- criteria that fall short -->"
"""Where it wants what the guide does not wholly meet of levels A and AA."""

LEVELS = ("A", "AA", "AAA")


def with_criteria(text: str, uri: str) -> str:
    """A page with its tables and lists of criteria in their places.

    Args:
        text: the page's Markdown.
        uri: where the page lies, such as `about/conformance.md`.
    """
    told = criteria()
    if TABLES in text:
        by_level = [(f"WCAG 2.2, level {level}", told.at(level)) for level in LEVELS]
        parts = [*by_level, ("EN 301 549, besides", told.european)]
        made = markdown("access/criteria.md", uri, parts=parts, shown=ADHERENCE, known=KNOWN, date=told.looked_through)
        text = text.replace(TABLES, Markdown(made))
    if SHORT in text:
        short = [one for one in told.wcag if one.falls_short and one.level != "AAA"]
        text = text.replace(SHORT, Markdown(markdown("access/short.md", uri, short=short)))
    return text
