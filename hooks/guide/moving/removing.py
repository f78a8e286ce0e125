"""Taking an entry out of the guide, with what leads there: links go, or lead to another that takes its place."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from guide.content.library import Library
from guide.content.problems import ContentError, Problem
from guide.moving.edits import even
from guide.moving.mending import held_fast, kept, mended
from guide.moving.named import files_of, is_story, kind_of, named, now, plain, refused
from guide.moving.plan import Change, Delete, Plan
from guide.moving.sources import Source, published, sources
from guide.moving.way import Way

COMMAND = "remove"


def removing(library: Library, written: Path | None, name: str, instead: str | None = None) -> Plan:
    """What it takes to remove an entry, or a check of which no edition was published.

    Args:
        library: the content; it may have problems.
        written: the folder of pages written by hand, if there is one.
        name: the entry, such as `tips/old-name`.
        instead: the entry to which everything leads that led there.

    Raises:
        ContentError: where there is no such entry, it goes another way, the other cannot take its place, or a published
            edition names it and no other takes its place.
    """
    if instead and (gone := _gone_already(library, name, instead)):
        return gone
    ref = named(COMMAND, "REF", name, library)
    _hold_removable(library, ref)
    heir = named(COMMAND, "--instead", instead, library) if instead else None
    earlier = [alias for alias, now in library.moved.items() if now == ref]
    way = Way(frozenset({ref, *earlier}), heir, titles=_titles(library, ref, heir), moved=library.moved)
    own = [heir] if heir else []
    files = [source for source in sources(library.root, written, way.gone, own) if source.ref != ref]
    if heir:
        _hold_heir(library, ref, heir, files)
    else:
        _hold_unpublished(library, ref, files, way.gone)
    changes: list[Change] = []
    remarks: list[Problem] = []
    left: list[Problem] = []
    for source in files:
        added = [ref, *earlier] if source.ref == heir and source.kind else []
        after = mended(source, way, added)
        remarks += after.remarks
        left += kept(source, way.gone, heir) if heir else ()
        if after.places:
            changes.append(after.write)
    changes += [Delete(path) for path in files_of(ref, library.root)]
    said = f"What led to it leads to {heir} now, and so does its address." if heir else "Nothing stands at its address."
    return Plan(f"{ref} is gone. {said}", tuple(changes), tuple(remarks), tuple(left))


def _gone_already(library: Library, name: str, instead: str) -> Plan | None:
    """What is left to do where the same command was given before, and was stopped."""
    ref = plain(name, library.root)
    if (heir := library.moved.get(ref)) is None or heir != now(plain(instead, library.root), heir):
        return None
    return Plan(f"{ref} is gone already, and its address leads to {heir}.")


def _hold_removable(library: Library, ref: str) -> None:
    if is_story(ref):
        id_ = ref.partition("/")[2]
        message = (
            f"a story is withdrawn, which leaves a notice at its address: guide story withdraw {id_}. "
            "If this copy never showed it, delete its file; `guide check` then names whatever leads there"
        )
        raise refused(COMMAND, "REF", message)
    if kind_of(ref) is None:
        recorded = published(library.root)
        id_ = ref.partition("/")[2]
        if recorded is None or any(name.partition("/")[0] == id_ for name in recorded):
            message = (
                f"{ref} was published, and answers given to it must stay readable. If this copy never published it, "
                "`guide begin-anew` takes it from the record; then give this command again"
            )
            raise refused(COMMAND, "REF", message)


def _hold_heir(library: Library, ref: str, heir: str, files: Sequence[Source]) -> None:
    if heir == ref:
        raise refused(COMMAND, "--instead", f"{ref} is what you remove; name another")
    if kind_of(heir) is None:
        raise refused(COMMAND, "--instead", f"{heir} is a check, which holds no old addresses; name an entry")
    if not any(source.ref == heir and source.yaml for source in files):
        raise refused(COMMAND, "--instead", f"{heir} does not read; run `guide check` and mend it first")
    going, entry = library.entries.get(ref), library.entries.get(heir)
    if entry and entry.draft and not (going and going.draft):
        raise refused(COMMAND, "--instead", f"{heir} is a draft and is not published; finish it first, or name another")


def _hold_unpublished(library: Library, ref: str, files: Sequence[Source], gone: Collection[str]) -> None:
    held = [problem for source in files for problem in _held(source, gone)]
    if held:
        like = _neighbour(library, ref)
        way_out = (
            f"say which entry takes its place, such as `guide remove {ref} --instead {like}`; or, if this copy has "
            "published no check yet, give `guide begin-anew` first"
        )
        raise ContentError([*held, Problem("guide remove", "REF", f"published editions name {ref}; {way_out}")])


def _held(source: Source, gone: Collection[str]) -> Iterator[Problem]:
    for naming in held_fast(source, gone):
        assert source.yaml is not None  # noqa: S101 - told to the type checker
        line = even(source.text).count("\n", 0, source.yaml.start_of(naming.node)) + 1
        message = f"names {naming.ref}, and this edition is published, so its words stay"
        yield Problem(source.path.as_posix(), naming.field, message, line)


def _neighbour(library: Library, ref: str) -> str:
    """An entry that might take the place of another: of its kind, and among those it leads to where one is."""
    folder = f"{ref.partition('/')[0]}/"
    edges = [edge.target for edge in library.graph.from_(ref)] + [edge.source for edge in library.graph.to(ref)]
    near = [other for other in edges if other.startswith(folder)]
    others = [other for other in library.entries if other.startswith(folder) and other != ref]
    return next(iter([*near, *others]), f"{folder}…")


def _titles(library: Library, ref: str, heir: str | None) -> tuple[str, str] | None:
    going, entry = library.find(ref), library.find(heir) if heir else None
    return (going.title, entry.title) if going and entry else None
