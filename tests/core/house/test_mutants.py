"""The faults that `make mutants` puts in: each changes what a file does, else one that no test notices says nothing."""

import ast

import pytest

from tests.mutants.in_python import mutants

RETURNS = "def a(b) -> {}:\n    return {}\n"


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        ("str", '""'),
        ("str", "''"),
        ("int", "0"),
        ("tuple[str, ...]", "()"),
        ("dict[str, str]", "{}"),
        ("str | None", "None"),
    ],
)
def test_what_returns_nothing_already_is_no_fault(type_: str, value: str) -> None:
    source = RETURNS.format(type_, value).encode()
    assert [found.after for found in mutants("a.py", source) if found.after not in ("1", "(-1)")] == []


@pytest.mark.parametrize(
    ("type_", "after"),
    [
        ("str", '""'),
        ("tuple[str, ...]", "()"),
        ("str | None", "None"),
        ("bool", "not (b)"),
        ("frozenset[str]", "frozenset()"),
    ],
)
def test_every_fault_leaves_another_file_than_it_found(type_: str, after: str) -> None:
    source = RETURNS.format(type_, "b").encode()
    (found,) = mutants("a.py", source)
    assert found.after == after
    assert ast.dump(ast.parse(found.applied(source))) != ast.dump(ast.parse(source))
