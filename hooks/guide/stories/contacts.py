"""Finding e-mail addresses and telephone numbers in a story, which are never published."""

import re

REMOVED = "[contact removed]"

_LINKED = re.compile(r"\[([^\[\]]*)\]\(\s*<?(?:mailto|tel|sms):[^()\s]*\s*\)", re.IGNORECASE)
_MAILBOX = re.compile(
    r"""(?<![\w.+-]) (?:mailto:)?
    [\w.!#$%&'*+/=?^`{|}~-]{1,64} (?:\s?[(\[]\s?at\s?[)\]]\s?|[@＠])
    (?:[\w-]{1,63}\.){1,8}\w{2,24} (?![\w-])""",
    re.VERBOSE | re.IGNORECASE,
)
_TELEPHONE = re.compile(
    r"""(?<![\w/=.+-])
    (?: \+\d{1,3} | \(\+\d{1,3}\) | \(0\d{1,5}\) | 0 | \(?\d{3}\)?[ .-]\d{3}[ .-](?=\d{4}\b) )
    (?: [ .‑-]? \(?\d\)? ){4,14}
    (?![\w/]) """,
    re.VERBOSE,
)
_FEWEST_DIGITS, _MOST_DIGITS = 9, 15


def mask_contacts(text: str) -> tuple[str, list[str]]:
    """A text with the ways to reach a person taken out.

    Args:
        text: a line or prose, in which nothing is hidden (`plain_text`).

    Returns:
        The text with each e-mail address and telephone number replaced by `[contact removed]`, and what was
        replaced, in order. Numbers that are money, years or counts stay: a telephone number begins with 0 or +, or
        is grouped 3-3-4, and has 9 to 15 digits.
    """
    masked: list[str] = []

    def replace(match: re.Match[str]) -> str:
        masked.append(match[0].strip())
        return REMOVED

    def replace_linked(match: re.Match[str]) -> str:
        words = match[1].strip()
        masked.append(match[0])
        return f"{words} {REMOVED}" if words and not _MAILBOX.search(words) else REMOVED

    def replace_number(match: re.Match[str]) -> str:
        digits = sum(character.isdigit() for character in match[0])
        return replace(match) if _FEWEST_DIGITS <= digits <= _MOST_DIGITS else match[0]

    text = _LINKED.sub(replace_linked, text)
    text = _MAILBOX.sub(replace, text)
    text = _TELEPHONE.sub(replace_number, text)
    return text, masked
