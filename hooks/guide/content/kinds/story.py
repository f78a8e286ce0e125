"""Stories: what happened to a partnership, told by those who were there or retold from a source."""

import datetime
from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal, NamedTuple, Self

from pydantic import BeforeValidator, StringConstraints, model_validator

from guide.content.model import RELATED, Day, Entry, Id, Line, Link, Model, Ref, Relation
from guide.content.story_dates import is_exact, is_in_words

SHOWS = Relation(field="shows", ahead="What it shows", back="Stories that show it")
RESPONDS = Relation(
    field="responds_to", ahead="What it answers", back="Responses", targets=("stories", "articles"), outlasts=True
)
TRIED = Relation(
    field="tried",
    ahead="What was tried",
    back="Who tried it",
    targets=("assumptions", "principles", "tips", "questions", "tools", "articles"),
)
ANSWERS = frozenset({"response", "tried"})
"""Forms that stand beneath another page and bear its name: what readers answered, and how it went for them."""

CASE_STUDY_SECTIONS = (
    "What we set out to do",
    "What happened",
    "What helped",
    "What got in the way",
    "What we would tell others",
)
TRIED_SECTIONS = ("What we did", "What happened", "What we would change")


LANGUAGE = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$"
"""How the tag of a language is written (BCP 47, in its simplest forms)."""
_SIXTEEN = r"^[0-9a-f]{16}$"

Went = Literal["badly", "partly", "well"]
WENT: dict[Went, str] = {"badly": "It did not work", "partly": "It worked in part", "well": "It worked"}
"""How something went that a reader tried, as pages say it; what failed stands first, since it is the harder to tell."""

Ended = Literal["broke-off", "faded", "fell-short", "mixed", "changed", "finished", "went-on"]


class Ending(NamedTuple):
    """What became of a partnership, as pages say it."""

    title: str
    about: str


ENDINGS: dict[Ended, Ending] = {
    "broke-off": Ending("Broken off", "A partner left, or it was stopped before its time."),
    "faded": Ending("Faded", "It weakened, or people stopped making use of it."),
    "fell-short": Ending(
        "Fell short",
        "By an audit, a review or its own count it did less than it had set out to do, or could not show that it had.",
    ),
    "mixed": Ending("Mixed", "It went well in some places and not in others."),
    "changed": Ending("On new terms", "After a dispute or a change of mind it went on in another way."),
    "finished": Ending("Ran its course", "Its time or its money was up, and it stopped as planned."),
    "went-on": Ending("Went on", "It was at work when last we read of it."),
}
"""Every value of `ended`. What was lost stands first, since it is the harder to find elsewhere."""


def _story_date(value: object) -> object:
    text = str(value) if isinstance(value, int) else value
    if not isinstance(text, str) or not (is_exact(text) or is_in_words(text)):
        raise ValueError(
            f"`{value}` is no date; write a year, a month or a day, such as 2026, 2026-11 or 2026-11-22, or words "
            "beside a year, such as spring 2026"
        )
    return text


class Consent(Model):
    """What the contributor agreed to; a story is published only when all four are true."""

    publish: Literal[True]
    licence: Literal[True]
    rights: Literal[True]
    partners: Literal[True]


class Imported(Model):
    """What a packet and the story's file were when the packet was last taken in: tells edits by hand from new words."""

    packet: Annotated[str, StringConstraints(pattern=_SIXTEEN)]
    file: Annotated[str, StringConstraints(pattern=_SIXTEEN)]


class Story(Entry):
    folder = "stories"
    kind = "story"
    plural = "Stories"
    promise = "What happened to others"
    about = "What happened, told by people who were there or retold from a source we name. Nothing here is made up."
    relations = (SHOWS, RELATED)
    added: ClassVar[str] = "What we add"
    """The heading beneath which stands, apart from what is retold, what the editors have to say."""

    form: Literal["case study", "guest blog", "response", "tried", "retelling"]
    responds_to: Ref | None = None
    tried: Ref | None = None
    """The entry that was tried, where the story tells no more than how that went."""
    went: Went | None = None
    """How it went, where its teller says so."""
    author: Line
    organisation: Line | None = None
    sectors: tuple[Id, ...] = ()
    place: Line | None = None
    language: Annotated[str, StringConstraints(pattern=LANGUAGE)] | None = None
    """A tag of BCP 47, such as `cy`, where it is not English."""
    quote: Line | None = None
    """A sentence of its own that its teller chose to stand out."""
    date: Annotated[str, BeforeValidator(_story_date)] | None = None
    """When it happened; a retold story has none where its source says none."""
    ended: Ended | None = None
    """What became of the partnership; none where the story does not tell, or tells of no one partnership."""
    published: Day | None = None
    """The day on which it first stood in the guide; `guide story import` writes it."""
    shows: tuple[Link, ...] = ()
    licence: Literal["CC BY 4.0"]
    retold: bool = False
    consent: Consent | None = None
    packet: Annotated[str, StringConstraints(pattern=_SIXTEEN)] | None = None
    imported: Imported | None = None

    @model_validator(mode="after")
    def _has_an_origin(self) -> Self:
        submitted = self.consent is not None and self.packet is not None
        if self.retold == submitted or (self.retold and not self.sources):
            raise ValueError("must say where it comes from: `retold: true` with `sources`, or `consent` with `packet`")
        if self.retold and self.form not in ("case study", "retelling"):
            raise ValueError(f"no guest wrote a {self.form} that is retold; make its `form` a retelling")
        if self.form == "retelling" and not self.retold:
            raise ValueError("a retelling says `retold: true` and names its `sources`")
        if self.date is None and not self.retold:
            raise ValueError("must say in `date` when it happened, such as 2026, 2026-11 or 2026-11-22")
        if (self.form == "response") != (self.responds_to is not None):
            raise ValueError("a response, and only a response, names what it answers in `responds_to`")
        if (self.form == "tried") != (self.tried is not None):
            raise ValueError("a story whose `form` is tried, and only such a one, names the entry in `tried`")
        if self.went and not self.tried:
            raise ValueError("`went` belongs to a story whose `form` is tried; of any other, `ended` tells it")
        if self.form not in ANSWERS and not self.shows:
            raise ValueError("`shows` must name at least one entry; only a response, or what was tried, may show none")
        return self

    @property
    def first_published(self) -> datetime.date:
        """The day on which it first stood in the guide, so far as its file tells."""
        return self.published or self.reviewed

    def links(self) -> Iterator[tuple[str, Relation, Link]]:
        yield from super().links()
        if self.responds_to:
            yield "responds_to", RESPONDS, Link(to=self.responds_to, why=self.summary)
        if self.tried:
            yield "tried", TRIED, Link(to=self.tried, why=self.summary)

    def required_sections(self) -> tuple[str, ...]:
        return {"case study": CASE_STUDY_SECTIONS, "tried": TRIED_SECTIONS}.get(self.form, ())
