"""How entries lead to one another: links with their reasons, and the same links seen from the other end."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from guide.content.model import Link, Relation
from guide.content.problems import Problem, nearest_ref


class Node(Protocol):
    """What can be linked to: an entry or an assessment."""

    @property
    def ref(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def summary(self) -> str: ...
    @property
    def url(self) -> str: ...
    def links(self) -> Iterator[tuple[str, Relation, Link]]: ...


@dataclass(frozen=True)
class Edge:
    """One link between two entries that are both there."""

    source: str
    target: str
    relation: Relation
    why: str


@dataclass(frozen=True)
class Graph:
    """Every edge, by the entry it leaves and by the entry it reaches."""

    ahead: Mapping[str, tuple[Edge, ...]] = field(default_factory=dict)
    back: Mapping[str, tuple[Edge, ...]] = field(default_factory=dict)

    def from_(self, ref: str) -> tuple[Edge, ...]:
        return self.ahead.get(ref, ())

    def to(self, ref: str) -> tuple[Edge, ...]:
        return self.back.get(ref, ())


def join(nodes: Mapping[str, Node], moved: Mapping[str, str]) -> Graph:
    """The graph of all links whose target is there.

    Args:
        nodes: entries and assessments by ref.
        moved: old refs, and where each is now.
    """
    ahead: dict[str, list[Edge]] = {}
    back: dict[str, list[Edge]] = {}
    for ref, node in nodes.items():
        for _, relation, link in node.links():
            target = moved.get(link.to, link.to)
            if target in nodes and target != ref:
                edge = Edge(ref, target, relation, link.why)
                ahead.setdefault(ref, []).append(edge)
                back.setdefault(target, []).append(edge)
    return Graph(
        {ref: tuple(edges) for ref, edges in ahead.items()}, {ref: tuple(edges) for ref, edges in back.items()}
    )


def link_faults(
    node: Node,
    shown: str,
    known: Collection[str],
    moved: Mapping[str, str],
    gone: Mapping[str, date],
    fixed: bool = False,
) -> Iterator[Problem]:
    """What is wrong with a node's links.

    Args:
        node: the entry or assessment.
        shown: its path, for problems.
        known: every ref there is a file for, even one that does not read: its own problem is told elsewhere.
        moved: old refs, and where each is now.
        gone: refs of stories that were withdrawn, and the day.
        fixed: whether the node may not change any more, as a published edition; then the way out lies elsewhere.
    """
    seen: set[tuple[str, str]] = set()
    for field_, relation, link in node.links():
        target = moved.get(link.to, link.to)
        if target == node.ref:
            yield Problem(shown, field_, "leads to this entry itself; name another or take it out")
        elif target in gone and target not in known:
            # A response may outlast what it answers; and what was withdrawn never comes back, so a published edition
            # is shown without it.
            if not (fixed or relation.outlasts):
                yield Problem(shown, field_, f"`{link.to}` was withdrawn on {gone[target]}; take the link out")
        elif target not in known:
            way_out = _replaced(link.to, known) if fixed else nearest_ref(link.to, known)
            yield Problem(shown, field_, f"`{link.to}` does not exist{way_out}")
        elif relation.targets and target.split("/")[0] not in relation.targets:
            allowed = " or ".join(f"{folder}/…" for folder in relation.targets)
            yield Problem(shown, field_, f"`{link.to}` is of the wrong kind; name one of {allowed}")
        elif relation.field not in ("items", "advice"):
            if (relation.field, target) in seen:
                yield Problem(shown, field_, f"`{link.to}` is named twice; keep the better reason")
            seen.add((relation.field, target))


def _replaced(ref: str, known: Collection[str]) -> str:
    """The ways out where a published edition names what is not there."""
    hint = nearest_ref(ref, known).removeprefix("; did you mean ").rstrip("?")
    heir = f"the entry that takes its place (is it {hint}?)" if hint else "the entry that takes its place"
    return (
        f", and this edition is published, so its words stay; write `aliases: [{ref}]` in {heir}, "
        f"or bring {ref}.md back"
    )


def orphans(nodes: Mapping[str, Node], graph: Graph, gone: Collection[str] = ()) -> Iterator[str]:
    """The refs of nodes that nothing leads to and that lead nowhere.

    Args:
        nodes: entries and assessments by ref.
        graph: of all of them.
        gone: refs of stories that were withdrawn; a response to one of them may stay on its own.
    """
    for ref, node in nodes.items():
        outlasting = any(relation.outlasts and link.to in gone for _, relation, link in node.links())
        if not graph.from_(ref) and not graph.to(ref) and not outlasting:
            yield ref
