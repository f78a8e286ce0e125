"""The guide's own Word file, filled in: made into a packet, so that it is read by the same rules as any other.

People write under a prompt or beside it, tick with whatever their program offers, and leave out what does not fit. So
headings, prompts and boxes are known by their words alone, in whatever style they have come to stand.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from guide.content.kinds.story import CASE_STUDY_SECTIONS
from guide.content.library import Library
from guide.content.reference import Stage
from guide.stories.packet.boxes import Box, after, beside, boxes, left_out, not_taken
from guide.stories.packet.form import CONSENTS, END_LINE, FIRST_LINE, LICENCE, LIMITS, guard_line
from guide.stories.packet.office.lines import Line, Run, prose_of
from guide.stories.questions import AGREEMENTS, HINTS
from guide.text.characters import clean_line

ACCOUNT, AGREED, SHOWN = "Your account of it", "What you agree to", "What it shows"
_PARTS = ("Your story", "About the story", ACCOUNT, SHOWN, "Your name, and where it was", AGREED)
_STAGE, _SECTORS, _BOTH = "Where was the partnership then?", "Who took part?", "Organisation and place"
_FIELDS = {
    "Title": "title",
    "What will a reader learn?": "summary",
    "When did it happen?": "date",
    "Author": "author",
    _BOTH: "organisation",
    "Organisation": "organisation",
    "Place": "place",
    "Words of it to stand out": "quote",
}
_PROMPTS = (
    *HINTS.values(),
    f"Up to {LIMITS.title} characters.",
    f"One or two sentences, up to {LIMITS.summary} characters.",
    "A year is enough.",
    "As you wish to be named. Leave it empty to have your name withheld.",
    "Only if you wish to name them.",
    "Only if you wish to name it.",
    f"Up to {LIMITS.quote} characters, exactly as they stand in your account.",
)
_BEGINNINGS = (
    "Answer these five questions",
    "Tick up to",
    "A story can be taken in only if you tick all four",
    "Write beneath each heading",
    "Send the file by e-mail to",
    "Or use our own form",
    "Give the file to whoever gave you the address",
    "This guide takes stories in as public issues on GitHub",
)
"""How the template's own sentences begin that may change."""

_WORD = re.compile(r"\w+")
_MOST_NOTES = 8
"""On words that were left out."""


@dataclass(frozen=True)
class Filled:
    """What a filled-in template says, as a packet."""

    packet: str
    notes: tuple[str, ...]


def is_template(lines: Iterable[Line]) -> bool:
    """Whether a document is the file that the form offers, of today or of earlier."""
    said = {" ".join(line.plain.split()).rstrip(":").casefold() for line in lines}
    return said.issuperset({ACCOUNT.casefold(), AGREED.casefold()})


def filled_in(lines: Sequence[Line], library: Library) -> Filled:
    """The packet that a filled-in template makes.

    Args:
        lines: the document's.
        library: the content, whose entries, stages and sectors the boxes are named after.
    """
    under = _parted(lines)
    notes: list[str] = []
    front: dict[str, object] = {}
    sections = {heading: prose_of(under.get(heading, [])).strip() for heading in CASE_STUDY_SECTIONS}
    apart = prose_of(under.get(ACCOUNT, [])).strip()
    if any(sections.values()) or not apart:
        if apart:
            sections["What happened"] = f"{apart}\n\n{sections['What happened']}".strip()
            notes.append("What stood above the five questions was put first under “What happened”.")
        front["form"] = "case study"
    else:
        front["form"], sections = "guest blog", {"The story": apart}
    for heading, name in _FIELDS.items():
        if heading in under and (name not in front or not front[name]):
            front[name] = _in_a_line(under[heading])
    if said := [line.plain.strip() for line in under.get(_BOTH, []) if line.plain.strip()]:
        if len(said) == 2:
            front["organisation"], front["place"] = said
        notes.append("Organisation and place stand under one heading in this file; look whether they were told apart.")
    stages = boxes(under.get(_STAGE, []), *_with_own(library.taxonomy.stages))
    ticked = [box.id for box in _taken(stages)]
    front["stage"] = ticked[0] if len(ticked) == 1 else ""
    if len(ticked) > 1:
        notes.append("More than one stage is ticked; none was taken.")
    sectors = boxes(under.get(_SECTORS, []), {sector.title: sector.id for sector in library.taxonomy.sectors})
    front["sectors"] = [box.id for box in _taken(sectors)]
    shown = _shows(under, library)
    front["shows"] = [{"to": box.id, "why": clean_line(box.said)} for box in _taken(shown)]
    front["licence"] = LICENCE
    agreements = boxes(
        under.get(AGREED, []),
        {agreement.words: agreement.id for agreement in AGREEMENTS},
        {agreement.words: agreement.hint for agreement in AGREEMENTS},
    )
    agreed = {box.id for box in _taken(agreements)}
    front["consent"] = {id_: id_ in agreed for id_ in CONSENTS}
    lost = [*not_taken((*stages, *sectors, *shown, *agreements)), *_astray(under)]
    notes += lost[:_MOST_NOTES]
    if len(lost) > _MOST_NOTES:
        notes.append(f"And {len(lost) - _MOST_NOTES} more such words were left out: read the file itself.")
    front.setdefault("author", "")
    notes.append("It is the guide’s own Word file, filled in. Ask the teller for a yes to the text as it stands here.")
    return Filled(_packet(front, sections), tuple(notes))


