"""All files of a guide, changed such that what led to an entry leads elsewhere, or nowhere."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from guide.content.problems import Problem
from guide.moving.edits import Edit, edited, even, line_after
from guide.moving.in_markdown import by_hand, in_markdown
from guide.moving.in_yaml import in_yaml
from guide.moving.plan import Write
from guide.moving.sources import Source
from guide.moving.way import Remark, Way
from guide.moving.yaml_names import Naming, namings


@dataclass(frozen=True)
class Mended:
    """A file, changed or not, and what people are to read in it."""

    source: Source
    text: str
    places: int
    remarks: tuple[Problem, ...]

    @property
    def write(self) -> Write:
        return Write(self.source.path, self.source.mark + self.text, self.places)


def mended(source: Source, way: Way, added: Collection[str] = (), dropped: Collection[str] = ()) -> Mended:
    """A file after a way.

    Args:
        source: the file; a published edition stays as it is.
        way: what becomes of the places that name an entry.
        added: old addresses that are to lead to the entry whose file it is.
        dropped: addresses that are old no more.
    """
    found: list[Edit | Remark] = []
    if source.yaml and not source.fixed:
        found += in_yaml(source.yaml, way, source.ref, source.kind)
    if source.uri:
        found += (in_markdown if source.kind else by_hand)(source.text, source.uri, way)
    edits = [each for each in found if isinstance(each, Edit)]
    if source.yaml and (added or dropped):
        edits += source.yaml.with_aliases(list(added), dropped)
    remarks = [_remark(source, each, edits) for each in sorted(each for each in found if isinstance(each, Remark))]
    text = edited(source.text, edits)
    return Mended(source, text, len({edit.start for edit in edits}), (*remarks, *_besides(source, text, way)))


def _remark(source: Source, remark: Remark, edits: Iterable[Edit]) -> Problem:
    body = remark.at >= (source.yaml.end if source.yaml else 0) and bool(source.uri)
    line = line_after(even(source.text), remark.at, edits)
    return Problem(source.path.as_posix(), "text" if body else "link", remark.said, line)


def _besides(source: Source, text: str, way: Way) -> Iterator[Problem]:
    """Names that are no link, so that only people can tell whether they should change; and files that do not read."""
    names = re.compile("|".join(rf"(?<![\w-]){re.escape(ref)}(?![\w-])" for ref in sorted(way.gone)))
    if not source.readable:
        for found in names.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            said = f"`{found[0]}` stands here, in a file that does not read; mend it by hand"
            yield Problem(source.path.as_posix(), "file", said, line)
    elif source.uri:
        start = 0 if source.kind is None else text.find("\n---", 3)
        for found in names.finditer(text, start):
            line = even(text).count("\n", 0, found.start()) + 1
            said = f"`{found[0]}` stands here as words or code, and is left as it is"
            yield Problem(source.path.as_posix(), "text", said, line)


def held_fast(source: Source, gone: Collection[str]) -> Iterator[Naming]:
    """The places of a published edition that name what goes: they cannot change."""
    if source.yaml and source.fixed:
        yield from (naming for naming in namings(source.yaml.node) if naming.ref in gone)


def kept(source: Source, gone: Collection[str], to: str) -> Iterator[Problem]:
    """A word on a published edition that names what goes, and follows its old address."""
    count = len(list(held_fast(source, gone)))
    if count:
        places = "1 place" if count == 1 else f"{count} places"
        yield Problem(source.path.as_posix(), "edition", f"{places}, published and unchanged; they lead on to {to}")
