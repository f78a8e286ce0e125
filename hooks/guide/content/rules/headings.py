"""Rules for the headings of an entry's text. A heading that was meant and miswritten is one problem, not two."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from guide.content.kinds import Story
from guide.content.model import Entry
from guide.content.problems import NEAR, Problem
from guide.content.sections import lines_of, read_text_parts

_MARKED = re.compile(r" {0,3}(#{1,6})[ \t]*([^#\s].*?)[ \t#]*")


@dataclass(frozen=True)
class _Line:
    """A line that may have been meant as a heading, though it is none of level two."""

    number: int
    text: str
    marks: str
    """The `#`s before it; none where it only reads like a heading."""


def heading_faults(entry: Entry, shown: str) -> Iterator[Problem]:
    """What is wrong with an entry's headings, save what stands beneath them."""
    headings = read_text_parts(entry.body).headings
    required = entry.required_sections()
    wanted = tuple(dict.fromkeys((*required, entry.meeting)))
    strangers = list(dict.fromkeys(heading for heading in headings if heading not in wanted))
    lines = list(_other_lines(entry.body))
    for heading in (heading for heading in wanted if heading not in headings):
        optional = heading == entry.meeting
        if optional and not required:
            continue
        if meant := _nearest(heading, strangers):
            yield Problem(shown, "sections", f"`## {meant}` should read `## {heading}`; mend its spelling")
            strangers.remove(meant)
        elif line := _meant(heading, lines, marked_only=optional):
            yield Problem(shown, "sections", _miswritten(line, heading), line.number)
            lines.remove(line)
        elif not optional:
            place = "add it" if required else "add it at the end"
            yield Problem(shown, "sections", f"the heading `## {heading}` is missing; {place}")
    if required:
        known = ", ".join(f"`## {heading}`" for heading in wanted)
        for heading in strangers:
            message = f"`## {heading}` is none of this kind's headings ({known}); write it as `###` below one of them"
            yield Problem(shown, "sections", message)
        present = [heading for heading in headings if heading in wanted]
        if len(present) == len(set(present)) and present != sorted(present, key=wanted.index):
            yield Problem(shown, "sections", f"are out of order; put them as {', '.join(required)}")
    if not isinstance(entry, Story):
        for line in (line for line in lines if line.marks == "#"):
            message = f"`# {line.text}` would be a second title of the page; write `## {line.text}`"
            yield Problem(shown, "sections", message, line.number)
    if entry.exercise and entry.meeting not in headings:
        message = f"says what `## {entry.meeting}` takes, which is not there; write it, or take `exercise` out"
        yield Problem(shown, "exercise", message)
    for heading in sorted({heading for heading in headings if headings.count(heading) > 1}):
        yield Problem(shown, "sections", f"`## {heading}` stands here twice; join the two")


def _other_lines(body: str) -> Iterator[_Line]:
    """Each line outside fenced code, save headings of level two, with what it says apart from its marks."""
    for number, (line, code) in enumerate(lines_of(body), 1):
        if code or re.match(r"##(?!#)", line):
            continue
        if found := _MARKED.fullmatch(line):
            yield _Line(number, found[2], found[1])
        elif words := line.strip(" \t*_:"):
            yield _Line(number, words, "")


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()


def _nearest(heading: str, others: Sequence[str]) -> str | None:
    by_words = {_plain(other): other for other in others}
    close = get_close_matches(_plain(heading), by_words, n=1, cutoff=NEAR)
    return by_words[close[0]] if close else None


def _meant(heading: str, lines: Sequence[_Line], marked_only: bool) -> _Line | None:
    for line in lines:
        if _plain(line.text) == _plain(heading) and (line.marks or not marked_only):
            return line
    marked = {line.text: line for line in lines if line.marks}
    near = _nearest(heading, list(marked))
    return marked[near] if near else None


def _miswritten(line: _Line, heading: str) -> str:
    if not line.marks:
        return f"“{line.text}” is not marked as a heading; write `## {heading}`"
    return f"`{line.marks} {line.text}` is of level {len(line.marks)}; write `## {heading}`"
