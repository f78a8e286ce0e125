"""The texts of a saved mail. Its headers, which say who wrote and to whom, are passed over and never kept."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default

from guide.content.library import Library
from guide.content.problems import ContentError, Problem
from guide.stories.packet.attached import document_in
from guide.stories.packet.documents import sealed
from guide.stories.packet.elsewhere import elsewhere
from guide.stories.packet.flowed import unflowed
from guide.stories.packet.html_text import text_of_html
from guide.stories.packet.office.packed import Unopened
from guide.text.characters import clean_line
from guide.text.charsets import charset_in_html, decoded, relabelled
from guide.text.contacts import mask_contacts

_HEADERS = frozenset(
    {"from", "to", "cc", "subject", "date", "sent", "received", "reply-to", "return-path", "delivered-to"}
    | {"message-id", "mime-version", "content-type", "content-transfer-encoding"}
)
_FEWEST_HEADERS = 2
_HEADER = re.compile(rb"([!-9;-~]{1,60}):")
_BEFORE = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:>?From [^\n]*\n)?")
"""What may stand before a mail's headers: a byte order mark, and the line by which a mailbox tells mails apart."""
_HEAD_LINES = 200

_MOST_LINES = 200_000
_MOST_PARTS = 60
_MOST_DASHES = 1_000
_LONGEST_TYPE, _LONGEST_TYPES = 2_000, 20_000
_LONGEST_TEXT = 500_000
"""More than any mail has that someone wrote; past these, reading takes too long. The last three count bytes."""
_TYPES = re.compile(rb"^content-[a-z-]{1,40}:[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE)
"""The headers that say of what type a part is: the only ones that are taken apart."""

_LONGEST_NAME = 60
"""Characters, of an attachment's name."""
_TEXTS = frozenset({"text/plain", "text/html", "text/csv", "text/tab-separated-values", "application/json"})
_NAMED_TEXTS = (".txt", ".text", ".md", ".csv", ".tsv", ".json")
_NO_DOCUMENTS = frozenset({"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"})

_FAULTS = (MessageError, LookupError, ValueError, TypeError, AttributeError, RecursionError, AssertionError)
"""What the library raises for mails that are not well formed."""


@dataclass(frozen=True)
class Text:
    """A text that may hold a packet."""

    text: str
    notes: tuple[str, ...] = ()
    """How its characters were read, where that was not as it says."""
    wrapped: bool = False
    """Whether its lines may have been broken for the way: those of a mail's own text are, unless it says how."""


def is_mail(given: str | bytes) -> bool:
    """Whether a file is a mail as it was sent: lines of headers, at least two of them a mail's own, and then a text."""
    begin = given[:50_000]
    data = begin.encode("utf-8", "replace") if isinstance(begin, str) else begin
    names: set[str] = set()
    for line in _BEFORE.sub(b"", data).split(b"\n")[:_HEAD_LINES]:
        if found := _HEADER.match(line):
            names.add(found[1].decode("ascii").lower())
        elif not names or not line.startswith((b" ", b"\t")):
            break
    return len(names & _HEADERS) >= _FEWEST_HEADERS


@dataclass(frozen=True)
class Mail:
    """What a mail holds that may be a packet, or hold one."""

    texts: tuple[Text, ...]
    """The texts that are attached, then its own, then what it shows as HTML, made plain."""
    unread: tuple[str, ...] = ()
    """A sentence for each attachment that cannot be read, with what to do; documents first, pictures last."""


def opened_mail(given: str | bytes, shown: str, library: Library | None = None) -> Mail:
    """A mail's texts and attachments.

    Args:
        given: the mail.
        shown: what to call it in problems.
        library: the content, by which the guide's own Word file is known once it is filled in.

    Raises:
        ContentError: when it cannot be read, or holds neither.
    """
    data = given.encode("utf-8", "replace") if isinstance(given, str) else given
    if _takes_too_long(data):
        raise _refused(shown, "has too many parts or lines for a mail; copy the packet into a file of its own")
    data = _TYPES.sub(lambda found: relabelled(found[0]), _BEFORE.sub(b"", data))
    try:
        message = message_from_bytes(data, policy=default)
        parts = [part for part in message.walk() if isinstance(part, EmailMessage) and not part.is_multipart()]
        found = sorted(
            ((_rank(part), place, _text(part)) for place, part in enumerate(parts) if _is_text(part)),
            key=lambda ranked: ranked[:2],
        )
        documents = [(part, _payload(part)) for part in parts if not _is_text(part)]
        opened = [(part, payload, _document(part, payload, library)) for part, payload in documents]
        from_word = tuple(said for _, _, said in opened if isinstance(said, Text))
        unread = tuple(dict.fromkeys(_unread(opened)))
    except _FAULTS:
        raise _refused(shown, "is a mail that cannot be read; copy the packet out of it, and save it as text") from None
    if not found and not from_word and not unread and not elsewhere(data, ()):
        message_ = "is a mail without a text; if the packet is in an attachment, open that, and save it as plain text"
        raise _refused(shown, message_)
    return Mail((*(text for _, _, text in found), *from_word), unread)


def _document(part: EmailMessage, payload: bytes, library: Library | None) -> Text | str | None:
    """What an attached document says, or why it is not read; None where it is none."""
    try:
        read = document_in(payload, library, part.get_filename() or "", part.get_content_type())
    except Unopened as why:
        return str(why)
    return Text(read.text, read.notes) if read else None


def _unread(documents: Iterable[tuple[EmailMessage, bytes, Text | str | None]]) -> Iterator[str]:
    told: list[tuple[bool, str]] = []
    for part, payload, document in documents:
        if part.get_content_type() in _NO_DOCUMENTS or isinstance(document, Text):
            continue
        what = sealed(payload, part.get_filename() or "", part.get_content_type())
        if why := document or (what.sentence() if what else ""):
            told.append((what is not None and what.what == "a picture", f"“{_name(part)}” is attached, and {why}"))
    yield from (sentence for _, sentence in sorted(told, key=lambda pair: pair[0]))


def _name(part: EmailMessage) -> str:
    """An attachment's name as problems show it: files are often called after whoever sent them."""
    name = mask_contacts(clean_line(part.get_filename() or "a file without a name"))[0]
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 10]}…{name[-9:]}"


