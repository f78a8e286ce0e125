"""A new entry to begin from: every field and heading its kind asks for, with a note in each on what goes there."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from guide.content.assessments import Assessment
from guide.content.kinds import KINDS, Story
from guide.content.library import Library
from guide.content.model import Entry, is_id
from guide.content.notes import HEADING, OWN_FIELDS, REASON, SECTION, SHEET, SUMMARY, Note, first_edition
from guide.content.problems import ContentError, Problem, nearest


def kind_named(word: str) -> type[Entry] | type[Assessment]:
    """The kind that a word names: `tip` or `tips`.

    Raises:
        ContentError: when there is no such kind, or its entries are made another way.
    """
    kinds: dict[str, type[Entry] | type[Assessment]] = {kind.folder: kind for kind in KINDS}
    kinds["assessments"] = Assessment
    found = kinds.get(word) or next(
        (k for folder, k in kinds.items() if word in (folder[:-1], getattr(k, "kind", ""))), None
    )
    if word == "assessment":
        found = Assessment
    if found is None:
        raise ContentError([Problem("guide new", "KIND", f"`{word}` is no kind of entry{nearest(word, kinds)}")])
    if found is Story:
        message = "stories come in as packets; use `guide story import FILE`"
        raise ContentError([Problem("guide new", "KIND", message)])
    return found


def write_skeleton(library: Library, word: str, id_: str, today: date) -> tuple[Path, ...]:
    """Writes the files of a new entry, or of a new edition of an assessment that exists.

    Args:
        library: the content it joins; its first entries serve as targets for the links each kind asks for.
        word: the kind, as `tip` or `tips`.
        id_: the new entry's id.
        today: the date for `reviewed`.

    Returns:
        The files written.

    Raises:
        ContentError: when the id cannot be one or is taken.
    """
    kind = kind_named(word)
    if not is_id(id_):
        message = f"`{id_}` cannot be an id; use small letters, digits and hyphens, at most 60"
        raise ContentError([Problem("guide new", "ID", message)])
    if kind is Assessment:
        return (_edition(library, id_, today),)
    assert issubclass(kind, Entry)  # noqa: S101 - told to the type checker
    taken = next((node for node in library.nodes() if node.id == id_), None)
    path = library.root / kind.folder / f"{id_}.md"
    if taken or path.exists():
        shown = (library.root / taken.path).as_posix() if taken else path.as_posix()
        raise ContentError([Problem("guide new", "ID", f"`{id_}` is the id of {shown}; choose another")])
    path.parent.mkdir(parents=True, exist_ok=True)
    files = {path: _markdown(_front(library, kind, id_, today), kind)}
    if kind.folder == "tools":
        files[path.with_name(f"{id_}.sheet.yml")] = _yaml(SHEET)
    for file, text in files.items():
        with file.open("x", encoding="utf-8") as handle:
            handle.write(text)
    return tuple(files)


def _front(library: Library, kind: type[Entry], id_: str, today: date) -> dict[str, Any]:
    title = id_.replace("-", " ").capitalize()
    front: dict[str, Any] = {
        "title": title[:70],
        "summary": SUMMARY,
        "themes": [library.taxonomy.themes[0].id],
        "stages": [library.taxonomy.stages[0].id],
    }
    front |= OWN_FIELDS.get(kind.folder, {})
    for relation in kind.relations:
        if kind.model_fields[relation.field].is_required() or relation.field == "related":
            target = _a_target(library, relation.targets or (kind.folder,))
            if target:
                front[relation.field] = [{"to": target, "why": REASON}]
    return front | {"draft": True, "reviewed": today.isoformat()}


def _a_target(library: Library, folders: tuple[str, ...]) -> str | None:
    refs = list(library.entries)
    return next((ref for ref in refs if ref.split("/")[0] in folders), refs[0] if refs else None)


def _markdown(front: dict[str, Any], kind: type[Entry]) -> str:
    headings = kind.sections or (HEADING, kind.meeting)
    body = "\n\n".join(f"## {heading}\n\n{SECTION}" for heading in headings)
    return f"---\n{_yaml(front)}---\n\n{body}\n"


def _edition(library: Library, id_: str, today: date) -> Path:
    editions = library.assessments.get(id_, ())
    path = library.root / "assessments" / id_ / f"{len(editions) + 1}.yml"
    if editions:
        text = (library.root / editions[-1].path).read_text("utf-8")
    else:
        numbers = {edition.number for editions in library.assessments.values() for edition in editions}
        text = _yaml(_first_edition(library, id_, next(n for n in range(1, 64) if n not in numbers), today))
    if path.exists():
        message = f"{path.as_posix()} is there already and is not finished; mend what `guide check` says of it first"
        raise ContentError([Problem("guide new", "ID", message)])
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8") as handle:
        handle.write(text)
    return path


def _first_edition(library: Library, id_: str, number: int, today: date) -> dict[str, Any]:
    fields = first_edition(next(iter(library.entries)))
    return {
        "title": id_.replace("-", " ").capitalize()[:70],
        "number": number,
        "summary": fields.pop("summary"),
        "themes": [library.taxonomy.themes[0].id],
        "stages": [library.taxonomy.stages[0].id],
        **fields,
        "reviewed": today.isoformat(),
    }


def next_steps(files: Sequence[Path]) -> str:
    """What to do with the files that were written, as sentences."""
    first = files[0]
    if first.suffix != ".yml":
        return "Write over each note in it, then run `guide check`. When it is done, take `draft: true` out."
    name = f"{first.parent.name}/{first.stem}"
    if first.stem == "1":
        todo = "Write over each note in it: until then `guide check` names those that are left."
    else:
        todo = f"It says what edition {int(first.stem) - 1} says: change that, then run `guide check`."
    return f"{todo} When it is done, run `guide publish {name}`: from then on its words stay as they are."


class _Dumper(yaml.SafeDumper):
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


_Dumper.add_multi_representer(Note, _Dumper.represent_str)


def _yaml(data: Mapping[str, Any]) -> str:
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)
