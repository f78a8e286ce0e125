"""The symptom finder: every sign that something isn't working, the entry it points to, and what to do next.

The page is a complete index by itself, for those without scripts and for those who would rather read. What is typed
into its box is answered by the same engine as every search.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from guide.content.kinds.assumption import Assumption
from guide.content.kinds.principle import Principle
from guide.content.kinds.tip import SUPPORTS
from guide.content.library import Library
from guide.content.model import Entry
from guide.pages.entries import KIND_TITLES, Way
from guide.pages.meta import Meta
from guide.pages.page import Page
from guide.pages.rendering.render import markdown
from guide.pages.settings import Settings

URI = "something-isnt-working.md"
TITLE = "Something isn’t working"
ABOUT = "Find what may lie behind what you see, and what to do next. It takes about two minutes."
EXAMPLES = (
    "Nobody replies to our emails",
    "The same two people do everything",
    "We go over old decisions again and again",
    "We are not sure who is in charge",
)
"""Complaints to begin with. A test asks each of them."""

STEPS = {"tip": 2, "tool": 1, "question": 1}
"""Of each kind, how many next steps an entry is shown with at most."""
MOST_STEPS = 3
"""Of all kinds together. The entry's own page has the rest."""


@dataclass(frozen=True)
class Symptom:
    """An entry, the signs that point to it, and what to do next."""

    entry: Entry
    kind_title: str
    belief: str | None
    """What partners tell themselves, for an entry that is about a belief."""
    signs: tuple[str, ...]
    steps: tuple[Way, ...]


@dataclass(frozen=True)
class Shelf:
    """The symptoms of one kind of entry."""

    heading: str
    about: str
    symptoms: tuple[Symptom, ...]


def finder_page(library: Library, settings: Settings) -> Page:
    """The page on which a complaint in plain words finds its likely causes."""
    shelves = (
        Shelf(
            "Beliefs that trip partners up",
            "What people take for granted until something goes wrong.",
            _symptoms(library, "assumptions"),
        ),
        Shelf(
            "What may be missing",
            "Good partnership is made of a few plain things. Here is how you notice that one of them is not there.",
            _symptoms(library, "principles"),
        ),
    )
    text = markdown(
        "finder/finder.md",
        URI,
        title=TITLE,
        about=ABOUT,
        shelves=[shelf for shelf in shelves if shelf.symptoms],
        check=_check(library),
        examples=EXAMPLES,
    )
    return Page(URI, text, Meta(title=TITLE, description=ABOUT))


def signs_of(entry: Entry) -> tuple[str, ...]:
    """What people notice when this entry is what they need; none for an entry that is not about trouble."""
    if isinstance(entry, Assumption):
        return entry.signs
    return entry.signs_missing if isinstance(entry, Principle) else ()


def _symptoms(library: Library, folder: str) -> tuple[Symptom, ...]:
    return tuple(
        Symptom(
            entry,
            KIND_TITLES[entry.kind],
            entry.belief if isinstance(entry, Assumption) else None,
            signs,
            tuple(next_steps(library, entry.ref)),
        )
        for entry in library.of(folder)
        if (signs := signs_of(entry))
    )


def next_steps(library: Library, ref: str) -> Iterable[Way]:
    """Where an entry leads when something must be done: tips, a tool, a question, each with the reason a writer gave.

    An entry's own links come first: they were written with it in mind. Of the links that others make to it only a tip's
    `supports` says what the tip does. The reason of any other speaks of the entry it leads to, and beside the page it
    comes from it would describe the wrong one.
    """
    ahead = [(edge.target, edge.why) for edge in library.graph.from_(ref)]
    back = [(edge.source, edge.why) for edge in library.graph.to(ref) if edge.relation is SUPPORTS]
    why: dict[str, str] = {}
    for target, reason in [*ahead, *back]:
        why.setdefault(target, reason)
    nodes = [library.node(target) for target in why]
    chosen = [node for kind, most in STEPS.items() for node in [n for n in nodes if n.kind == kind][:most]]
    for node in chosen[:MOST_STEPS]:
        yield Way(node.kind, KIND_TITLES[node.kind], node.title, f"{node.ref}.md", why[node.ref])


def _check(library: Library) -> Way | None:
    """The assessment that asks about most of the assumptions; of two, the one that also asks about most principles."""

    def covers(ref: str) -> tuple[int, int]:
        reached = {edge.target for edge in library.graph.from_(ref)}
        assumptions = sum(target.startswith("assumptions/") for target in reached)
        return assumptions, sum(target.startswith("principles/") for target in reached)

    checks = library.current_assessments()
    best = max(checks, key=lambda check: covers(check.ref), default=None)
    if best is None:
        return None
    return Way(best.kind, KIND_TITLES[best.kind], best.title, f"{best.ref}.md", best.summary)
