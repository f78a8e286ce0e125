"""Reading a packet out of a text: a file, a mail, or what someone pasted."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import yaml

from guide.content.problems import ContentError, Problem, nearest
from guide.content.read import parse_yaml
from guide.content.validate import build
from guide.stories.characters import plain_text
from guide.stories.fields import Fields
from guide.stories.packet import END_LINE, FIRST_LINE, FIRST_WORDS, FORMAT, LIMITS, SECTIONS, most_words, unguard_line

_FIRST = re.compile(rf"(?P<quoted>[ >]*){FIRST_WORDS} (?P<format>\d{{1,6}})", re.IGNORECASE | re.ASCII)
_END = re.compile(rf"[ >]*{END_LINE}\.?", re.IGNORECASE | re.ASCII)
_ID = re.compile(r"id: *(?P<id>[0-9a-f]{16})", re.IGNORECASE | re.ASCII)
_HEADING = re.compile(r"#{1,2} (?P<heading>[^#].*?)[ :#]*")
_SPACES = re.compile("[ \t\u00a0\u2007\u202f\ufeff\u200b]+")


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


def holds_packet(given: str | bytes) -> bool:
    """Whether a packet's first line, of whatever format, stands in a text."""
    text = given if isinstance(given, str) else given.decode("utf-8", "replace")
    return any(_first(line) for line in re.split(r"\r\n|\r|\n", text))


def read_packet(given: str | bytes, shown: str = "packet") -> Reading:
    """Reads the one packet that a text holds.

    Args:
        given: the text. What stands before the packet's first line and after its end line is passed over, as are a
            byte order mark, CRLF, spaces at line ends, and the `> ` of a quoted mail.
        shown: what to call the text in problems, such as its path.

    Returns:
        The packet, or every problem that was found.
    """
    try:
        text = given if isinstance(given, str) else given.decode("utf-8-sig")
        start, lines, ended = _framed(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), shown)
        id_, front, front_line, body = _parted(lines, start, shown)
    except UnicodeDecodeError as error:
        return _refused(shown, "file", f"is not UTF-8 (byte {error.start}); save it again with the encoding UTF-8")
    except ContentError as error:
        return Reading(None, error.problems)
    notes = () if ended else (f"There is no line “{END_LINE}”. Check that nothing is missing at the end.",)
    try:
        raw = _front(front, shown, front_line)
    except ContentError as error:
        return Reading(None, error.problems, notes, id=id_)
    fields, problems = _fields(raw, shown)
    sections, faults = _sections(body, str(raw.get("form")), shown)
    problems += faults
    packet = Packet(id_, fields, sections) if fields and not problems else None
    return Reading(packet, tuple(problems), notes, raw, id_)


def _refused(shown: str, field_: str, message: str) -> Reading:
    return Reading(None, (Problem(shown, field_, message),))


def _framed(lines: Sequence[str], shown: str) -> tuple[int, list[str], bool]:
    """The packet's lines after its first, the number of the first of them, and whether an end line closed them."""
    firsts = [(place, found) for place, line in enumerate(lines) if (found := _first(line))]
    if not firsts:
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
    rest = [_unquoted(line, depth) for line in lines[place + 1 :]]
    end = next((at for at, line in enumerate(rest) if "packet" in line.lower() and _END.fullmatch(_spaced(line))), None)
    held = rest[:end]
    if len("\n".join(held).encode("utf-8", "replace")) > LIMITS.packet_bytes:
        message = f"is larger than {LIMITS.packet_bytes // 1000} KB; shorten the story"
        raise ContentError([Problem(shown, "packet", message)])
    return place + 2, held, end is not None


def _first(line: str) -> re.Match[str] | None:
    """What a packet's first line says; None for any other line, most of which need only one glance."""
    return _FIRST.fullmatch(_spaced(line)) if "packet" in line.lower() else None


def _spaced(line: str) -> str:
    """A line with every kind of space a plain one, and none at its end."""
    return _SPACES.sub(" ", line).strip()


def _unquoted(line: str, depth: int) -> str:
    return re.sub(rf"^(?: ?>){{0,{depth}}} ?", "", line, count=1) if depth else line


def _parted(lines: Sequence[str], start: int, shown: str) -> tuple[str, str, int, list[str]]:
    """The packet's id, its front matter, the number of that one's first line, and the lines of its prose."""
    bars = [place for place, line in enumerate(lines) if _spaced(line) == "---"][:2]
    if len(bars) < 2:
        message = "two lines `---` must enclose the fields (title, summary and so on); copy the whole packet"
        raise ContentError([Problem(shown, "front matter", message)])
    head = [_spaced(line) for line in lines[: bars[0]] if _spaced(line)]
    found = _ID.fullmatch(head[0]) if len(head) == 1 else None
    if found is None:
        message = "the line after the first must be `id: ` and 16 digits or letters a to f, then `---`"
        raise ContentError([Problem(shown, "id", message)])
    front = "\n".join(
        line.replace("\u00a0", " ").replace("\ufeff", "").rstrip() for line in lines[bars[0] + 1 : bars[1]]
    )
    return found["id"].lower(), front, start + bars[0] + 1, list(lines[bars[1] + 1 :])


def _front(front: str, shown: str, first_line: int) -> Mapping[str, object]:
    raw = parse_yaml(front, shown, first_line)
    if not isinstance(raw, dict):
        raise ContentError([Problem(shown, "front matter", "must be fields, one a line, such as `title: …`")])
    if any(isinstance(token, yaml.TagToken) for token in yaml.scan(front)):
        raise ContentError([Problem(shown, "YAML", "tags (words that begin with !) are not taken; put them in quotes")])
    return raw


def _fields(raw: Mapping[str, object], shown: str) -> tuple[Fields | None, list[Problem]]:
    try:
        return build(Fields, dict(raw), shown), []
    except ContentError as error:
        return None, list(error.problems)


def _sections(lines: Sequence[str], form: str, shown: str) -> tuple[tuple[Section, ...], list[Problem]]:
    """The sections in the form's order, and what is wrong with them. Where the form is not known, none of either."""
    wanted = SECTIONS.get(form)
    if wanted is None:
        return (), []
    by_name = {heading.casefold(): heading for heading in wanted}
    prose: dict[str, list[str]] = {}
    problems: list[Problem] = []
    current = ""
    for line in lines:
        found = _HEADING.fullmatch(_spaced(line))
        if found is None:
            prose.setdefault(current, []).append(unguard_line(line))
            continue
        written = found["heading"]
        current = by_name.get(written.casefold(), written)
        if current in prose:
            problems.append(Problem(shown, current, "stands here twice; join the two"))
        elif current not in wanted:
            hint = nearest(current, wanted)
            problems.append(Problem(shown, current, f"is not a heading of a {form}; use `###` within a section{hint}"))
        prose.setdefault(current, [])
    if "".join(prose.pop("", [])).strip():
        problems.append(Problem(shown, "body", f"has text before `## {wanted[0]}`; put it beneath a heading"))
    sections = tuple(
        Section(heading, plain_text("\n".join(prose[heading])).strip("\n")) for heading in wanted if heading in prose
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
