"""Modules joined into one file, so that they are fetched in one request.

It knows the few forms of import and export that our scripts use, and refuses any other. Each module becomes a function
of its own, so that names in one never meet those in another; what lies in another file stays an import.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from guide.publish.scripts.graph import LATE, WORKER, name_of, resolved

_IMPORT = re.compile(r'^import ?\{([^}]*)\} ?from ?"([^"]+)";\n?', re.M)
_REEXPORT = re.compile(r'^export ?\{([^}]*)\} ?from ?"([^"]+)";\n?', re.M)
_LISTED = re.compile(r"^export ?\{([^}]*)\};\n?", re.M)
_EXPORT = re.compile(r"^export (?=(?:async )?function (\w+)|class (\w+)|const (\w+))", re.M)
_LEFT = re.compile(r"^\s*(?:import\b(?!\(|\.)|export\b)[^\n]*", re.M)


def joined(
    modules: Sequence[str],
    scripts: Mapping[str, str],
    elsewhere: Mapping[str, str],
    late: Callable[[str], str],
    runs: str = "",
) -> str:
    """One file that holds modules.

    Args:
        modules: their paths, each behind what it imports.
        scripts: the text of every module by its path.
        elsewhere: for each module that lies in another file, that file, as it is imported.
        late: what stands for the import of a module, by its path, when it is wanted.
        runs: the one among the modules that nothing imports, and that begins by itself; it may wait for promises.

    Raises:
        ValueError: where a module imports or exports in a form that is not known here.
    """
    heads: dict[str, dict[str, None]] = {}
    bodies: list[str] = []
    for path in modules:
        text = scripts[path]
        for _, target in (*_IMPORT.findall(text), *_REEXPORT.findall(text)):
            if (needed := resolved(path, target)) not in modules:
                heads.setdefault(elsewhere[needed], {})[key(needed)] = None
        body, names = _body(path, text, late)
        if path == runs:
            bodies.append(f"(async () => {{\n{body}\n}})();\n")
        else:
            bodies.append(f"const {key(path)} = (() => {{\n{body}\nreturn {{ {', '.join(names)} }};\n}})();\n")
    imports = (f'import {{ {", ".join(names)} }} from "{file}";\n' for file, names in heads.items())
    given = ", ".join(key(path) for path in modules if path != runs)
    return f"{''.join(imports)}{''.join(bodies)}export {{ {given} }};\n"


def key(path: str) -> str:
    """The name under which a file gives one of its modules away."""
    return "$" + re.sub(r"\W", "_", path.removesuffix(".mjs"))


def _body(path: str, text: str, late: Callable[[str], str]) -> tuple[str, list[str]]:
    """What stands in a module's function, and the names that it gives."""
    names = [found[1] or found[2] or found[3] for found in _EXPORT.finditer(text)]
    names += [name for form in (_REEXPORT, _LISTED) for found in form.finditer(text) for name in _names(found[1])]
    body = _REEXPORT.sub(partial(_taken, path), _IMPORT.sub(partial(_taken, path), text))
    body = _EXPORT.sub("", _LISTED.sub("", body))
    if left := _LEFT.search(body):
        raise ValueError(f"{path}: `{left[0].strip()}` is a form of import or export that joining does not know")
    body = LATE.sub(lambda found: late(resolved(path, found[1])), body)
    return WORKER.sub(lambda found: f'$place("{name_of(resolved(path, found[1]))}")', body).strip(), names


def _taken(path: str, found: re.Match[str]) -> str:
    """What an import becomes: names taken from the module that stands above."""
    given = ", ".join(": ".join(re.split(r"\s+as\s+", name)) for name in _names(found[1]))
    return f"const {{ {given} }} = {key(resolved(path, found[2]))};\n"


def _names(listed: str) -> list[str]:
    return [" ".join(name.split()) for name in listed.split(",") if name.strip()]
