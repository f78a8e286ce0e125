"""An entry's name in YAML: put in place of another, or taken out with the link that it belongs to."""

from collections.abc import Iterator, Sequence

import yaml

from guide.content.kinds import Story
from guide.content.kinds.story import ANSWERS, RESPONDS, TRIED
from guide.content.model import Entry
from guide.moving.edits import Edit
from guide.moving.way import Remark, Way
from guide.moving.yaml_edits import Trail, Yaml
from guide.moving.yaml_names import ORDER, Naming, namings


def in_yaml(written: Yaml, way: Way, own: str = "", kind: type[Entry] | None = None) -> Iterator[Edit | Remark]:
    """What is to be done to the YAML of a file.

    A link that nothing can take the place of, and without which its field would be empty that may not be, is left for
    people to mend: the check tells of it.

    Args:
        written: the YAML.
        way: what becomes of such places.
        own: the ref of the entry whose file it is.
        kind: the kind of that entry; None in files of data.
    """
    every = list(namings(written.node))
    gone: dict[int, tuple[Trail, set[int]]] = {}
    for naming in (naming for naming in every if naming.ref in way.gone):
        if way.to and _fits(naming, way.to, own, kind) and not _there_already(naming, every, way):
            target = way.to.partition("/")[2] if naming.field == ORDER else way.to
            yield written.named(naming.node, naming.written, target)
            if not way.same and naming.field != ORDER:
                yield Remark(written.start_of(naming.node), f"leads to {way.to} now; read whether what it says fits")
        elif item := naming.item:
            holder, place = item[-1]
            gone.setdefault(id(holder), (item, set()))[1].add(place)
    for item, places in gone.values():
        holder = item[-1][0]
        if len(places) == len(holder.value) and _needed(item, kind, written.node):
            places.discard(min(places))
        if places:
            yield from written.without(item, places)


def _fits(naming: Naming, to: str, own: str, kind: type[Entry] | None) -> bool:
    """Whether the place may name that other entry."""
    folder = to.partition("/")[0]
    if naming.field == ORDER:
        return naming.ref.startswith(f"{folder}/")
    if to == own:
        return False
    relations = [*(kind.relations if kind else ()), RESPONDS, TRIED]
    targets = next((relation.targets for relation in relations if relation.field == naming.outermost), ())
    return not targets or folder in targets


def _there_already(naming: Naming, every: Sequence[Naming], way: Way) -> bool:
    """Whether the list that it stands in leads to the other entry too, or will by what stands before it."""
    if naming.item is None:
        return False
    holder = naming.item[-1][0]
    beside = [other for other in every if other.item and other.item[-1][0] is holder and other is not naming]
    before = every.index(naming)
    return any(
        way.now(other.ref) == way.to and (other.ref not in way.gone or every.index(other) < before) for other in beside
    )


def _needed(item: Trail, kind: type[Entry] | None, root: yaml.Node) -> bool:
    """Whether a list may not be empty."""
    holder, place = item[0]
    field = holder.value[place][0].value if isinstance(holder, yaml.MappingNode) else ""
    if kind is None:
        return bool(field == "advice")
    if kind is Story and field == "shows":
        fields = root.value if isinstance(root, yaml.MappingNode) else []
        return not any(key.value == "form" and value.value in ANSWERS for key, value in fields)
    return field in kind.model_fields and kind.model_fields[field].is_required()
