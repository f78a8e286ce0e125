"""All that is published, before a generator has it: pages, files beside them, and what stands round every page."""

import html
import logging
import re
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path
from typing import Any

from guide.content.library import Library
from guide.content.problems import Problem
from guide.pages.browse import home
from guide.pages.by_hand.front_matter import read_page
from guide.pages.by_hand.promised import kept
from guide.pages.by_hand.written import Written, fitted
from guide.pages.generate import footer, generate, menu
from guide.pages.journey import journey
from guide.pages.meta import Meta
from guide.pages.page import Page
from guide.pages.rendering.art import art
from guide.pages.rendering.faces import face, with_faces
from guide.pages.rendering.offered import not_made, offered
from guide.pages.settings import Settings
from guide.publish import finding, word_template
from guide.publish.assets import Assets
from guide.publish.downloads import before_they_are_made, downloads, not_lettered
from guide.publish.machines import head_data, machine_files
from guide.publish.offline import manifest
from guide.publish.offline.keeping import keep
from guide.publish.papers.remembered import tidied
from guide.publish.pictures.files import address_of, alternative, begin_share_pictures
from guide.publish.policy import policy
from guide.publish.reading.files import Copies, begin_reading_copies, reading_copies
from guide.publish.reading.shown import with_copies
from guide.publish.remembering import templates_in
from guide.publish.sheets.dressing import dress
from guide.publish.sheets.page_types import page_type
from guide.text.memory import Memory

log = logging.getLogger("mkdocs.hooks.guide")


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
    later: Callable[[], Mapping[str, str | bytes]] = dict
    """Makes the files that come late while serving: what is first found by."""
    taken: tuple[Problem, ...] = ()
    """What is left out: a page of ours at whose address one written by hand stands, or a file that cannot be made."""

    @property
    def sources(self) -> Iterator[tuple[str, str | bytes, bool]]:
        """All that was made: its address, what it holds, and whether the tree of pages may list it."""
        yield from ((uri, page.markdown, page.in_navigation) for uri, page in self.pages.items())
        yield from ((uri, content, True) for uri, content in self.files.items())

    def page(self, uri: str, text: str) -> Written:
        """A page for this guide: one that was made, or else one by hand, with its name, and nothing that it has not.

        Args:
            uri: the page's source.
            text: of one written by hand, as it stands in the file.

        Raises:
            ContentError: where a mark in it names what nobody knows, or stands alone.
        """
        if made := self.pages.get(uri):
            return Written(uri, with_copies(made.markdown, uri, self.settings, self.files), (), made.meta)
        path = f"docs/{uri}"
        found = read_page(text, path)
        said = fitted(kept(found.markdown, self.settings, path), uri, self.library, self.settings.name)
        meta = replace(found.meta, source=path, edit_url=self.settings.edit_url(path))
        shown = with_copies(said.markdown, uri, self.settings, self.files)
        return replace(said, markdown=shown, meta=meta, problems=found.problems)

    def told_of(self, uri: str, meta: Meta, title: str) -> Meta:
        """All that a page's templates need: what is known of it, its title, and what its head tells programs.

        Args:
            uri: the page's source.
            meta: what is known of it.
            title: as HTML, that of its first heading, for a page that has none else.
        """
        named = meta if meta.title else replace(meta, title=_plain(title))
        entry = self.library.entries.get(uri.removesuffix(".md"))
        drawn = (address_of(entry.url), alternative(entry)) if entry and address_of(entry.url) in self.files else None
        return replace(named, head=head_data(Page(uri, "", named), self.library, self.settings, drawn))

    def context_of(self, uri: str, meta: Meta, title: str, html: str | None) -> dict[str, Any]:
        """What a page's templates are handed: `meta`, as told of it, and `page_type`, by which it gets its style sheet.

        Args:
            uri: the page's source.
            meta: what is known of it.
            title: as HTML, that of its first heading.
            html: the page's text.
        """
        return {"meta": self.told_of(uri, meta, title), "page_type": page_type(uri, meta, html or "")}

    def templates(self, environment: Any, folder: str | None, *seen: object) -> Any:
        """The generator's templates: while serving, such as remember the pages that they made.

        Args:
            environment: that of the generator.
            folder: that of our own templates.
            seen: what templates see of the generator's settings.
        """
        if not Memory.serving() or folder is None:
            return environment
        assets: Assets = self.furniture["assets"]
        round_pages = {key: value for key, value in self.furniture.items() if key != "assets"}
        return templates_in(Path(folder), environment, self.settings, round_pages, assets.served, assets.script, *seen)

    def dress(self, site: Path) -> None:
        """Gives the pages of a built site their style sheets.

        Args:
            site: its folder.

        Raises:
            ContentError: when a style sheet cannot be read.
        """
        (site / "sitemap.xml.gz").unlink(missing_ok=True)  # it holds the hour of the build
        dress(site, self.furniture["assets"])

    def keep(self, site: Path) -> None:
        """Writes into a site that is whole what lets a device keep it.

        Args:
            site: its folder.
        """
        keep(site, self.furniture["assets"], [story.id for story in self.library.of("stories")])


