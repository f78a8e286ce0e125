"""What a page hands to the templates that stand round its text: the contract between `pages/` and `overrides/`.

A template reads it as `meta`, such as `meta.trail`, and every value is escaped there. Whoever makes a page fills it in;
of a page written by hand `by_hand/front_matter.py` reads a part of it. Below each key: its shape, who sets it, and
every template or module that reads it. A test holds the three together.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Link:
    """One link round a page: the title as plain text, the address relative to the site's root."""

    title: str
    url: str


@dataclass(frozen=True)
class Head:
    """What a page's head tells programs, none of it escaped yet."""

    og: Mapping[str, str]
    """The properties of Open Graph, without `og:`; the address is among them where the site's is known."""
    json_ld: tuple[dict[str, Any], ...]
    """Things in the words of schema.org."""


@dataclass(frozen=True)
class Meta:
    """What a page's templates need besides its text. All text is plain: a `<` in it is a `<`."""

    title: str = ""
    """The page's title. Set for every page that is made; of one by hand its front matter's, or its first heading.

    Read by `main.html`, `partials/guide-trail.html`, `partials/guide-actions.html` and `partials/guide-after.html`.
    """
    description: str = ""
    """One sentence on what the page holds. Set for every page but old addresses.

    Read by `main.html`, which else takes the site's own.
    """
    template: str = ""
    """The layout in `overrides/`; empty: `main.html`. Set by entries, checks, indexes, old addresses and withdrawals.

    Read by `pages/meta.py`, which tells the generator, and by `partials/guide-trail.html` and
    `partials/guide-after.html`, since an entry's title and actions stand on its cover.
    """
    kind: str = ""
    """The kind of entry, such as `tip`, or `assessment`; empty for any other page. Set by entries and checks.

    Read by `main.html`, `entry.html`, `reading.html`, `partials/guide-actions.html`, `partials/guide-after.html`,
    `partials/guide-comments.html` and `publish/again.py`.
    """
    kind_title: str = ""
    """The kind as it stands above the title. Set with `kind`.

    Read by `entry.html`.
    """
    trail: tuple[Link, ...] = ()
    """The pages above this one, from the home page's children down. Set by all that stand below another.

    Read by `main.html` and `partials/guide-trail.html`.
    """
    themes: tuple[Link, ...] = ()
    """The themes it belongs to, in the order of the taxonomy. Set by entries and checks.

    Read by `reading.html` and `partials/guide-belongs.html`.
    """
    stages: tuple[Link, ...] = ()
    """The stages it belongs to, likewise.

    Read by `reading.html` and `partials/guide-belongs.html`.
    """
    previous: Link | None = None
    """The page before it in its own list. Set by entries and hubs.

    Read by `reading.html` and `partials/guide-after.html`.
    """
    next: Link | None = None
    """The page after it, likewise.

    Read by `reading.html` and `partials/guide-after.html`.
    """
    source: str | None = None
    """The file that it is made from, as the repository names it; None where there is not one. Set wherever there is.

    Read by `partials/guide-after.html`.
    """
    edit_url: str | None = None
    """Where that file can be edited; None where the copy has no repository. Set with `source`.

    Read by `partials/guide-after.html`.
    """
    reviewed: date | None = None
    """The day of its last review. Set by entries and checks.

    Read by `reading.html`, `partials/guide-after.html` and `sitemap.xml`.
    """
    language: str | None = None
    """The language of a story that is not in English, such as `cy`. Set by stories.

    Read by `publish/again.py`.
    """
    unsearched: bool = False
    """Whether search passes it by. Set by the index of everything, withdrawn stories and the pages beside a check.

    Read by `main.html` and `partials/guide-comments.html`.
    """
    moved_to: str | None = None
    """The new address, relative to the site's root. Set by old addresses, and by nothing else.

    Read by `main.html`, `redirect.html` and `sitemap.xml`.
    """
    gone: bool = False
    """Whether a story stood here that was withdrawn. Set by the notices that stand in their place.

    Read by `sitemap.xml`.
    """
    head: Head | None = None
    """What programs are told; None for an old address. Set last, by `publish/publication.py`.

    Read by `partials/guide-machine-head.html`.
    """

    @property
    def for_generator(self) -> dict[str, Any]:
        """What MkDocs itself looks up in a page's front matter, and `guide`, this value, for `sitemap.xml`."""
        asked = {"title": self.title, "template": self.template}
        return {key: value for key, value in asked.items() if value} | {"guide": self}

    def said(self) -> Iterator[tuple[str, Any]]:
        """Each key that says something, in plain values, as front matter for another generator holds them.

        The layout is none of the other's, and what programs are told is made from the rest.
        """
        for key in fields(self):
            value = getattr(self, key.name)
            if value != key.default and key.name not in ("template", "head"):
                yield key.name, _plain(value)


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, Link):
        return {"title": value.title, "url": value.url}
    return value.isoformat() if isinstance(value, date) else value
