"""The page on which a device is asked to keep the guide, and the one that stands in for a page that it has not kept."""

from collections.abc import Iterable

from guide.pages.meta import Link, Meta
from guide.pages.page import Page
from guide.pages.rendering.render import markdown
from guide.pages.settings import Settings

URI = "offline.md"
TITLE = "Keep this guide on your device"
ABOUT = "Read, search, answer and print where there is no connection: what is kept, and how to remove it."
NOT_KEPT_URI = "offline/not-kept.md"
NOT_KEPT = "This page is not on your device"


def offline_pages(settings: Settings) -> Iterable[Page]:
    """Both, which hold nothing but words and their place: a copy is made in the browser, and stays there."""
    text = markdown("offline/offline.md", URI, title=TITLE, about=ABOUT, stories=not settings.submissions.closed)
    yield Page(URI, text, Meta(title=TITLE, description=ABOUT, template="offline.html"))
    meta = Meta(title=NOT_KEPT, trail=(Link(TITLE, "offline/"),), unsearched=True)
    yield Page(NOT_KEPT_URI, markdown("offline/not-kept.md", NOT_KEPT_URI, title=NOT_KEPT), meta)
