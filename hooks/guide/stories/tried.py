"""What a reader tells of having tried an entry: three short answers, called after the entry, kept as a story is."""

import re
from dataclasses import replace

from guide.content.library import Library
from guide.prose.passages import passages
from guide.prose.sentences import sentences
from guide.stories.packet.form import HOW_IT_WENT, LIMITS
from guide.stories.packet.reading import Packet

_NAMED = "Tried: “{}”"


def called_after_the_entry(packet: Packet, library: Library, given: frozenset[str]) -> Packet:
    """A packet on what was tried, with a title and a summary of its own where its teller gave none.

    Args:
        packet: cleaned, of any form; another than `tried` stays as it is.
        library: the content, where the entry's title comes from.
        given: the names of the fields that the packet says itself.
    """
    fields = packet.fields
    entry = library.find(fields.tried) if fields.tried else None
    if fields.form != HOW_IT_WENT or entry is None:
        return packet
    made: dict[str, object] = {}
    if "title" not in given:
        made["title"] = _NAMED.format(_cut(entry.title.strip("“”"), LIMITS.title - len(_NAMED.format(""))))
    if "summary" not in given:
        made["summary"] = _cut(_first_sentence(packet), LIMITS.summary)
    return replace(packet, fields=fields.model_copy(update=made))


def _first_sentence(packet: Packet) -> str:
    """The first sentence of what happened, or of what was done where that one has no words."""
    for section in (packet.sections[1], packet.sections[0]):
        for passage in passages(section.prose):
            for sentence in sentences(passage):
                if re.search(r"\w", sentence):
                    return " ".join(sentence.split())
    return " ".join(packet.sections[1].prose.split())


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    start = text[: most - 1]
    return f"{(start.rpartition(' ')[0] or start).rstrip(' ,;:–—-')}…"
