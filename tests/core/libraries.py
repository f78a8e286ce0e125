"""Libraries made from the small guide's, without files."""

from dataclasses import replace

from guide.content.graph import Node, join
from guide.content.library import Library
from guide.content.model import Entry


def with_entries(library: Library, entries: list[Entry]) -> Library:
    """The library with more entries, or with others in place of those of the same ref."""
    joined = {**library.entries, **{entry.ref: entry for entry in entries}}
    newest_first = dict(sorted(joined.items(), key=lambda item: getattr(item[1], "date", "") or "", reverse=True))
    nodes: dict[str, Node] = {**joined, **{node.ref: node for node in library.current_assessments()}}
    return replace(library, entries=newest_first, graph=join(nodes, library.moved))


def with_stories(library: Library, count: int) -> Library:
    story = library.entries["stories/we-asked"]
    return with_entries(
        library,
        [
            story.model_copy(update={"id": f"asked-{number}", "date": str(1000 + number), "title": f"Asked {number}"})
            for number in range(count)
        ],
    )
