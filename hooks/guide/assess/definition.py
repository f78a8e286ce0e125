"""An edition of an assessment as the JSON that the browser's modules read (format 1)."""

from typing import Any

from guide.content.assessments import Assessment, Count, Item, When
from guide.content.graph import Node
from guide.content.kinds import KINDS
from guide.content.library import Library

FORMAT = 1


def definition(assessment: Assessment, library: Library) -> dict[str, Any]:
    """All that is needed to ask, to read answers, and to advise.

    Entries stand in it with title and address (relative to the site's root), so that nothing else need be fetched.
    """
    together = library.together.get(assessment.id)
    prompts = together.prompts if together else {}
    ask = together.ask if together else {}
    return {
        "format": FORMAT,
        "id": assessment.id,
        "number": assessment.number,
        "edition": assessment.edition,
        "draft": assessment.draft,
        "title": assessment.title,
        "url": assessment.url,
        "question": assessment.question,
        "scale": assessment.scale.model_dump() if assessment.scale else None,
        "choose": assessment.choose.model_dump() if assessment.choose else None,
        "items": [
            {
                "id": item.id,
                "text": item.text,
                "best": item.best or (assessment.scale.best if assessment.scale else None),
                "about": _about(item, library),
                "prompt": prompts.get(item.id),
                "ask": ask.get(item.id),
            }
            for item in assessment.items
        ],
        "advice": [
            {
                "id": advice.id,
                "when": _when(advice.when),
                "say": advice.say,
                "entries": [
                    _entry(node) | {"why": link.why} for link in advice.entries if (node := library.find(link.to))
                ],
            }
            for advice in assessment.advice
        ],
        "guess": bool(together and together.guess and assessment.scale),
        "sectors": [sector.model_dump() for sector in library.taxonomy.sectors],
    }


def statements(assessment: Assessment, library: Library) -> dict[str, Any]:
    """What of a definition is needed until there is a result: all but advice, and what to ask of each other."""
    whole = definition(assessment, library)
    items = [{name: value for name, value in item.items() if name not in ("prompt", "ask")} for item in whole["items"]]
    return whole | {"items": items, "advice": []}


def _when(when: When) -> dict[str, Any]:
    return {
        "answers": {item: list(answers) for item, answers in when.answers.items()} if when.answers else None,
        "count": [_count(count) for count in when.count],
    }


def _count(count: Count) -> dict[str, Any]:
    return count.model_dump(exclude=None if count.side else {"side"})


def _about(item: Item, library: Library) -> dict[str, Any]:
    """The entry that an item is about. While it is not there, the item stands for itself and leads to the list."""
    if node := library.find(item.about):
        return _entry(node)
    kind = next((kind for kind in KINDS if kind.folder == item.about.split("/")[0]), None)
    kind_name, list_ = (kind.kind, f"{kind.folder}/") if kind else ("assessment", "assessments/")
    return {"ref": item.about, "kind": kind_name, "title": item.text, "url": list_}


def _entry(node: Node) -> dict[str, Any]:
    return {"ref": node.ref, "kind": node.kind, "title": node.title, "url": node.url}


def index(library: Library) -> dict[str, Any]:
    """Every assessment and edition by number, so that a code finds what it answers."""
    return {
        "format": FORMAT,
        "assessments": [
            {
                "number": editions[-1].number,
                "id": id_,
                "title": editions[-1].title,
                "url": editions[-1].url,
                "editions": [{"edition": edition.edition, "url": edition.definition_uri} for edition in editions],
            }
            for id_, editions in library.assessments.items()
        ],
    }
