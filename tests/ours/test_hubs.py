"""The pages of themes and stages: each is written, and begins where it should."""

import re
from collections.abc import Iterator

from guide.content.library import Library
from guide.content.reference import Hub


def test_each_theme_and_stage_is_written(library: Library) -> None:
    hubs = [("themes", hub) for hub in library.taxonomy.themes] + [("stages", hub) for hub in library.taxonomy.stages]
    assert len(hubs) == 13
    assert {f"{folder}/{hub.id}": list(_unwritten(library, folder, hub)) for folder, hub in hubs} == {
        f"{folder}/{hub.id}": [] for folder, hub in hubs
    }


def _unwritten(library: Library, folder: str, hub: Hub) -> Iterator[str]:
    """What is missing from a hub. Where it says to begin is on its own list as well."""
    if not 50 <= len((hub.text or "").split()) <= 90:
        yield "a paragraph of 50 to 90 words"
    if len(re.findall(r"[.?!](?:\s|$)", hub.mistake or "")) not in (1, 2):
        yield "one or two sentences on what people get wrong"
    if not (hub.begin or hub.path):
        yield "where to begin"
    if folder == "stages" and not 5 <= len(hub.path) <= 7:
        yield "a path of five to seven steps"
    for link in (*hub.begin, *hub.path):
        if hub.id not in getattr(library.node(link.to), folder):
            yield f"{link.to} on its own list"
