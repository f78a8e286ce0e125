"""What a group needs beside a check: for each item a question, and whom to ask it. It is no part of an edition."""

from collections.abc import Iterator, Sequence
from typing import Annotated

from pydantic import Field, StrictBool

from guide.content.assessments import Assessment
from guide.content.model import Asked, Id, Model, Said, Summary
from guide.content.problems import nearest

TOGETHER = "together.yml"


class Together(Model):
    """The file `together.yml` that may lie beside an assessment's editions."""

    id: Id
    """The assessment's."""
    path: str
    guess: StrictBool = False
    """Whether people are offered to guess what their partners answered."""
    prompts: Annotated[dict[Id, Summary], Field(min_length=1)]
    """By the id of an item, one question that a group can talk about when its answers differ."""

    ask: Annotated[dict[Id, Summary], Field(default_factory=dict)]
    """By the id of an item, whom to ask if one could not say: what follows “Ask”, such as “whoever chairs”."""
    joins: Annotated[dict[Id, Summary], Field(default_factory=dict)]
    """By the id of an item, why its statement may hold several things at once."""
    said_as: Said = ()
    asked_as: Asked = ()

    def faults(self, editions: Sequence[Assessment]) -> Iterator[tuple[str, str]]:
        """Each field that does not fit the assessment's editions, oldest first, and what is wrong with it."""
        if not editions:
            yield "file", f"belongs to no check; give `{self.id}` its first edition, {self.id}/1.yml, or remove this"
            return
        newest = editions[-1]
        known = {item.id for edition in editions for item in edition.items}
        for item in self.prompts:
            if item not in known:
                yield f"prompts.{item}", f"`{item}` is no item of this check{nearest(item, known)}"
        for item, whom in self.ask.items():
            if item not in known:
                yield f"ask.{item}", f"`{item}` is no item of this check{nearest(item, known)}"
            if whom.lower().startswith("ask ") or whom[-1] in ".:?!":
                yield (
                    f"ask.{item}",
                    f"`{whom}` stands between “Ask” and the question; begin with whom, and end without a stop",
                )
        for item in self.joins:
            if item not in known:
                yield f"joins.{item}", f"`{item}` is no item of this check{nearest(item, known)}"
        for missing in [item.id for item in newest.items if item.id not in self.prompts]:
            yield f"prompts.{missing}", f"is missing, and edition {newest.edition} asks about it; add a question"
        if self.guess and newest.choose:
            yield "guess", "is for answers on a scale, and here people choose; take it out"
