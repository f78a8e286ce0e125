"""Which characters a contributor's text may hold: those that a reader can see, spaces and line ends."""

import re
import unicodedata

_IN_SIGHT = re.compile("[\n -~]*")
"""ASCII without control characters, in which nothing can be hidden."""

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_WORD_BULLET = "\uf0b7"
"""The bullet that word processors paste from a symbol font, where it lies among private characters."""

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co"})
"""Unicode's control, format (zero width, direction), surrogate and private characters."""

_JOINERS = "\u200c\u200d"
"""The zero-width non-joiner and joiner: unseen, but they change the shape of what stands beside them."""
_JOINING = "\u0600-\u077f\u07c0-\u07ff\u0840-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af"
"""Arabic, Syriac, N’Ko, Mandaic; the scripts of India and Sri Lanka; Burmese, Khmer, Mongolian."""
_VIRAMA = "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca"
"""The sign that takes a consonant's vowel away. A joiner may follow it at a word's end too (RFC 5892, appendix A)."""
_PICTURES = "\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
"""Where emoji lie: several, joined, are one picture, such as a family."""
_JOINER = re.compile(
    rf"(?P<kept>(?<=[{_JOINING}])(?<!\d)[{_JOINERS}](?=[{_JOINING}])(?!\d)"
    rf"|(?<=[{_VIRAMA}])[{_JOINERS}](?![{_JOINERS}\d])"
    rf"|(?:(?<=[{_PICTURES}])|(?<=[{_PICTURES}]\ufe0f))\u200d(?=[{_PICTURES}]))"
    rf"|[{_JOINERS}]"
)


def plain_text(text: str) -> str:
    """A text with nothing hidden in it.

    Args:
        text: anything.

    Returns:
        The same words in Unicode's composed form (NFC), lines ended by LF, every kind of space a plain space and a
        tab four of them; without control, direction, zero-width and private characters, but for joiners between letters
        of scripts that join, and within an emoji. Done twice it changes nothing.
    """
    if _IN_SIGHT.fullmatch(text):
        return text
    if _SURROGATES.search(text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
    text = _LINE_ENDS.sub("\n", text).replace("\t", "    ").replace(_WORD_BULLET, "•")
    # A text repeats a few dozen characters: each is judged once.
    if unseen := {character for character in set(text) if character != "\n" and not _is_seen(character)}:
        text = "".join(character for character in text if character not in unseen)
    text = _joined(unicodedata.normalize("NFC", text))
    for space in {character for character in set(text) if unicodedata.category(character) == "Zs"}:
        text = text.replace(space, " ")
    return text


def _joined(text: str) -> str:
    """A text, composed already, with those joiners alone that shape what stands beside them.

    Marks that a joiner kept apart change places once it is gone, and then another may stand where none may. A text in
    which that happens more than once is no writing: it keeps no joiner at all.
    """
    if not any(joiner in text for joiner in _JOINERS):
        return text
    once = _without_stray_joiners(text)
    twice = _without_stray_joiners(once)
    if _without_stray_joiners(twice) == twice:
        return twice
    return unicodedata.normalize("NFC", re.sub(f"[{_JOINERS}]", "", twice))


def _without_stray_joiners(text: str) -> str:
    return unicodedata.normalize("NFC", _JOINER.sub(lambda found: found["kept"] or "", text))


def clean_line(text: str) -> str:
    """A text as one plain line: nothing hidden, single spaces, none at the ends. It is text and never markup."""
    return " ".join(plain_text(text).split())


def _is_seen(character: str) -> bool:
    if character in _JOINERS:
        return True
    point = ord(character)
    is_no_character = point & 0xFFFE == 0xFFFE or 0xFDD0 <= point <= 0xFDEF
    return unicodedata.category(character) not in _UNSEEN and not is_no_character
