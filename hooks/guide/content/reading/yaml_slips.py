"""What YAML takes without a word and yet is not what was meant: half a title, a name that looks right and is not."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from enum import Enum

import yaml

from guide.content.reading.odd_characters import first_odd
from guide.content.reading.yaml_hints import LIST_MARKS, runs_on

TEXT = "tag:yaml.org,2002:str"
EMPTY = "tag:yaml.org,2002:null"

_ID_OR_WORD = re.compile(r"[a-z0-9/-]+")
_REMARK = re.compile(r"[ \t]+#[^\n]*")
_ALL_IN_CURLY = re.compile(r"“[^“”]*”|‘[^‘’]*’")
_NO_SPACE_BEHIND_HYPHEN = "a space is missing after the hyphen; a list item begins with `- `"
_SHOWN = 40
"""Characters of a text that a problem repeats."""


class Remarks(Enum):
    """Where a remark may stand behind a value, on its line."""

    AFTER_IDS = 1
    """Behind ids, numbers, true and false, and what stands in quotes: in files of data."""
    NOWHERE = 2
    """Behind no text that is not in quotes: in front matter, where ` #` is part of a title more often than not."""


def slips(text: str, node: yaml.Node, remarks: Remarks) -> Iterator[tuple[int, str]]:
    """Each slip: its line, counted from 0, and a sentence.

    Args:
        text: the YAML.
        node: what it was read as.
        remarks: where remarks may stand.
    """
    ends = [found.start() for found in re.finditer("\n", text)]
    for place, told in _within(text, node, remarks):
        yield bisect_left(ends, place.start_mark.index), told


def _within(text: str, node: yaml.Node, remarks: Remarks) -> Iterator[tuple[yaml.Node, str]]:
    if isinstance(node, yaml.ScalarNode):
        yield from ((node, told) for told in _of_scalar(text, node, remarks))
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _within(text, item, remarks)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from ((key, told) for told in _of_key(key, value, in_flow=bool(node.flow_style)))
            yield from ((value, told) for told in _of_value(key, value))
            yield from _within(text, value, remarks)


def _of_scalar(text: str, node: yaml.ScalarNode, remarks: Remarks) -> Iterator[str]:
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in ("'", '"') and runs_on(text, start, end):
        yield f"the quote {node.style} that opens here closes only some lines below, and took them in; close it here"
    if node.style is None and node.tag == TEXT and (remark := _REMARK.match(text, end)):
        if remarks is Remarks.AFTER_IDS and _ID_OR_WORD.fullmatch(node.value):
            return
        lost = remark[0].lstrip(" \t")
        yield (
            f"“{_shortened(lost)}” is left out, since ` #` begins a remark; put the whole text in quotes if it belongs "
            "to it, or the remark on a line of its own"
        )


def _of_key(key: yaml.ScalarNode, value: yaml.Node, in_flow: bool) -> Iterator[str]:
    name = str(key.value)
    empty = value.tag == EMPTY and not value.value
    if odd := first_odd(name):
        yield f"the field's name holds {odd}; delete it and type the name anew"
    elif key.style is None and name[:1] in LIST_MARKS:
        yield f"a list item begins with a hyphen and a space, `- `, not with `{name[0]}`"
    elif key.style is None and re.match(r"-[A-Za-z]", name):
        yield _NO_SPACE_BEHIND_HYPHEN
    elif in_flow and empty and re.match(r"\w+:\S", name):
        yield f"a space is missing after the colon; write `{name.split(':')[0]}: …`"
    elif in_flow and empty and " " in name:
        yield f"“{_shortened(name)}” was cut off by a comma; within {{ }} put a text that holds a comma in quotes"


def _of_value(key: yaml.ScalarNode, value: yaml.Node) -> Iterator[str]:
    if not isinstance(value, yaml.ScalarNode) or value.style is not None:
        return
    if _ALL_IN_CURLY.fullmatch(value.value):
        yield (
            f"the curly quotes round `{key.value}` are shown as part of it; take them out, or write straight ones "
            "if the text needs quotes here"
        )
    below = value.start_mark.line > key.start_mark.line
    if below and value.value[:1] in LIST_MARKS and value.value[1:2] == " ":
        yield f"a list item begins with a hyphen and a space, `- `, not with `{value.value[0]}`"
    if below and re.match(r"-[^ ]", value.value):
        odd = first_odd(value.value[1])
        yield f"{odd} stands behind the hyphen; write a plain space" if odd else _NO_SPACE_BEHIND_HYPHEN


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
