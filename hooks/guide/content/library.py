"""The whole content, read and joined: what pages, data and checks are made from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from guide.content.assessments import Assessment
from guide.content.easy_read import EasyRead
from guide.content.graph import Graph, Node, join
from guide.content.kinds import Story
from guide.content.loading import EDITIONS, Found, find
from guide.content.model import Entry
from guide.content.packs import Pack
from guide.content.problems import ContentError, Problem
from guide.content.reading.positions import placed
from guide.content.reference import Source, Taxonomy, Term
from guide.content.rules.joined import edition_faults, problems_of
from guide.content.story_dates import sortable
from guide.content.together import Together
from guide.content.withdrawn import Withdrawn


@dataclass(frozen=True)
class Library:
    """Everything that `guide_src` says."""

    root: Path
    entries: Mapping[str, Entry]
    """By ref, in the order in which they are shown."""
    assessments: Mapping[str, tuple[Assessment, ...]]
    """By id, the editions in ascending order."""
    taxonomy: Taxonomy
    glossary: tuple[Term, ...]
    sources: Mapping[str, Source]
    moved: Mapping[str, str]
    """Old refs, and the ref that each has now."""
    graph: Graph
    together: Mapping[str, Together] = field(default_factory=dict)
    """By an assessment's id, what a group needs beside it."""
    easy_reads: Mapping[str, EasyRead] = field(default_factory=dict)
    """By an entry's ref, the same in Easy Read."""

    withdrawn: tuple[Withdrawn, ...] = ()
    """Stories that are gone, and whose addresses say so."""
    trade_words: tuple[str, ...] = ()
    """Words of the trade that people look for."""
    packs: tuple[Pack, ...] = ()
    """What a group takes along, by the occasion."""

    def of(self, folder: str) -> tuple[Entry, ...]:
        """The entries of one kind, in the order in which they are shown."""
        return tuple(entry for entry in self.entries.values() if entry.folder == folder)

    def current_assessments(self) -> tuple[Assessment, ...]:
        """Of each assessment the edition that is answered now."""
        return tuple(current(editions) for editions in self.assessments.values())

    def node(self, ref: str) -> Node:
        """The entry or the assessment of that ref, where it is known to be there, as at the end of an edge.

        Raises:
            ContentError: when it is not.
        """
        if (found := self.find(ref)) is None:
            raise ContentError(
                [Problem(self.root.as_posix(), ref, "is not there, or waits for a problem to be mended")]
            )
        return found

    def find(self, ref: str) -> Node | None:
        """The entry or the assessment of that ref, or of that old ref; None while there is none without a fault."""
        ref = self.moved.get(ref, ref)
        folder, _, id_ = ref.partition("/")
        if folder == EDITIONS and id_ in self.assessments:
            return current(self.assessments[id_])
        return self.entries.get(ref)

    def published(self) -> "Library":
        """The same without drafts."""
        entries = {ref: entry for ref, entry in self.entries.items() if not entry.draft}
        nodes: dict[str, Node] = {**entries, **{node.ref: node for node in self.current_assessments()}}
        moved = {alias: ref for alias, ref in self.moved.items() if ref in entries}
        easy_reads = {ref: easy_read for ref, easy_read in self.easy_reads.items() if ref in entries}
        return replace(self, entries=entries, easy_reads=easy_reads, moved=moved, graph=join(nodes, moved))

    def nodes(self) -> Iterator[Entry | Assessment]:
        """Every entry, and the current edition of every assessment."""
        yield from self.entries.values()
        yield from self.current_assessments()


def current(editions: tuple[Assessment, ...]) -> Assessment:
    """The newest published edition; the newest draft where none is published yet."""
    return next((edition for edition in reversed(editions) if not edition.draft), editions[-1])


