"""The files in which entries are named, as they are written."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import yaml

from guide.content.kinds import KINDS
from guide.content.loading import EDITIONS, PUBLISHED
from guide.content.model import Entry
from guide.content.packs import PACKS
from guide.content.problems import ContentError
from guide.content.reading.quick_yaml import composed
from guide.content.reading.read import parse_yaml, read_text
from guide.moving.edits import even, next_line
from guide.moving.yaml_edits import Yaml

TAXONOMY = "taxonomy.yml"


@dataclass(frozen=True)
class Source:
    """A file that may name entries."""

    path: Path
    text: str = ""
    """As it is written, line ends and all; a mark of the byte order is apart."""
    mark: str = ""
    ref: str = ""
    """The entry's whose file it is."""
    kind: type[Entry] | None = None
    fixed: bool = False
    """Whether it is a published edition, whose words stay."""
    uri: str = ""
    """Where the page of its Markdown lies; empty where it holds none."""
    yaml: Yaml | None = field(default=None, compare=False)
    """Its YAML; None where it has none, or does not read."""
    readable: bool = True


def sources(root: Path, written: Path | None, refs: Collection[str], own: Collection[str] = ()) -> Iterator[Source]:
    """Every file in which one of some entries may be named.

    Args:
        root: the content's folder.
        written: the folder of pages written by hand; None: there is none.
        refs: the entries.
        own: entries whose files are wanted, whatever they name.
    """
    ids = {ref.partition("/")[2] for ref in refs}
    for found in _every(root, written):
        if found.ref in own or any(id_ in found.text for id_ in ids):
            yield _read(found)


def _every(root: Path, written: Path | None) -> Iterator[Source]:
    for kind in KINDS:
        for path in sorted((root / kind.folder).glob("*.md")):
            ref = f"{kind.folder}/{path.stem}"
            yield from _opened(Source(path, ref=ref, kind=kind, uri=f"{ref}.md"))
    yield from _opened(Source(root / TAXONOMY))
    yield from _opened(Source(root / PACKS))
    recorded = published(root)
    for path in sorted((root / EDITIONS).glob("*/*.yml")):
        if path.stem.isdecimal():
            fixed = recorded is None or f"{path.parent.name}/{path.stem}" in recorded
            yield from _opened(Source(path, ref=f"{EDITIONS}/{path.parent.name}", fixed=fixed))
    for path in sorted(written.rglob("*.md")) if written else []:
        yield from _opened(Source(path, uri=path.relative_to(written or root).as_posix()))


def published(root: Path) -> Mapping[str, str] | None:
    """The record of published editions; None where it does not read, and any edition may be among them."""
    path = root / EDITIONS / PUBLISHED
    if not path.exists():
        return {}
    try:
        held = parse_yaml(read_text(path, str(path)), str(path))
    except ContentError:
        return None
    return held if isinstance(held, dict) else None


def _opened(source: Source) -> Iterator[Source]:
    try:
        text = source.path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return  # the check tells of it
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    yield replace(source, text=text.removeprefix(mark), mark=mark)


def _read(source: Source) -> Source:
    if source.kind is None and source.uri:
        return source
    bounds = _front(source.text) if source.kind else (0, len(source.text))
    written = _yaml(source.text, bounds) if bounds else None
    return replace(source, yaml=written, readable=written is not None)


def _front(text: str) -> tuple[int, int] | None:
    """Where the front matter of a file begins and ends."""
    begins = at = next_line(text, 0)
    if text[:begins].strip() != "---":
        return None
    while at < len(text):
        following = next_line(text, at)
        if text[at:following].rstrip() == "---":
            return begins, at
        at = following
    return None


def _yaml(text: str, bounds: tuple[int, int]) -> Yaml | None:
    start, end = bounds
    try:
        node = composed(even(text[start:end]))
    except yaml.YAMLError:
        return None
    return None if node is None else Yaml(text, node, start, end)
