"""Stories that were published once and are no more: a list of their ids, so that their addresses can say so."""

from collections.abc import Collection, Iterator, Sequence
from typing import Annotated

from pydantic import StringConstraints

from guide.content.model import Day, Id, Line, Model, Ref
from guide.content.problems import Problem

FOLDER = "stories"
WITHDRAWN = "withdrawn.yml"
"""The list's file, in the folder of stories."""


class Withdrawn(Model):
    """One story that is gone. Nothing of what it said is kept."""

    id: Id
    on: Day
    """The day it was taken away."""
    note: Line | None = None
    """Why, where it was not at its teller's wish."""
    packet: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")] | None = None
    """Its packet's id, so that the same packet is not taken in again by mistake."""
    aliases: tuple[Ref, ...] = ()
    """Its earlier addresses."""

    @property
    def ref(self) -> str:
        return f"{FOLDER}/{self.id}"


def withdrawn_faults(listed: Sequence[Withdrawn], known: Collection[str], shown: str) -> Iterator[Problem]:
    """What is wrong with the list: a story in it twice, or one whose file is there all the same."""
    refs = [story.ref for story in listed]
    for ref in sorted(set(refs)):
        if refs.count(ref) > 1:
            yield Problem(shown, "id", f"`{ref}` stands here twice; keep one")
        if ref in known:
            message = f"`{ref}` is withdrawn, and its file is still there; remove the file, or take the story out here"
            yield Problem(shown, "id", message)
