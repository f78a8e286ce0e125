"""The signs of the entries that a check is about, for whoever reads its report: what an answer may look like."""

from typing import Any

from guide.content.assessments import Assessment
from guide.content.graph import Node
from guide.content.kinds.assumption import Assumption
from guide.content.kinds.principle import Principle
from guide.content.library import Library

FORMAT = 1


def signs(assessment: Assessment, library: Library) -> dict[str, Any]:
    """By the entry's ref: signs that it is well (`present`), and that something is amiss (`missing`).

    Entries of a kind that lists no signs are not among them. It is no part of the edition, and may change with the
    entries; nothing but the report of a round asks for it.
    """
    nodes = dict.fromkeys(node for item in assessment.items if (node := library.find(item.about)))
    return {"format": FORMAT, "signs": {node.ref: found for node in nodes if (found := _of(node))}}


def signs_uri(assessment: Assessment) -> str:
    """Where the browser finds them."""
    return f"{assessment.ref}/{assessment.edition}-signs.json"


def _of(node: Node) -> dict[str, list[str]] | None:
    if isinstance(node, Assumption):
        return {"present": [], "missing": list(node.signs)}
    if isinstance(node, Principle):
        return {"present": list(node.signs_present), "missing": list(node.signs_missing)}
    return None
