"""Every piece of research that the guide cites, with what it changed: a list made from the entries themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from guide.content.evidence import changed
from guide.content.library import Library
from guide.content.model import Entry, Evidence
from guide.content.reference import Source
from guide.pages.rendering.markdown import Markdown
from guide.pages.rendering.render import markdown

MARK = "<!-- studies -->"
"""Where a page written by hand wants the list."""

URI = "about/evidence.md"
"""The page that has it."""

OTHERS = "Other questions"


@dataclass(frozen=True)
class Use:
    """A study as one entry tells it."""

    entry: Entry
    piece: Evidence
    under: str
    """The heading that the changed words stand under; empty where they stand elsewhere or none are named."""


@dataclass(frozen=True)
class Study:
    """A piece of research, and every entry that cites it."""

    source: Source
    uses: Sequence[Use]


@dataclass(frozen=True)
class Asked:
    """A question, and the studies that bear on it."""

    question: str
    studies: Sequence[Study]


def studies(library: Library, uri: str) -> Markdown:
    """The list, as Markdown for a page.

    Args:
        library: the entries that are published.
        uri: where the page lies, such as `about/evidence.md`.
    """
    asked = _asked(library)
    cited = [entry for entry in library.entries.values() if entry.evidence]
    return Markdown(
        markdown(
            "studies.md",
            uri,
            asked=asked,
            total=sum(len(one.studies) for one in asked),
            cited=len(cited),
            altered=sum(any(piece.changes for piece in entry.evidence) for entry in cited),
        )
    )


def shown(entry: Entry, library: Library) -> list[dict[str, Any]]:
    """The evidence of an entry as its page tells it; a source that is not there is left out."""
    return [
        piece.model_dump() | {"source": library.sources[piece.source], "under": under(entry, piece)}
        for piece in entry.evidence
        if piece.source in library.sources
    ]


def under(entry: Entry, piece: Evidence) -> str:
    """The heading beneath which an entry has the words that a study changed."""
    found = changed(entry, piece.changes) if piece.changes else None
    return found.heading if found else ""


def _asked(library: Library) -> list[Asked]:
    """The studies by question, in the order in which sources.yml first asks each; those that ask none come last."""
    uses: dict[str, list[Use]] = {}
    for entry in library.entries.values():
        for piece in entry.evidence:
            uses.setdefault(piece.source, []).append(Use(entry, piece, under(entry, piece)))
    by_question: dict[str, list[Study]] = {}
    for source in library.sources.values():
        if source.id in uses:
            by_question.setdefault(source.asks or "", []).append(Study(source, uses[source.id]))
    last = by_question.pop("", [])
    asked = [Asked(question, found) for question, found in by_question.items()]
    return [*asked, Asked(OTHERS if asked else "", last)] if last else asked
