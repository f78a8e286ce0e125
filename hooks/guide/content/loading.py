"""Finding the content's files and reading each into its model."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from guide.content.assessments import Assessment, fingerprint
from guide.content.easy_read import EASY_READ, EasyRead
from guide.content.kinds import KINDS, Story
from guide.content.kinds.tool import Sheet, Tool
from guide.content.model import Entry, is_id
from guide.content.packs import PACKS, Pack, packs_of
from guide.content.problems import ContentError, Problem, nearest
from guide.content.reading.read import parse_document, parse_yaml, read_text
from guide.content.reading.validate import build, build_list
from guide.content.reference import Source, Taxonomy, Term
from guide.content.together import TOGETHER, Together
from guide.content.trade_words import TRADE_WORDS, trade_words
from guide.content.withdrawn import FOLDER, WITHDRAWN, Withdrawn
from guide.text.memory import Memory, digest

SHEET = ".sheet.yml"
REFERENCE_FILES = ("taxonomy.yml", "glossary.yml", "sources.yml")
EDITIONS = "assessments"
PUBLISHED = "published.yml"

_UNBOUND = " (a copy that has published no check yet can begin without the record: `guide begin-anew`)"

_ENTRIES = Memory[Entry]()

NO_SHEET = Sheet.model_construct(title="", before="", parts=())
NO_TAXONOMY = Taxonomy.model_construct(themes=(), stages=(), sectors=(), order={})


@dataclass
class Found:
    """What the files hold, gathered while they are read."""

    root: Path
    name: str
    """The folder as problems name it."""
    problems: list[Problem] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    assessments: dict[str, tuple[Assessment, ...]] = field(default_factory=dict)
    editions: dict[str, list[str]] = field(default_factory=dict)
    """By the assessment's id, the path of every edition's file, even of one that does not read."""
    together: dict[str, Together] = field(default_factory=dict)
    """By the assessment's id."""
    easy_reads: dict[str, EasyRead] = field(default_factory=dict)
    """By the entry's ref."""
    taxonomy: Taxonomy = NO_TAXONOMY
    glossary: tuple[Term, ...] = ()
    sources: tuple[Source, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    trade_words: tuple[str, ...] = ()
    packs: tuple[Pack, ...] = ()
    known: set[str] = field(default_factory=set)
    """The ref of every file of an entry or assessment, even of one that does not read."""
    raw_lists: set[str] = field(default_factory=set)
    """Reference files that did not read: what refers to them cannot be judged."""

    def shown(self, relative: str | Path) -> str:
        """A path as it is named in problems."""
        path = relative if isinstance(relative, str) else relative.as_posix()
        return path if self.name == "." else f"{self.name}/{path}"

    @contextmanager
    def gathering(self) -> Iterator[None]:
        """Takes up the problems that stop the reading of one file, so that the next is read all the same."""
        try:
            yield
        except ContentError as error:
            self.problems.extend(error.problems)


def find(root: Path, name: str) -> Found:
    """Reads every file of a content folder, which problems call `name`."""
    found = Found(root, PurePosixPath(name).as_posix())
    if not root.is_dir():
        found.problems.append(Problem(name, "folder", "does not exist; name the content's folder"))
        return found
    _read_reference(found)
    for kind in KINDS:
        _read_kind(found, kind)
    _read_assessments(found)
    _read_withdrawn(found)
    _read_trade_words(found)
    _read_packs(found)
    _strangers(found)
    return found


def _read_reference(found: Found) -> None:
    def read(name: str, take: Callable[[Any, str], None]) -> None:
        shown = found.shown(name)
        before = len(found.problems)
        with found.gathering():
            take(parse_yaml(read_text(found.root / name, shown), shown), shown)
        if len(found.problems) > before:
            found.raw_lists.add(name)

    def taxonomy(data: Any, shown: str) -> None:
        found.taxonomy = build(Taxonomy, data, shown)

    def glossary(data: Any, shown: str) -> None:
        found.glossary = build_list(Term, data, shown)

    def sources(data: Any, shown: str) -> None:
        found.sources = build_list(Source, data, shown)

    for name, take in zip(REFERENCE_FILES, (taxonomy, glossary, sources), strict=True):
        read(name, take)


def _read_kind(found: Found, kind: type[Entry]) -> None:
    folder = found.root / kind.folder
    for path in sorted(folder.glob("*")) if folder.is_dir() else []:
        relative = path.relative_to(found.root)
        shown = found.shown(relative)
        if path.suffix == ".md" and path.is_file():
            found.known.add(f"{kind.folder}/{path.stem}")
            with found.gathering():
                found.entries.append(_entry(found, kind, path))
        elif kind is Tool and path.name.endswith(SHEET):
            if not path.with_name(path.name.removesuffix(SHEET) + ".md").exists():
                found.problems.append(
                    Problem(shown, "file", "is the sheet of no tool; name it after one, or remove it")
                )
        elif path.name.endswith(EASY_READ):
            with found.gathering():
                easy_read = _easy_read(found, kind, path)
                found.easy_reads[easy_read.ref] = easy_read
        elif not path.name.startswith(".") and relative.as_posix() != f"{FOLDER}/{WITHDRAWN}":
            found.problems.append(Problem(shown, "file", f"does not belong here; entries are {kind.folder}/ID.md"))


def _entry(found: Found, kind: type[Entry], path: Path) -> Entry:
    relative = path.relative_to(found.root).as_posix()
    shown = found.shown(relative)
    if not is_id(path.stem):
        raise ContentError(
            [Problem(shown, "file name", f"`{path.stem}` cannot be an id; use small letters, digits and hyphens")]
        )
    text = read_text(path, shown)
    if kind is Tool:  # its sheet is another file
        return _made(found, kind, path, text)
    return _ENTRIES.of((kind, shown, relative, digest(text)), lambda: _made(found, kind, path, text))


def _made(found: Found, kind: type[Entry], path: Path, text: str) -> Entry:
    """An entry made of its file's text."""
    relative = path.relative_to(found.root).as_posix()
    shown = found.shown(relative)
    document = parse_document(text, shown)
    given: dict[str, Any] = {"id": path.stem, "path": relative, "body": document.body}
    problems: list[Problem] = []
    if kind is Tool:
        try:
            given["sheet"] = _sheet(found, path)
        except ContentError as error:
            problems.extend(error.problems)
            given["sheet"] = NO_SHEET
    try:
        entry = build(kind, document.front, shown, given)
    except ContentError as error:
        problems.extend(error.problems)
    if problems:
        raise ContentError(problems)
    return entry


def _sheet(found: Found, tool: Path) -> Sheet:
    path = tool.with_name(tool.stem + SHEET)
    shown = found.shown(path.relative_to(found.root))
    if not path.exists():
        raise ContentError([Problem(shown, "file", "is missing; every tool has its worksheet beside it")])
    return build(Sheet, parse_yaml(read_text(path, shown), shown), shown)


def _easy_read(found: Found, kind: type[Entry], path: Path) -> EasyRead:
    relative = path.relative_to(found.root).as_posix()
    shown, id_ = found.shown(relative), path.name.removesuffix(EASY_READ)
    if kind is Story or not path.with_name(f"{id_}.md").exists():
        what = "a story, which stays as it was told" if kind is Story else "no entry; name it after one, or remove it"
        raise ContentError([Problem(shown, "file", f"is the Easy Read of {what}")])
    given = {"ref": f"{kind.folder}/{id_}", "path": relative}
    return build(EasyRead, parse_yaml(read_text(path, shown), shown), shown, given)


def _read_assessments(found: Found) -> None:
    folder = found.root / EDITIONS
    published = _published(found)
    fingerprints: dict[str, str] = {}
    for path in sorted(folder.glob("*/*"), key=lambda path: (path.parent.name, len(path.stem), path.stem)):
        relative = path.relative_to(found.root).as_posix()
        shown = found.shown(relative)
        id_, stem = path.parent.name, path.stem
        with found.gathering():
            if path.name == TOGETHER:
                data = parse_yaml(read_text(path, shown), shown)
                found.together[id_] = build(Together, data, shown, {"id": id_, "path": relative})
                continue
            found.known.add(f"{EDITIONS}/{id_}")
            if path.suffix != ".yml" or not stem.isdecimal() or stem.startswith("0"):
                message = f"must be the edition's number, such as 1.yml, or {TOGETHER}"
                raise ContentError([Problem(shown, "file name", message)])
            found.editions.setdefault(id_, []).append(relative)
            data = parse_yaml(read_text(path, shown), shown)
            name = f"{id_}/{stem}"
            fingerprints[name] = fingerprint(data)
            given = {
                "id": id_,
                "edition": int(stem),
                "path": relative,
                "draft": published is not None and name not in published,
            }
            found.assessments[id_] = (*found.assessments.get(id_, ()), build(Assessment, data, shown, given))
    found.problems.extend(_changed(found, published or {}, fingerprints))


def _published(found: Found) -> Mapping[str, str] | None:
    """The record of published editions; None where it does not read: until it is mended, none is taken for a draft."""
    path = found.root / EDITIONS / PUBLISHED
    if not path.exists():
        return {}
    shown = found.shown(path.relative_to(found.root))
    with found.gathering():
        data = parse_yaml(read_text(path, shown), shown)
        if isinstance(data, dict) and all(isinstance(value, str) for value in data.values()):
            return data
        raise ContentError(
            [Problem(shown, "file", 'must be lines such as `assumptions/1: "…"`, as `guide publish` writes them')]
        )
    return None


def _changed(found: Found, published: Mapping[str, str], fingerprints: Mapping[str, str]) -> Iterable[Problem]:
    for name, recorded in published.items():
        shown = found.shown(f"{EDITIONS}/{name}.yml")
        if name not in fingerprints:
            if not any(problem.path == shown for problem in found.problems):
                yield Problem(
                    shown,
                    "file",
                    "is missing, but was published, and answers given to it must stay readable; bring it back"
                    + _UNBOUND,
                )
        elif fingerprints[name] != recorded:
            yield Problem(
                shown,
                "edition",
                "was published and has changed; bring back what it said, and put the change into a new edition"
                + _UNBOUND,
            )


def _read_withdrawn(found: Found) -> None:
    path = found.root / FOLDER / WITHDRAWN
    if path.exists():
        shown = found.shown(path.relative_to(found.root))
        with found.gathering():
            found.withdrawn = build_list(Withdrawn, parse_yaml(read_text(path, shown), shown), shown)


def _read_trade_words(found: Found) -> None:
    path = found.root / TRADE_WORDS
    if path.exists():
        shown = found.shown(TRADE_WORDS)
        with found.gathering():
            found.trade_words = trade_words(parse_yaml(read_text(path, shown), shown), shown)


def _read_packs(found: Found) -> None:
    path = found.root / PACKS
    if path.exists():
        shown = found.shown(PACKS)
        with found.gathering():
            found.packs = packs_of(parse_yaml(read_text(path, shown), shown), shown)


def _strangers(found: Found) -> None:
    folders = {kind.folder for kind in KINDS} | {EDITIONS}
    known = {*folders, *REFERENCE_FILES, TRADE_WORDS, PACKS}
    for path in sorted(found.root.iterdir()):
        if path.name.startswith(".") or path.name in known:
            continue
        message = f"does not belong here{nearest(path.name, known)}"
        found.problems.append(Problem(found.shown(path.name), "folder" if path.is_dir() else "file", message))
    for path in sorted((found.root / EDITIONS).glob("*")):
        if path.is_file() and path.name != PUBLISHED and not path.name.startswith("."):
            message = (
                "does not belong here; an assessment is a folder with a file for each edition, such as values/1.yml"
            )
            found.problems.append(Problem(found.shown(path.relative_to(found.root)), "file", message))
