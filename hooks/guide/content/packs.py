"""Packs: what a group takes along for one occasion: a running order, and the sheets, checks and cards for it."""

from collections.abc import Collection, Iterator, Mapping
from typing import Annotated, Any

from pydantic import Field, StrictInt

from guide.content.model import Id, Line, Link, Model, Ref, Summary, Title
from guide.content.problems import Problem, nearest_ref
from guide.content.reading.validate import build

PACKS = "packs.yml"
"""It may be absent; then there are no packs."""

FOLDERS: Mapping[str, tuple[str, ...]] = {
    "sheets": ("tools",),
    "checks": ("assessments",),
    "cards": ("assumptions", "principles", "tips", "questions"),
    "words": ("tips", "questions"),
}
"""By the field that names entries, the kinds of which they may be."""


class Named(Model):
    """An entry that a pack takes something from."""

    to: Ref


class Step(Model):
    """One thing to do, and how long it takes."""

    minutes: Annotated[StrictInt, Field(ge=1, le=240)]
    do: Line
    words: Annotated[tuple[Named, ...], Field(max_length=2)] = ()
    """Entries whose words are said here: those of a tip, or a question as it is asked."""


class Pack(Model):
    """Everything for one occasion."""

    id: Id
    title: Title
    summary: Summary
    for_: Annotated[Line, Field(alias="for")]
    bring: Line | None = None
    """What else has to be there."""
    steps: Annotated[tuple[Step, ...], Field(min_length=1, max_length=12)]
    sheets: Annotated[tuple[Link, ...], Field(max_length=8)] = ()
    checks: Annotated[tuple[Link, ...], Field(max_length=3)] = ()
    cards: Annotated[tuple[Named, ...], Field(max_length=16)] = ()

    @property
    def minutes(self) -> int:
        """How long all steps take."""
        return sum(step.minutes for step in self.steps)

    def names(self) -> Iterator[tuple[str, str, str]]:
        """Each entry that it names: the place, the field that says what is taken from it, and the ref."""
        named = {
            "sheets": [link.to for link in self.sheets],
            "checks": [link.to for link in self.checks],
            "cards": [one.to for one in self.cards],
        }
        for field, refs in named.items():
            yield from ((f"{field}.{at}.to", field, ref) for at, ref in enumerate(refs))
        for place, step in enumerate(self.steps):
            yield from ((f"steps.{place}.words.{at}.to", "words", one.to) for at, one in enumerate(step.words))


class _File(Model):
    packs: tuple[Pack, ...]


def packs_of(data: Any, shown: str) -> tuple[Pack, ...]:
    """The packs that a file tells of.

    Args:
        data: the parsed YAML.
        shown: how problems call the file.

    Raises:
        ContentError: with every fault of form.
    """
    return build(_File, data, shown).packs


def pack_faults(
    packs: Collection[Pack], known: Collection[str], moved: Mapping[str, str], drafts: Collection[str], shown: str
) -> Iterator[Problem]:
    """What does not fit in the packs.

    Args:
        packs: all of them.
        known: the refs that there are.
        moved: old refs, and the ref that each has now.
        drafts: refs of entries that are not published.
        shown: how problems call the file.
    """
    ids = [pack.id for pack in packs]
    for place, pack in enumerate(packs):
        if pack.id in ids[:place]:
            yield Problem(shown, f"packs.{place}.id", f"`{pack.id}` stands here twice; give one of them another")
        named: set[tuple[str, str]] = set()
        for at, field, ref in pack.names():
            where, now = f"packs.{place}.{at}", moved.get(ref, ref)
            if now not in known:
                yield Problem(shown, where, f"`{ref}` does not exist{nearest_ref(ref, known)}")
            elif now.partition("/")[0] not in FOLDERS[field]:
                message = f"`{ref}` has nothing that belongs there; name one of {', '.join(FOLDERS[field])}"
                yield Problem(shown, where, message)
            elif now in drafts:
                yield Problem(shown, where, f"`{ref}` is a draft and is not published; finish it, or take it out")
            elif field != "words" and (field, now) in named:
                yield Problem(shown, where, f"`{ref}` is named twice; once is enough")
            named.add((field, now))
