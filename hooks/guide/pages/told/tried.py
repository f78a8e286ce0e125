"""How an entry went for those who tried it: folded away beneath it, what failed beside what worked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from guide.content.kinds import Story
from guide.content.kinds.story import TRIED, WENT
from guide.content.library import Library
from guide.content.story_dates import sortable
from guide.pages.entries import apart
from guide.pages.rendering.dates import in_words
from guide.pages.rendering.markdown import Markdown
from guide.pages.rendering.render import uri_of

MOST = 20
"""How many stand beneath one page: as many of what failed as of what worked, so far as there are."""

_NOT_SAID = "They do not say whether it worked"
_HEADING = re.compile(r"^#{2,4}(?= )", re.MULTILINE)
_FEW = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True)
class Telling:
    """What one of them tells."""

    author: Markdown | None
    organisation: Markdown | None
    place: Markdown | None
    date: str
    uri: Markdown
    text: Markdown


@dataclass(frozen=True)
class Part:
    """Those for whom it went the same way, the newest first."""

    heading: str
    tellings: tuple[Telling, ...]


@dataclass(frozen=True)
class Tried:
    """All that is told of trying one entry."""

    heading: str
    parts: tuple[Part, ...]
    left_out: int


def tried(library: Library, ref: str) -> Tried | None:
    """What is told of trying an entry; None where nobody has."""
    tellers = [edge.source for edge in library.graph.to(ref) if edge.relation is TRIED]
    found = [entry for teller in tellers if isinstance(entry := library.entries.get(teller), Story)]
    if not found:
        return None
    newest = sorted(found, key=lambda story: (sortable(story.date), story.id), reverse=True)
    ways: dict[str | None, str] = dict(WENT) | {None: _NOT_SAID}
    by_way = {way: [story for story in newest if story.went == way] for way in ways}
    chosen = _chosen(list(by_way.values()))
    parts = tuple(
        Part(ways[way], tuple(_telling(story) for story in stories if story.id in chosen))
        for way, stories in by_way.items()
        if any(story.id in chosen for story in stories)
    )
    return Tried(_counted(found), parts, len(found) - len(chosen))


def _chosen(ways: Sequence[Sequence[Story]]) -> set[str]:
    """The ids of those to show, taken from each way it went in turn."""
    rounds = max(map(len, ways))
    in_turn = [stories[place].id for place in range(rounds) for stories in ways if place < len(stories)]
    return set(in_turn[:MOST])


def _counted(stories: Sequence[Story]) -> str:
    """How often it was tried; in how many places, only where each names another."""
    count = len(stories)
    places = {place.casefold() for story in stories if (place := story.place or story.organisation)}
    number = _FEW[count] if count < len(_FEW) else str(count)
    if len(places) == count:
        return f"Tried in {number} place{'' if count == 1 else 's'}"
    return {1: "Tried once", 2: "Tried twice"}.get(count, f"Tried {number} times")


def _telling(story: Story) -> Telling:
    # Its own headings stand below that of the part it is in.
    text = Markdown(_HEADING.sub("####", story.body))
    return Telling(
        apart(story.author),
        apart(story.organisation),
        apart(story.place),
        in_words(story.date or story.first_published.isoformat()),
        uri_of(story),
        text,
    )
