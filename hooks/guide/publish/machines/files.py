"""Every file at the site's root that is made for programs."""

from guide.content.library import Library
from guide.pages.generate import Site
from guide.pages.settings import Settings
from guide.publish.machines.addresses import addresses
from guide.publish.machines.catalogue import catalogue
from guide.publish.machines.feed import feed
from guide.publish.machines.llms import llms
from guide.publish.machines.openacr import openacr


def machine_files(library: Library, settings: Settings, site: Site) -> dict[str, str]:
    """The files, by their address relative to the site's root.

    Args:
        library: the content.
        settings: the name and, where it is known, the address of the site.
        site: the pages made from the content.
    """
    return {
        **catalogue(library),
        "feed.xml": feed(library, settings),
        "llms.txt": llms(library, settings, site),
        "openacr.yaml": openacr(settings),
        "robots.txt": robots(settings),
    }


def robots(settings: Settings) -> str:
    """Everyone may read everything; the sitemap's address must be whole, so it is named only where that is known."""
    welcome = "User-agent: *\nAllow: /\n"
    return f"{welcome}\nSitemap: {addresses(settings).to('sitemap.xml')}\n" if settings.site_url else welcome
