"""What a packet may come in: a text, a saved mail, a GitHub issue, JSON. Each is opened, and its packet read."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from guide.content.problems import ContentError, Problem
from guide.stories.framing import holds_packet
from guide.stories.mail import is_mail, texts_of_mail
from guide.stories.packet import FIRST_LINE
from guide.stories.reading import Packet, Reading, read_packet

_SEALED = {
    b"PK\x03\x04": "a Word document or another packed file",
    b"\xd0\xcf\x11\xe0": "a mail as Outlook keeps it (.msg), or an old Word document",
    b"%PDF": "a PDF",
    b"{\\rtf": "a document in rich text",
}
"""How files begin that hold text, but not as text."""

_JSON = re.compile(r"\s*[{\[]")
_WORD = re.compile(r"\w+")


LARGEST_TEXT = 1_000_000
"""Bytes: a packet with a long text around it."""
LARGEST_MAIL = 5_000_000
"""Bytes: a packet in a mail, with pictures attached."""


def read_given(given: str | bytes, shown: str = "packet") -> Reading:
    """Reads the packet out of whatever it came in.

    Args:
        given: a text with a packet in it, such as the body of a GitHub issue; a saved mail (.eml) that holds one in its
            text or attached; or JSON with the text in `packet`, or in the `body` of an issue.
        shown: what to call it in problems.

    Returns:
        The packet, or every problem. Nothing of a mail but the packet is in it: no header, no other part.
    """
    try:
        texts = tuple(_texts(given, shown))
    except ContentError as error:
        return Reading(None, error.problems)
    holding = [text for text in texts if holds_packet(text)] or texts[:1]
    return _one([read_packet(text, shown) for text in holding], shown)


def _texts(given: str | bytes, shown: str) -> Iterator[str | bytes]:
    """The texts that may hold the packet, the likeliest first; at least one."""
    if isinstance(given, bytes):
        for sign, what in _SEALED.items():
            if given.startswith(sign):
                message = f"is {what}; open it, copy the packet, and save that as plain text"
                raise ContentError([Problem(shown, "file", message)])
    most = LARGEST_MAIL if is_mail(given) else LARGEST_TEXT
    if len(given) > most:
        message = f"is larger than {most // 1_000_000} MB; keep only the packet in it"
        raise ContentError([Problem(shown, "file", message)])
    if is_mail(given):
        yield from texts_of_mail(given, shown)
    elif (data := _parsed(given)) is not None:
        yield _text_in(data, shown)
    else:
        yield given


def _parsed(given: str | bytes) -> object:
    """What a JSON text says; None where it is none."""
    try:
        text = given.removeprefix("\ufeff") if isinstance(given, str) else given.decode("utf-8-sig")
        return json.loads(text) if _JSON.match(text) else None
    except (ValueError, RecursionError):
        return None


def _text_in(data: object, shown: str) -> str:
    issue = data.get("issue", data) if isinstance(data, dict) else None
    for holder, key in ((data, "packet"), (issue, "body")):
        if isinstance(holder, dict) and isinstance(text := holder.get(key), str):
            return text
    message = f"is JSON without a text in `packet` or `body`; give the text that holds “{FIRST_LINE}”"
    raise ContentError([Problem(shown, "file", message)])


def _one(readings: Sequence[Reading], shown: str) -> Reading:
    """The one packet of several readings: a mail often holds the same packet in its text and attached."""
    if len({reading.id for reading in readings if reading.id}) > 1:
        message = "two different packets are in this mail; save each on its own, and take them in one after the other"
        return Reading(None, (Problem(shown, "first line", message),))
    whole = [(reading, _words(reading.packet)) for reading in readings if reading.packet]
    if not whole:
        return readings[0]
    (chosen, words), *others = whole
    if any(other != words for _, other in others):
        note = "The mail holds this packet more than once, in different words: the attached one, or the first, is read."
        return replace(chosen, notes=(*chosen.notes, note))
    return chosen


def _words(packet: Packet) -> list[str]:
    """Its words in order, however its lines were broken on the way."""
    return _WORD.findall(" ".join([packet.fields.model_dump_json(), *(part.prose for part in packet.sections)]))
