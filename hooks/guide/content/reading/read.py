"""Files in: UTF-8 text, strict YAML and front matter. Each fault is a Problem, never a traceback."""

import copy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from guide.content.problems import ContentError, Problem
from guide.content.reading import quick_yaml, strict_yaml
from guide.content.reading.merge_marks import merge_fault
from guide.content.reading.odd_characters import named
from guide.content.reading.yaml_hints import explained
from guide.content.reading.yaml_slips import Remarks, slips
from guide.text.memory import Memory, digest

LARGEST_FILE = 1_000_000
"""Bytes; the longest entry is some ten thousand. A larger file is no entry and is not read."""

_READ = Memory[Any]()


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
    return copy.deepcopy(
        _READ.of((shown, first_line, remarks, digest(text)), lambda: _parsed(text, shown, first_line, remarks))
    )


def _parsed(text: str, shown: str, first_line: int, remarks: Remarks | None) -> Any:
    try:
        # What strangers send is small, and meets no parser in C.
        node = strict_yaml.composed(text) if remarks is None else quick_yaml.composed(text)
        found = () if node is None or remarks is None else tuple(slips(text, node, remarks))
        value = None if node is None else strict_yaml.constructed(node)
    except yaml.MarkedYAMLError as error:
        found = (explained(text, error),)
    except strict_yaml.Refused as error:
        found = ((text.count("\n", 0, error.problem_mark.index), error.problem),)
    except yaml.reader.ReaderError as error:
        said = f"holds {named(text[error.position])}, which YAML does not take; delete it"
        found = ((text.count("\n", 0, error.position), said),)
    except (ValueError, RecursionError) as error:
        found = ((0, str(error) or "it is nested too deeply"),)
    if found:
        raise ContentError(Problem(shown, "YAML", f"line {first_line + line}: {told}") for line, told in found)
    return value


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
