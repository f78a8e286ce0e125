"""Which script asks for which: at once, when it is wanted, or in a worker."""

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

FIRST = "guide.mjs"
"""The script that every page names: it mounts what a page holds."""
EVERYWHERE = ("scheme", "search")
"""Modules that the header and footer of every page ask for."""

_STATIC = re.compile(
    r"""^\s*(?:import|export)\b[^;'"()]*?from\s*["']([^"']+)["']|^\s*import\s*["']([^"']+)["']""", re.M
)
LATE = re.compile(r"""\bimport\(["'](\.{1,2}/[^"']+)["']\)""")
WORKER = re.compile(r"""\bnew URL\(["'](\.{1,2}/[^"']+\.mjs)["'], ?import\.meta\.url\)""")
_MOUNTED = re.compile(r"""["']?([\w-]+)["']?: ?\(\) ?=> ?import\(["']([^"']+)["']\)""")
_TOUCHED = re.compile(r"\bconst TOUCHED = \{(.*?)\n\};", re.S)
MAKES_ELEMENTS = "kit/dom.mjs"
"""What imports this may add to a page what the page's own sheet does not know."""


_COMMENT = re.compile(
    r"^[ \t]*(?://[^\n]*|/\*(?!!)(?:(?!\*/).)*\*/[ \t]*)\n|/\*\* @type \{(?:(?!\*/).)*\*/ ?", re.M | re.S
)
_INDENT = re.compile(r"^[ \t]+", re.M)


def without_comments(text: str) -> str:
    """A script without the comments that have lines of their own or tell a type: readers of the code have the
    repository. Nor is the space before its lines kept, unless a text of its own goes over several.

    A licence (`/*! … */`) goes with what it is of. Nothing else is taken out.
    """
    bare = _COMMENT.sub("", text)
    return bare if any(line.count("`") % 2 for line in bare.splitlines()) else _INDENT.sub("", bare)


def resolved(path: str, target: str) -> str:
    """The path of what a module names."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), target))


def name_of(path: str) -> str:
    """What a module is called where a path cannot stand: in the name of a file, and on a page as `data-…`."""
    return path.removesuffix(".mjs").replace("/", "-").lower()


@dataclass(frozen=True)
class Graph:
    """Modules, by path below the folder of scripts, and how they lead to each other."""

    texts: Mapping[str, str]
    """As they are written."""
    bare: Mapping[str, str]
    """Without comments."""
    at_once: Mapping[str, tuple[str, ...]]
    late: Mapping[str, tuple[str, ...]]
    workers: Mapping[str, tuple[str, ...]]
    mounted: Mapping[str, str]
    """For each `data-module`, its module."""
    touched: frozenset[str] = frozenset()
    """The modules among them that are fetched with the first touch or key."""

    def closure(self, *paths: str) -> tuple[str, ...]:
        """Modules and all that they import at once, each behind what it imports."""
        order: dict[str, None] = {}

        def add(path: str, above: tuple[str, ...]) -> None:
            if path in above:
                raise ValueError(f"{path} imports itself by way of {', '.join(above)}")
            if path in order or path not in self.texts:
                return
            for target in self.at_once[path]:
                add(target, (*above, path))
            order[path] = None

        for path in paths:
            add(path, ())
        return tuple(order)

    def roots(self, *paths: str) -> tuple[str, ...]:
        """What modules fetch later, and what that fetches: each by the module that is asked for. Workers are none."""
        found: dict[str, None] = {}
        ahead = [paths]
        while ahead:
            for path in self.closure(*ahead.pop()):
                new = [target for target in self.late[path] if target not in found and path != FIRST]
                found |= dict.fromkeys(new)
                ahead += [(target,) for target in new]
        return tuple(found)

    @property
    def everywhere(self) -> tuple[str, ...]:
        """What every page has at once, the first script last."""
        return self.closure(*(self.mounted[name] for name in EVERYWHERE if name in self.mounted), FIRST)


def graph_of(texts: Mapping[str, str]) -> Graph:
    """The graph of scripts.

    Args:
        texts: each module's, by its path.
    """
    bare = {path: without_comments(text) for path, text in texts.items()}
    first = bare.get(FIRST, "")

    def led(found: Iterable[str], path: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(resolved(path, target) for target in found))

    return Graph(
        texts,
        bare,
        {path: led((one or two for one, two in _STATIC.findall(text)), path) for path, text in texts.items()},
        {path: led(LATE.findall(text), path) for path, text in bare.items()},
        {path: led(WORKER.findall(text), path) for path, text in bare.items()},
        {name: resolved(FIRST, path) for name, path in _MOUNTED.findall(first)},
        frozenset(resolved(FIRST, path) for table in _TOUCHED.findall(first) for _, path in _MOUNTED.findall(table)),
    )
