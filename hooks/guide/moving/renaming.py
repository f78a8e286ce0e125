"""Giving an entry another id: its old address leads on, and every place that names it says the new one."""

from dataclasses import replace
from pathlib import Path

from guide.content.library import Library
from guide.content.problems import ContentError, Problem
from guide.moving.mending import kept, mended
from guide.moving.named import companions, free, kind_of, named, now, plain, refused
from guide.moving.plan import Change, Delete, Plan, Rename, Write
from guide.moving.sources import sources
from guide.moving.way import Way

COMMAND = "rename"


def renaming(library: Library, written: Path | None, old: str, new: str) -> Plan:
    """What it takes to rename an entry.

    Args:
        library: the content; it may have problems.
        written: the folder of pages written by hand, if there is one.
        old: the entry, such as `tips/old-name`.
        new: what it shall be called: such a ref, or the id alone.

    Raises:
        ContentError: where there is no such entry, or the name cannot be its.
    """
    if (done := library.moved.get(plain(old, library.root))) and done == now(new, done):
        left_over = companions(plain(old, library.root), library.root)
        return Plan(f"{old} is {done} already.", tuple(map(Delete, left_over)))
    ref = named(COMMAND, "OLD", old, library)
    if kind_of(ref) is None:
        message = f"{ref} is a check, and people hold links and saved rounds that name it; it keeps its id. "
        raise refused(COMMAND, "OLD", f"{message}A new title goes into its next edition")
    to = free(COMMAND, new, ref, library)
    if to == ref:
        return Plan(f"{ref} is called so already.")
    way = Way(frozenset({ref}), to, same=True)
    changes: list[Change] = []
    own: list[Change] = []
    remarks: list[Problem] = []
    left: list[Problem] = []
    for source in sources(library.root, written, way.gone, [ref]):
        mine = source.ref == ref and source.kind is not None
        if mine and source.yaml is None:
            raise _unread(source.path)
        after = mended(source, way, [ref] if mine else (), {to} if mine else ())
        path = (library.root / f"{to}.md").as_posix()
        remarks += [replace(remark, path=path) for remark in after.remarks] if mine else after.remarks
        left += kept(source, {ref}, to)
        if after.places:
            (own if mine else changes).append(after.write)
    own += _files(library.root, ref, to)
    return Plan(f"{ref} is {to} now, and its old address leads there.", (*changes, *own), tuple(remarks), tuple(left))


def _files(root: Path, ref: str, to: str) -> list[Change]:
    """The entry's own file is last but for its companions' old copies, so that the command can be given again at any
    time."""
    beside = companions(ref, root)
    written = [Write(root / f"{to}{_ending(path, ref)}", _text(path), 0) for path in beside]
    return [*written, Rename(root / f"{ref}.md", root / f"{to}.md"), *map(Delete, beside)]


def _ending(companion: Path, ref: str) -> str:
    return companion.name.removeprefix(ref.rpartition("/")[2])


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise _unread(path) from None


def _unread(path: Path) -> ContentError:
    return refused(COMMAND, "OLD", f"{path.as_posix()} does not read; run `guide check` and mend it first")
