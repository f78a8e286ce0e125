"""All that is published, before a generator has it: pages, files beside them, and what stands round every page."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from guide.content.library import Library
from guide.pages.by_hand.promised import kept
from guide.pages.by_hand.written import Written, fitted
from guide.pages.generate import footer, generate, menu
from guide.pages.journey import journey
from guide.pages.page import Page
from guide.pages.settings import Settings
from guide.publish import word_template
from guide.publish.assets import Assets
from guide.publish.machines import head_data, machine_files
from guide.publish.policy import policy


@dataclass(frozen=True)
class Publication:
    """What the hook hands to MkDocs."""

    library: Library
    settings: Settings
    pages: Mapping[str, Page] = field(default_factory=dict)
    files: Mapping[str, str | bytes] = field(default_factory=dict)
    """Data, feeds, style sheets and scripts, by address."""
    furniture: Mapping[str, Any] = field(default_factory=dict)
    """What templates show round every page: menu, footer, policy, assets."""

    def told_of(self, uri: str, title: str, meta: Mapping[str, Any]) -> dict[str, Any]:
        """What a page's template needs besides its front matter.

        Args:
            uri: the page's source.
            title: its title as HTML, where its front matter has none.
            meta: its front matter.
        """
        own: dict[str, Any] = {}
        if uri not in self.pages:
            path = f"docs/{uri}"
            own = {"source": path, "edit_url": self.settings.edit_url(path)}
        page = Page(uri, "", {"title": _plain(title), **meta, **own})
        return own | {"head": head_data(page, self.library, self.settings)}

    def fitted(self, uri: str, markdown: str) -> Written:
        """A page's Markdown for this guide: of one written by hand with its name, and nothing that it has not.

        Raises:
            ContentError: where a mark in it names what nobody knows, or stands alone.
        """
        if uri in self.pages:
            return Written(uri, markdown, ())
        true = kept(markdown, self.settings, f"docs/{uri}")
        return fitted(true, uri, self.library, self.settings.name)


def publication(library: Library, settings: Settings, assets: Assets, serving: bool = False) -> Publication:
    """Everything that a library becomes.

    Args:
        library: the content.
        settings: the site's.
        assets: its style sheets and scripts.
        serving: whether it is shown by `mkdocs serve`: then drafts are shown, and the policy is looser.
    """
    library = library if serving else library.published()
    site = generate(library, settings)
    furniture = {
        "menu": menu(),
        "footer": footer(library, settings),
        "policy": policy(settings, serving),
        "assets": assets,
        "comments": settings.comments,
        "contacts": settings.contacts,
        "submissions": settings.submissions,
        "journey": journey(library.taxonomy.stages, to=lambda stage: f"stages/{stage.id}/"),
    }
    files: dict[str, str | bytes] = {**site.data, **assets.files, **machine_files(library, settings, site)}
    if not settings.submissions.closed:
        files[word_template.URI] = word_template.story_template(library, settings)
    return Publication(library, settings, site.pages, files, furniture)


def _plain(title: str) -> str:
    """A title that a generator took from a heading, as text."""
    return html.unescape(re.sub(r"<[^>]*>", "", title))
