"""Where the YAML of a file names entries."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from guide.moving.yaml_edits import Step, Trail

ORDER = "order"
ALONE = ("responds_to", "tried")
"""Fields of a story that name one entry by themselves."""


@dataclass(frozen=True)
class Naming:
    """A value that names an entry."""

    ref: str
    node: yaml.ScalarNode
    field: str
    """The field of which it is the value: `to`, `about` or one of `ALONE`; or `order`, which holds ids alone."""
    trail: Trail

    @property
    def outermost(self) -> str:
        """The field at the top of the file in which it stands, such as `related`."""
        return _key(self.trail[0])

    @property
    def item(self) -> Trail | None:
        """The way to what goes where this place is taken out: a link of a list, an id. None: it stays as it is."""
        if self.field == ORDER:
            return self.trail
        if self.field == "to" and len(self.trail) > 1 and isinstance(self.trail[-2][0], yaml.SequenceNode):
            return self.trail[:-1]
        return None

    @property
    def written(self) -> str:
        """The entry as it is named there."""
        return self.ref.partition("/")[2] if self.field == ORDER else self.ref


def namings(root: yaml.Node | None) -> Iterator[Naming]:
    """Every place that names an entry, save `aliases`, which name none that is there."""
    if isinstance(root, yaml.MappingNode):
        yield from _within(root, ())


def _within(node: yaml.Node, trail: tuple[Step, ...]) -> Iterator[Naming]:
    if isinstance(node, yaml.MappingNode):
        for place, (_, value) in enumerate(node.value):
            yield from _within(value, (*trail, (node, place)))
    elif isinstance(node, yaml.SequenceNode):
        for place, value in enumerate(node.value):
            yield from _within(value, (*trail, (node, place)))
    elif isinstance(node, yaml.ScalarNode):
        field = _key(trail[-1])
        if (field in ("to", "about") and len(trail) > 1) or (field in ALONE and len(trail) == 1):
            yield Naming(node.value.strip(), node, field, trail)
        elif len(trail) == 3 and _key(trail[0]) == ORDER:
            yield Naming(f"{_key(trail[1])}/{node.value.strip()}", node, ORDER, trail)


def _key(step: Step) -> str:
    holder, place = step
    if not isinstance(holder, yaml.MappingNode):
        return ""
    key = holder.value[place][0]
    return str(key.value) if isinstance(key, yaml.ScalarNode) else ""
