"""What stands beside a story: stories that show the same at work, its teller's others, and how to cite it."""

from collections import Counter
from collections.abc import Mapping
from itertools import islice

from guide.content.kinds import Story
from guide.content.kinds.story import ANSWERS, SHOWS
from guide.content.library import Library
from guide.pages.entries import KIND_TITLES, Way
from guide.pages.onward import Card
from guide.pages.settings import Settings
from guide.stories.packet.form import NAME_WITHHELD

MOST_LIKE, MOST_BY = 3, 5
_LOOKED_AT = 200
"""Stories that show one entry, of which those like another are sought: no page takes longer as stories grow."""

Tellers = Mapping[tuple[str, str], tuple[Story, ...]]
"""Stories by the name and the organisation that tell them."""


def tellers(library: Library) -> Tellers:
    """Who tells which stories, the newest first; nobody of those whose name is withheld, nor of what editors retold."""
    found: dict[tuple[str, str], tuple[Story, ...]] = {}
    for entry in library.of("stories"):
        if isinstance(entry, Story) and (key := _teller(entry)):
            found[key] = (*found.get(key, ()), entry)
    return found


def by_the_same(story: Story, told: Tellers) -> tuple[Story, ...]:
    """The other stories of whoever tells one."""
    key = _teller(story)
    others = [other for other in told.get(key, ()) if other.id != story.id] if key else []
    return tuple(others[:MOST_BY])


def like_it(story: Story, library: Library) -> tuple[Card, ...]:
    """The stories that show most of what one shows; among those that show as much, the first of the library."""
    shared: Counter[str] = Counter()
    first: dict[str, str] = {}
    for link in story.shows:
        edges = (edge for edge in library.graph.to(link.to) if edge.relation is SHOWS and edge.source != story.ref)
        for edge in islice(edges, _LOOKED_AT):
            shared[edge.source] += 1
            first.setdefault(edge.source, link.to)
    cards: list[Card] = []
    for ref, count in shared.most_common():
        other = library.entries.get(ref)
        if isinstance(other, Story) and other.form not in ANSWERS and len(cards) < MOST_LIKE:
            what = library.node(first[ref]).title.strip("“”")
            more = f" and {count - 1} more" if count > 1 else ""
            way = Way(other.kind, KIND_TITLES[other.kind], other.title, f"{other.ref}.md", other.summary)
            cards.append(Card(f"It shows “{what}”{more} too", way))
    return tuple(cards)


def citation(story: Story, settings: Settings) -> str:
    """One line by which to cite a story: who, when, what, where, and under which licence."""
    who = settings.name if story.retold else story.author
    where = [settings.name] if not story.retold else []
    address = [f"{settings.site_url.rstrip('/')}/{story.url}"] if settings.site_url else []
    said = [f"{who} ({story.first_published.year})", f"“{story.title}”", *where, *address, story.licence]
    return ". ".join(part.rstrip(".") for part in said) + "."


def _teller(story: Story) -> tuple[str, str] | None:
    if story.retold or story.author == NAME_WITHHELD:
        return None
    return story.author.casefold(), (story.organisation or "").casefold()
