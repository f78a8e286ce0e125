"""A packet as a story's file."""

import hashlib
import json
import re
from collections import Counter
from datetime import date

import yaml

from guide.content.library import Library
from guide.content.model import Entry
from guide.stories.packet.form import CONSENTS, SECTIONS
from guide.stories.packet.reading import Packet

MOST_THEMES = 3

_LATER = ("language", "tried", "went", "quote")
"""Fields that the first packets did not have."""
_RECORD = re.compile(r"^(?:(?:published|reviewed): .*|imported:(?:\n +.*)*)\n", re.MULTILINE)


def story_text(packet: Packet, library: Library, today: date, published: date | None = None) -> str:
    """The text of the story's file.

    Args:
        packet: cleaned and found sound, so that all it shows is in the library.
        library: where themes and stages come from.
        today: the day on which an editor took it in.
        published: the day on which it first was; today where there is none.
    """
    fields = packet.fields
    front: dict[str, object] = {
        "title": fields.title,
        "summary": fields.summary,
        "themes": _themes(packet, library),
        "stages": [fields.stage or _first_stage(packet, library)],
        "form": fields.form,
    }
    for name in ("responds_to", "tried", "went"):
        if value := getattr(fields, name):
            front[name] = value
    front["author"] = fields.author
    if fields.organisation:
        front["organisation"] = fields.organisation
    if fields.sectors:
        front["sectors"] = list(fields.sectors)
    if fields.place:
        front["place"] = fields.place
    if fields.language:
        front["language"] = fields.language
    if fields.quote:
        front["quote"] = fields.quote
    front["date"] = fields.date
    if fields.shows:
        front["shows"] = [{"to": shown.to, "why": shown.why} for shown in fields.shows]
    front |= {
        "licence": fields.licence,
        "consent": dict.fromkeys(CONSENTS, True),
        "packet": packet.id,
        "published": published or today,
        "reviewed": today,
    }
    text = f"---\n{_dumped(front)}---\n\n{_body(packet)}"
    imported = {"imported": {"packet": packet_digest(packet), "file": file_digest(text)}}
    return f"---\n{_dumped(front | imported)}---\n\n{_body(packet)}"


def packet_digest(packet: Packet) -> str:
    """A packet as 16 hexadecimal digits, which change with any word of it.

    Args:
        packet: cleaned, with contacts masked. Of one that holds a telephone number the digest would give it away: there
            are few enough numbers to try them all.
    """
    fields = packet.fields.model_dump()
    for name in _LATER:
        if fields[name] is None:
            del fields[name]  # as in packets from before there was one
    words = [fields, [[section.heading, section.prose] for section in packet.sections]]
    return _digest(json.dumps(words, sort_keys=True))


def file_digest(text: str) -> str:
    """A story's file as 16 hexadecimal digits, which change with any edit but of its days in the guide."""
    return _digest(without_record(text))


def without_record(text: str) -> str:
    """A story's file without what is no part of the story: its days in the guide, and the record of its import."""
    front, bar, body = text.partition("\n---\n")
    return _RECORD.sub("", front + "\n") + bar[1:] + body


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


class _Plain(yaml.SafeDumper):
    """Writes one value twice where it stands twice; content is read without YAML's anchors."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _dumped(front: dict[str, object]) -> str:
    written: str = yaml.dump(front, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=110)
    return written


def _body(packet: Packet) -> str:
    """The prose beneath its headings; a single heading, of a guest blog or a response, only served the packet."""
    if len(SECTIONS[packet.fields.form]) == 1:
        return packet.sections[0].prose
    return "\n".join(f"## {section.heading}\n\n{section.prose}" for section in packet.sections)


def _themes(packet: Packet, library: Library) -> list[str]:
    """The themes of the entries it is about; where there are more than three, those that most of them share."""
    order = [theme.id for theme in library.taxonomy.themes]
    counted = Counter(theme for entry in _about(packet, library) for theme in entry.themes)
    most = sorted(counted, key=lambda theme: (-counted[theme], order.index(theme)))[:MOST_THEMES]
    return sorted(most, key=order.index)


def _first_stage(packet: Packet, library: Library) -> str:
    return _about(packet, library)[0].stages[0]


def _about(packet: Packet, library: Library) -> list[Entry]:
    """The entries that a story shows at work; of one that shows none, what it answers or tells of having tried."""
    fields = packet.fields
    refs = [shown.to for shown in fields.shows] or [fields.responds_to or fields.tried or ""]
    return [library.entries[library.moved.get(ref, ref)] for ref in refs]
