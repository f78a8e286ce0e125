"""The small faults that a Python file can have."""

import ast
import copy
from collections.abc import Iterator

from tests.mutants.mutant import Mutant

SWAPPED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
EMPTY = {"str": '""', "int": "0", "tuple": "()", "list": "[]", "frozenset": "frozenset()", "set": "set()", "dict": "{}"}
SKIPPED = ("decorator_list", "annotation", "returns")
"""What says what a thing is, and does nothing itself."""


def mutants(path: str, source: bytes) -> Iterator[Mutant]:
    """Every one of a file.

    Args:
        path: from the repository's root.
        source: what is in the file.
    """
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for node, after in _changes(ast.parse(source), ""):
        end = starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        yield Mutant(path, node.lineno, starts[node.lineno - 1] + node.col_offset, end, after)


def _changes(node: ast.AST, returns: str) -> Iterator[tuple[ast.expr, str]]:
    """Each expression at or below a node that may be another, and what it may be."""
    if isinstance(node, ast.JoinedStr):
        return  # Python 3.11 does not say where in the file the parts of an f-string stand.
    if isinstance(node, ast.FunctionDef):
        returns = ast.unparse(node.returns) if node.returns else ""
    yield from _of(node, returns)
    for name, value in ast.iter_fields(node):
        if name not in SKIPPED:
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield from _changes(child, returns)


def _of(node: ast.AST, returns: str) -> Iterator[tuple[ast.expr, str]]:
    match node:
        case ast.Compare():
            for at, operator in enumerate(node.ops):
                changed = copy.deepcopy(node)
                changed.ops[at] = SWAPPED[type(operator)]()
                yield node, f"({ast.unparse(changed)})"
        case ast.BoolOp():
            changed_ = copy.deepcopy(node)
            changed_.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield node, f"({ast.unparse(changed_)})"
        case ast.UnaryOp(op=ast.Not()):
            yield node, ast.unparse(node.operand)
        case ast.Constant(value=int(number)) if not isinstance(number, bool):
            yield node, str(number + 1)
            yield node, f"({number - 1})"
        case ast.If() | ast.IfExp():
            yield node.test, "True"
            yield node.test, "False"
        case ast.While():
            yield node.test, "False"  # True would only never end.
        case ast.comprehension():
            for test in node.ifs:
                yield test, "True"
                yield test, "False"
        case ast.Return(value=ast.expr() as value):
            if (empty := _empty(value, returns)) and ast.unparse(ast.parse(empty, mode="eval")) != ast.unparse(value):
                yield value, empty
        case ast.Expr(value=ast.Yield() | ast.YieldFrom() as value):
            yield value, "yield from ()"


def _empty(value: ast.expr, returns: str) -> str:
    if returns == "bool":
        return f"not ({ast.unparse(value)})"
    return "None" if "None" in returns else EMPTY.get(returns.partition("[")[0], "None")
