"""What a document of a word processor holds for us: a packet, the guide's own questions filled in, or neither."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence

from guide.content.library import Library
from guide.stories.packet.framing import holds_packet
from guide.stories.packet.office.lines import Line, prose_of, text_of
from guide.stories.packet.office.open_document import lines_of_open_document
from guide.stories.packet.office.packed import Unopened
from guide.stories.packet.office.word import lines_of_word
from guide.stories.packet.template import filled_in, is_template
from guide.text.characters import plain_text
from guide.text.charsets import Decoded

_WORD, _OPEN = "a Word document", "a document of LibreOffice or OpenOffice"
_TYPES = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": _WORD,
    "application/vnd.oasis.opendocument.text": _OPEN,
}
_ENDINGS = {"docx": _WORD, "docm": _WORD, "dotx": _WORD, "odt": _OPEN, "ott": _OPEN}
_READERS: dict[str, Callable[[bytes], list[Line]]] = {_WORD: lines_of_word, _OPEN: lines_of_open_document}
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_LARGEST = 5_000_000
"""Bytes."""
_LONGEST = 1_000_000
"""Characters of its words."""
_NUMBER_OF_WORDS = re.compile(r"\w+")


def document_in(data: bytes, library: Library | None, name: str = "", type_: str = "") -> Decoded | None:
    """The text of a document, and notes on how it was read; None for any other file.

    Args:
        data: the file.
        library: the content, by which the guide's own questions are known; None: they are not made into a packet.
        name: the file's name, if it has one.
        type_: the type that a mail gives it.

    Raises:
        Unopened: when it is a document, but holds nothing that can be taken in, or cannot be read.
    """
    kind = _kind(data, name, type_)
    if kind is None:
        return None
    lines = lines_of_document(data, kind)
    text = text_of(lines)
    if holds_packet(text):
        return Decoded(text)
    if is_template(lines):
        if library is None:
            raise Unopened("is the guide’s own Word file, filled in; take it in with `guide story check`")
        filled = filled_in(lines, library)
        return Decoded(filled.packet, filled.notes)
    count = len(_NUMBER_OF_WORDS.findall(text))
    raise Unopened(
        f"is {kind} without a packet in it ({count:,} words); `guide story read` writes its words out for the form, "
        "where whoever tells it can tick the four agreements"
    )


def words_in(data: bytes, name: str = "") -> str:
    """All that a document says, as a packet's prose.

    Raises:
        Unopened: when it is none, or cannot be read.
    """
    kind = _kind(data, name, "")
    if kind is None:
        raise Unopened("is no document of Word (.docx), LibreOffice or OpenOffice (.odt)")
    return plain_text(prose_of(lines_of_document(data, kind)))


def lines_of_document(data: bytes, kind: str) -> Sequence[Line]:
    """Its lines.

    Raises:
        Unopened: when it cannot be read, with what it is.
    """
    try:
        if len(data) > _LARGEST:
            raise Unopened(f"is larger than {_LARGEST // 1_000_000} MB; take its pictures out, or copy its words")
        if data.startswith(b"\xd0\xcf\x11\xe0"):
            raise Unopened("is locked with a password; ask for it without")
        lines = _READERS[kind](data)
        if sum(len(line.plain) for line in lines) > _LONGEST:
            raise Unopened("says more than any story does; copy the story into a text file")
    except Unopened as why:
        raise Unopened(f"is {kind}, and {why}") from None
    return lines


def _kind(data: bytes, name: str, type_: str) -> str | None:
    ending = name.lower().rpartition(".")[2] if "." in name else ""
    called = _ENDINGS.get(ending) or _TYPES.get(type_)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return called or _WORD if _LOCKED in data else None
    if not data.startswith(b"PK"):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = packed.NameToInfo.keys()
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, OverflowError):
        return called
    if "word/document.xml" in names:
        return _WORD
    return _OPEN if {"mimetype", "content.xml"} <= names else called
