"""The files in which scripts are published, and what a page names of them."""

import posixpath
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

from guide.publish.naming import named
from guide.publish.scripts.graph import FIRST, MAKES_ELEMENTS, Graph, graph_of, name_of
from guide.publish.scripts.joining import joined, key
from guide.publish.scripts.parcels import parcels
from guide.publish.scripts.shortening import shortened

_ASKED_FOR = re.compile(r"data-module=(?<=\sdata-module=)[\"']([\w-]+)[\"']")
"""It begins with what is rare: looking at every space first takes longer."""

# The page names, on the script that all pages name, where what may be wanted later lies: then a change in one file
# gives no other a new name. With what comes late comes the style sheet that knows it.
_FURNITURE = """const $own = [...document.scripts].find(({ src }) => src === import.meta.url)?.attributes ?? [];
const $places = Object.fromEntries([...$own].map(({ name, value }) => [name, new URL(value, document.baseURI)]));
const $place = (name) => $places["data-" + name];
const $load = async (name) => (await import($place(name)))["$" + name.replaceAll("-", "_")];
let $dressed;
const $dress = () => ($dressed ??= new Promise((done) => {
  const sheet = document.querySelector("[data-late]");
  if (!sheet) return done();
  const late = document.createElement("link");
  late.rel = "stylesheet";
  late.href = sheet.dataset.late;
  late.onload = () => done();
  late.onerror = () => { late.remove(); $dressed = undefined; done(); };
  sheet.after(late);
}));
const $late = async (name) => (await Promise.all([$load(name), $dress()]))[0];
"""
_GIVEN = "export { $place, $load, $late };\n"


@dataclass(frozen=True)
class Asked:
    """What one page names: scripts to fetch at once, and where those lie that may be wanted later."""

    at_once: tuple[str, ...]
    late: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Bundle:
    """Scripts as they are published."""

    graph: Graph
    files: Mapping[str, str] = field(default_factory=dict)
    """By address."""
    places: Mapping[str, str] = field(default_factory=dict)
    """The file of each module, and of each worker, that can be asked for by itself."""

    @property
    def first(self) -> str:
        return self.places.get(FIRST, "")

    def asked_by(self, modules: Iterable[str]) -> Asked:
        """What a page names.

        Args:
            modules: the `data-module`s in it.
        """
        pages = [self.graph.mounted[name] for name in modules if name in self.graph.mounted]
        untouched = [path for path in pages if path not in self.graph.touched]
        at_once = dict.fromkeys(self.places[path] for path in self.graph.closure(*untouched))
        roots = (*pages, *self.graph.roots(*self.graph.everywhere, *pages))
        workers = [worker for path in self.graph.closure(*roots) for worker in self.graph.workers[path]]
        ways = {path: self.places[path] for path in (*roots, *workers) if self.places[path] != self.first}
        return Asked(
            tuple(address for address in at_once if address != self.first),
            tuple((name_of(path), address) for path, address in ways.items()),
        )

    def needed_by(self, modules: Iterable[str]) -> frozenset[str]:
        """The files that a page may ever ask for.

        Args:
            modules: the `data-module`s in it.
        """
        pages = [self.graph.mounted[name] for name in modules if name in self.graph.mounted]
        paths = (*self.graph.everywhere, *pages)
        paths = self.graph.closure(*paths, *self.graph.roots(*paths))
        workers = [worker for path in paths for worker in self.graph.workers[path]]
        return frozenset(self.places[path] for path in (*paths, *workers))

    def texts_of(self, modules: Iterable[str], late: bool) -> tuple[str, ...]:
        """The scripts that a page runs, without comments.

        Args:
            modules: the `data-module`s in it.
            late: whether what may be fetched later is among them.
        """
        pages = [self.graph.mounted[name] for name in modules if name in self.graph.mounted]
        paths = (*self.graph.everywhere, *(path for path in pages if late or path not in self.graph.touched))
        paths = self.graph.closure(*paths, *(self.graph.roots(*paths) if late else ()))
        return tuple(self.graph.bare[path] for path in paths)


def modules_in(html: str) -> tuple[str, ...]:
    """The `data-module`s that stand in a page."""
    return tuple(dict.fromkeys(_ASKED_FOR.findall(html)))


def bundle(scripts: Mapping[str, str]) -> Bundle:
    """Joins and names scripts.

    Args:
        scripts: the text of each, by its path below the folder of scripts.

    Raises:
        ValueError: where one imports or exports in a form that is not known, or two would import from each other.
    """
    graph = graph_of(scripts)
    files: dict[str, str] = {}
    places: dict[str, str] = {}
    if FIRST not in scripts:
        return Bundle(graph)
    for parcel in parcels(graph):
        is_first = FIRST in parcel.modules
        elsewhere = {path: f"./{posixpath.basename(address)}" for path, address in places.items()}
        late = partial(_wanted, parcel.modules, graph)
        text = joined(parcel.modules, graph.texts, elsewhere, late, FIRST if is_first else "")
        if is_first:
            text = f"{_FURNITURE}{text}{_GIVEN}"
        elif any(given in text for given in ("$late(", "$load(", "$place(")):
            text = f'import {{ $place, $load, $late }} from "./{posixpath.basename(places[FIRST])}";\n{text}'
        _publish("guide" if is_first else parcel.name, text, parcel.modules, files, places)
    for worker in dict.fromkeys(worker for workers in graph.workers.values() for worker in workers):
        modules = graph.closure(worker)
        _publish(name_of(worker), joined(modules, graph.texts, {}, str), (worker,), files, places)
    return Bundle(graph, files, places)


def _wanted(here: Collection[str], graph: Graph, path: str) -> str:
    """What stands for the import of a module when it is wanted."""
    if path in here:
        return f"Promise.resolve({key(path)})"
    at_once = path in graph.mounted.values() and path not in graph.touched
    needs_no_sheet = at_once or MAKES_ELEMENTS not in graph.closure(path)
    return f'{"$load" if needs_no_sheet else "$late"}("{name_of(path)}")'


def _publish(name: str, text: str, modules: Iterable[str], files: dict[str, str], places: dict[str, str]) -> None:
    short = shortened(text)
    address = named(f"{name}.mjs", short)
    files[address] = short
    places.update(dict.fromkeys(modules, address))


__all__ = ["Asked", "Bundle", "bundle", "key", "modules_in"]
