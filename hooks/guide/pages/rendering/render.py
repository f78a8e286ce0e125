"""Templates into Markdown. Every value is plain text and is escaped, unless it is known to be Markdown."""

from collections.abc import Callable
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from guide.content.sections import lines_of
from guide.pages.page import relative
from guide.pages.rendering.faces import face
from guide.pages.rendering.markdown import Markdown, escape
from guide.pages.rendering.scale_drawing import point_drawing

_LINE_BREAK = "  "
"""What ends a line that is broken there on the page too, as in a poem or an address."""

_LOADER = PackageLoader("guide.pages", "templates")


def _shown(value: Any) -> Any:
    """Runs on every value a Markdown template prints; numbers and Markdown pass."""
    return escape(value) if isinstance(value, str) and not isinstance(value, Markdown) else value


_MARKDOWN = Environment(  # noqa: S701 - these make Markdown; `_shown` escapes for it
    loader=_LOADER, finalize=_shown, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)
_HTML = Environment(loader=_LOADER, autoescape=True, trim_blocks=True, lstrip_blocks=True)
_HTML.globals["point_drawing"] = lambda place, points: Markup(point_drawing(place, points))  # noqa: S704 - as below
_HTML.globals["face"] = lambda kind: Markup(face(kind))  # noqa: S704 - drawings of ours, which hold nothing of anybody's


def html(template: str, **values: Any) -> Markdown:
    """A piece of raw HTML for a Markdown page: no blank line in it, since one would end it there."""
    text = _HTML.get_template(template).render(values)
    return Markdown("\n".join(line for line in text.splitlines() if line.strip()))


def markdown(template: str, uri: str, **values: Any) -> str:
    """A page's Markdown.

    Args:
        template: its name in `templates/`.
        uri: where the page's source will lie; links are written relative to it.
        values: what the template shows.
    """

    def to(target: str) -> Markdown:
        return Markdown(relative(target, uri))

    helpers: dict[str, Callable[..., Any]] = {"to": to, "html": html, "uri_of": uri_of, "face": face}
    text = _MARKDOWN.get_template(template).render(helpers | values)
    return _fold(text)


def uri_of(node: Any) -> Markdown:
    """Where an entry's or assessment's page lies."""
    return Markdown(f"{node.ref}.md")


def _fold(text: str) -> str:
    """At most one blank line in a row outside fenced code, so that pages read well as files too."""
    lines: list[str] = []
    for line, code in lines_of(text):
        bare = line.rstrip()
        if code or bare or (lines and lines[-1].strip()):
            lines.append(line if code or (bare and line.endswith(_LINE_BREAK)) else bare)
    return "\n".join(lines).strip() + "\n"
