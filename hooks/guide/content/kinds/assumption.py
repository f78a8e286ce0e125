"""Assumptions: what partners take for granted until it trips them up."""

from typing import Annotated

from pydantic import AfterValidator, Field

from guide.content.model import RELATED, CardText, Entry, Line, Link, Relation, Title

COUNTER = Relation(field="counter", ahead="Tips that counter it", back="Assumptions it counters", targets=("tips",))


def quoted(title: str) -> str:
    """A belief as somebody’s: in quotation marks, and in one pair where it has them already."""
    marked = (title[0], title[-1]) in (("“", "”"), ('"', '"')) and len(title) > 1
    return f"“{title[1:-1] if marked else title}”"


class Assumption(Entry):
    folder = "assumptions"
    kind = "assumption"
    plural = "Assumptions"
    promise = "Beliefs that trip partners up"
    about = (
        "What partners take for granted, and seldom say. Each page sets the belief beside what tends to happen, tells "
        "you what to look for, and gives steps that help."
    )
    sections = ("What tends to happen", "Steps that help", "A scene you may recognise", Entry.meeting)
    relations = (COUNTER, RELATED)

    title: Annotated[Title, AfterValidator(quoted)]
    """In quotation marks wherever it is named, so that nobody takes it for advice; its file has none."""
    belief: Line
    """The assumption in a partner's own voice."""
    card: CardText | None = None
    signs: Annotated[tuple[Line, ...], Field(min_length=3, max_length=5)]
    counter: Annotated[tuple[Link, ...], Field(min_length=1)]
