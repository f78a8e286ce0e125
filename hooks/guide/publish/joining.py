"""Modules joined into one file, so that a part of the site which is fetched late is fetched in one request.

It knows the few forms of import and export that our scripts use, and refuses any other. Each module becomes a function
of its own, so that names in one never meet those in another; what every page has loaded already stays an import.
"""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from functools import partial

_IMPORT = re.compile(r'^import \{([^}]*)\} from "([^"]+)";\n', re.M)
_REEXPORT = re.compile(r'^export \{([^}]*)\} from "([^"]+)";\n', re.M)
_EXPORT = re.compile(r"^export (?=(?:async )?function (\w+)|class (\w+)|const (\w+))", re.M)
_LEFT = re.compile(r"^\s*(?:import\b(?!\(|\.)|export\b)[^\n]*", re.M)


def joined(entry: str, scripts: Mapping[str, str], there: Collection[str] = ()) -> str:
    """One module that holds another and all that it imports at once.

    Args:
        entry: its path below the folder of scripts.
        scripts: the text of every module by its path.
        there: paths of those that the page has loaded anyway; they are imported and not taken in.

    Raises:
        ValueError: where a module imports or exports in a form that is not known here.
    """
    order = list(dict.fromkeys(_needed(entry, scripts, there, ())))
    heads: dict[str, None] = {}
    bodies: list[str] = []
    for path in order:
        body, names = scripts[path], [found[1] or found[2] or found[3] for found in _EXPORT.finditer(scripts[path])]
        for found in _IMPORT.finditer(body):
            if (target := _resolved(path, found[2])) in there:
                heads[f'import * as {_name(target)} from "{_relative(target, entry)}";\n'] = None
        body = _IMPORT.sub(partial(_taken, path), body)
        for found in _REEXPORT.finditer(body):
            names += _names(found[1])
        body = _REEXPORT.sub(partial(_taken, path), body)
        body = _EXPORT.sub("", body)
        if left := _LEFT.search(body):
            raise ValueError(f"{path}: `{left[0].strip()}` is a form of import or export that joining does not know")
        bodies.append(f"const {_name(path)} = (() => {{\n{_flush(body)}\nreturn {{ {', '.join(names)} }};\n}})();\n")
    own = [found[1] or found[2] or found[3] for found in _EXPORT.finditer(scripts[entry])]
    own += [name for found in _REEXPORT.finditer(scripts[entry]) for name in _names(found[1])]
    return f"{''.join(heads)}{''.join(bodies)}export const {{ {', '.join(own)} }} = {_name(entry)};\n"


def _needed(path: str, scripts: Mapping[str, str], there: Collection[str], above: tuple[str, ...]) -> Iterator[str]:
    """A module behind all that it imports."""
    if path in above:
        raise ValueError(f"{path} imports itself by way of {', '.join(above)}")
    for pattern in (_IMPORT, _REEXPORT):
        for found in pattern.finditer(scripts[path]):
            if (target := _resolved(path, found[2])) not in there:
                yield from _needed(target, scripts, there, (*above, path))
    yield path


def _taken(path: str, found: re.Match[str]) -> str:
    """What an import becomes: names taken from the module that stands above."""
    given = ", ".join(": ".join(re.split(r"\s+as\s+", name)) for name in _names(found[1]))
    return f"const {{ {given} }} = {_name(_resolved(path, found[2]))};\n"


def _flush(body: str) -> str:
    """A module's text without the space before its lines, unless a text of its own goes over several lines."""
    if any(line.count("`") % 2 for line in body.splitlines()):
        return body.strip()
    return re.sub(r"^[ \t]+", "", body.strip(), flags=re.M)


def _names(listed: str) -> list[str]:
    return [" ".join(name.split()) for name in listed.split(",") if name.strip()]


def _resolved(path: str, target: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), target))


def _relative(target: str, entry: str) -> str:
    path = posixpath.relpath(target, posixpath.dirname(entry))
    return path if path.startswith(".") else f"./{path}"


def _name(path: str) -> str:
    return "$" + re.sub(r"\W", "_", path.removesuffix(".mjs"))
