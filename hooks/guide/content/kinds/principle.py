"""Principles: what good partnership is made of."""

from typing import Annotated

from pydantic import Field

from guide.content.model import CardText, Entry, Line


class Principle(Entry):
    folder = "principles"
    kind = "principle"
    plural = "Principles"
    promise = "What good partnership asks of you"
    about = (
        "What good partnership is made of. Easy to put on a poster, hard to do on a Tuesday: each page says what the "
        "word means in practice, how you can tell that it is there, and where the hard part lies."
    )
    sections = ("What it means in practice", "The hard part", "Questions to ask", Entry.meeting)

    signs_present: Annotated[tuple[Line, ...], Field(min_length=1)]
    signs_missing: Annotated[tuple[Line, ...], Field(min_length=1)]
    card: CardText | None = None
