"""What entries of all kinds have in common, and the small types they are made of."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated, ClassVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StrictInt, StringConstraints

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_ID = 60
RESERVED_IDS = frozenset({"index", "readme", "page"})
"""Names that stand for something else in a folder of pages."""


def is_id(text: str) -> bool:
    """Whether a text can be an id: small letters, digits and single hyphens, at most 60 of them, and not reserved."""
    return len(text) <= LONGEST_ID and text not in RESERVED_IDS and SLUG.fullmatch(text) is not None


def _id(text: str) -> str:
    if not is_id(text):
        raise ValueError(f"`{text}` cannot be an id; use small letters, digits and hyphens, at most {LONGEST_ID}")
    return text


def _one_line(text: str) -> str:
    if "\n" in text:
        raise ValueError("must be one paragraph; take the blank line out")
    return text


def _iso_date(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        raise ValueError(f"`{value}` is no date; write it as year-month-day, such as 2026-11-22")
    if isinstance(value, int | float):
        raise ValueError(f"`{value}` is no date; write it as year-month-day, such as 2026-11-22")
    return value


Id = Annotated[str, AfterValidator(_id)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400), AfterValidator(_one_line)]
Paragraph = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=800), AfterValidator(_one_line)
]
Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=70), AfterValidator(_one_line)]
Summary = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=160), AfterValidator(_one_line)
]
Reason = Summary
CardText = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=150), AfterValidator(_one_line)
]
"""What stands on the back of an entry's card: what to do or say, in one or two short lines."""
Said = Annotated[tuple[Title, ...], Field(max_length=40)]
"""What a thing is called elsewhere, such as `memorandum of understanding` and `MoU`. Found by, never shown."""
Asked = Annotated[tuple[Summary, ...], Field(max_length=90)]
"""Sentences in which people would look for a thing, each as somebody would say it. Found by, never shown."""
InShort = Annotated[tuple[Summary, ...], Field(min_length=3, max_length=3)]
"""The three lines that somebody with half a minute would want to have read."""
Ref = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[a-z]+/[a-z0-9]+(?:-[a-z0-9]+)*$")]
"""An entry from anywhere in the guide: its kind's folder and its id, such as `tips/bust-the-jargon`."""
Day = Annotated[date, BeforeValidator(_iso_date)]


class Model(BaseModel):
    """A frozen value that takes no field it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Link(Model):
    """A way on to another entry, and the reason a reader would take it."""

    to: Ref
    why: Reason


class Evidence(Model):
    """A piece of research that bears on an entry: what it found, how far that reaches, and what it changed."""

    source: Id
    finding: Line
    limit: Line
    changes: Line | None = None
    """Words of the entry, as they stand in it, that are as they are because of this."""


class Exercise(Model):
    """What *In your next meeting* takes: how long, and what to bring."""

    minutes: Annotated[StrictInt, Field(ge=1, le=240)]
    needs: Title | None = None
    """Such as `slips of paper`."""


class Relation(Model):
    """How one entry leads to another. An entry lists its links under `ahead`; the other lists them under `back`."""

    field: str
    ahead: str
    back: str
    targets: tuple[str, ...] = ()
    """The folders it may lead to; none: any."""
    outlasts: bool = False
    """Whether it stays when the story that it leads to is withdrawn."""


RELATED = Relation(field="related", ahead="Related", back="Entries that lead here")


class Entry(Model):
    """One page of the guide's content. A kind of entry is a subclass in `guide.content.kinds`."""

    folder: ClassVar[str]
    """The kind's folder in `guide_src`, and the first part of its entries' addresses."""
    kind: ClassVar[str]
    """The kind's name for one entry."""
    plural: ClassVar[str]
    """The kind's name for many, as a heading."""
    promise: ClassVar[str]
    """What a reader gets: the heading of the kind's index."""
    about: ClassVar[str]
    """What entries of this kind are for: the first paragraph of the kind's index."""
    sections: ClassVar[tuple[str, ...]] = ()
    """The headings of level two that the prose must have, in order; none: the headings are free."""
    relations: ClassVar[tuple[Relation, ...]] = (RELATED,)
    """The fields that hold links."""
    meeting: ClassVar[str] = "In your next meeting"
    """The heading of an exercise, which every kind may have and none must: only where one truly helps."""
    diagrams: ClassVar[tuple[str, ...]] = (
        "advantage-and-inertia",
        "joint-working",
        "what-is-negotiable",
        "who-is-at-the-table",
    )
    """The drawings that an entry can show: each is a template in `guide/pages/templates/diagrams`."""

    id: Id
    path: str
    """Relative to the content's folder, such as `tips/bust-the-jargon.md`."""
    body: str
    """Markdown."""

    title: Title
    summary: Summary
    in_short: InShort | None = None
    said_as: Said = ()
    asked_as: Asked = ()
    themes: Annotated[tuple[Id, ...], Field(min_length=1, max_length=3)]
    stages: Annotated[tuple[Id, ...], Field(min_length=1)]
    applies: Line | None = None
    sources: tuple[Id, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    related: tuple[Link, ...] = ()
    exercise: Exercise | None = None
    diagram: Id | None = None
    """A drawing to show above the text."""
    aliases: tuple[Ref, ...] = ()
    draft: bool = False
    """Still being written: shown while serving, left out of what is published, and not yet held to the web's rules."""
    reviewed: Day

    @property
    def ref(self) -> str:
        return f"{self.folder}/{self.id}"

    @property
    def url(self) -> str:
        """The address relative to the site's root."""
        return f"{self.ref}/"

    def links(self) -> Iterator[tuple[str, Relation, Link]]:
        """Each link of this entry: the field that names its target, the relation it stands for, the link."""
        for relation in self.relations:
            for place, link in enumerate(getattr(self, relation.field)):
                yield f"{relation.field}.{place}.to", relation, link

    def required_sections(self) -> tuple[str, ...]:
        """The headings this very entry must have; empty when they are free."""
        return self.sections


FROM_THE_FILE = frozenset({"id", "path", "body", "sheet"})
"""Fields that come from where the file lies and what stands below its front matter, never from the front matter."""
