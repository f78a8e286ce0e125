"""Assessments, one file an edition: statements to answer, and advice that follows from the answers."""

import hashlib
import json
from collections.abc import Iterator
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, StrictBool, StrictInt, model_validator

from guide.content.model import Day, Id, Line, Link, Model, Ref, Relation, Summary, Title

ABOUT = Relation(field="items", ahead="What it asks about", back="Checks that ask about it")
ADVICE = Relation(field="advice", ahead="What it may point you to", back="Checks that point here")

OFF_THE_SCALE = ("dont-know", "not-applicable", "blank")
CHOICES = ("chosen", "not-chosen")
CODE_ANSWER_BITS = 100
"""What an answer code has room for: 20 symbols of five bits."""

End = Literal["first", "last"]
Side = Literal["worse", "middle", "better"]
"""Where an answer lies from the middle of the scale, whichever end is the good one for its item."""


class Point(Model):
    """One answer on the scale."""

    id: Id
    label: Title


class Scale(Model):
    """The answers from first to last, and the end that is the good one."""

    points: Annotated[tuple[Point, ...], Field(min_length=2, max_length=5)]
    best: End


class Choose(Model):
    """Instead of a scale: pick some of the items."""

    at_most: Annotated[StrictInt, Field(ge=1)]
    shuffled: StrictBool = False
    """Whether each person sees the items in an order of their own. It changes nothing about the code."""


class Item(Model):
    """One statement to answer, and the entry it is about."""

    id: Id
    text: Line
    about: Ref
    best: End | None = None
    """The good end for this item, where it is not the scale's."""


class Count(Model):
    """How many items are answered in one of the ways named."""

    of: tuple[Id, ...] = ()
    side: tuple[Side, ...] = ()
    """Counts by what an answer means, where agreeing is good for some items and bad for others."""
    at_least: Annotated[StrictInt, Field(ge=0)] | None = None
    at_most: Annotated[StrictInt, Field(ge=0)] | None = None
    among: Annotated[tuple[Id, ...], Field(min_length=1)] | None = None

    @model_validator(mode="after")
    def _bounded(self) -> Self:
        if not self.of and not self.side:
            raise ValueError("must have `of`, `side` or both")
        if self.at_least is None and self.at_most is None:
            raise ValueError("must have `at_least`, `at_most` or both")
        return self


def _one_or_many(value: object) -> object:
    return [value] if isinstance(value, dict) else value


