"""What a browser fetches when somebody chooses among stories: in parts, so that no visit grows with their number.

Stories are numbered from the oldest, so that those that come later leave the numbers, and nearly all parts, as they
are. A list of numbers is told by the steps between them.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from guide.content.library import Library
from guide.pages.stories.facets import found_by
from guide.pages.stories.listing import STORIES_A_PAGE, Listed, Row

FORMAT = 1
FACETS = ("form", "ended", "sector", "theme", "stage", "year", "place", "shows")
_FOLDER = "stories/find"


@dataclass(frozen=True)
class Data:
    """The parts, by address, and the folder that holds them: its name follows from all that is in it."""

    folder: str
    files: Mapping[str, str]


def data(library: Library, listed: Listed) -> Data:
    """A file for each facet, with the numbers of the stories that each value has; and one for each fifty stories."""
    oldest_first = listed.stories[::-1]
    numbers: dict[str, dict[str, list[int]]] = {facet: {} for facet in FACETS}
    for number, story in enumerate(oldest_first):
        for facet, value in found_by(library, story):
            numbers[facet].setdefault(value, []).append(number)
    parts = {f"{facet}.json": _facet(library, facet, values) for facet, values in numbers.items()}
    rows = [_told(listed.rows[story.ref]) for story in oldest_first]
    for first in range(0, len(rows), STORIES_A_PAGE):
        parts[f"rows-{first // STORIES_A_PAGE + 1}.json"] = {"rows": rows[first : first + STORIES_A_PAGE]}
    texts = {name: _json({"format": FORMAT, **part}) for name, part in parts.items()}
    whole = hashlib.sha256("".join(f"{name}{text}" for name, text in texts.items()).encode()).hexdigest()[:12]
    return Data(f"find/{whole}/", {f"{_FOLDER}/{whole}/{name}": text for name, text in texts.items()})


def _facet(library: Library, facet: str, values: Mapping[str, Iterable[int]]) -> dict[str, Any]:
    told = {value: _steps(numbers) for value, numbers in sorted(values.items())}
    if facet != "shows":
        return {"values": told}
    nodes = {ref: node for ref in told if (node := library.find(ref))}
    return {
        "values": {ref: told[ref] for ref in nodes},
        "titles": {ref: node.title for ref, node in nodes.items()},
    }


def _steps(numbers: Iterable[int]) -> list[int]:
    before, steps = 0, []
    for number in numbers:
        steps.append(number - before)
        before = number
    return steps


def _told(row: Row) -> list[Any]:
    return [row.id, row.title, row.told, row.ended, row.summary, list(row.facts)]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
