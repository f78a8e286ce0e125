"""The entry that a command is given, or a sentence on why it can be none."""

from pathlib import Path, PurePosixPath

from guide.content.easy_read import EASY_READ
from guide.content.kinds import KINDS, Story
from guide.content.library import Library
from guide.content.loading import EDITIONS, SHEET
from guide.content.model import LONGEST_ID, Entry, is_id
from guide.content.problems import ContentError, Problem, nearest_ref

COMPANIONS = (SHEET, EASY_READ)
"""How the names of files end that lie beside an entry's own and go where it goes."""
FOLDERS = {kind.folder: kind for kind in KINDS}


def there(root: Path) -> frozenset[str]:
    """Every ref that has a file, whether it reads or not; a check has a folder."""
    entries = {f"{folder}/{path.stem}" for folder in FOLDERS for path in (root / folder).glob("*.md")}
    return frozenset(entries | {f"{EDITIONS}/{path.parent.name}" for path in (root / EDITIONS).glob("*/*.yml")})


def named(command: str, field: str, given: str, library: Library) -> str:
    """The ref of what is there: given as `tips/first-tip`, as its file, or as its id alone.

    Raises:
        ContentError: where nothing of that name is there, with the nearest that is.
    """
    known = there(library.root)
    ref = plain(given, library.root)
    if ref in known:
        return ref
    if "/" not in ref and (same := [other for other in known if other.partition("/")[2] == ref]):
        return same[0]
    if now := library.moved.get(ref):
        raise refused(command, field, f"`{ref}` is an old address of {now}; name that")
    if ref.partition("/")[0] in ("themes", "stages"):
        raise refused(
            command, field, f"`{ref}` is no entry; its id is part of addresses and stays. Its title may change"
        )
    if "/" not in ref:
        wanted = [f"{folder}/{ref}" for folder in (*FOLDERS, EDITIONS)]
        hint = next((hint for each in wanted if (hint := nearest_ref(each, known))), "")
    else:
        hint = nearest_ref(ref, known)
    raise refused(command, field, f"`{given}` does not exist{hint}")


def free(command: str, given: str, old: str, library: Library) -> str:
    """The ref that an entry can be given: a whole one, or its id alone.

    Raises:
        ContentError: where it cannot be an id, is another's, or would make the entry one of another kind.
    """
    folder = old.partition("/")[0]
    other, _, id_ = ("", "", "") if given.endswith("/") else plain(given, library.root).rpartition("/")
    if other and other != folder:
        kind = FOLDERS[folder].kind
        what = f"`{given}` lies in another folder, and a {kind} stays a {kind}; name it {folder}/…"
        raise refused(command, "NEW", what)
    if not is_id(id_):
        what = f"`{given}` cannot be an id; use small letters, digits and hyphens, at most {LONGEST_ID}"
        raise refused(command, "NEW", what)
    ref = f"{folder}/{id_}"
    _hold_free(command, ref, old, library)
    return ref


def now(given: str, ref: str) -> str:
    """What a name given whole or as an id alone says, for an entry of the kind of another."""
    return given if "/" in given else f"{ref.partition('/')[0]}/{given}"


def _hold_free(command: str, ref: str, old: str, library: Library) -> None:
    id_ = ref.partition("/")[2]
    for taken in sorted(there(library.root) - {old}):
        if taken.partition("/")[2] == id_:
            raise refused(command, "NEW", f"`{id_}` is the id of {taken}; choose another")
    owner = library.moved.get(ref, old)
    if owner != old:
        raise refused(command, "NEW", f"`{ref}` is an old address of {owner}; choose another")
    for ending in COMPANIONS:
        there_already, own = (library.root / f"{each}{ending}" for each in (ref, old))
        # One that is the same was put there by this very command, before it was stopped.
        if there_already.exists() and not (own.exists() and own.read_bytes() == there_already.read_bytes()):
            raise refused(command, "NEW", f"{there_already.as_posix()} is there already; choose another")
    if ref in {each for story in library.withdrawn for each in (story.ref, *story.aliases)}:
        raise refused(command, "NEW", f"`{ref}` is the address of a story that was withdrawn; choose another")


def kind_of(ref: str) -> type[Entry] | None:
    """The kind of an entry; None where the ref is a check's."""
    return FOLDERS.get(ref.partition("/")[0])


def is_story(ref: str) -> bool:
    return kind_of(ref) is Story


def files_of(ref: str, root: Path) -> tuple[Path, ...]:
    """The files of an entry, its own last; of a check all of its folder, and then that."""
    if kind_of(ref) is None:
        folder = root / ref
        return (*sorted(folder.iterdir()), folder)
    return tuple(path for path in (*companions(ref, root), root / f"{ref}.md") if path.exists())


def companions(ref: str, root: Path) -> tuple[Path, ...]:
    """The files that lie beside an entry's own: a tool's sheet, its Easy Read."""
    return tuple(path for ending in COMPANIONS if (path := root / f"{ref}{ending}").exists())


def refused(command: str, field: str, message: str) -> ContentError:
    return ContentError([Problem(f"guide {command}", field, message)])


def plain(given: str, root: Path) -> str:
    """A name without what a shell fills in: the content's folder before it, the ending of the file behind."""
    prefixes = (f"{root.as_posix()}/", f"{root.name}/", "./")
    text = given.removesuffix("/")
    for prefix in prefixes:
        text = text.removeprefix(prefix)
    for ending in (".md", *COMPANIONS):
        text = text.removesuffix(ending)
    return PurePosixPath(text).as_posix() if text else text
