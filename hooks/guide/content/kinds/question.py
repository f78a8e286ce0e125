"""Questions: what a partnership does well to ask itself aloud."""

from typing import Annotated

from pydantic import Field

from guide.content.model import RELATED, CardText, Entry, Line, Link, Relation

PROBES = Relation(field="probes", ahead="What it tests", back="Questions that test it")


class Question(Entry):
    folder = "questions"
    kind = "question"
    plural = "Questions"
    promise = "Questions to put to the table"
    about = (
        "Questions that people who have been through partnerships wish they had asked sooner. Each is put so that "
        "you can say it aloud, with what a good answer covers and how to raise it safely."
    )
    sections = ("Why it matters", "What a good answer covers", "Raising it safely", Entry.meeting)
    relations = (PROBES, RELATED)

    ask: Line
    """The question as said aloud."""
    card: CardText | None = None
    probes: Annotated[tuple[Link, ...], Field(min_length=1)]
