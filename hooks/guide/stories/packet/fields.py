"""What a packet says about its story: the fields between its `---` lines, typed."""

import re
from datetime import date
from typing import Annotated, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
    model_validator,
)

from guide.content.kinds.story import ANSWERS, LANGUAGE, RESPONDS, TRIED, Went
from guide.content.model import Id, Model, Ref, Relation
from guide.content.story_dates import is_in_words
from guide.stories.packet.form import HOW_IT_WENT, LICENCE, LIMITS, NAME_WITHHELD, RESPONSE
from guide.text.characters import clean_line

T = TypeVar("T")


def _line(value: T) -> T | str:
    return clean_line(value) if isinstance(value, str) else value


def _line_or_none(value: T) -> T | str | None:
    return _line(value) or None


def _long_enough(title: str) -> str:
    if len(title) < LIMITS.title_least:
        raise ValueError(f"is too short; use at least {LIMITS.title_least} characters")
    return title


def _named(author: object) -> object:
    return _line(author) or NAME_WITHHELD


def _story_date(value: object) -> str:
    text = clean_line(str(value))
    if not text:
        raise ValueError(
            "is missing, since its teller may leave it to you; ask when it happened, and write it between the packet’s "
            "two lines `---`, as in date: 2019"
        )
    found = re.fullmatch(r"((?:19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?", text, re.ASCII)
    if found is None and is_in_words(text):
        return text
    try:
        if found is None:
            raise ValueError
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        raise ValueError(f"`{text[:40]}` is no date; write 2026, 2026-11, 2026-11-22 or spring 2026") from None
    return text


def _language(value: object) -> object:
    text = _line_or_none(value)
    if text is not None and not (isinstance(text, str) and re.fullmatch(LANGUAGE, text, re.ASCII)):
        raise ValueError(
            f"`{str(text)[:40]}` is no language; write its short sign, such as cy for Welsh or ar for Arabic"
        )
    return text


def _agreed(value: object) -> bool:
    if value is not True:
        raise ValueError("must be `true`: without this agreement the story cannot be taken in; ask the contributor")
    return True


def _licence(value: object) -> object:
    if value != LICENCE:
        raise ValueError(f"must be “{LICENCE}”, which the contributor agrees to on the form")
    return value


def _leading(ref: str | None, relation: Relation, done: str) -> str | None:
    """The ref, where it is of a kind that the relation may lead to."""
    if ref is not None and ref.split("/")[0] not in relation.targets:
        allowed = " or ".join(f"{folder}/…" for folder in relation.targets)
        raise ValueError(f"`{ref}` cannot be {done}; name one of {allowed}")
    return ref


Name = Annotated[str, StringConstraints(max_length=LIMITS.name)]
Quote = Annotated[str, StringConstraints(max_length=LIMITS.quote)]
Agreed = Annotated[bool, BeforeValidator(_agreed)]


class Consent(Model):
    """What the contributor agreed to, each on its own."""

    publish: Agreed
    licence: Agreed
    rights: Agreed
    partners: Agreed


class Shown(Model):
    """An entry of the guide that the story shows at work, and how."""

    to: Annotated[Ref, BeforeValidator(_line)]
    why: Annotated[str, StringConstraints(min_length=1, max_length=LIMITS.why), BeforeValidator(_line)]


class Fields(Model):
    """The fields of a packet, with nothing hidden in them and every line one line."""

    form: Literal["case study", "guest blog", "response", "tried"]
    responds_to: Annotated[Ref | None, BeforeValidator(_line_or_none), Field(validate_default=True)] = None
    tried: Annotated[Ref | None, BeforeValidator(_line_or_none), Field(validate_default=True)] = None
    went: Annotated[Went | None, BeforeValidator(_line_or_none)] = None
    title: Annotated[
        str, StringConstraints(max_length=LIMITS.title), AfterValidator(_long_enough), BeforeValidator(_line)
    ]
    summary: Annotated[str, StringConstraints(min_length=1, max_length=LIMITS.summary), BeforeValidator(_line)]
    author: Annotated[Name, BeforeValidator(_named)]
    organisation: Annotated[Name | None, BeforeValidator(_line_or_none)] = None
    sectors: tuple[Id, ...] = ()
    place: Annotated[Name | None, BeforeValidator(_line_or_none)] = None
    language: Annotated[str | None, BeforeValidator(_language)] = None
    quote: Annotated[Quote | None, BeforeValidator(_line_or_none)] = None
    date: Annotated[str, BeforeValidator(_story_date), Field(validate_default=True)] = ""
    stage: Annotated[Id | None, BeforeValidator(_line_or_none)] = None
    shows: Annotated[tuple[Shown, ...], Field(max_length=LIMITS.shows, validate_default=True)] = ()
    licence: Annotated[str, BeforeValidator(_licence)]
    consent: Consent

    @model_validator(mode="before")
    @classmethod
    def _needs_no_title(cls, given: object) -> object:
        """What was tried is called after its entry once that is looked up; till then, after the entry's address."""
        if not isinstance(given, dict) or given.get("form") != HOW_IT_WENT:
            return given
        return {"title": f"Tried: {str(given.get('tried', ''))[:40]}", "summary": "Tried."} | given

    @field_validator("responds_to", mode="after")
    @classmethod
    def _answers_something(cls, ref: str | None, info: ValidationInfo) -> str | None:
        form = info.data.get("form", RESPONSE if ref else "")
        if form == RESPONSE and ref is None:
            raise ValueError("is missing; a response names the story or article that it answers")
        if form != RESPONSE and ref is not None:
            raise ValueError(f"belongs to a response only; take it out, or make this {form} a response")
        return _leading(ref, RESPONDS, "answered")

    @field_validator("tried", mode="after")
    @classmethod
    def _tries_something(cls, ref: str | None, info: ValidationInfo) -> str | None:
        form = info.data.get("form", HOW_IT_WENT if ref else "")
        if form == HOW_IT_WENT and ref is None:
            raise ValueError("is missing; name the entry that was tried, such as tips/bust-the-jargon")
        if form != HOW_IT_WENT and ref is not None:
            raise ValueError(f"belongs to a packet on what was tried only; take it out of this {form}")
        return _leading(ref, TRIED, "tried")

    @field_validator("went", mode="after")
    @classmethod
    def _went_somehow(cls, went: str | None, info: ValidationInfo) -> str | None:
        if went is not None and info.data.get("form", HOW_IT_WENT) != HOW_IT_WENT:
            raise ValueError(f"belongs to a packet on what was tried only; take it out of this {info.data['form']}")
        return went

    @field_validator("shows", mode="after")
    @classmethod
    def _shows_something(cls, shows: tuple[Shown, ...], info: ValidationInfo) -> tuple[Shown, ...]:
        if not shows and info.data.get("form", RESPONSE) not in ANSWERS:
            raise ValueError(
                "names no entry, which its teller may leave to you; name at least one that the story shows at work, "
                "with the reason, between the packet’s two lines `---`, as in "
                'shows: [{to: tips/bust-the-jargon, why: "How it shows it."}]'
            )
        return shows
