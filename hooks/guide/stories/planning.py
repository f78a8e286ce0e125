"""What taking a packet in would do to the content's files, before anything is done."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from difflib import unified_diff
from pathlib import Path
from typing import Literal

import yaml

from guide.content.library import Library
from guide.content.problems import ContentError
from guide.content.reading.read import parse_document
from guide.content.story_dates import sortable
from guide.stories.naming import slug, story_id
from guide.stories.packet.reading import Packet
from guide.stories.writing import file_digest, packet_digest, story_text, without_record

_PACKET_LINE = re.compile(r"^packet: *[\"']?([0-9a-f]{16})[\"']? *$", re.MULTILINE)


@dataclass(frozen=True)
class Plan:
    """What is there, and what would be there."""

    status: Literal["new", "same", "changed", "edited"]
    """`same`: this very packet was taken in. `changed`: an earlier version was. `edited`: so it was, and the file was
    edited by hand since, which the new version would undo."""
    path: Path
    text: str
    """What the file would hold."""
    before: str = ""
    """What it holds."""
    by_hand: bool = False
    """Whether the file was edited since the packet was taken in, so far as can be told."""

    def difference(self) -> str:
        """A unified diff from what is there to what would be; empty where nothing is there, or nothing would change."""
        if self.status not in ("changed", "edited"):
            return ""
        before, after = (without_record(text).splitlines() for text in (self.before, self.text))
        return "\n".join(unified_diff(before, after, "the story now", "the packet", lineterm="", n=2))


def plan(packet: Packet, into: Path, library: Library, today: date) -> Plan:
    """What taking in a packet would do.

    Args:
        packet: cleaned and found sound.
        into: the folder of stories.
        library: the content that the story joins.
        today: the day to write as `reviewed`, and as `published` where the story is new.
    """
    path = earlier(into, packet.id)
    if path is None:
        id_ = story_id(packet.fields.title, packet.id, _taken(into, library), _in_short(packet))
        return Plan("new", into / f"{id_}.md", story_text(packet, library, today))
    before = path.read_text("utf-8")
    front = _front(before)
    text = story_text(packet, library, today, _published(front))
    imported = front.get("imported")
    recorded = imported if isinstance(imported, dict) else {}
    by_hand = recorded.get("file") != file_digest(before)
    # A story without the record is of an earlier guide: it is the same where it holds what would be written.
    same = recorded.get("packet") == packet_digest(packet) or file_digest(before) == file_digest(text)
    if same:
        return Plan("same", path, text, before, by_hand)
    return Plan("edited" if by_hand else "changed", path, text, before, by_hand)


def _in_short(packet: Packet) -> str:
    """What a story is, for an address where its title has no Latin letters: “guest blog from Cardiff 2019”."""
    fields = packet.fields
    place = f"from {fields.place}" if fields.place and slug(fields.place) else ""
    return f"{fields.form} {place} {sortable(fields.date)[:4]}"


def earlier(into: Path, packet_id: str) -> Path | None:
    """The file of the story that this packet became before."""
    for path in sorted(into.glob("*.md")):
        found = _PACKET_LINE.search(path.read_text("utf-8", errors="replace").split("\n---", 1)[0])
        if found and found[1] == packet_id:
            return path
    return None


def _front(text: str) -> dict[str, object]:
    try:
        return parse_document(text, "").front
    except (ContentError, yaml.YAMLError):
        return {}


def _published(front: dict[str, object]) -> date | None:
    """The day on which a story first was, as its file has it; one of an earlier guide has the day it was reviewed."""
    day = front.get("published") or front.get("reviewed")
    try:
        return day if isinstance(day, date) else date.fromisoformat(str(day))
    except ValueError:
        return None


def _taken(into: Path, library: Library) -> Collection[str]:
    refs = {*library.entries, *library.moved, *(f"assessments/{id_}" for id_ in library.assessments)}
    gone = {ref for story in library.withdrawn for ref in (story.ref, *story.aliases)}
    return {ref.split("/", 1)[1] for ref in refs | gone} | {path.stem for path in into.glob("*.md")}
