"""What a page's head tells programs: its structured data, and how it shows when its address is shared."""

from guide.content.library import Library
from guide.pages.meta import Head
from guide.pages.page import Page
from guide.pages.settings import Settings
from guide.publish.machines.addresses import addresses, url_of
from guide.publish.machines.structured import PICTURE, json_ld

ARTICLES = ("article", "story")


def head_data(page: Page, library: Library, settings: Settings, picture: tuple[str, str] | None = None) -> Head | None:
    """The values that the template `guide-machine-head.html` prints, none of them escaped yet.

    Args:
        page: a page of the guide; of one written by hand, its source and its `title` and `description` are enough.
        library: the content.
        settings: the name and, where it is known, the address of the site.
        picture: the address of a picture of its own and what that says; None where the guide's stands for it.

    Returns:
        What the page is; the description may be missing, and the address is where the site's is not known. None for a
        page that only leads on.
    """
    if page.meta.moved_to:
        return None
    url = url_of(page.uri)
    address = addresses(settings, url)
    shown = picture[0] if picture else PICTURE
    og = {
        "title": settings.name if page.uri == "index.md" else page.meta.title,
        "description": page.meta.description,
        "type": "article" if page.meta.kind in ARTICLES else "website",
        "image": address.to(shown),
        "alt": picture[1] if picture else None,
        "url": address.to(url) if address.site else None,
    }
    told = tuple(json_ld(page, library, settings, shown))
    return Head(og={name: value for name, value in og.items() if value}, json_ld=told)