def publication(
    library: Library,
    settings: Settings,
    assets: Assets,
    serving: bool = False,
    by_hand: Mapping[str, str] | None = None,
) -> Publication:
    """Everything that a library becomes.

    Args:
        library: the content.
        settings: the site's.
        assets: its style sheets and scripts.
        serving: whether it is shown by `mkdocs serve`: then drafts are shown, and the policy is looser.
        by_hand: the Markdown of the pages written by hand, by their source; without it nothing is made for the search,
            and nothing to take along becomes a file.
    """
    library = library if serving else library.published()
    begins = by_hand is not None and not serving  # what takes longest goes on while the rest is made
    copied = begin_reading_copies(library, settings, _kept(library) / "reading") if begins else Copies
    drawn = begin_share_pictures(library, settings, _kept(library) / "pictures") if begins else dict
    along, told = downloads(library, settings) if begins else ({}, before_they_are_made(library, settings))
    site = generate(library, settings, told)
    furniture = {
        "menu": menu(),
        "footer": footer(settings),
        "face": face,
        "with_faces": with_faces,
        "art": art,
        "policy": policy(settings, serving),
        "assets": assets,
        "comments": settings.comments,
        "contacts": settings.contacts,
        "submissions": settings.submissions,
        "journey": journey(library.taxonomy.stages, to=lambda stage: f"stages/{stage.id}/"),
        "times": home.times(library),
        "newest": home.newest(library),
    }
    files: dict[str, str | bytes] = {**site.data, **assets.files, **machine_files(library, settings, site), **along}
    files[manifest.URI] = manifest.manifest(settings.name, settings.language)
    later: Callable[[], Mapping[str, str | bytes]] = dict
    copies = Copies()
    if by_hand is not None:
        _tell((*not_made(), *not_lettered(told)))
    if by_hand is not None and serving:
        later = partial(_later, library, site.pages, dict(by_hand), settings)
    elif by_hand is not None:
        files |= finding.files(library, site.pages, by_hand)
        copies = copied()
        files |= copies.files
        files |= drawn()
        for folder in ("downloads", "reading", "pictures"):
            tidied(_kept(library) / folder, time.time())
    if "docx" in offered() and not settings.submissions.closed:
        files[word_template.URI] = word_template.story_template(library, settings)
    pages = {uri: page for uri, page in site.pages.items() if uri not in (by_hand or ())}
    taken = tuple(
        Problem(page.meta.source or uri, "address", f"is taken by {uri}; rename one")
        for uri, page in site.pages.items()
        if uri in (by_hand or ())
    )
    return Publication(library, settings, pages, files, furniture, later, (*taken, *copies.problems))


@cache
def _tell(said: tuple[str, ...]) -> None:
    """Once, however often a site is built anew while it is served."""
    for line in said:
        log.info("%s", line)


def _kept(library: Library) -> Path:
    """Where files that take a while to make wait for the next build."""
    return library.root.parent / ".cache"


def _later(
    library: Library, pages: Mapping[str, Page], by_hand: dict[str, str], settings: Settings
) -> dict[str, str | bytes]:
    """What whoever writes can wait for: what is found by, and what there is to take along."""
    copies = reading_copies(library, settings, _kept(library) / "reading").files
    return {**finding.files(library, pages, by_hand), **downloads(library, settings)[0], **copies}


def _plain(title: str) -> str:
    """A title that a generator took from a heading, as text."""
    return html.unescape(re.sub(r"<[^>]*>", "", title))
