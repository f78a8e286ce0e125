"""Reading a packet out of a text: a file, a mail, or what someone pasted."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from guide.content.problems import ContentError, Problem, nearest
from guide.content.reading.read import parse_yaml
from guide.content.reading.validate import build
from guide.stories.packet.curly import NOTE as CURLY
from guide.stories.packet.curly import straightened
from guide.stories.packet.fields import Fields
from guide.stories.packet.form import END_LINE, LIMITS, SECTIONS, most_words, unguard_line
from guide.stories.packet.framing import Framed, framed, spaced
from guide.stories.packet.wrapped import unwrapped
from guide.text.characters import plain_text
from guide.text.charsets import Decoded, decoded

_ID = re.compile(r"id: *(?P<id>[0-9a-f]{16})", re.IGNORECASE | re.ASCII)
_HEADING = re.compile(r"#{1,2} (?P<heading>[^#].*)")
_BAR = re.compile(r"---|[–—]-?|-[–—]|[–—]{2}")
"""Three hyphens, also as a word processor makes dashes of them."""
_LONGEST_SHOWN = 80
"""Characters, of a heading that is none of the form's."""


@dataclass(frozen=True)
class Section:
    """One heading of a packet and the contributor's prose beneath it, nothing hidden in it, not yet cleaned."""

    heading: str
    prose: str


@dataclass(frozen=True)
class Packet:
    """A packet whose every part is well formed and within the limits."""

    id: str
    fields: Fields
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Reading:
    """What a text holds: the packet, or the problems that stand in its way."""

    packet: Packet | None
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    """What an editor should look at, though it stops nothing."""
    raw: Mapping[str, object] = field(default_factory=dict)
    """The fields as they stand, even where some are wrong: for checks that need no more than one of them."""
    id: str = ""


def read_packet(given: str | bytes, shown: str = "packet", *, by_mail: bool = False) -> Reading:
    """Reads the one packet that a text holds.

    Args:
        given: the text. What stands before the packet's first line and after its end line is passed over, as are a
            byte order mark, CRLF, spaces at line ends, and the `> ` of a quoted mail.
        shown: what to call the text in problems, such as its path.
        by_mail: whether it was a mail's own text, whose lines may have been broken for the way.

    Returns:
        The packet, or every problem that was found.
    """
    read = Decoded(given) if isinstance(given, str) else decoded(given)
    try:
        frame = framed(read.text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), shown)
        id_, front, front_line, body = _parted(frame.lines, frame.start, shown)
    except ContentError as error:
        return Reading(None, error.problems)
    straight = straightened(front)
    notes = (*read.notes, *_on_the_end(frame), *((CURLY,) if straight != front else ()))
    try:
        raw = _front(straight, shown, front_line)
    except ContentError as error:
        return Reading(None, error.problems, notes, id=id_)
    fields, problems = _fields(raw, shown)
    sections, faults = _sections(body, str(raw.get("form")), shown, by_mail=by_mail)
    problems += faults
    packet = Packet(id_, fields, sections) if fields and not problems else None
    return Reading(packet, tuple(problems), notes, raw, id_)


def _on_the_end(frame: Framed) -> Iterator[str]:
    if frame.ended:
        return
    lines = "1 line" if frame.left_out == 1 else f"{frame.left_out} lines"
    told = f" What looks like a signature or another message was left out: {lines}." if frame.left_out else ""
    yield f"There is no line “{END_LINE}”.{told} Check that nothing is missing at the end."


def _parted(lines: Sequence[str], start: int, shown: str) -> tuple[str, str, int, list[str]]:
    """The packet's id, its front matter, the number of that one's first line, and the lines of its prose."""
    bars = [place for place, line in enumerate(lines) if _BAR.fullmatch(spaced(line))][:2]
    if len(bars) < 2:
        message = "two lines `---` must enclose the fields (title, summary and so on); copy the whole packet"
        raise ContentError([Problem(shown, "front matter", message)])
    head = [spaced(line) for line in lines[: bars[0]] if spaced(line)]
    found = _ID.fullmatch(head[0]) if len(head) == 1 else None
    if found is None:
        message = "the line after the first must be `id: ` and 16 digits or letters a to f, then `---`"
        raise ContentError([Problem(shown, "id", message)])
    front = "\n".join(
        line.replace("\u00a0", " ").replace("\ufeff", "").rstrip() for line in lines[bars[0] + 1 : bars[1]]
    )
    return found["id"].lower(), front, start + bars[0] + 1, list(lines[bars[1] + 1 :])


def _front(front: str, shown: str, first_line: int) -> Mapping[str, object]:
    raw = parse_yaml(front, shown, first_line, remarks=None)
    if not isinstance(raw, dict):
        raise ContentError([Problem(shown, "front matter", "must be fields, one a line, such as `title: …`")])
    return raw


def _fields(raw: Mapping[str, object], shown: str) -> tuple[Fields | None, list[Problem]]:
    try:
        return build(Fields, dict(raw), shown), []
    except ContentError as error:
        return None, list(error.problems)


def _sections(
    lines: Sequence[str], form: str, shown: str, *, by_mail: bool
) -> tuple[tuple[Section, ...], list[Problem]]:
    """The sections in the form's order, and what is wrong with them. Where the form is not known, none of either."""
    wanted = SECTIONS.get(form)
    if wanted is None:
        return (), []
    by_name = {heading.casefold(): heading for heading in wanted}
    prose: dict[str, list[str]] = {}
    problems: list[Problem] = []
    current = ""
    for line in lines:
        found = _HEADING.fullmatch(spaced(line))
        if found is None:
            prose.setdefault(current, []).append(unguard_line(line))
            continue
        written = found["heading"][0] + found["heading"][1:].rstrip(" :#")
        current = by_name.get(written.casefold(), written[:_LONGEST_SHOWN])
        if current in prose:
            problems.append(Problem(shown, current, "stands here twice; join the two"))
        elif current not in wanted:
            hint = nearest(current, wanted)
            problems.append(Problem(shown, current, f"is not a heading of a {form}; use `###` within a section{hint}"))
        prose.setdefault(current, [])
    if "".join(prose.pop("", [])).strip():
        problems.append(Problem(shown, "body", f"has text before `## {wanted[0]}`; put it beneath a heading"))
    sections = tuple(
        Section(heading, unwrapped(plain_text("\n".join(prose[heading])), by_mail=by_mail).strip("\n"))
        for heading in wanted
        if heading in prose
    )
    problems += (Problem(shown, h, f"is missing; add the heading `## {h}`") for h in wanted if h not in prose)
    for section in sections:
        problems += _lengths(section, most_words(form), shown)
    return sections, problems


def _lengths(section: Section, most_words: int, shown: str) -> Iterator[Problem]:
    words, characters = len(section.prose.split()), len(section.prose.strip())
    if not words:
        yield Problem(
            shown, section.heading, "has nothing beneath it; write a line, if only to say that there was none"
        )
    if words > most_words:
        yield Problem(shown, section.heading, f"has {words:,} words; shorten it to at most {most_words:,}")
    elif characters > LIMITS.section_characters:
        most = LIMITS.section_characters
        yield Problem(shown, section.heading, f"has {characters:,} characters; shorten it to at most {most:,}")
