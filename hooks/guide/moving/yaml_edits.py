"""Edits of YAML that leave the rest as it is written: names put in place of others, items taken out, aliases added."""

from collections.abc import Collection, Sequence

import yaml

from guide.content.reading.read import parse_yaml
from guide.moving.edits import Edit, line_break, line_start, next_line

Step = tuple[yaml.CollectionNode, int]
"""A list or fields, and which of them."""
Trail = Sequence[Step]
"""The way from the outermost fields to a value."""


class Yaml:
    """A YAML text within its file, as written."""

    def __init__(self, text: str, node: yaml.Node, offset: int, end: int) -> None:
        """
        Args:
            text: the whole file.
            node: what the YAML says.
            offset: where in the file it begins.
            end: where it ends.
        """
        self.text, self.node, self.offset, self.end = text, node, offset, end

    def start_of(self, node: yaml.Node) -> int:
        return self.offset + int(node.start_mark.index)

    def end_of(self, node: yaml.Node) -> int:
        """Where a value ends; what stands after it on its line, or below it as a remark, is no part of it."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            return self.end_of(last[1] if isinstance(last, tuple) else last)
        start, end = self.start_of(node), self.offset + int(node.end_mark.index)
        return start + len(self.text[start:end].rstrip())

    def named(self, node: yaml.ScalarNode, old: str, new: str) -> Edit:
        """A name in place of another, in the same quotes or none."""
        start, end = self.start_of(node), self.end_of(node)
        written = self.text[start:end]
        if old not in written:
            return Edit(start, end, f'"{new}"')
        if node.style is None and not isinstance(parse_yaml(new, ""), str):
            return Edit(start, end, f'"{new}"')
        at = start + written.index(old)
        return Edit(at, at + len(old), new)

    def without(self, trail: Trail, gone: Collection[int] | None = None) -> list[Edit]:
        """The edits that take items out of a list, or fields, and what is empty without them.

        Args:
            trail: the way to one of them.
            gone: the places of all that go; None: of that one.
        """
        holder, place = trail[-1]
        gone = set(gone or {place})
        if len(gone) == len(holder.value):
            if len(trail) > 1:
                return self.without(trail[:-1])
            return [Edit(self.start_of(holder), self.end_of(holder), "[]" if _is_list(holder) else "{}")]
        cut = self._of_flow if holder.flow_style else self._of_block
        return [edit for number in sorted(gone) for edit in cut(holder, number, gone)]

    def _ends(self, holder: yaml.CollectionNode, place: int) -> tuple[int, int]:
        item = holder.value[place]
        first, last = item if isinstance(item, tuple) else (item, item)
        return self.start_of(first), self.end_of(last)

    def _of_flow(self, holder: yaml.CollectionNode, place: int, gone: Collection[int]) -> list[Edit]:
        start, end = self._ends(holder, place)
        if any(later not in gone for later in range(place + 1, len(holder.value))):
            following = self._ends(holder, place + 1)[0]
            between = self.text[end:following]
            # A remark between the two is kept, and only the comma goes.
            return [Edit(start, end + between.index(",") + 1 if "#" in between else following)]
        before = max(number for number in range(place) if number not in gone)
        return [Edit(self._ends(holder, before)[1], end)]

    def _of_block(self, holder: yaml.CollectionNode, place: int, gone: Collection[int]) -> list[Edit]:
        start, end = self._ends(holder, place)
        if _is_list(holder):
            start = self._dash(holder, place, start)
        begins = line_start(self.text, start)
        if self.text[begins:start].strip():
            # It shares its line with what it is in, as the first of the fields of an item: the next one moves up.
            return [Edit(start, self._ends(holder, place + 1)[0])] if place == 0 else [Edit(start, end)]
        return [Edit(begins, min(next_line(self.text, end), self.end))]

    def _dash(self, holder: yaml.CollectionNode, place: int, start: int) -> int:
        """Where the hyphen stands that an item of a list begins with."""
        if place == 0:
            return self.start_of(holder)
        at = self._ends(holder, place - 1)[1]
        column = holder.start_mark.column
        while (at := next_line(self.text, at)) < start:
            if self.text[at : at + column + 1].strip() == "-":
                return at + column
        return start

    def with_aliases(self, added: Sequence[str], dropped: Collection[str] = ()) -> list[Edit]:
        """The edits that put old addresses into an entry's front matter.

        Args:
            added: the old addresses.
            dropped: addresses that are old no more, and give way to them.
        """
        root = self.node
        assert isinstance(root, yaml.MappingNode)  # noqa: S101 - told to the type checker
        held = next((pair for pair in root.value if pair[0].value == "aliases"), None)
        if held is None:
            return self._aliases_begun(root, added) if added else []
        place, value = root.value.index(held), held[1]
        if not isinstance(value, yaml.SequenceNode):
            written = f" [{', '.join(added)}]"
            return [Edit(self.start_of(value), self.end_of(value), written)] if added else []
        there = {item.value: number for number, item in enumerate(value.value)}
        new = [alias for alias in added if alias not in there]
        old = [alias for alias in there if alias in dropped]
        edits = [self.named(value.value[there[was]], was, now) for was, now in zip(old, new, strict=False)]
        if surplus := {there[was] for was in old[len(new) :]}:
            edits += self.without([(root, place), (value, min(surplus))], surplus)
        return edits + self._joined(value, new[len(old) :])

    def _joined(self, aliases: yaml.SequenceNode, new: Sequence[str]) -> list[Edit]:
        if not new:
            return []
        if not aliases.value:
            start = self.start_of(aliases) + 1
            return [Edit(start, start, ", ".join(new))]
        last = aliases.value[-1]
        start, end = self.start_of(last), self.end_of(last)
        if aliases.flow_style:
            return [Edit(end, end, "".join(f", {alias}" for alias in new))]
        prefix = " " * aliases.start_mark.column + "- "
        at = min(next_line(self.text, end), self.end)
        lines = "".join(f"{prefix}{alias}{line_break(self.text)}" for alias in new)
        broken = "" if self.text[line_start(self.text, start) : at].endswith(("\n", "\r")) else line_break(self.text)
        return [Edit(at, at, broken + lines)]

    def _aliases_begun(self, root: yaml.MappingNode, added: Sequence[str]) -> list[Edit]:
        """A line of its own, where entries have it: before the day of the last review, and whether it is a draft."""
        after = ("draft", "reviewed")
        key = next((key for key, _ in root.value if key.value in after), root.value[0][0])
        start, listed = self.start_of(key), f"aliases: [{', '.join(added)}]"
        if root.flow_style:
            return [Edit(start, start, f"{listed}, ")]
        begins = line_start(self.text, start)
        if self.text[begins:start].strip():  # an explicit key, `? draft`
            end = min(next_line(self.text, self.end_of(root)), self.end)
            return [Edit(end, end, f"{listed}{line_break(self.text)}")]
        while (above := line_start(self.text, begins - 1)) > self.offset and self.text[above:begins].strip()[:1] == "#":
            begins = above
        return [
            Edit(begins, begins, f"{self.text[line_start(self.text, start) : start]}{listed}{line_break(self.text)}")
        ]


def _is_list(node: yaml.CollectionNode) -> bool:
    return isinstance(node, yaml.SequenceNode)
