"""A new entry to begin from: every field and heading its kind asks for, with a note in each on what goes there."""

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from guide.content.assessments import Assessment
from guide.content.kinds import KINDS, Story
from guide.content.library import Library
from guide.content.model import Entry, is_id
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
        files[path.with_name(f"{id_}.sheet.yml")] = _yaml(_SHEET)
    for file, text in files.items():
        with file.open("x", encoding="utf-8") as handle:
            handle.write(text)
    return tuple(files)


def _front(library: Library, kind: type[Entry], id_: str, today: date) -> dict[str, Any]:
    title = id_.replace("-", " ").capitalize()
    front: dict[str, Any] = {
        "title": title[:70],
        "summary": "Say in one or two sentences what the reader gets from this page.",
        "themes": [library.taxonomy.themes[0].id],
        "stages": [library.taxonomy.stages[0].id],
    }
    front |= _OWN_FIELDS.get(kind.folder, {})
    for relation in kind.relations:
        if kind.model_fields[relation.field].is_required() or relation.field == "related":
            target = _a_target(library, relation.targets or (kind.folder,))
            if target:
                front[relation.field] = [{"to": target, "why": "Say why this reader would go there."}]
    return front | {"draft": True, "reviewed": today.isoformat()}


def _a_target(library: Library, folders: tuple[str, ...]) -> str | None:
    refs = list(library.entries)
    return next((ref for ref in refs if ref.split("/")[0] in folders), refs[0] if refs else None)


_OWN_FIELDS: dict[str, dict[str, Any]] = {
    "assumptions": {
        "belief": "Put the assumption in a partner's own voice.",
        "signs": ["A first thing you would see or hear.", "A second.", "A third."],
    },
    "principles": {
        "signs_present": ["Something you notice when it is there."],
        "signs_missing": ["Something you notice when it is not."],
    },
    "tips": {"why": "Say in two lines why this helps.", "who": "Say who does it.", "effort": "minutes"},
    "questions": {"ask": "Put the question as you would say it aloud?"},
    "tools": {"minutes": 30, "people": "Say how many people it suits."},
}

_SHEET: dict[str, Any] = {
    "title": "Name the worksheet",
    "before": "Say in one line how to use it.",
    "parts": [
        {"heading": "Name this part", "prompts": [{"ask": "Ask something.", "lines": 2, "example": "Answer it."}]}
    ],
}


def _markdown(front: dict[str, Any], kind: type[Entry]) -> str:
    headings = kind.sections or ("Name this section", kind.meeting)
    body = "\n\n".join(f"## {heading}\n\nWrite this section." for heading in headings)
    return f"---\n{_yaml(front)}---\n\n{body}\n"


def _edition(library: Library, id_: str, today: date) -> Path:
    editions = library.assessments.get(id_, ())
    path = library.root / "assessments" / id_ / f"{len(editions) + 1}.yml"
    if editions:
        text = (library.root / editions[-1].path).read_text("utf-8")
    else:
        numbers = {edition.number for editions in library.assessments.values() for edition in editions}
        text = _yaml(_first_edition(library, id_, next(n for n in range(1, 64) if n not in numbers), today))
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8") as handle:
        handle.write(text)
    return path


def _first_edition(library: Library, id_: str, number: int, today: date) -> dict[str, Any]:
    target = next(iter(library.entries))
    return {
        "title": id_.replace("-", " ").capitalize()[:70],
        "number": number,
        "summary": "Say in one sentence what a group learns from this check.",
        "themes": [library.taxonomy.themes[0].id],
        "stages": [library.taxonomy.stages[0].id],
        "minutes": 5,
        "for": "Say who it is for.",
        "not": "Say what it is not.",
        "question": "How far is this true of your partnership today?",
        "scale": {
            "points": [{"id": "not-at-all", "label": "Not at all"}, {"id": "completely", "label": "Completely"}],
            "best": "last",
        },
        "items": [{"id": "first", "text": "Write a statement to agree with or not.", "about": target}],
        "advice": [
            {
                "id": "first-is-low",
                "when": {"answers": {"first": ["not-at-all"]}},
                "say": "Say what tends to follow, and what to do first.",
                "entries": [{"to": target, "why": "Say why this helps."}],
            }
        ],
        "reviewed": today.isoformat(),
    }


class _Dumper(yaml.SafeDumper):
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _yaml(data: dict[str, Any]) -> str:
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)
