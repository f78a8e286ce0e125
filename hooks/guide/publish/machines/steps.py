"""The steps of a tip or a tool, out of the numbered list in its prose."""

import html
import re
from dataclasses import dataclass

_ITEM = re.compile(r"^\d{1,3}[.)]\s+(.*)$")
_LEAD = re.compile(r"^\*\*(.+?)\*\*\s*(.*)$", re.S)
_LINK = re.compile(r"(?<!\\)!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"(?<!\\)(\*\*|\*|`)(?=\S)(.+?)(?<=\S)(?<!\\)\1")
_UNDERSCORES = re.compile(r"(?<![\w\\])(__?)(?=\S)(.+?)(?<=\S)\1(?!\w)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


@dataclass(frozen=True)
class Step:
    """One step as plain text, with the name it is given in bold, if any."""

    text: str
    name: str | None = None


def steps(prose: str) -> tuple[Step, ...]:
    """The items of the numbered lists in a piece of Markdown; none where it is plain prose."""
    items: list[list[str]] = []
    within = False
    for line in prose.splitlines():
        if found := _ITEM.match(line):
            items.append([found[1]])
            within = True
        elif not line.strip():
            within = False
        elif items and (within or line[0].isspace()):
            items[-1].append(line.strip())
    return tuple(_step(" ".join(item)) for item in items)


def _step(item: str) -> Step:
    if lead := _LEAD.match(item):
        name = plain(lead[1]).rstrip(".")
        return Step(plain(lead[2]) or name, name)
    return Step(plain(item))


def plain(markdown: str) -> str:
    """A line of Markdown as it reads: link texts without their addresses, words without their marks."""
    text = _LINK.sub(r"\1", markdown)
    for marks in (_MARKS, _MARKS, _UNDERSCORES):
        text = marks.sub(r"\2", text)
    return html.unescape(_ESCAPED.sub(r"\1", " ".join(text.split())))
