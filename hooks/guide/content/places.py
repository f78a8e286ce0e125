"""Where in its file a problem lies: the line to go to, and its field as people count."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import yaml

from guide.content.problems import Problem
from guide.content.read import composed

BODY = ("body", "sections")
"""Fields of what stands below the front matter: their problems count lines from the first one of the text."""


def placed(problems: Iterable[Problem], root: Path, name: str) -> Iterator[Problem]:
    """The problems, each with its line where that can be told.

    Args:
        problems: of the content.
        root: the content's folder.
        name: what problems call it.
    """
    text_of = cache(_text)
    for problem in problems:
        relative = problem.path.removeprefix(f"{name.rstrip('/')}/")
        text = text_of(root / relative) if relative != problem.path else None
        yield problem if text is None else _placed(problem, text)


def _text(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except (OSError, UnicodeDecodeError):
        return None


def _placed(problem: Problem, text: str) -> Problem:
    lines = text.split("\n")
    markdown = problem.path.endswith(".md")
    end = next((place for place, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), 0) if markdown else 0
    if problem.field in BODY:
        first = next((place for place in range(end + 1, len(lines)) if lines[place].strip()), end)
        return replace(problem, line=first + problem.line) if problem.line else problem
    front, skipped = ("\n".join(lines[1:end]), 1) if markdown else (text, 0)
    try:
        node = composed(front)
    except yaml.YAMLError:
        return problem
    found = _followed(node, problem.field.split("."))
    if found is None:
        return problem
    at, counted = found
    return replace(
        problem,
        line=front.count("\n", 0, at.start_mark.index) + skipped + 1,
        counted=counted if counted != problem.field else "",
    )


def _followed(node: yaml.Node | None, parts: list[str]) -> tuple[yaml.Node, str] | None:
    """The node that a field leads to, or the nearest one round it, and the field with places counted from 1."""
    counted: list[str] = []
    best: yaml.Node | None = None
    for part in parts:
        if isinstance(node, yaml.MappingNode):
            pair = next(((key, value) for key, value in node.value if key.value == part), None)
            best, node = pair or (best, None)
            counted.append(part)
        elif isinstance(node, yaml.SequenceNode) and part.isdecimal():
            node = node.value[int(part)] if int(part) < len(node.value) else None
            best = node or best
            counted.append(str(int(part) + 1))
        else:
            counted.append(part)
    return None if best is None else (best, ".".join(counted))