def agreement(field: str) -> str:
    """A missing agreement in the words of the form; empty for any other field."""
    words = {f"consent.{agreement.id}": agreement.words for agreement in AGREEMENTS}
    return words.get(field, "")


def _parted(lines: Sequence[Line]) -> dict[str, list[Line]]:
    """The lines that stand under each of the template's headings, without its own words."""
    under: dict[str, list[Line]] = {}
    current = ""
    for line in lines:
        if heading := _heading(line):
            current, rest = heading
            under.setdefault(current, [])
            if rest and not line.struck:
                under[current].append(Line((Run(rest),)))
        elif not line.struck and (kept := _without_prompt(line)):
            under.setdefault(current, []).append(kept)
    return under


def _heading(line: Line) -> tuple[str, str] | None:
    """The heading that a line is, and what was typed beside it."""
    for heading in (*_PARTS, *_FIELDS, _STAGE, _SECTORS, *CASE_STUDY_SECTIONS, *_kinds()):
        end = after(line.plain, heading)
        if end is None:
            continue
        rest = line.plain[end:]
        if not _WORD.search(rest):
            return heading, ""
        if heading not in _PARTS and (line.level or re.match(r"\s*[:\t\n]", rest)):
            return heading, beside(rest)
    return None


def _kinds() -> tuple[str, ...]:
    return ("Assumptions", "Principles", "Tips")


def _without_prompt(line: Line) -> Line | None:
    """A line without the template's own words; None where nothing else is in it."""
    if any(_begins(line.plain, begin) for begin in _BEGINNINGS) and not line.plain.strip()[0].islower():
        return None
    for prompt in _PROMPTS:
        end = after(line.plain, prompt)
        if end is not None:
            rest = line.plain[end:].lstrip(" .\t")
            return Line((Run(rest.strip()),)) if _WORD.search(rest) else None
    return line if line.plain.strip() else None


def _begins(text: str, words: str) -> bool:
    """Whether a text begins with words as they stand; a full stop may follow them."""
    end = after(text, words)
    return end is not None and end - len(words) in (0, 1)


def _taken(found: Iterable[Box]) -> list[Box]:
    return [box for box in found if box.ticked and box.id]


def _with_own(stages: Iterable[Stage]) -> tuple[dict[str, str], dict[str, str]]:
    """The ids of stages by their titles, and what the file says after each."""
    held = tuple(stages)
    return {stage.title: stage.id for stage in held}, {stage.title: stage.summary for stage in held}


def _shows(under: Mapping[str, Sequence[Line]], library: Library) -> tuple[Box, ...]:
    return tuple(
        box
        for heading, folder in zip((SHOWN, *_kinds()), ("", "assumptions", "principles", "tips"), strict=True)
        for box in boxes(under.get(heading, []), {entry.title: entry.ref for entry in library.of(folder)})
    )


def _astray(under: Mapping[str, Sequence[Line]]) -> Iterator[str]:
    """A note on what stands above the first question, or between a part's heading and its first question."""
    for heading in ("", *_PARTS):
        if heading not in (ACCOUNT, AGREED, SHOWN) and (said := _in_a_line(under.get(heading, []))):
            yield left_out(said)


def _in_a_line(lines: Iterable[Line]) -> str:
    return clean_line(" ".join(line.plain for line in lines))


def _packet(front: Mapping[str, object], sections: Mapping[str, str]) -> str:
    """A packet as the form writes it. The same title and author make the same id."""
    told = json.dumps([str(front.get("title", "")).casefold(), str(front.get("author", "")).casefold()])
    id_ = hashlib.sha256(told.encode("utf-8")).hexdigest()[:16]
    said = {name: value for name, value in front.items() if name == "author" or value not in ("", [])}
    fields = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in said.items()]
    body = [
        line
        for heading, prose in sections.items()
        for line in (f"## {heading}", "", *map(guard_line, prose.split("\n")), "")
    ]
    return "\n".join([FIRST_LINE, f"id: {id_}", "---", *fields, "---", *body, END_LINE, ""])
