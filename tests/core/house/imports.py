"""Who imports whom, in Python and in JavaScript, and the order of the floors that such arrows must not climb.

A room is a folder. Between two files the arrow that counts is the one between the outermost rooms that part them; a
file beside a room, in the folder that holds both, belongs to that folder and may use what is in it.
"""

import ast
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[3]
CORE = ROOT / "hooks" / "guide"
SCRIPTS = ROOT / "docs" / "assets" / "js"

FLOORS: Mapping[Path, Sequence[str]] = {
    CORE: ("text", "content", "prose", "stories", "assess", "pages", "publish", "moving", "audit"),
    SCRIPTS: (
        "vendor",
        "kit",
        "list",
        "plan",
        "fill",
        "assess",
        "report",
        "guess",
        "group",
        "check",
        "stories",
        "search",
        "library",
        "offline",
        "page",
    ),
}
"""For each house its rooms, the ground floor first: a room knows those before it, and none that stand after it."""

Arrow = tuple[str, str]
"""From a file to a file, both relative to their house."""

_SCRIPT_IMPORT = re.compile(r"""(?:from|import)\s*\(?\s*["'](\.[^"']+\.mjs)["']""")
"""Static imports, those that are fetched later, and those of types alone."""


@cache
def statements(path: Path) -> tuple[ast.Import | ast.ImportFrom, ...]:
    """Every statement of a Python file that imports, wherever it stands."""
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    return tuple(node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom))


def arrows(house: Path) -> set[Arrow]:
    """Every import from one of a house's files to another."""
    return set(_python(house) if house == CORE else _scripts(house))


def _python(house: Path) -> Iterator[Arrow]:
    modules = {_module(path.relative_to(house)): path.relative_to(house).as_posix() for path in house.rglob("*.py")}
    for path in house.rglob("*.py"):
        for node in statements(path):
            if isinstance(node, ast.Import):
                named = [alias.name for alias in node.names]
            elif node.module:
                # `from room import file` names a file; `from room.file import thing` names it before.
                named = [f"{node.module}.{alias.name}" for alias in node.names]
                named = [name if name in modules else node.module for name in named]
            else:
                continue
            for name in named:
                if name in modules:
                    yield path.relative_to(house).as_posix(), modules[name]


def _module(path: Path) -> str:
    return ".".join(("guide", *path.with_suffix("").parts)).removesuffix(".__init__")


def _scripts(house: Path) -> Iterator[Arrow]:
    for path in house.rglob("*.mjs"):
        here = path.relative_to(house).as_posix()
        for found in _SCRIPT_IMPORT.finditer(path.read_text("utf-8")):
            yield here, posixpath.normpath(posixpath.join(posixpath.dirname(here), found[1]))


def rooms_apart(arrow: Arrow) -> Arrow | None:
    """The two rooms, side by side in one folder, that an arrow goes between; none where one is within the other."""
    one, other = (PurePosixPath(path).parent.parts for path in arrow)
    for depth, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return "/".join(one[: depth + 1]), "/".join(other[: depth + 1])
    return None


def climbing(found: Sequence[Arrow] | set[Arrow], floors: Sequence[str]) -> list[str]:
    """Each arrow that goes up, and each to or from a room that has no floor."""
    wrong = []
    for arrow in sorted(found):
        apart = rooms_apart(arrow)
        if apart is None or "/" in apart[0]:
            continue
        unknown = [room for room in apart if room not in floors]
        if unknown:
            wrong.append(f"{arrow[0]} → {arrow[1]}: `{unknown[0]}` has no floor")
        elif floors.index(apart[1]) > floors.index(apart[0]):
            wrong.append(f"{arrow[0]} → {arrow[1]}: {apart[0]} is below {apart[1]}")
    return wrong


def circle(found: Sequence[Arrow] | set[Arrow]) -> list[str]:
    """One way that leads back to where it began; empty where there is none."""
    ahead: dict[str, list[str]] = {}
    for one, other in sorted(found):
        if one != other:
            ahead.setdefault(one, []).append(other)
    done: set[str] = set()
    for start in sorted(ahead):
        way: list[tuple[str, Iterator[str]]] = [(start, iter(ahead[start]))]
        on_way = {start}
        while way and start not in done:
            at, further = way[-1]
            following = next((place for place in further if place not in done), None)
            if following is None:
                way.pop()
                on_way.discard(at)
                done.add(at)
            elif following in on_way:
                names = [name for name, _ in way]
                return [*names[names.index(following) :], following]
            else:
                way.append((following, iter(ahead.get(following, ()))))
                on_way.add(following)
    return []
