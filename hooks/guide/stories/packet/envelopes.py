"""What a packet may come in: a text, a saved mail, a GitHub issue, JSON. Each is opened, and its packet read."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace

from guide.content.library import Library
from guide.content.problems import ContentError, Problem
from guide.stories.packet.attached import document_in
from guide.stories.packet.deliveries import packets_delivered
from guide.stories.packet.documents import sealed
from guide.stories.packet.elsewhere import elsewhere
from guide.stories.packet.form import FIRST_LINE
from guide.stories.packet.framing import holds_packet
from guide.stories.packet.html_text import text_of_html
from guide.stories.packet.mail import Mail, Text, is_mail, opened_mail
from guide.stories.packet.office.packed import Unopened
from guide.stories.packet.reading import Packet, Reading, read_packet
from guide.stories.packet.template import agreement
from guide.text.charsets import charset_in_html, decoded

_JSON = re.compile(r"\s*[{\[]")
_PAGE = re.compile(r"\s*(?:<!--[^<>]{0,2000}-->\s*)?<(?:!doctype\s+html|html|head|body|meta)\b", re.IGNORECASE)
_PAGE_BEGINS = 4_000
_WORD = re.compile(r"\w+")

_MOST_UNREAD = 5
"""Attachments that are told of."""
LARGEST_TEXT = 1_000_000
"""Bytes: a packet with a long text around it."""
LARGEST_MAIL = 5_000_000
"""Bytes: a packet in a mail, with pictures attached."""


def read_given(given: str | bytes, shown: str = "packet", library: Library | None = None) -> Reading:
    """Reads the packet out of whatever it came in.

    Args:
        given: a text with a packet in it, such as the body of a GitHub issue; a saved mail (.eml) that holds one in its
            text or attached; or JSON with the text in `packet`, or in the `body` of an issue.
        shown: what to call it in problems.
        library: the content, by which the guide's own Word file is known once it is filled in.

    Returns:
        The packet, or every problem. Nothing of a mail but the packet is in it: no header, no other part.
    """
    try:
        held = _held(given, shown, library)
    except ContentError as error:
        return Reading(None, error.problems)
    texts = [piece for text in held.texts for piece in _pieces(text)]
    holding = [text for text in texts if holds_packet(text.text)]
    if not holding:
        where = elsewhere(given, (text.text for text in texts))
        told = [*([Problem(shown, "file", where)] if where else [])]
        told += (Problem(shown, "attachment", sentence) for sentence in held.unread)
        if told:
            return Reading(None, tuple(told[:_MOST_UNREAD]))
    return _one([_read(text, shown) for text in holding or texts[:1]], shown)


def _pieces(text: Text) -> list[Text]:
    """A text as it is; or the packets in it, where a form service handed them on in a table or as data."""
    packets = () if holds_packet(text.text) else packets_delivered(text.text)
    return [replace(text, text=packet, wrapped=False) for packet in packets] or [text]


def _read(text: Text, shown: str) -> Reading:
    reading = read_packet(text.text, shown, by_mail=text.wrapped)
    problems = tuple(map(_in_the_forms_words, reading.problems))
    return replace(reading, problems=problems, notes=(*text.notes, *reading.notes))


def _in_the_forms_words(problem: Problem) -> Problem:
    """A missing agreement as whoever gave it, or did not, has read it."""
    words = agreement(problem.field)
    return replace(problem, message=f"{problem.message} (“{words}”)") if words else problem


def _held(given: str | bytes, shown: str, library: Library | None) -> Mail:
    """The texts that may hold the packet, the likeliest first."""
    mail = is_mail(given)
    most = LARGEST_MAIL if mail else LARGEST_TEXT
    if isinstance(given, bytes) and not mail and (document := _document(given, shown, library)):
        return Mail((document,))
    if isinstance(given, bytes) and not mail and (what := sealed(given, shown)):
        raise ContentError([Problem(shown, "file", what.sentence())])
    if len(given) > most:
        message = f"is larger than {most // 1_000_000} MB; keep only the packet in it"
        raise ContentError([Problem(shown, "file", message)])
    return opened_mail(given, shown, library) if mail else Mail((_text(given, shown),))


def _document(given: bytes, shown: str, library: Library | None) -> Text | None:
    try:
        read = document_in(given, library, shown)
    except Unopened as why:
        raise ContentError([Problem(shown, "file", str(why))]) from None
    return Text(read.text, read.notes) if read else None


def _text(given: str | bytes, shown: str) -> Text:
    """What a file says that is no mail: a page saved from a browser without its marks, and JSON without its braces."""
    read = Text(given) if isinstance(given, str) else _characters(given)
    if _PAGE.match(read.text[:_PAGE_BEGINS]):
        return Text(text_of_html(read.text), read.notes)
    if (data := _parsed(read.text)) is not None:
        return Text(_text_in(data, read.text, shown), read.notes)
    return read


def _characters(given: bytes) -> Text:
    label = charset_in_html(given) if _PAGE.match(given[:_PAGE_BEGINS].decode("latin-1")) else None
    read = decoded(given, label)
    return Text(read.text, read.notes)


def _parsed(text: str) -> object:
    """What a JSON text says; None where it is none."""
    try:
        text = text.removeprefix("\ufeff")
        return json.loads(text) if _JSON.match(text) else None
    except (ValueError, RecursionError):
        return None


def _text_in(data: object, given: str, shown: str) -> str:
    issue = data.get("issue", data) if isinstance(data, dict) else None
    for holder, key in ((data, "packet"), (issue, "body")):
        if isinstance(holder, dict) and isinstance(text := holder.get(key), str):
            return text
    if packets_delivered(given) or elsewhere(given, ()):
        return given
    message = f"is JSON without a text in `packet` or `body`; give the text that holds “{FIRST_LINE}”"
    raise ContentError([Problem(shown, "file", message)])


def _one(readings: Sequence[Reading], shown: str) -> Reading:
    """The one packet of several readings: a mail often holds the same packet in its text and attached."""
    if len({reading.id for reading in readings if reading.id}) > 1:
        message = "holds two different packets; save each in a file of its own, and take them in one after the other"
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
