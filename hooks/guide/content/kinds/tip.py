"""Tips: something to do, with the words to do it in."""

from typing import Annotated, Literal

from pydantic import Field

from guide.content.model import RELATED, CardText, Entry, Line, Link, Relation

SUPPORTS = Relation(
    field="supports", ahead="What it helps with", back="Tips that help", targets=("assumptions", "principles")
)


class Tip(Entry):
    folder = "tips"
    kind = "tip"
    plural = "Tips"
    promise = "Things to do in your next meeting"
    about = (
        "Small things that anyone at the table can start. Each page gives the reason in two lines, the steps, and "
        "words to say aloud."
    )
    sections = ("How", "Words to say", "A pitfall", Entry.meeting)
    relations = (SUPPORTS, RELATED)

    why: Line
    who: Line
    effort: Literal["minutes", "an hour", "a session", "ongoing"]
    card: CardText | None = None
    supports: Annotated[tuple[Link, ...], Field(min_length=1)]