class When(Model):
    """The answers on which a piece of advice is given: every part must hold."""

    answers: Annotated[dict[Id, Annotated[tuple[Id, ...], Field(min_length=1)]], Field(min_length=1)] | None = None
    count: Annotated[tuple[Count, ...], BeforeValidator(_one_or_many)] = ()
    """One count stands by itself in the file; several as a list."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.answers is None and not self.count:
            raise ValueError("must have `answers`, `count` or both")
        return self


class Advice(Model):
    """What to say to some answers, and where to go from there."""

    id: Id
    when: When
    say: Line
    entries: Annotated[tuple[Link, ...], Field(min_length=1, max_length=4)]


class Assessment(Model):
    """One edition of an assessment."""

    folder: Literal["assessments"] = "assessments"
    kind: Literal["assessment"] = "assessment"
    id: Id
    edition: Annotated[int, Field(ge=1, le=63)]
    path: str
    draft: bool
    """Not yet recorded as published, so its words may still change."""

    title: Title
    summary: Summary
    themes: Annotated[tuple[Id, ...], Field(min_length=1, max_length=3)]
    stages: Annotated[tuple[Id, ...], Field(min_length=1)]
    number: Annotated[StrictInt, Field(ge=1, le=63)]
    minutes: Annotated[StrictInt, Field(ge=1, le=120)]
    for_: Annotated[Line, Field(alias="for")]
    not_: Annotated[Line, Field(alias="not")]
    question: Line
    scale: Scale | None = None
    choose: Choose | None = None
    items: Annotated[tuple[Item, ...], Field(min_length=1)]
    advice: Annotated[tuple[Advice, ...], Field(min_length=1)]
    sources: tuple[Id, ...] = ()
    reviewed: Day

    @model_validator(mode="after")
    def _scale_or_choose(self) -> Self:
        if (self.scale is None) == (self.choose is None):
            raise ValueError("must have either `scale` or `choose`")
        return self

    @property
    def ref(self) -> str:
        return f"{self.folder}/{self.id}"

    @property
    def url(self) -> str:
        """The address relative to the site's root; every edition's answers open there."""
        return f"{self.ref}/"

    @property
    def definition_uri(self) -> str:
        """Where the browser finds this edition."""
        return f"{self.ref}/{self.edition}.json"

    @property
    def answer_ids(self) -> tuple[str, ...]:
        """What an item can be answered with."""
        return CHOICES if self.scale is None else (*(point.id for point in self.scale.points), *OFF_THE_SCALE)

    @property
    def both_ways(self) -> bool:
        """Whether the good end is the first for some items and the last for others."""
        return self.scale is not None and len({item.best or self.scale.best for item in self.items}) > 1

    @property
    def good_ends(self) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """Each end of the scale that is good for some items: its label, and their numbers from 1."""
        if self.scale is None:
            return ()
        ends = (self.scale.points[0].label, self.scale.points[-1].label)
        numbers = {end: tuple(n for n, item in enumerate(self.items, 1) if self.good(item) == end) for end in ends}
        return tuple((end, of) for end, of in numbers.items() if of)

    def good(self, item: Item) -> str:
        """The label of an item's good end; empty in a check to choose from."""
        if self.scale is None:
            return ""
        return self.scale.points[0 if (item.best or self.scale.best) == "first" else -1].label

    def links(self) -> Iterator[tuple[str, Relation, Link]]:
        """The entries that the items are about and that the advice leads to: field, relation, link."""
        for place, item in enumerate(self.items):
            yield f"items.{place}.about", ABOUT, Link.model_construct(to=item.about, why=item.text)
        for place, advice in enumerate(self.advice):
            for number, link in enumerate(advice.entries):
                yield f"advice.{place}.entries.{number}.to", ADVICE, link

    def faults(self) -> Iterator[tuple[str, str]]:
        """Each field whose parts do not fit together, and what is wrong with it."""
        yield from _doubles("items", [item.id for item in self.items])
        yield from _doubles("advice", [advice.id for advice in self.advice])
        if self.scale:
            yield from _doubles("scale.points", [point.id for point in self.scale.points])
        bits = len(self.items) * (1 if self.choose else 3)
        if bits > CODE_ANSWER_BITS:
            room = CODE_ANSWER_BITS // (1 if self.choose else 3)
            yield "items", f"are {len(self.items)}; an answer code has room for {room}"
        known_items = {item.id for item in self.items}
        for place, advice in enumerate(self.advice):
            where = f"advice.{place}.when"
            named = dict(advice.when.answers or {})
            for count in advice.when.count:
                for item in count.among or ():
                    if item not in known_items:
                        yield f"{where}.count.among", f"`{item}` is no item here"
                for answer in count.of:
                    if answer not in self.answer_ids:
                        yield f"{where}.count.of", self._no_answer(answer)
                if count.side and not self.scale:
                    yield f"{where}.count.side", "counts sides of a scale, and here people choose; say `of`"
            for item, answers in named.items():
                if item not in known_items:
                    yield f"{where}.answers", f"`{item}` is no item here"
                for answer in answers:
                    if answer not in self.answer_ids:
                        yield f"{where}.answers.{item}", self._no_answer(answer)

    def _no_answer(self, answer: str) -> str:
        return f"`{answer}` is no answer here; known are: {', '.join(f'`{known}`' for known in self.answer_ids)}"


def _doubles(field: str, ids: list[str]) -> Iterator[tuple[str, str]]:
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        yield field, f"the id `{name}` stands here twice; give one of them another"


def fingerprint(data: Any) -> str:
    """The SHA-256 of what an edition says, whatever its comments and spacing.

    Args:
        data: the parsed YAML of the edition.
    """
    canonical = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
