"""The page of a partnership's plan: a sheet to print and fill in, which scripts turn into one to keep and hand on."""

from guide.pages.meta import Meta
from guide.pages.page import Page
from guide.pages.rendering.render import markdown
from guide.pages.settings import Settings

URI = "plan.md"
TITLE = "Our plan"
ABOUT = "Who does what by when, how you will know that it worked, and when you look at it again."
BLANK_STEPS = 8
"""Rows to write in: as many as fit a sheet of A4 with room for handwriting."""


def plan_page(settings: Settings) -> Page:
    """The page, which holds nothing but its form: a plan is made in the browser, and stays there."""
    text = markdown(
        "plan.md",
        URI,
        title=TITLE,
        about=ABOUT,
        rows=BLANK_STEPS,
        minimum=settings.minimum_group,
        is_letter=settings.paper == "letter",
    )
    return Page(URI, text, Meta(title=TITLE, description=ABOUT))
