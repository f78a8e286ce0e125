"""Addresses as a program needs them: whole where the site's own is known, else such that they work below any."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from guide.pages.settings import Settings


@dataclass(frozen=True)
class Addresses:
    """Turns addresses relative to the site's root into ones to follow from one of its pages."""

    site: str | None
    """The site's address, ending in a slash; None where it is not known."""
    page: str = ""
    """The address of the page or file that will hold them, relative to the site's root."""

    def to(self, url: str) -> str:
        """An address below the site's root, whole or relative to the page."""
        path = quote(url, safe="/#%")
        if self.site:
            return self.site + path
        return "../" * self.page.count("/") + path or "./"


def addresses(settings: Settings, page: str = "") -> Addresses:
    """The addresses of a site as seen from a page of it."""
    site = f"{settings.site_url.rstrip('/')}/" if settings.site_url else None
    return Addresses(site, page)


def url_of(uri: str) -> str:
    """The address of a page whose source is known: `tips/index.md` is at `tips/`, `about/licence.md` at its own."""
    path = PurePosixPath(uri).with_suffix("")
    folder = path.parent if path.name in ("index", "README") else path
    return "" if folder == PurePosixPath() else f"{folder}/"
