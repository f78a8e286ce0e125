"""The files in which entries are named, as they are written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from guide.content.kinds import KINDS
from guide.content.loading import EDITIONS, PUBLISHED
from guide.content.model import Entry
from guide.content.problems import ContentError
from guide.content.reading.read import composed, parse_yaml, read_text
from guide.moving.edits import even, next_line
from guide.moving.yaml_edits import Yaml

TAXONOMY = "taxonomy.yml"


@dataclass(frozen=True)
class Source:
    """A file that may name entries."""

    path: Path
    text: str
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


def sources(root: Path, written: Path | None) -> Iterator[Source]:
    """Every file that may name an entry.

    Args:
        root: the content's folder.
        written: the folder of pages written by hand; None: there is none.
    """
    for kind in KINDS:
        for path in sorted((root / kind.folder).glob("*.md")):
            ref = f"{kind.folder}/{path.stem}"
            yield from _source(path, ref=ref, kind=kind, uri=f"{ref}.md")
    yield from _source(root / TAXONOMY)
    recorded = published(root)
    for path in sorted((root / EDITIONS).glob("*/*.yml")):
        if path.stem.isdecimal():
            name = f"{path.parent.name}/{path.stem}"
            fixed = recorded is None or name in recorded
            yield from _source(path, ref=f"{EDITIONS}/{path.parent.name}", fixed=fixed)
    for path in sorted(written.rglob("*.md")) if written else []:
        yield from _source(path, uri=path.relative_to(written or root).as_posix())


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


def _source(
    path: Path, *, ref: str = "", kind: type[Entry] | None = None, fixed: bool = False, uri: str = ""
) -> Iterator[Source]:
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return  # the check tells of it
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text.removeprefix(mark)
    if kind is None and uri:
        yield Source(path, text, mark, uri=uri)
        return
    bounds = _front(text) if kind else (0, len(text))
    written = _yaml(text, bounds) if bounds else None
    yield Source(path, text, mark, ref, kind, fixed, uri, written, readable=written is not None)


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
