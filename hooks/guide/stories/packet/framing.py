"""Finding the one packet in a text: where it begins and ends, and its lines without the marks of a quoted mail."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from guide.content.problems import ContentError, Problem
from guide.stories.packet.form import END_LINE, FIRST_LINE, FIRST_WORDS, FORMAT, LIMITS
from guide.stories.packet.parting import parting

_FIRST = re.compile(rf"(?P<quoted>[ >]*){FIRST_WORDS} (?P<format>\d{{1,6}})", re.IGNORECASE | re.ASCII)
_END = re.compile(rf"[ >]*{END_LINE}\.?", re.IGNORECASE | re.ASCII)
_ADORNED = re.compile(r"(?P<quoted>[ >]*)[ *_#`\"“”]{0,8}(?P<words>[^ *_#`\"“”].*?)[ *_#`\"“”:.]{0,8}")
"""A line in bold, as a heading, in quotation marks or with a colon, as chats and word processors make it."""
_BESIDE = re.compile(
    r"(?P<quoted>[ >]*)[*_]{0,3}[A-Za-z][\w -]{0,30}[*_]{0,3}\s?[:|=][*_]{0,3}\s*(?P<words>\S.*)", re.ASCII
)
"""A line after the name of its field, as form services write it."""
_INDENT = re.compile(r"[ \t]*(?:\|[ \t]?)?")
_LONGEST_ADORNED = 80
_SPACES = re.compile("[ \t\u00a0\u2007\u202f\ufeff\u200b]+")


@dataclass(frozen=True)
class Framed:
    """The lines of a packet, without its first and its end line."""

    start: int
    """The number of the first of them in the text, counted from 1."""
    lines: Sequence[str]
    ended: bool
    """Whether an end line closed them."""
    left_out: int = 0
    """How many lines were taken for a signature or another message, where no end line closed the packet."""


def holds_packet(text: str) -> bool:
    """Whether a packet's first line, of whatever format, stands in a text."""
    return any(_first(_unadorned(line)) for line in re.split(r"\r\n|\r|\n", text))


def framed(lines: Sequence[str], shown: str) -> Framed:
    """The lines of the one packet in a text.

    Raises:
        ContentError: when there is none, or more than one, or it is too large or of another format.
    """
    firsts = [(place, found) for place, line in enumerate(lines) if (found := _first(line))]
    if not firsts:
        # A story may hold the packet's own words in bold: they count only where nothing plainer is there.
        firsts = [(place, found) for place, line in enumerate(lines) if (found := _first(_unadorned(line)))]
    if not firsts:
        if FIRST_WORDS.casefold() in (whole := " ".join(lines).casefold()) and END_LINE.casefold() in whole:
            hint = (
                "the packet stands here without its own line ends, which whatever handed it on took out; save the mail "
                "whole, ask the form service for its export (CSV or JSON), or ask the teller for the file"
            )
            raise ContentError([Problem(shown, "first line", hint)])
        hint = f"there is no line “{FIRST_LINE}”; copy the whole packet, from that line to “{END_LINE}”"
        raise ContentError([Problem(shown, "first line", hint)])
    if len(firsts) > 1:
        places = " and ".join(f"line {place + 1}" for place, _ in firsts[:2])
        raise ContentError([Problem(shown, "first line", f"two packets begin here, on {places}; keep one of them")])
    ((place, found),) = firsts
    if found["format"] != str(FORMAT):
        message = f"is of format {found['format']}; this guide reads format {FORMAT}; update the guide or send it again"
        raise ContentError([Problem(shown, "first line", message)])
    depth = found["quoted"].count(">")
    rest = _level([_unquoted(line, depth) for line in lines[place + 1 :]])
    end = next((at for at, line in enumerate(rest) if _ends(line)), None)
    if end is None and not _first(lines[place]):
        end = next((at for at, line in enumerate(rest) if _ends(_unadorned(line))), None)
    held = rest[:end]
    added = parting(held, _last_heading(held)) if end is None else None
    left_out = 0 if added is None else sum(bool(line.strip()) for line in held[added:])
    held = held[:added]
    if len("\n".join(held).encode("utf-8", "replace")) > LIMITS.packet_bytes:
        message = f"is larger than {LIMITS.packet_bytes // 1000} KB; shorten the story"
        raise ContentError([Problem(shown, "packet", message)])
    return Framed(place + 2, held, end is not None, left_out)


def _level(lines: Sequence[str]) -> list[str]:
    """The lines without what stands before each of them, where the packet was set in, or has a bar at its left."""
    said = [line for line in lines[:40] if line.strip()][:2]
    indents = {found[0] for line in said if (found := _INDENT.match(line))}
    indent = indents.pop() if len(indents) == 1 else ""
    return [line.removeprefix(indent) if indent else line for line in lines]


def _first(line: str) -> re.Match[str] | None:
    """What a packet's first line says; None for any other line, most of which need only one glance."""
    return _FIRST.fullmatch(spaced(line)) if "packet" in line.lower() else None


def _ends(line: str) -> bool:
    return "packet" in line.lower() and _END.fullmatch(spaced(line)) is not None


def _unadorned(line: str) -> str:
    """A line that may be the packet's first or end line, without what a chat or word processor put round it."""
    if len(line) > _LONGEST_ADORNED or "packet" not in line.lower():
        return line
    beside = _BESIDE.fullmatch(spaced(line))
    if beside and beside["words"].lower().lstrip("*_ ").startswith(FIRST_WORDS.lower()):
        line = beside["quoted"] + beside["words"]
    found = _ADORNED.fullmatch(spaced(line))
    return found["quoted"] + found["words"] if found else line


def _last_heading(lines: Sequence[str]) -> int:
    """The line after the last heading; before that nothing can be a signature."""
    return next(
        (place + 1 for place in reversed(range(len(lines))) if lines[place].startswith(("## ", "# "))), len(lines)
    )


def spaced(line: str) -> str:
    """A line with every kind of space a plain one, and none at its end."""
    return _SPACES.sub(" ", line).strip()


def _unquoted(line: str, depth: int) -> str:
    return re.sub(rf"^(?: ?>){{0,{depth}}} ?", "", line, count=1) if depth else line
