"""While serving, pages that nothing has changed are taken as they were made before: their HTML, and the page whole.

What is remembered of a page's Markdown holds as long as the text, the extensions and every address that it looked up
are the same; what is remembered of a page whole, as long as all that its templates can see is. A page with a word of
warning is made anew each time, so that the warning is told each time.
"""

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guide.text.memory import Memory, digest

_KEPT = ("content", "toc", "_title_from_render", "present_anchor_ids")
"""What rendering leaves in a page, but for the links to places in other pages."""
_HEARD = "mkdocs"


@dataclass(frozen=True)
class _Rendered:
    """What rendering a page found, and left."""

    looked_up: Mapping[str, tuple[str, str, Any] | None]
    """By address, where the file lay that it asked for."""
    left: Mapping[str, Any]
    links: tuple[tuple[str, dict[str, str]], ...]
    """To places within other pages, by the source of each."""


_RENDERED = Memory[_Rendered]()
_CLEANED = Memory[str]()
_WHOLE = Memory[str]()
_ENVIRONMENTS = Memory[Any]()


def remembering(page: Any, extensions: object) -> None:
    """Makes a page of the generator's render only where it has to.

    Args:
        page: whose Markdown is about to be rendered.
        extensions: what it is rendered with.
    """
    if not Memory.serving():
        return
    render = page.render

    def once(config: Any, files: Any) -> None:
        key = (page.file.src_uri, page.file.dest_uri, digest(page.markdown, repr(extensions)))
        known = _RENDERED.known(key)
        if known is not None and all(_place(files, uri) == place for uri, place in known.looked_up.items()):
            _RENDERED.keep(key, known)
            for name, value in known.left.items():
                setattr(page, name, value)
            page.links_to_anchors = {files.get_file_from_path(uri): links for uri, links in known.links}
            return
        asking = _Asking(files)
        with _listening() as heard:
            render(config, asking)
        if not heard:
            links = tuple((file.src_uri, dict(found)) for file, found in (page.links_to_anchors or {}).items())
            left = {name: getattr(page, name) for name in _KEPT}
            _RENDERED.keep(key, _Rendered(asking.looked_up, left, links))

    page.render = once


def cleaned(clean: Callable[..., str], html: str, *how: object) -> str:
    """A page's text made harmless, or the same as it was before.

    Args:
        clean: makes it.
        html: the text.
        how: what else that takes.
    """
    return _CLEANED.of((digest(html), *how), lambda: clean(html, *how))


class _Asking:
    """The generator's files, which notes what it was asked for."""

    def __init__(self, files: Any) -> None:
        self._files = files
        self.looked_up: dict[str, tuple[str, str, Any] | None] = {}

    def get_file_from_path(self, uri: str) -> Any:
        self.looked_up[uri] = _place(self._files, uri)
        return self._files.get_file_from_path(uri)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._files, name)


def _place(files: Any, uri: str) -> tuple[str, str, Any] | None:
    file = files.get_file_from_path(uri)
    return (file.src_uri, file.url, file.inclusion) if file else None


@contextmanager
def _listening() -> Iterator[list[logging.LogRecord]]:
    heard: list[logging.LogRecord] = []
    listener = logging.Handler()
    listener.emit = heard.append  # type: ignore[assignment,method-assign]
    log = logging.getLogger(_HEARD)
    log.addHandler(listener)
    try:
        yield heard
    finally:
        log.removeHandler(listener)


class Templates:
    """A generator's templates, of which a page is made only where something that they see has changed."""

    def __init__(self, environment: Any, shared: bytes) -> None:
        """
        Args:
            environment: that of the generator.
            shared: stands for all that every template sees besides its page: themselves, settings, what is round pages.
        """
        self._environment, self._shared = environment, shared

    def get_template(self, name: str) -> Any:
        return _Template(self._environment.get_template(name), name, self._shared)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._environment, name)


@dataclass(frozen=True)
class _Template:
    template: Any
    name: str
    shared: bytes

    def render(self, context: Mapping[str, Any]) -> str:
        page = context.get("page")
        if page is None:
            return str(self.template.render(context))
        seen = (str(page.title), page.content or "", str(page.canonical_url), page.url, str(page.is_homepage))
        told = (repr(context.get("meta")), repr(context.get("page_type")), str(context.get("base_url")))
        key = (self.name, page.file.src_uri, digest(*seen, *told), self.shared)
        return _WHOLE.of(key, lambda: str(self.template.render(context)))

    def __getattr__(self, name: str) -> Any:
        return getattr(self.template, name)


def templates_in(folder: Path, environment: Any, *seen: object) -> Templates:
    """A generator's templates; compiled anew only where one has changed.

    Args:
        folder: that of our own; the others come with what is installed.
        environment: that of the generator, as it is for this build.
        seen: what every template sees besides its page: settings, and what stands round every page.
    """
    texts = [f"{path}{path.read_text('utf-8')}" for path in sorted(folder.rglob("*")) if path.is_file()]
    own = digest(*texts)
    return Templates(_ENVIRONMENTS.of(own, lambda: environment), digest(own.hex(), *map(repr, seen)))
