"""Assumptions: what partners take for granted until it trips them up."""

from typing import Annotated

from pydantic import Field

from guide.content.model import RELATED, Entry, Line, Link, Relation

COUNTER = Relation(field="counter", ahead="Tips that counter it", back="Assumptions it counters", targets=("tips",))


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

    belief: Line
    """The assumption in a partner's own voice."""
    signs: Annotated[tuple[Line, ...], Field(min_length=3, max_length=5)]
    counter: Annotated[tuple[Link, ...], Field(min_length=1)]
