"""The texts of a saved mail. Its headers, which say who wrote and to whom, are passed over and never kept."""

import re
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default

from guide.content.problems import ContentError, Problem
from guide.stories.flowed import unflowed
from guide.stories.html_text import text_of_html

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

_NO_CHARSETS = frozenset(
    {"idna", "punycode", "unicode_escape", "unicode-escape", "raw_unicode_escape", "utf-7", "utf7"}
)
"""Encodings that Python knows and no mail is written in; some take very long for a long text."""

_FAULTS = (MessageError, LookupError, ValueError, TypeError, AttributeError, RecursionError, AssertionError)
"""What the library raises for mails that are not well formed."""


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


def texts_of_mail(given: str | bytes, shown: str) -> tuple[str, ...]:
    """The texts that a mail holds: those attached, then its own, then what it shows as HTML, made plain.

    Raises:
        ContentError: when it holds none that can be read.
    """
    data = given.encode("utf-8", "replace") if isinstance(given, str) else given
    if _takes_too_long(data):
        raise _refused(shown, "has too many parts or lines for a mail; copy the packet into a file of its own")
    try:
        message = message_from_bytes(_BEFORE.sub(b"", data), policy=default)
        parts = [part for part in message.walk() if isinstance(part, EmailMessage) and not part.is_multipart()]
        found = sorted((_rank(part), place, _text(part)) for place, part in enumerate(parts) if _is_text(part))
    except _FAULTS:
        raise _refused(shown, "is a mail that cannot be read; copy the packet out of it, and save it as text") from None
    if not found:
        message_ = "is a mail without a text; if the packet is in an attachment, open that, and save it as plain text"
        raise _refused(shown, message_)
    return tuple(text for _, _, text in found)


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
    return part.get_content_type() in ("text/plain", "text/html") or _is_named_text(part)


def _is_named_text(part: EmailMessage) -> bool:
    """Whether it is attached as a text file: mail programs often call such a file a stream of bytes."""
    return (part.get_filename() or "").lower().endswith((".txt", ".text", ".md"))


def _rank(part: EmailMessage) -> int:
    if _is_named_text(part):
        return 0
    return 2 if part.get_content_type() == "text/html" else 1


def _text(part: EmailMessage) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes) or len(payload) > _LONGEST_TEXT:
        return ""
    text = _decoded(payload, part.get_content_charset())
    if part.get_content_type() == "text/html" and not _is_named_text(part):
        return text_of_html(text)
    if str(part.get_param("format", "")).lower() == "flowed":
        return unflowed(text, joined=str(part.get_param("delsp", "")).lower() == "yes")
    return text


def _decoded(payload: bytes, charset: str | None) -> str:
    """A part's characters. Many mails name no charset, one that does not exist, or one that they do not keep to."""
    for name in (charset or "ascii", "utf-8-sig"):
        if name.lower() in _NO_CHARSETS:
            continue
        try:
            return payload.decode(name).removeprefix("\ufeff")
        except (LookupError, ValueError):
            pass
    return payload.decode("cp1252", "replace")
