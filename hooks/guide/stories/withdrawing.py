"""Taking a story away at its teller's wish. What is left is its id in a list, and a notice at its address."""

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import yaml

from guide.content.files import replace_whole
from guide.content.kinds import Story
from guide.content.kinds.story import RESPONDS
from guide.content.library import Library
from guide.content.problems import ContentError, Problem, nearest
from guide.content.withdrawn import FOLDER, WITHDRAWN, Withdrawn

RENAMED = "Response to a story that was withdrawn"
"""The title of a response whose own held that of the story."""
_TITLE_LINE = re.compile(r"^title:.*(?:\n[ \t]+.*)*", re.MULTILINE)

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
        What was done, which links to it are to be taken out, and which responses stay, as sentences.

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
    for response in _responses(library, ref):
        _rename(library.root / response.path, response, story.title)
    (library.root / story.path).unlink(missing_ok=True)
    told = [f"Withdrew {ref}. Its address now says so; git can bring it back."]
    return "\n".join([*told, *_left(library, ref), *_answered(library, story)])


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
    edges = [edge for edge in library.graph.to(ref) if not edge.relation.outlasts]
    if not edges:
        return ["Nothing in the content that must be mended leads to it."]
    return [
        "Still leading to it; take each link out:",
        *(f"- {library.node(edge.source).path}: {edge.relation.field}" for edge in edges),
    ]


def _responses(library: Library, ref: str) -> list[Story]:
    answers = [edge.source for edge in library.graph.to(ref) if edge.relation is RESPONDS]
    return [entry for answer in answers if isinstance(entry := library.entries.get(answer), Story)]


def _answered(library: Library, story: Story) -> Iterable[str]:
    """What becomes of a story's responses."""
    responses = _responses(library, story.ref)
    if responses:
        yield (
            "These answered it, and stay as responses to a story that was withdrawn. Read each for what it still tells "
            "of the story, and ask whoever wrote it whether it should stay:"
        )
    for response in responses:
        told = ": its title held the story’s, which was taken out" if _names(response, story.title) else ""
        yield f"- {response.path}{told}"


def _names(response: Story, title: str) -> bool:
    return title.casefold() in response.title.casefold()


def _rename(path: Path, response: Story, title: str) -> None:
    """Takes a withdrawn story's title out of that of a response."""
    if _names(response, title):
        front, bar, body = path.read_text("utf-8").partition("\n---\n")
        replace_whole(path, _TITLE_LINE.sub(f"title: {RENAMED}", front, count=1) + bar + body)


def _refused(message: str) -> ContentError:
    return ContentError([Problem("guide story withdraw", "ID", message)])