def _refused(shown: str, message: str) -> ContentError:
    return ContentError([Problem(shown, "file", message)])


def _takes_too_long(data: bytes) -> bool:
    data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")  # a CR ends a line as well, to Python's library
    types = [found.end() - found.start() for found in _TYPES.finditer(data)]
    return (
        data.count(b"\n") > _MOST_LINES
        or data.count(b"\n--") > _MOST_DASHES
        or data.lower().count(b"boundary=") > _MOST_PARTS
        or max(types, default=0) > _LONGEST_TYPE
        or sum(types) > _LONGEST_TYPES
    )


def _is_text(part: EmailMessage) -> bool:
    return part.get_content_type() in _TEXTS or _is_named_text(part) or _is_page(part)


def _is_named_text(part: EmailMessage) -> bool:
    """Whether it is attached as a text file: mail programs often call such a file a stream of bytes."""
    return (part.get_filename() or "").lower().endswith(_NAMED_TEXTS)


def _is_page(part: EmailMessage) -> bool:
    named = (part.get_filename() or "").lower().endswith((".html", ".htm"))
    return named or (part.get_content_type() == "text/html" and not _is_named_text(part))


def _rank(part: EmailMessage) -> int:
    if _is_named_text(part):
        return 0
    return 2 if _is_page(part) else 1


def _payload(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(part: EmailMessage) -> Text:
    payload = _payload(part)
    if len(payload) > _LONGEST_TEXT:
        return Text("")
    charset = part.get_content_charset()
    if _is_page(part):
        read = decoded(payload, charset or charset_in_html(payload))
        return Text(text_of_html(read.text), read.notes)
    read = decoded(payload, charset)
    if str(part.get_param("format", "")).lower() == "flowed":
        joined = str(part.get_param("delsp", "")).lower() == "yes"
        return Text(unflowed(read.text, joined=joined), read.notes)
    return Text(read.text, read.notes, wrapped=not _is_named_text(part))
