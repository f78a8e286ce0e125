"""Which characters a contributor's text may hold: those that a reader can see, spaces and line ends."""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_WORD_BULLET = "\uf0b7"
"""The bullet that word processors paste from a symbol font, where it lies among private characters."""

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co"})
"""Unicode's control, format (zero width, direction), surrogate and private characters."""


def plain_text(text: str) -> str:
    """A text with nothing hidden in it.

    Args:
        text: anything.

    Returns:
        The same words in Unicode's composed form (NFC), lines ended by LF, every kind of space a plain space and a
        tab four of them; without control, direction, zero-width and private characters. Done twice it changes nothing.
    """
    if _SURROGATES.search(text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
    text = _LINE_ENDS.sub("\n", text).replace("\t", "    ").replace(_WORD_BULLET, "•")
    text = "".join(character for character in text if character == "\n" or _is_seen(character))
    text = unicodedata.normalize("NFC", text)
    return "".join(" " if unicodedata.category(character) == "Zs" else character for character in text)


def clean_line(text: str) -> str:
    """A text as one plain line: nothing hidden, single spaces, none at the ends. It is text and never markup."""
    return " ".join(plain_text(text).split())


def _is_seen(character: str) -> bool:
    point = ord(character)
    is_no_character = point & 0xFFFE == 0xFFFE or 0xFDD0 <= point <= 0xFDEF
    return unicodedata.category(character) not in _UNSEEN and not is_no_character
