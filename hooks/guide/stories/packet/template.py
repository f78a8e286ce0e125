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
)
"""How the template's own sentences begin that may change."""

_BOX = re.compile(
    r"\s*(?:(?:\[\s*(?P<bracket>[xX✓✔]?)\s*\]|\(\s*(?P<round>[xX✓✔]?)\s*\)|(?P<sign>[☐□▢☑☒🗹🗷✓✔✗✘])"
    r"|(?P<letter>[xX])(?=[\s.)☐□]))[\s.:)]*)+"
)
_TICKS = "☑☒🗹🗷✓✔✗✘xX"
_WORD = re.compile(r"\w+")
_BESIDE = re.compile(r"[\s:.–—-]*")


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
    stages = {stage.title: stage.id for stage in library.taxonomy.stages}
    if ticked := [id_ for id_, _ in _ticked(under.get(_STAGE, []), stages)]:
        front["stage"] = ticked[0] if len(ticked) == 1 else ""
        if len(ticked) > 1:
            notes.append("More than one stage is ticked; none was taken.")
    sectors = {sector.title: sector.id for sector in library.taxonomy.sectors}
    front["sectors"] = [id_ for id_, _ in _ticked(under.get(_SECTORS, []), sectors)]
    front["shows"] = [{"to": ref, "why": clean_line(why)} for ref, why in _shows(under, library)]
    front["licence"] = LICENCE
    words = {agreement.words: agreement.id for agreement in AGREEMENTS}
    agreed = {id_ for id_, _ in _ticked(under.get(AGREED, []), words)}
    front["consent"] = {id_: id_ in agreed for id_ in CONSENTS}
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
        end = _after(line.plain, heading)
        if end is None:
            continue
        rest = line.plain[end:]
        if not _WORD.search(rest):
            return heading, ""
        if heading not in _PARTS and (line.level or re.match(r"\s*[:\t\n]", rest)):
            return heading, rest[_BESIDE.match(rest).end() :].strip()  # type: ignore[union-attr]
    return None


def _kinds() -> tuple[str, ...]:
    return ("Assumptions", "Principles", "Tips")


def _without_prompt(line: Line) -> Line | None:
    """A line without the template's own words; None where nothing else is in it."""
    if any(_after(line.plain, begin) == len(begin) for begin in _BEGINNINGS) and not line.plain.strip()[0].islower():
        return None
    for prompt in _PROMPTS:
        end = _after(line.plain, prompt)
        if end is not None:
            rest = line.plain[end:].lstrip(" .\t")
            return Line((Run(rest.strip()),)) if _WORD.search(rest) else None
    return line if line.plain.strip() else None


def _after(text: str, wanted: str) -> int | None:
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


def _ticked(lines: Iterable[Line], names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The ids of what is ticked, and what was typed after each."""
    open_id, said = "", ""
    for text in (text for line in lines for text in line.plain.split("\n")):
        box = _BOX.match(text)
        named = _named(text[box.end() if box else 0 :], names)
        if named:
            if open_id:
                yield open_id, said.strip()
            id_, rest = named
            is_ticked = box is not None and any(sign in box[0] for sign in _TICKS)
            open_id, said = (id_, rest) if is_ticked else ("", "")
        elif open_id:
            said = f"{said} {text.strip()}"
    if open_id:
        yield open_id, said.strip()


def _named(text: str, names: Mapping[str, str]) -> tuple[str, str] | None:
    """The longest name that a text begins with, as its id, and the rest."""
    for name, id_ in sorted(names.items(), key=lambda pair: -len(pair[0])):
        if (end := _after(text, name)) is not None:
            rest = text[end:]
            return id_, rest[_BESIDE.match(rest).end() :].strip()  # type: ignore[union-attr]
    return None


def _shows(under: Mapping[str, Sequence[Line]], library: Library) -> Iterator[tuple[str, str]]:
    for heading, folder in zip(_kinds(), ("assumptions", "principles", "tips"), strict=True):
        entries = {entry.title: entry.ref for entry in library.of(folder)}
        yield from _ticked(under.get(heading, []), entries)


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