def load(root: Path, name: str | None = None, today: date | None = None) -> tuple[Library, tuple[Problem, ...]]:
    """Reads the content's folder.

    Args:
        root: the folder, such as `guide_src`.
        name: what problems call it, if not by its path.
        today: the day after which a date is told as still to come; None: none is.

    Returns:
        All that could be read, joined, and every problem found, sorted. An entry or edition that has a problem of form
        is left out of the library; links to it are left out with it and are no problem of their own.
    """
    found = find(root, name or root.as_posix())
    moved = _moved(found)
    problems = [*found.problems, *problems_of(found, join(_nodes(found), moved), moved, today)]
    found.assessments = _answerable(found)
    problems.extend(_left_out(found))
    entries = {entry.ref: entry for entry in _sorted(found)}
    library = Library(
        root=root,
        entries=entries,
        assessments=_by_order(found.assessments, found.taxonomy.order.get("assessments", ())),
        taxonomy=found.taxonomy,
        glossary=found.glossary,
        sources={source.id: source for source in found.sources},
        moved=moved,
        graph=join(_nodes(found), moved),
        together={id_: together for id_, together in found.together.items() if id_ in found.assessments},
        easy_reads={ref: easy_read for ref, easy_read in found.easy_reads.items() if ref in entries},
        withdrawn=found.withdrawn,
        trade_words=found.trade_words,
        packs=found.packs,
    )
    return library, tuple(sorted(set(placed(problems, root, found.name))))


def _moved(found: Found) -> dict[str, str]:
    """Old refs and new ones. An entry that is there keeps its address, and of two that claim one the first gets it."""
    moved: dict[str, str] = {}
    for entry in found.entries:
        for alias in entry.aliases:
            if alias not in found.known:
                moved.setdefault(alias, entry.ref)
    return moved


def _answerable(found: Found) -> dict[str, tuple[Assessment, ...]]:
    """The editions without a fault of their own. A link to an entry that is not there takes no edition away."""
    faulty = {problem.path for problem in (*found.problems, *edition_faults(found))}
    kept = {
        id_: tuple(edition for edition in editions if found.shown(edition.path) not in faulty)
        for id_, editions in found.assessments.items()
    }
    return {id_: editions for id_, editions in kept.items() if editions}


def _left_out(found: Found) -> Iterator[Problem]:
    """A word on each check that people miss, or meet in an older edition, until the files named are mended."""
    for id_, files in sorted(found.editions.items()):
        kept = found.assessments.get(id_, ())
        waiting = sorted({*files} - {edition.path for edition in kept}, key=len)
        if waiting:
            named = " and ".join(found.shown(path) for path in waiting)
            answered = f"is answered in edition {current(kept).edition}" if kept else "is left out of the guide"
            yield Problem(found.shown(f"{EDITIONS}/{id_}"), "check", f"{answered} until you mend {named}")


def _nodes(found: Found) -> dict[str, Node]:
    nodes: dict[str, Node] = {entry.ref: entry for entry in found.entries}
    return nodes | {f"assessments/{id_}": current(editions) for id_, editions in found.assessments.items()}


def load_sound(root: Path, today: date | None = None) -> Library:
    """As `load`, for work that needs content without a fault.

    Raises:
        ContentError: with every problem.
    """
    library, problems = load(root, today=today)
    if problems:
        raise ContentError(problems)
    return library


def _sorted(found: Found) -> list[Entry]:
    places = {f"{folder}/{id_}": place for folder, ids in found.taxonomy.order.items() for place, id_ in enumerate(ids)}
    last = len(places)
    by_title = sorted(found.entries, key=lambda entry: (places.get(entry.ref, last), entry.title.lower(), entry.id))
    # Stories go by the day they came into the guide, newest first, and those of one day by when they happened.
    return sorted(by_title, key=_newness, reverse=True)


def _newness(entry: Entry) -> tuple[str, str]:
    return (entry.first_published.isoformat(), sortable(entry.date)) if isinstance(entry, Story) else ("", "")


def _by_order(
    assessments: Mapping[str, tuple[Assessment, ...]], order: tuple[str, ...]
) -> dict[str, tuple[Assessment, ...]]:
    named = [id_ for id_ in order if id_ in assessments]
    return {id_: assessments[id_] for id_ in [*named, *sorted(set(assessments) - set(named))]}
