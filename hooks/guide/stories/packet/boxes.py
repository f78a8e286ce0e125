"""Boxes of a filled-in document: which are ticked, and what was written to each."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from guide.stories.packet.office.lines import Line
from guide.text.characters import clean_line
from guide.text.contacts import mask_contacts

_BOX = re.compile(
    r"\s*(?:(?:\[\s*(?P<bracket>[xX✓✔]?)\s*\]|\(\s*(?P<round>[xX✓✔]?)\s*\)|(?P<sign>[☐□▢☑☒🗹🗷✓✔✗✘])"
    r"|(?P<letter>[xX])(?=[\s.)☐□]))[\s.:)]*)+"
)
_TICKS = "☑☒🗹🗷✓✔✗✘xX"
_WORD = re.compile(r"\w+")
_BESIDE = re.compile(r"[\s:.–—-]*")
_LONGEST_TOLD = 80
"""Characters of somebody's words, in a note."""


@dataclass(frozen=True)
class Box:
    """A line with a box, or lines beneath none."""

    id: str
    """Of what it is named after; empty where that is not known."""
    name: str
    said: str
    """What was written to it."""
    ticked: bool


def boxes(lines: Iterable[Line], names: Mapping[str, str], own: Mapping[str, str] | None = None) -> tuple[Box, ...]:
    """The boxes under a heading, with what stands to each.

    Args:
        lines: those beneath the heading.
        names: the id of each thing that a box may be named after, by its name.
        own: the document's own words after a name, which nobody wrote to it.
    """
    return tuple(_boxes(lines, names, own or {}))


def not_taken(found: Iterable[Box]) -> Iterator[str]:
    """A sentence for each box that was written to, or ticked, and counts for nothing. No contact is repeated."""
    for box in found:
        if box.ticked and not box.id:
            yield f"“{_short(box.name)}” is ticked, and is no choice of this guide: it was left out."
        elif box.said and not box.ticked and box.name:
            yield (
                f"“{_short(box.said)}” is written to “{_short(box.name)}”, whose box is not ticked: it was left out. "
                "Ask whether the tick was forgotten."
            )
        elif box.said and not box.name:
            yield left_out(box.said)


def left_out(said: str) -> str:
    """A note on words that stand where no answer goes."""
    return f"“{_short(said)}” stands where the file asks for nothing: it was left out. Look where it belongs."


def after(text: str, wanted: str) -> int | None:
    """The place in a text after words that it begins with, whatever stands between them; None where it does not."""
    at = 0
    for word in _WORD.findall(wanted):
        found = _WORD.search(text, at)
        if found is None or found[0].casefold() != word.casefold():
            return None
        at = found.end()
    while at < len(text) and text[at] in "?.’'”":
        at += 1
    return at


def beside(text: str) -> str:
    """What was typed after a name or a heading, without the colon or dash between them."""
    return re.sub(_BESIDE, "", text, count=1).strip()


def _boxes(lines: Iterable[Line], names: Mapping[str, str], own: Mapping[str, str]) -> Iterator[Box]:
    current = Box("", "", "", ticked=False)
    for text in (text for line in lines for text in line.plain.split("\n")):
        sign = _BOX.match(text)
        rest = text[sign.end() if sign else 0 :]
        named = _named(rest, names)
        if not named and not sign:
            current = replace(current, said=f"{current.said} {text.strip()}".strip())
            continue
        yield current
        ticked = sign is not None and any(mark in sign[0] for mark in _TICKS)
        name, said = named or (clean_line(rest), "")
        current = Box(names.get(name, ""), name, _without(said, own.get(name, "")), ticked)
    yield current


def _named(text: str, names: Mapping[str, str]) -> tuple[str, str] | None:
    """The longest name that a text begins with, and the rest."""
    for name in sorted(names, key=len, reverse=True):
        if (end := after(text, name)) is not None:
            return name, beside(text[end:])
    return None


def _without(said: str, own: str) -> str:
    end = after(said, own) if own else None
    return said if end is None else beside(said[end:])


def _short(text: str) -> str:
    told = mask_contacts(clean_line(text))[0]
    return told if len(told) <= _LONGEST_TOLD else f"{told[: _LONGEST_TOLD - 1]}…"
