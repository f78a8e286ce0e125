"""Finding the ways to reach a person in a story, which are never published."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from guide.text.handles import handle_spans
from guide.text.profiles import is_a_persons, is_profile, opens_on_a_person

REMOVED = "[contact removed]"

_LINK = re.compile(r"\[((?:\\.|[^\[\]\\]){0,400})\]\(\s*<?([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\s*\)", re.DOTALL)
_OPENS_A_TALK = re.compile(
    r"""(?:mailto|tel|sms|callto|facetime|skype|whatsapp|sgnl|tg): .*
    | (?:https?:)?(?://)? (?:www\.|m\.)?
      (?: (?:wa|t|m|signal)\.me | telegram\.me | (?:api|web|chat)\.whatsapp\.com | discord(?:app)?\.com/users
        | (?:[a-z]{2}\.)?linkedin\.com/in ) (?:[/?\#].*)?""",
    re.VERBOSE | re.IGNORECASE,
)
_MARKS = r"[\\*_]{0,4}"
"""What Markdown may put between two characters that a reader sees side by side."""
_OPEN, _CLOSE = r"(?:\s?(?:\\?[(\[{<]|&lt;)\s?|\s-\s?)", r"(?:\s?(?:\\?[)\]}>]|&gt;)\s?|\s?-\s)"
"""What people put round an *at* or a *dot* that they spell out."""
_AT = rf"(?:{_MARKS}@{_MARKS}|\s@\s|%40|{_OPEN}at{_CLOSE})"
_SPELT_DOT = rf"(?:\s+dot\s+|{_OPEN}dot{_CLOSE})"
_DOT = rf"(?:\\?\.|{_SPELT_DOT})"
_MAILBOX = re.compile(
    rf"(?<![\w.+-])@?(?:mailto:)?[\w.!#$%&'*+^`{{|}}~\\-]{{1,64}}{_AT}"
    rf"(?:[\w*-]{{1,63}}{_DOT}){{1,8}}[^\W\d_][\w*-]{{1,23}}(?![\w-])",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    rf"(?<![\w.+-])(?:[\w+-]{{1,30}}\s+(?:dot|underscore|dash|hyphen)\s+){{0,3}}[\w.+-]{{1,64}}"
    rf"\s+at\s+[\w-]{{1,63}}(?:{_DOT}[\w-]{{2,24}}){{0,3}}"
    rf"{_SPELT_DOT}[\w-]{{2,24}}(?:{_DOT}[\w-]{{2,24}}){{0,3}}",
    re.IGNORECASE,
)
_SPACED = re.compile(
    r"(?<![\w.+-])[\w+-]{1,64}(?:\s?\.\s?[\w+-]{1,64}){0,3}\s?@\s?(?:[\w-]{1,63}\s?\.\s?){1,4}"
    r"(?:org|com|net|co|uk|gov|edu|info|example)(?![\w-])",
    re.IGNORECASE,
)
_AT_A_PROVIDER = re.compile(
    r"(?:[(:;,][ ]?|\b(?:or|to|on|is|me|ask|mail|write|message|try|via|at)[ ])"
    r"(?P<mailbox>(?!(?:it|them|this|us|me|that|one|people|someone|somebody)\b)[\w.+-]{2,40}\s+at\s+"
    r"(?:gmail|googlemail|hotmail|icloud|btinternet|protonmail))(?![\w-]|\.\w)",
    re.IGNORECASE,
)
_TELEPHONE = re.compile(r"(?<![\w.,/=+-])(?:\\?[+(]){0,2}\d(?:[\s().·/\\*_‐-―-]{0,5}\d){8,}(?!\w)")
_GROUPED = re.compile(r"1[38]00[ .-]\d{3}[ .-]\d{3}|(?:1[ .-]{1,2})?\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}")
_DECIMAL = re.compile(r"\+?\d+\.\d+")
_SPELT = re.compile(
    r"(?<![\w.,/=+-])(?:\+?1[.-]8(?:00|33|44|55|66|77|88)[.-](?=[A-Z0-9-]*[A-Z]{3})[A-Z0-9]{2,7}(?:-[A-Z0-9]{2,5})?"
    r"|(?:1[ .-]?8(?:00|33|44|55|66|77|88)|0800)[ .-][A-Z]{7})(?![\w-])"
)
"""A number that costs nothing to ring, whose digits are spelt as a word."""
_IN_WORDS = re.compile(
    r"(?<![\w-])(?:plus|zero|oh|o|nought|naught|0\d{0,4}|\+\d{1,4})"
    r"(?:[\s,./‐-―-]{1,3}(?:zero|oh|o|nought|naught|nil|one|two|three|four|five|six|seven|eight|nine|double|treble"
    r"|triple|hundred|\d{1,6})(?!\w)){3,19}",
    re.IGNORECASE,
)
"""A number whose digits, or some of them, are written out as words."""
_TIMES = {"plus": 0, "double": 1, "treble": 2, "triple": 2, "hundred": 2}
_IN_ADDRESS = re.compile(r"(?<=[/=])(?:0\d{9,10}|(?:\+|%2B|00)\d{9,14})(?![\w%])", re.IGNORECASE)
_FEWEST_DIGITS, _MOST_DIGITS = 9, 15
_FEWEST_WORDS = 3


def mask_contacts(text: str) -> tuple[str, list[str]]:
    """A text with the ways to reach a person taken out.

    Args:
        text: a line or prose, in which nothing is hidden (`plain_text`).

    Returns:
        The text with each e-mail address, telephone number, link that opens a talk with someone, and name or page of a
        person on a platform replaced by `[contact removed]`, and what was replaced. Numbers that are
        money, years or counts stay: a telephone number begins with 0 or +, or is grouped 3-3-4, and has 9 to 15 digits.
    """
    masked: list[str] = []

    def without_contact(link: re.Match[str]) -> str:
        if not (_OPENS_A_TALK.fullmatch(link[2]) or _leads_to_a_person(link)):
            return link[0]
        masked.append(link[0])
        words = mask_contacts(link[1])[0].strip()
        return words if words == REMOVED else f"{words} {REMOVED}".strip()

    text = _LINK.sub(without_contact, text)
    out: list[str] = []
    at = 0
    for start, end in sorted(_spans(_as_seen(text))):
        if end > at:
            out += [text[at : max(at, start)], REMOVED] if start >= at else []
            masked.append(text[max(at, start) : end].strip())
            at = end
    return "".join([*out, text[at:]]), masked


def _leads_to_a_person(link: re.Match[str]) -> bool:
    """Whether a link's address is, or holds, a way to reach one; of a page on a platform the sentence tells."""
    address = _as_seen(link[2])
    if is_profile(address):
        return is_a_persons(_as_seen(link.string), *link.span(2))
    return opens_on_a_person(address) or any(_spans(address))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where contacts stand in a text; two may overlap."""
    for pattern in (_MAILBOX, _SPOKEN, _SPACED, _SPELT, _IN_ADDRESS):
        yield from (found.span() for found in pattern.finditer(text))
    yield from (found.span("mailbox") for found in _AT_A_PROVIDER.finditer(text))
    yield from (found.span() for found in _IN_WORDS.finditer(text) if _is_said(found[0]))
    yield from handle_spans(text)
    yield from (found.span() for found in _TELEPHONE.finditer(text) if _is_telephone(found[0]))


def _is_telephone(written: str) -> bool:
    digits = sum(character.isdigit() for character in written)
    begins = written.lstrip("\\(").startswith(("+", "0")) and not _DECIMAL.fullmatch(written)
    return _FEWEST_DIGITS <= digits <= _MOST_DIGITS and (begins or _GROUPED.fullmatch(written) is not None)


def _is_said(written: str) -> bool:
    """Whether words for digits, with at least three of them, are as many as a telephone number has."""
    parts = re.findall(r"\w+", written.lower())
    words = [part for part in parts if not part.isdigit()]
    digits = sum(_TIMES.get(part, 1) for part in words) + sum(len(part) for part in parts if part.isdigit())
    return len(words) >= _FEWEST_WORDS and _FEWEST_DIGITS <= digits <= _MOST_DIGITS


def _as_seen(text: str) -> str:
    """The text with wide and ornamental letters and digits as plain ones, each in its place."""
    return text if text.isascii() else "".join(map(_plain, text))


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    plain = unicodedata.normalize("NFKC", character)
    return plain if len(plain) == 1 else character
