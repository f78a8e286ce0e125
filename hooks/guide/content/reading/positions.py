"""Where in its file a problem lies: the line to go to, and its field as people count."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import yaml

from guide.content.problems import Problem
from guide.content.reading.quick_yaml import composed

_FieldsOf = Callable[[yaml.MappingNode], Mapping[str, tuple[yaml.Node, yaml.Node]]]

BODY = ("body", "sections")
"""Fields of what stands below the front matter: their problems count lines from the first one of the text."""


def placed(problems: Iterable[Problem], root: Path, name: str) -> Iterator[Problem]:
    """The problems, each with its line where that can be told.

    Args:
        problems: of the content.
        root: the content's folder.
        name: what problems call it.
    """
    file_of, fields_of = cache(_file), cache(_fields)
    for problem in problems:
        relative = problem.path.removeprefix(f"{name.rstrip('/')}/")
        file = file_of(root / relative) if relative != problem.path else None
        yield problem if file is None else _placed(problem, file, fields_of)


@dataclass(frozen=True)
class _File:
    """A file of the content, read once for all its problems."""

    lines: Sequence[str]
    end: int
    """The line that closes the front matter, counted from 0; 0 where there is none."""
    front: str
    skipped: int
    """How many lines stand before the YAML."""
    node: yaml.Node | None
    """What the YAML says; None where it does not parse."""


def _file(path: Path) -> _File | None:
    text = _text(path)
    if text is None:
        return None
    lines = text.split("\n")
    markdown = path.suffix == ".md"
    end = next((place for place, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), 0) if markdown else 0
    front, skipped = ("\n".join(lines[1:end]), 1) if markdown else (text, 0)
    try:
        node = composed(front)
    except yaml.YAMLError:
        node = None
    return _File(lines, end, front, skipped, node)


def _fields(node: yaml.MappingNode) -> Mapping[str, tuple[yaml.Node, yaml.Node]]:
    return {key.value: (key, value) for key, value in reversed(node.value) if isinstance(key, yaml.ScalarNode)}


def _text(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except (OSError, UnicodeDecodeError):
        return None


def _placed(problem: Problem, file: _File, fields_of: _FieldsOf) -> Problem:
    if problem.field in BODY:
        lines, after = file.lines, file.end + 1
        first = next((place for place in range(after, len(lines)) if lines[place].strip()), file.end)
        return replace(problem, line=first + problem.line) if problem.line else problem
    found = _followed(file.node, problem.field.split("."), fields_of)
    if found is None:
        return problem
    at, counted = found
    return replace(
        problem,
        line=file.front.count("\n", 0, at.start_mark.index) + file.skipped + 1,
        counted=counted if counted != problem.field else "",
    )


def _followed(node: yaml.Node | None, parts: list[str], fields_of: _FieldsOf) -> tuple[yaml.Node, str] | None:
    """The node that a field leads to, or the nearest one round it, and the field with places counted from 1."""
    counted: list[str] = []
    best: yaml.Node | None = None
    for part in parts:
        if isinstance(node, yaml.MappingNode):
            best, node = fields_of(node).get(part, (best, None))
            counted.append(part)
        elif isinstance(node, yaml.SequenceNode) and part.isdecimal():
            node = node.value[int(part)] if int(part) < len(node.value) else None
            best = node or best
            counted.append(str(int(part) + 1))
        else:
            counted.append(part)
    return None if best is None else (best, ".".join(counted))
