"""Names for the line beneath a title, without the contacts that people write with them."""

import re

from guide.text.handles import PLATFORM

_OPENING, _CLOSING = "([{<", ")]}>"
_LEADS_TO = re.compile(
    rf"[\s,;:|/{re.escape(_OPENING)}–—-]*"
    r"(?:\b(?:tel|telephone|phone|mobile|mob|cell|e-?mail|mail|fax|ring|call|text|contact|write to"
    rf"|reach|x|{PLATFORM}|me|on|at|via|or|and|by|is|my)\b[.:]?[\s,;:|/{re.escape(_OPENING)}–—-]*){{0,4}}"
    rf"(?:&\s*)?[“\"]?\[contact removed\][”\"]?(?:,? (?:(?:on|via|at|in|over) )?(?:my )?(?:{PLATFORM}|(?<=on )x)\b)?"
    rf"[{re.escape(_CLOSING)}]?",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|\{([^{}]*)\}|<([^<>]*)>")
_NO_NAME = " ,;:|/&–—-"


def name_alone(name: str) -> str:
    """A name without the contact that was masked in it, and without the words that lead up to that or say where it is.

    Args:
        name: in which `[contact removed]` stands.

    Returns:
        What is left: nothing where the contact was all there was. No mark of punctuation dangles at its ends, and each
        bracket has its fellow.
    """
    left = _paired(_LEADS_TO.sub("", name)).strip(_NO_NAME)
    whole = _BRACKETS.fullmatch(left)
    return next(filter(None, whole.groups()), "").strip(_NO_NAME) if whole else left


def _paired(text: str) -> str:
    """The text without brackets whose fellow went with the contact."""
    kept = {place for found in _BRACKETS.finditer(text) for place in (found.start(), found.end() - 1)}
    return "".join(c for place, c in enumerate(text) if c not in "()[]{}<>" or place in kept)
