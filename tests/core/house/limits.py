"""Every number that is a limit: the constants of Python's modules."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.core.house.imports import CORE


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
