"""Which modules share a file.

What every page has comes in one file, and small change with it; what only one kind of page has at once, in another;
what many kinds have, in a third; what a few have, or a page and something fetched later, apart from those. What is
fetched later lies with what is fetched for the same reasons. So no module is ever loaded twice by one page, and none
lies in two files.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from guide.publish.scripts.graph import Graph, name_of

MANY, SMALL = 3, 100
"""What so many kinds of page have, and has so few characters, comes with what every page has."""


@dataclass(frozen=True)
class Parcel:
    """Modules that share a file, each behind what it imports."""

    name: str
    modules: tuple[str, ...]


def parcels(graph: Graph) -> tuple[Parcel, ...]:
    """All of them, each behind those that it imports from; workers, which live alone, are not among them."""
    pages = [path for path in dict.fromkeys(graph.mounted.values()) if path not in graph.everywhere]
    furniture = (*_small_change(graph, pages), *graph.everywhere)
    late = {path: graph.roots(path) for path in (*pages, *furniture)}
    under = {root: {page for page in late if root in late[page]} for roots in late.values() for root in roots}
    reach = {root: frozenset(graph.closure(root)) for root in (*pages, *under)}
    parents = {root: frozenset(one for one in reach if _leads(graph, reach[one], root)) for root in under}
    keys: dict[str, tuple[object, ...]] = dict.fromkeys(furniture, ("everywhere",))
    for module in graph.closure(*reach):
        asked = frozenset(root for root, within in reach.items() if module in within)
        keys.setdefault(module, _key(asked, [page for page in pages if page in asked], under, parents))
    return tuple(_in_order(graph, keys))


def _small_change(graph: Graph, pages: Iterable[str]) -> Iterable[str]:
    """Modules that cost less with what every page has than in a request of their own."""
    held = [module for page in pages for module in graph.closure(page)]
    return sorted(
        module
        for module in set(held)
        if held.count(module) >= MANY and len(graph.bare[module]) <= SMALL and not graph.at_once[module]
    )


def _leads(graph: Graph, within: Iterable[str], root: str) -> bool:
    return any(root in graph.late[module] for module in within)


def _key(
    asked: frozenset[str],
    pages: list[str],
    under: Mapping[str, Iterable[str]],
    parents: Mapping[str, frozenset[str]],
) -> tuple[object, ...]:
    """What modules of one file have in common."""
    if not pages:
        for root in sorted(asked):  # what is only fetched by those that have it already needs no word
            if parents[root] and parents[root] <= asked - {root}:
                asked -= {root}
        return ("late", asked)
    if len(pages) >= MANY:
        return ("shared", ("many",))
    alone = len(pages) == 1 and all(root in pages or set(under[root]) == {pages[0]} for root in asked)
    return ("page", pages[0]) if alone else ("shared", tuple(pages))


def _in_order(graph: Graph, keys: Mapping[str, tuple[object, ...]]) -> Iterable[Parcel]:
    held: dict[tuple[object, ...], list[str]] = {}
    for module in graph.closure(*keys):
        held.setdefault(keys[module], []).append(module)
    done: set[tuple[object, ...]] = set()

    def give(key: tuple[object, ...], above: tuple[object, ...]) -> Iterable[Parcel]:
        if key in above:
            raise ValueError(f"two files of scripts would import from each other: {held[key][0]} lies in one")
        if key in done:
            return
        for needed in dict.fromkeys(keys[target] for one in held[key] for target in graph.at_once[one]):
            if needed != key:
                yield from give(needed, (*above, key))
        done.add(key)
        yield Parcel(name_of(held[key][-1]), tuple(held[key]))

    for key in held:
        yield from give(key, ())
