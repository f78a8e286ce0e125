"""What the home page shows of the content: what fits into the time that somebody has, and what was looked at last."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from guide.content.assessments import Assessment
from guide.content.kinds import Story
from guide.content.library import Library
from guide.content.model import Entry
from guide.pages.browse.times import EFFORTS, LENGTHS, time_of
from guide.pages.entries import KIND_TITLES
from guide.pages.rendering.dates import in_words
from guide.pages.rendering.markdown import Markdown
from guide.pages.rendering.render import html

NEWEST = 4
ALONE = 10
"""Minutes that somebody has who answers a check before a meeting."""


@dataclass(frozen=True)
class Fits:
    """What fits into so many minutes."""

    minutes: int
    kind: str
    title: str
    address: str
    about: str


@dataclass(frozen=True)
class New:
    """An entry that was published or reviewed of late."""

    kind: str
    kind_title: str
    title: str
    address: str
    day: date
    done: str
    """Published, or reviewed."""

    @property
    def on(self) -> str:
        return in_words(self.day.isoformat())


def times(library: Library) -> Markdown:
    """How long have you got: a way into an index for each answer, where there is something that fits."""
    return html("browse/times.html", fits=list(_fits(library)))


def newest(library: Library) -> Markdown:
    """The entries with the newest dates, of each kind one at most."""
    return html("browse/newest.html", found=list(_newest(library)))


def _fits(library: Library) -> Iterator[Fits]:
    def count(folder: str, id_: str) -> int:
        return sum(time is not None and time.id == id_ for time in map(time_of, library.of(folder)))

    def several(number: int, one: str, many: str) -> str:
        return f"{number} {one if number == 1 else many}"

    quick, (half, _) = EFFORTS["minutes"], LENGTHS[:2]
    if number := count("tips", quick.id):
        about = f"{several(number, 'takes', 'take')} a few minutes, with the words to say."
        yield Fits(5, "tip", "A tip for the meeting you have", f"tips/#{quick.id}", about)
    if number := sum(check.minutes <= ALONE for check in library.current_assessments()):
        about = f"{several(number, 'check', 'checks')} to answer alone, on your way there."
        yield Fits(ALONE, "assessment", "See where you stand", "assessments/", about)
    for (most, time), title in zip(LENGTHS[:2], ("A short exercise", "An exercise for all of you"), strict=True):
        if number := count("tools", time.id):
            about = f"{several(number, 'tool', 'tools')}{' ' if time == half[1] else ' more '}with a sheet to print."
            yield Fits(most, "tool", title, f"tools/#{time.id}", about)


def _newest(library: Library) -> Iterable[New]:
    """The newest of each kind, the newest kind first. What was sent and published stands before what was reviewed."""
    seen: dict[str, New] = {}
    for new in sorted(map(_new, library.nodes()), key=lambda new: (new.day, new.done == "Published"), reverse=True):
        seen.setdefault(new.kind, new)
    return list(seen.values())[:NEWEST]


def _new(node: Entry | Assessment) -> New:
    sent = isinstance(node, Story) and node.published is not None
    day = node.first_published if isinstance(node, Story) and sent else node.reviewed
    return New(node.kind, KIND_TITLES[node.kind], node.title, f"{node.ref}/", day, "Published" if sent else "Reviewed")
