"""The page of our list: entries that somebody put aside, in their order. It is made in the browser."""

from guide.pages.meta import Meta
from guide.pages.page import Page
from guide.pages.rendering.render import markdown

URI = "our-list.md"
TITLE = "Our list"
ABOUT = "Entries that you put aside, to read, print and pass on together."


def list_page() -> Page:
    """The page, which holds nothing but its place: a list is made in the browser, and stays there."""
    text = markdown("browse/our-list.md", URI, title=TITLE, about=ABOUT)
    return Page(URI, text, Meta(title=TITLE, description=ABOUT))
