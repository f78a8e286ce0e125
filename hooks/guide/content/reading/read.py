"""Files in: UTF-8 text, strict YAML and front matter. Each fault is a Problem, never a traceback."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import yaml

from guide.content.problems import ContentError, Problem
from guide.content.reading.merge_marks import merge_fault
from guide.content.reading.odd_characters import named
from guide.content.reading.yaml_hints import explained
from guide.content.reading.yaml_slips import Remarks, slips

LARGEST_FILE = 1_000_000
"""Bytes; the longest entry is some ten thousand. A larger file is no entry and is not read."""

DEEPEST_YAML = 20
"""Levels of nesting; no file of the guide has more than six."""


class _Refused(yaml.YAMLError):
    """YAML that is well formed but not taken here."""

    def __init__(self, message: str, mark: yaml.Mark) -> None:
        self.problem, self.problem_mark = message, mark
        super().__init__(message)


class _StrictLoader(yaml.SafeLoader):
    """YAML 1.2's plain core: no aliases, no duplicate keys; dates stay text, and only true and false are Boolean."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if getattr(event, "tag", None):
            raise _Refused("tags (!) are not taken; put the value in quotes", event.start_mark)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _Refused(
                "anchors (&) and aliases (*) are not taken; write the value out, or put it in quotes", event.start_mark
            )
        self.depth += 1
        if self.depth > DEEPEST_YAML:
            raise _Refused("is nested too deeply", event.start_mark)
        try:
            return super().compose_node(parent, index)
        finally:
            self.depth -= 1

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise _Refused("a key must be a plain word", key.start_mark)
            if key.value in seen:
                raise _Refused(f"`{key.value}` stands here twice; keep one", key.start_mark)
            seen.add(key.value)
        return {str(key.value): self.construct_object(value, deep=True) for key, value in node.value}


_StrictLoader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("tag:yaml.org,2002:bool", r"^(?:true|false)$", "tf"),
    ("tag:yaml.org,2002:int", r"^-?(?:0|[1-9][0-9]*)$", "-0123456789"),
    ("tag:yaml.org,2002:float", r"^-?[0-9]+\.[0-9]+$", "-0123456789"),
    ("tag:yaml.org,2002:null", r"^(?:~|null|)$", ["~", "n", ""]),
):
    _StrictLoader.add_implicit_resolver(_tag, re.compile(_pattern), list(_first))


def _mapping(loader: _StrictLoader, node: yaml.Node) -> dict[Any, Any]:
    return loader.construct_mapping(cast(yaml.MappingNode, node))


_StrictLoader.add_constructor("tag:yaml.org,2002:map", _mapping)


@dataclass(frozen=True)
class Document:
    """A Markdown file: what stands between the `---` lines, and the prose below."""

    front: dict[str, Any]
    body: str


def read_text(path: Path, shown: str) -> str:
    """The text of a file, with line ends as LF.

    Raises:
        ContentError: when it cannot be read, is too large, is not UTF-8, holds nothing, or holds the marks of a merge.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise ContentError([Problem(shown, "file", "is larger than 1 MB, which no entry is; split or remove it")])
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError(
            [Problem(shown, "file", f"is not UTF-8 (byte {error.start}); save it again with the encoding UTF-8")]
        ) from None
    except OSError as error:
        raise ContentError([Problem(shown, "file", f"cannot be read ({error.strerror}); check the file")]) from None
    if not text.strip():
        raise ContentError([Problem(shown, "file", "is empty; fill it in or remove it")])
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if unfinished := merge_fault(text, shown):
        raise ContentError([unfinished])
    return text


def parse_yaml(text: str, shown: str, first_line: int = 1, remarks: Remarks | None = Remarks.AFTER_IDS) -> Any:
    """What a YAML text says.

    Args:
        text: the YAML.
        shown: the path to name in a problem.
        first_line: the line of the file on which the text begins.
        remarks: where remarks may stand; None: anywhere, and no slip is told, as in what strangers send.

    Raises:
        ContentError: with the line, when it does not parse, uses what is not taken here, or slips.
    """
    try:
        node = composed(text)
        found = () if node is None or remarks is None else tuple(slips(text, node, remarks))
        value = None if node is None else _StrictLoader("").construct_document(node)
    except yaml.MarkedYAMLError as error:
        found = (explained(text, error),)
    except _Refused as error:
        found = ((text.count("\n", 0, error.problem_mark.index), error.problem),)
    except yaml.reader.ReaderError as error:
        said = f"holds {named(text[error.position])}, which YAML does not take; delete it"
        found = ((text.count("\n", 0, error.position), said),)
    except (ValueError, RecursionError) as error:
        found = ((0, str(error) or "it is nested too deeply"),)
    if found:
        raise ContentError(Problem(shown, "YAML", f"line {first_line + line}: {told}") for line, told in found)
    return value


def composed(text: str) -> yaml.Node | None:
    """A YAML text as nodes, each of which knows its place; None where it holds none.

    Raises:
        yaml.YAMLError: when it does not parse, or uses what is not taken here.
    """
    loader = _StrictLoader(text)
    try:
        node: yaml.Node | None = loader.get_single_node()
        return node
    finally:
        loader.dispose()


def parse_document(text: str, shown: str) -> Document:
    """Front matter and body of a Markdown file.

    Raises:
        ContentError: when the `---` lines are missing, or what stands between them is not a mapping.
    """
    lines = text.split("\n")
    if lines[0].strip() != "---":
        if lines[0].strip(" -–—−") == "" and lines[0].strip():
            message = f"begins with `{lines[0].strip()}`; write three plain hyphens, `---`"
            raise ContentError([Problem(shown, "front matter", message, 1)])
        raise ContentError([Problem(shown, "front matter", "is missing; begin the file with a line `---`")])
    try:
        end = next(i for i, line in enumerate(lines[1:], 1) if line.rstrip() == "---")
    except StopIteration:
        raise ContentError([Problem(shown, "front matter", "never ends; close it with a line `---`")]) from None
    front = parse_yaml("\n".join(lines[1:end]), shown, 2, Remarks.NOWHERE)
    if not isinstance(front, dict):
        raise ContentError([Problem(shown, "front matter", "must be fields, one a line, such as `title: …`")])
    return Document(front, "\n".join(lines[end + 1 :]).strip() + "\n")
