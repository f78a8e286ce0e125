"""An entry as a tile of an index: what one chooses by, and what it is filtered by."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from guide.content.assessments import Assessment
from guide.content.kinds import Article, Tip, Tool
from guide.content.library import Library
from guide.content.model import Entry
from guide.content.reference import Hub
from guide.pages.browse.times import Time, time_of
from guide.pages.reading_time import minutes_in_words

_THERE = re.compile(r"\b(?:that (?:one|tip|page|question|sheet|belief|article)|there|the other)\b", re.I)
_HERE = re.compile(r"\b(?:this (?:one|tip|page|question|sheet|belief|article|game|is about)|here)\b", re.I)
_SENTENCE = re.compile(r"(?<=[.!?])\s")
_NUMBER = re.compile(r"^(\d+(?: to \d+)?)(?=$|,)")


@dataclass(frozen=True)
class Twin:
    """Another entry of the same kind that is easily taken for this one, and what tells them apart."""

    title: str
    why: str


@dataclass(frozen=True)
class Tile:
    """One entry of an index."""

    title: str
    address: str
    """Relative to the index."""
    summary: str
    fits: tuple[str, ...]
    """The ids of the time, stages and themes that it is found by, such as `stage-starting`."""
    facts: str
    """Minutes and people, where it has them."""
    stages: str
    """In words; empty where it belongs to all."""
    dots: str
    """The same as dots, one a stage."""
    twin: Twin | None = None
    suits: str = ""
    """Of a check, whom it is for."""


def tile(library: Library, node: Entry | Assessment) -> Tile:
    """An entry or a check as its kind's index shows it."""
    stages, time = library.taxonomy.stages, time_of(node)
    here = [stage for stage in stages if stage.id in node.stages]
    return Tile(
        title=node.title,
        address=f"{node.ref.partition('/')[2]}/",
        summary=node.summary,
        fits=(*_time(time), *(f"stage-{id_}" for id_ in node.stages), *(f"theme-{id_}" for id_ in node.themes)),
        facts=_facts(node),
        stages=_in_words(here, stages),
        dots="".join("●" if stage in here else "○" for stage in stages),
        twin=_twin(library, node),
        suits=_SENTENCE.split(node.for_)[0] if isinstance(node, Assessment) else "",
    )


def people(tool: Tool) -> str:
    """For how many, or for whom, a tool is: `4 to 16` is a number of people, and other words stand as they are."""
    return _NUMBER.sub(r"\1 people", tool.people)


def _time(time: Time | None) -> tuple[str, ...]:
    return (time.id,) if time else ()


def _facts(node: Entry | Assessment) -> str:
    if isinstance(node, Tool):
        return f"{node.minutes} minutes · {people(node)}"
    if isinstance(node, Assessment):
        return f"{node.minutes} minutes · {len(node.items)} {'things to choose from' if node.choose else 'statements'}"
    if isinstance(node, Article):
        return minutes_in_words(node)
    if isinstance(node, Tip) and node.exercise is None:
        return ""
    return f"{node.exercise.minutes} minutes in a meeting" if node.exercise else ""


def _in_words(here: Sequence[Hub], stages: Sequence[Hub]) -> str:
    if len(here) == len(stages):
        return "At every stage"
    return ", ".join([here[0].title, *(stage.title.lower() for stage in here[1:])]) if here else ""


def _twin(library: Library, node: Entry | Assessment) -> Twin | None:
    """The first entry of the same kind whose reason sets the two against each other."""
    for link in node.related if isinstance(node, Entry) else ():
        other = library.find(link.to)
        if other and other.kind == node.kind and _THERE.search(link.why) and _HERE.search(link.why):
            return Twin(other.title, link.why)
    return None
