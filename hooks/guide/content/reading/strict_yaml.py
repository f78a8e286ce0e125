"""YAML as the guide takes it, and a text of it as nodes that know their places.

YAML 1.2's plain core: no aliases, no tags, no duplicate keys; dates stay text, and only true and false are Boolean.
"""

import re
from typing import Any, cast

import yaml
from yaml.composer import Composer
from yaml.resolver import BaseResolver

DEEPEST_YAML = 20
"""Levels of nesting; no file of the guide has more than six."""


class Refused(yaml.YAMLError):
    """YAML that is well formed but not taken here."""

    def __init__(self, message: str, mark: yaml.Mark) -> None:
        self.problem, self.problem_mark = message, mark
        super().__init__(message)


class StrictComposer(Composer):
    """Events into nodes, for whichever parser the events come from."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[attr-defined]
        if getattr(event, "tag", None):
            raise Refused("tags (!) are not taken; put the value in quotes", event.start_mark)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise Refused(
                "anchors (&) and aliases (*) are not taken; write the value out, or put it in quotes", event.start_mark
            )
        self.depth += 1
        if self.depth > DEEPEST_YAML:
            raise Refused("is nested too deeply", event.start_mark)
        try:
            return super().compose_node(parent, index)
        finally:
            self.depth -= 1


class StrictResolver(BaseResolver):
    """What a plain word means."""


for _tag, _pattern, _first in (
    ("tag:yaml.org,2002:bool", r"^(?:true|false)$", "tf"),
    ("tag:yaml.org,2002:int", r"^-?(?:0|[1-9][0-9]*)$", "-0123456789"),
    ("tag:yaml.org,2002:float", r"^-?[0-9]+\.[0-9]+$", "-0123456789"),
    ("tag:yaml.org,2002:null", r"^(?:~|null|)$", ["~", "n", ""]),
):
    StrictResolver.add_implicit_resolver(_tag, re.compile(_pattern), list(_first))


class _StrictLoader(StrictComposer, StrictResolver, yaml.SafeLoader):
    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise Refused("a key must be a plain word", key.start_mark)
            if key.value in seen:
                raise Refused(f"`{key.value}` stands here twice; keep one", key.start_mark)
            seen.add(key.value)
        return {str(key.value): self.construct_object(value, deep=True) for key, value in node.value}


def _mapping(loader: _StrictLoader, node: yaml.Node) -> dict[Any, Any]:
    return loader.construct_mapping(cast(yaml.MappingNode, node))


_StrictLoader.add_constructor("tag:yaml.org,2002:map", _mapping)


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


def constructed(node: yaml.Node) -> Any:
    """What a composed node says, as Python's own values.

    Raises:
        Refused: when a key stands twice, or is not a word.
    """
    return _StrictLoader("").construct_document(node)
