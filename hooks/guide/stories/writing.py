"""A packet as a story's file."""

from collections import Counter
from datetime import date

import yaml

from guide.content.library import Library
from guide.stories.packet import CONSENTS, SECTIONS
from guide.stories.reading import Packet

MOST_THEMES = 3


def story_text(packet: Packet, library: Library, today: date) -> str:
    """The text of the story's file.

    Args:
        packet: cleaned and found sound, so that all it shows is in the library.
        library: where themes and stages come from.
        today: the day on which an editor took it in.
    """
    fields = packet.fields
    front: dict[str, object] = {
        "title": fields.title,
        "summary": fields.summary,
        "themes": _themes(packet, library),
        "stages": [fields.stage or _first_stage(packet, library)],
        "form": fields.form,
        "author": fields.author,
    }
    if fields.organisation:
        front["organisation"] = fields.organisation
    if fields.sectors:
        front["sectors"] = list(fields.sectors)
    if fields.place:
        front["place"] = fields.place
    front |= {
        "date": fields.date,
        "shows": [{"to": shown.to, "why": shown.why} for shown in fields.shows],
        "licence": fields.licence,
        "consent": dict.fromkeys(CONSENTS, True),
        "packet": packet.id,
        "reviewed": today,
    }
    written = yaml.safe_dump(front, sort_keys=False, allow_unicode=True, width=110)
    return f"---\n{written}---\n\n{_body(packet)}"


def _body(packet: Packet) -> str:
    """The prose beneath its headings; a guest blog's single heading only served the packet."""
    if len(SECTIONS[packet.fields.form]) == 1:
        return packet.sections[0].prose
    return "\n".join(f"## {section.heading}\n\n{section.prose}" for section in packet.sections)


def _themes(packet: Packet, library: Library) -> list[str]:
    """The themes of the entries shown; where there are more than three, those that most of them share."""
    order = [theme.id for theme in library.taxonomy.themes]
    counted = Counter(theme for shown in packet.fields.shows for theme in library.entries[shown.to].themes)
    most = sorted(counted, key=lambda theme: (-counted[theme], order.index(theme)))[:MOST_THEMES]
    return sorted(most, key=order.index)


def _first_stage(packet: Packet, library: Library) -> str:
    return library.entries[packet.fields.shows[0].to].stages[0]
