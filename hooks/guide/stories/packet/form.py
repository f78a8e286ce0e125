"""The story packet, format 1: its fixed words, its limits, and the rule that keeps a contributor's lines apart from it.

The limits and words stand here once; the form gets them through `limits()`.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from guide.content.kinds.story import CASE_STUDY_SECTIONS, RESPONDS, TRIED, TRIED_SECTIONS, WENT

FORMAT = 1
FIRST_WORDS = "Partnership Guide story packet"
FIRST_LINE = f"{FIRST_WORDS} {FORMAT}"
END_LINE = "End of story packet"
LICENCE = "CC BY 4.0"
NAME_WITHHELD = "Name withheld"
CONSENTS = ("publish", "licence", "rights", "partners")

RESPONSE = "response"
HOW_IT_WENT = "tried"
SECTIONS: Mapping[str, tuple[str, ...]] = {
    "case study": CASE_STUDY_SECTIONS,
    "guest blog": ("The story",),
    RESPONSE: ("The response",),
    HOW_IT_WENT: TRIED_SECTIONS,
}
"""The headings of each form, in order."""


@dataclass(frozen=True)
class Limits:
    """How long and how many. Characters are Unicode code points of the text with nothing hidden in it."""

    title_least: int = 3
    title: int = 70
    summary: int = 160
    name: int = 80
    """Of author, organisation and place."""
    why: int = 140
    shows: int = 6
    """At most; at least one, but in a response, which need show none."""
    section_words: int = 1_500
    response_words: int = 500
    """Of a response, in place of `section_words`."""
    tried_words: int = 200
    """Of each answer on what was tried, likewise."""
    quote: int = 200
    section_characters: int = 12_000
    packet_bytes: int = 200_000
    """Of UTF-8, from the first line to the end line."""


LIMITS = Limits()


def most_words(form: str) -> int:
    """How many words a section of that form may have."""
    return {RESPONSE: LIMITS.response_words, HOW_IT_WENT: LIMITS.tried_words}.get(form, LIMITS.section_words)


def limits() -> dict[str, object]:
    """Limits and fixed words as plain data, for the form."""
    return asdict(LIMITS) | {
        "first_line": FIRST_LINE,
        "end_line": END_LINE,
        "licence": LICENCE,
        "consents": list(CONSENTS),
        "sections": {form: list(headings) for form, headings in SECTIONS.items()},
        "response": RESPONSE,
        "responds_to": list(RESPONDS.targets),
        "tried": {"form": HOW_IT_WENT, "went": dict(WENT), "targets": list(TRIED.targets)},
    }


_MISTAKABLE = re.compile(
    r"(?P<before>[ >]*)(?P<slashes>\\*)(?=#|---|Partnership +Guide +story +packet|End +of +story +packet)",
    re.IGNORECASE | re.ASCII,
)


def guard_line(line: str) -> str:
    """A line of a contributor's text as it goes into a packet: with a backslash before what could be taken for a
    heading, a rule, or the packet's own first or end line. `unguard_line` takes it off again; nothing is lost."""
    return _MISTAKABLE.sub(r"\g<before>\\\g<slashes>", line, count=1) if _MISTAKABLE.match(line) else line


def unguard_line(line: str) -> str:
    """The contributor's line again, from one that `guard_line` wrote."""
    found = _MISTAKABLE.match(line)
    if found is None or not found["slashes"]:
        return line
    return found["before"] + found["slashes"][1:] + line[found.end() :]
