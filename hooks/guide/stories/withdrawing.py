"""Taking a story away at its teller's wish. What is left is its id in a list, and a notice at its address."""

import re
from collections.abc import Iterable
from datetime import date

import yaml

from guide.content.files import replace_whole
from guide.content.kinds import Story
from guide.content.library import Library
from guide.content.problems import ContentError, Problem, nearest
from guide.content.withdrawn import FOLDER, WITHDRAWN, Withdrawn

_PREFACE = """\
# Stories that were withdrawn (guide story withdraw ID). At each one's address stands a notice that says so.
# Nothing of a story is kept here. Its words stay in the history of the repository until that is rewritten.
"""


def withdraw(library: Library, named: str, on: date, note: str | None = None) -> str:
    """Takes a story's file away and puts its id on the list. Done again, it changes nothing.

    Args:
        library: the content; it may have problems.
        named: the story's id, or its ref.
        on: the day to name in the notice.
        note: what the notice says, where it was not at its teller's wish.

    Returns:
        What was done, and which links to it are to be taken out, as sentences.

    Raises:
        ContentError: when there is no such story, or an editor retold it and nobody sent it in.
        OSError: when the list cannot be written, or the file not removed.
    """
    id_ = named.removeprefix(f"{FOLDER}/").removesuffix(".md")
    ref = f"{FOLDER}/{id_}"
    story = library.entries.get(ref)
    listed = {gone.id: gone for gone in library.withdrawn}
    if id_ in listed and story is None:
        return f"{ref} was withdrawn on {listed[id_].on}. Nothing was changed."
    if not isinstance(story, Story):
        choices = [entry.ref for entry in library.of(FOLDER)]
        raise _refused(f"`{ref}` does not exist{nearest(ref, choices)}")
    if story.retold and not note:
        raise _refused(f"{ref} was retold by the editors, and has no teller; say why it goes with --note")
    gone = listed.get(id_) or Withdrawn(id=id_, on=on, note=note, packet=story.packet, aliases=story.aliases)
    # The list first: stopped between the two, the check names the file that is still to go.
    replace_whole(library.root / FOLDER / WITHDRAWN, _written({**listed, id_: gone}.values()))
    (library.root / story.path).unlink(missing_ok=True)
    return "\n".join([f"Withdrew {ref}. Its address now says so; git can bring it back.", *_left(library, ref)])


def _written(stories: Iterable[Withdrawn]) -> str:
    records = [story.model_dump(exclude_defaults=True) for story in sorted(stories, key=lambda story: story.id)]
    for record in records:
        if "aliases" in record:
            record["aliases"] = list(record["aliases"])
    written = yaml.safe_dump(records, sort_keys=False, allow_unicode=True, width=110)
    # Quoted, since an older YAML took it for true; ours does not.
    return _PREFACE + re.sub("^  'on':", "  on:", written, flags=re.MULTILINE)


def _left(library: Library, ref: str) -> list[str]:
    """The links to a story that are to be mended."""
    edges = library.graph.to(ref)
    if not edges:
        return ["Nothing in the content leads to it."]
    return [
        "Still leading to it; take each link out, and ask whether a response should stay:",
        *(f"- {library.node(edge.source).path}: {edge.relation.field}" for edge in edges),
    ]


def _refused(message: str) -> ContentError:
    return ContentError([Problem("guide story withdraw", "ID", message)])
