"""What entries refer to: the taxonomy, the glossary, the sources."""

from typing import Annotated

from pydantic import AfterValidator, Field, StrictInt, StringConstraints

from guide.content.model import Asked, Id, Line, Link, Model, Paragraph, Said, Summary, Title


class Step(Link):
    """One stop of a path through the guide: where it leads, when to take it, and why it comes then."""

    when: Title
    """Such as `Before the first meeting`. Steps that follow one another with the same words share one heading."""


class Hub(Model):
    """What entries are gathered under; each has a page of its own, written as well as listed."""

    id: Id
    title: Title
    summary: Summary
    text: Paragraph | None = None
    """Where a reader stands who comes here, and what it is about."""
    begin: Annotated[tuple[Link, ...], Field(max_length=3)] = ()
    """Where to begin."""
    path: Annotated[tuple[Step, ...], Field(max_length=7)] = ()
    """What to take first, in order; it stands in the place of `begin`."""
    mistake: Line | None = None
    """What people get wrong."""
    said_as: Said = ()
    asked_as: Asked = ()


class Theme(Hub):
    """A subject that entries of all kinds share."""


class Stage(Hub):
    """A part of a partnership's life."""


class Sector(Model):
    """A kind of organisation. `number` is what an answer code carries: 1 to 15, never used again."""

    id: Id
    number: Annotated[StrictInt, Field(ge=1, le=15)]
    title: Title


class Web(Model):
    """How closely published entries must be joined, so that a reader never meets a dead end.

    Stories that were sent in are not held to it: whoever wrote one cannot make others lead to it.
    """

    out: Annotated[StrictInt, Field(ge=0)] = 0
    """Entries that each leads to, at least."""
    into: Annotated[StrictInt, Field(ge=0)] = 0
    """Entries that lead to each, at least."""
    counter: Annotated[StrictInt, Field(ge=1)] = 1
    """Tips that counter each assumption, at least."""
    serves: Annotated[StrictInt, Field(ge=1)] = 1
    """Tips that each tool serves, at least."""
    tips_lead_to_help: bool = False
    """Whether each tip must lead to a tool or a question."""
    hubs_written: bool = False
    """Whether each theme and stage must have `text`, `mistake`, and `begin` or a `path`."""


class Taxonomy(Model):
    """How entries are sorted, and how closely joined."""

    themes: Annotated[tuple[Theme, ...], Field(min_length=1)]
    stages: Annotated[tuple[Stage, ...], Field(min_length=1)]
    sectors: Annotated[tuple[Sector, ...], Field(min_length=1)]
    order: dict[str, tuple[Id, ...]] = Field(default_factory=dict)
    """For a kind's folder, ids in the order to show them; entries not named follow by title."""
    web: Web = Web()


class Term(Model):
    """A word or abbreviation that a newcomer would not know."""

    term: Title
    stands_for: Line | None = None
    meaning: Line
    said_as: Said = ()
    asked_as: Asked = ()
    where: Line | None = None
    ended: Line | None = None
    """What became of it, with the year."""


def _doi(text: str) -> str:
    if text.startswith("http"):
        raise ValueError("give the DOI alone, such as 10.1093/jopart/mum032, without the address before it")
    return text


class Source(Model):
    """A text or a piece of research that the guide rests on."""

    id: Id
    authors: Line
    year: Annotated[StrictInt, Field(ge=1900, le=2100)] | None = None
    title: Line
    where: Line
    doi: Annotated[str, StringConstraints(pattern=r"^(10\.\d{4,}/\S+|http\S*)$"), AfterValidator(_doi)] | None = None
    took: Line | None = None
    """What the guide took from a text of practice."""
    study: Line | None = None
    """Of a piece of research: what kind of study it was, of whom, and where."""
    asks: Title | None = None
    """The question that it bears on. Those that share one stand together."""
