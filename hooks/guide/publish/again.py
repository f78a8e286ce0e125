"""What a build that follows another has from it, while a site is served: what nothing has changed, and a late index."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from guide.pages.meta import Meta
from guide.pages.rendering.tables import reachable
from guide.publish.remembering import cleaned, remembering
from guide.publish.search import full_text
from guide.publish.search.late import Late
from guide.text.memory import Memory
from guide.text.sanitise import sanitise_told


class Again:
    """Built once, or again and again."""

    def __init__(self) -> None:
        self._late = Late()

    def begin(self, serving: bool) -> None:
        """Begins a build; what the one before left running ends."""
        self._late.stop()
        Memory.begin(serving)

    def page(self, page: Any, markdown: str, *how: object) -> str:
        """A page's Markdown, as the generator is to render it: only where it has to.

        Args:
            page: the generator's.
            markdown: the text.
            how: all else that rendering takes.
        """
        remembering(page, how)
        return markdown

    def harmless(self, html: str, meta: Meta) -> str:
        """A page's text with what others than the editors wrote made harmless, and tables that keys reach."""
        return reachable(cleaned(sanitise_told, html, meta.kind, meta.language))

    def index(self, site: Path, later: Callable[[], Mapping[str, str | bytes]], tell: Callable[[str], object]) -> None:
        """Makes what search finds by: at once, or late while serving.

        Args:
            site: the folder of the built site.
            later: while serving, makes what is first found by.
            tell: what gets a notice; as no warning, since that would fail a strict build.

        Raises:
            SearchError: when it cannot be made at once.
        """
        if Memory.serving():
            self._late.begin(site, later, tell)
        else:
            full_text.index(site, tell)
            full_text.unmark(site)

    def wait(self) -> None:
        """Until what was begun late is done."""
        self._late.wait()
