"""guide.json: what the guide holds and how it joins, for other programs. Stories come in parts beside it."""

from collections.abc import Iterable, Sequence
from typing import Annotated, Final, Literal

from pydantic import ConfigDict, Field, StringConstraints

from guide.content.assessments import Assessment
from guide.content.kinds import KINDS
from guide.content.library import Library
from guide.content.model import Entry, Model, Ref

FORMAT: Final = 1
STORIES_A_PART = 500
MOST_BACKLINKS = 20

Address = Annotated[str, StringConstraints(pattern=r"^[a-z]+/[a-z0-9-]+/$")]
PartName = Annotated[str, StringConstraints(pattern=r"^guide-stories-[1-9][0-9]*\.json$")]
Word = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]


class Described(Model):
    """A model whose docstrings go into its schema."""

    model_config = ConfigDict(use_attribute_docstrings=True)


class Studied(Described):
    """A piece of research that an entry cites."""

    source: Word
    """The anchor of the study on the page of sources."""
    title: str
    authors: str
    year: int | None
    doi: str | None
    study: str | None
    """What kind of study it was, of whom, and where."""
    finding: str
    limit: str
    """How far the finding reaches."""
    changes: str | None
    """Words of the entry that are as they are because of it."""


class Record(Described):
    """One entry or assessment."""

    id: Word
    """With the kind it names the entry: kind/id, as links do."""
    kind: Annotated[str, StringConstraints(pattern=r"^[a-z]+$")]
    """The first part of the address, such as tips or assessments."""
    title: Annotated[str, Field(min_length=1)]
    summary: Annotated[str, Field(min_length=1)]
    url: Address
    """Relative to the folder of this file."""
    themes: tuple[Word, ...]
    stages: tuple[Word, ...]
    links: tuple[Ref, ...]
    """The entries that this one leads to, as kind/id, each once."""
    backlinks: Annotated[tuple[Ref, ...], Field(max_length=MOST_BACKLINKS)]
    """The first entries that lead here. In guide.json stories are not among them: each says itself where it leads."""
    backlinks_total: Annotated[int, Field(ge=0)]
    """How many entries lead here, stories among them."""
    evidence: tuple[Studied, ...]
    """The research that bears on it."""


class Stories(Described):
    """Where the stories are."""

    total: Annotated[int, Field(ge=0)]
    parts: tuple[PartName, ...]
    """Files beside this one, the newest stories first, at most 500 in each."""


class Part(Described):
    """Some of the guide's stories, newest first."""

    format: Literal[1]
    entries: Annotated[tuple[Record, ...], Field(min_length=1, max_length=STORIES_A_PART)]


class Guide(Described):
    """All that the guide holds but its stories, and where those are."""

    format: Literal[1]
    entries: tuple[Record, ...]
    stories: Stories


def catalogue(library: Library) -> dict[str, str]:
    """guide.json and the parts that hold the stories, by name.

    guide.json keeps its size however many stories there are: none of them stands in it, not even as a backlink.
    """
    stories = library.of("stories")
    parts = {
        f"guide-stories-{place + 1}.json": Part(
            format=FORMAT, entries=_records(library, stories[first : first + STORIES_A_PART])
        )
        for place, first in enumerate(range(0, len(stories), STORIES_A_PART))
    }
    others = [entry for kind in KINDS if kind.folder != "stories" for entry in library.of(kind.folder)]
    guide = Guide(
        format=FORMAT,
        entries=_records(library, [*others, *library.current_assessments()], stories_lead_back=False),
        stories=Stories(total=len(stories), parts=tuple(parts)),
    )
    return {name: f"{part.model_dump_json()}\n" for name, part in {"guide.json": guide, **parts}.items()}


def _records(
    library: Library, nodes: Sequence[Entry | Assessment], stories_lead_back: bool = True
) -> tuple[Record, ...]:
    return tuple(_record(library, node, stories_lead_back) for node in nodes)


def _record(library: Library, node: Entry | Assessment, stories_lead_back: bool) -> Record:
    ahead = _once(edge.target for edge in library.graph.from_(node.ref))
    back = _once(edge.source for edge in library.graph.to(node.ref))
    named = [ref for ref in back if stories_lead_back or library.node(ref).kind != "story"]
    return Record(
        id=node.id,
        kind=node.folder,
        title=node.title,
        summary=node.summary,
        url=node.url,
        themes=node.themes,
        stages=node.stages,
        links=ahead,
        backlinks=tuple(named[:MOST_BACKLINKS]),
        backlinks_total=len(back),
        evidence=_evidence(library, node) if isinstance(node, Entry) else (),
    )


def _evidence(library: Library, entry: Entry) -> tuple[Studied, ...]:
    found = [(library.sources[piece.source], piece) for piece in entry.evidence if piece.source in library.sources]
    return tuple(
        Studied(
            source=source.id,
            title=source.title,
            authors=source.authors,
            year=source.year,
            doi=source.doi,
            study=source.study,
            finding=piece.finding,
            limit=piece.limit,
            changes=piece.changes,
        )
        for source, piece in found
    )


def _once(refs: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(refs))
