"""What a Word file is asked to say: known without python-docx, which makes it and may be missing."""

from datetime import date
from typing import NamedTuple

TITLE, PART, QUESTION, ITEM, TICK = "Title", "Heading 1", "Heading 2", "List Bullet", "Tick"
"""The styles of paragraphs, as Word calls them; the last is ours."""


class Line(NamedTuple):
    """A paragraph of the file."""

    text: str
    style: str | None = None
    """None: plain."""
    italic: bool = False
    columns: int = 1
    """Among how many its neighbours and it are set."""


class About(NamedTuple):
    """What the file says of itself."""

    title: str
    author: str
    locale: str
    made: date
    paper: str = "A4"
    """One that the settings know."""
