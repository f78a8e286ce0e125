"""Every number that is a limit: in Python the constants of its modules, in scripts too."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.core.house.imports import CORE, SCRIPTS

_SCRIPT = re.compile(
    r"^(?:export )?const ([A-Z][A-Z0-9_]*) = (-?(?:0[bx][0-9a-f]+|[\d_.]+(?: \*\* \d+)?|\d+e-?\d+));", re.MULTILINE
)
_SCRIPT_MANY = re.compile(
    r"^(?:export )?const ([A-Z][A-Z0-9_]*) = (?:Object\.freeze\()?\{ (\w+: -?[\d.]+(?:, \w+: -?[\d.]+)*) \}\)?;",
    re.MULTILINE,
)


def constants(house: Path = CORE) -> dict[str, float]:
    """The numbers that Python modules give a name in capitals, by module and name."""
    found: dict[str, float] = {}
    for path in sorted(house.rglob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            for name, number in _named(node):
                found[f"{path.relative_to(house).with_suffix('').as_posix()}:{name}"] = number
    return found


def _named(node: ast.AST) -> Iterator[tuple[str, float]]:
    match node:
        case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Tuple(elts=values)):
            for name, value in zip(names, values, strict=True):
                yield from _named(ast.Assign(targets=[name], value=value))
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.expr() as value):
            yield from _number(name, value)
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
            yield from _number(name, value)


def _number(name: str, value: ast.expr) -> Iterator[tuple[str, float]]:
    try:
        number = ast.literal_eval(value)
    except ValueError:
        return
    if name.isupper() and isinstance(number, int | float) and not isinstance(number, bool):
        yield name, number


def script_constants() -> dict[str, str]:
    """The numbers that scripts give a name in capitals, by module and name, as they are written."""
    found: dict[str, str] = {}
    for path in sorted(SCRIPTS.rglob("*.mjs")):
        module = path.relative_to(SCRIPTS).with_suffix("").as_posix()
        text = Path(path).read_text("utf-8")
        found |= {f"{module}:{name}": number for name, number in _SCRIPT.findall(text)}
        for name, inner in _SCRIPT_MANY.findall(text):
            found |= {
                f"{module}:{name}.{key}": number for key, number in (part.split(": ") for part in inner.split(", "))
            }
    return found
