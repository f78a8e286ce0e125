"""What may stand in a log that everyone can read, and that GitHub searches for commands."""

import re

from guide.text.characters import clean_line
from guide.text.contacts import REMOVED, mask_contacts

MOST_CHARACTERS = 400
"""Of one line."""

_AROUND_AT = re.compile(r"[^\s`“”\"'<>(),;]*[@＠][^\s`“”\"'<>(),;]*")
_MANY_DIGITS = re.compile(r"\+?(?:\(?\d\)?[ ./‑–-]{0,2}){6,}\d")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_COMMANDS = (re.compile(r":(?=:)"), re.compile(r"#(?=#\[)"))
"""The runner obeys a line that begins with `::name::`, and one with `##[name]` anywhere in it."""


def public_line(text: str) -> str:
    """Any text as one line that is safe to print.

    A check's message may quote what somebody wrote. Here contacts are masked more eagerly than in a story: whatever
    stands around an @, and seven digits or more that are no day of a calendar.
    """
    line, _ = mask_contacts(clean_line(text))
    line = _AROUND_AT.sub(REMOVED, line)
    line = _MANY_DIGITS.sub(lambda found: found[0] if _DAY.fullmatch(found[0]) else REMOVED, line)
    for command in _COMMANDS:
        line = command.sub(lambda found: f"{found[0]} ", line)
    return line if len(line) <= MOST_CHARACTERS else f"{line[: MOST_CHARACTERS - 1]}…"


def public(text: str) -> str:
    """As `public_line`, line by line."""
    return "\n".join(public_line(line) for line in text.splitlines())
