"""What a document says, paragraph by paragraph, and the text that it makes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from guide.stories.packet.framing import holds_packet

_BAR = re.compile(r"[-–—]{1,3}")
_SMALL_HEADING = 3


@dataclass(frozen=True)
class Run:
    """Words that are set alike."""

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False
    address: str = ""
    """Where they lead, if they are a link."""


@dataclass(frozen=True)
class Line:
    """A paragraph, an item of a list, or a row of a table."""

    runs: tuple[Run, ...]
    level: int = 0
    """Of a heading, from 1; 0 for any other."""
    depth: int = 0
    """Of an item, from 1; 0 for any other."""
    numbered: bool = False
    ruled: bool = False
    """Whether a rule stands beneath it, as word processors make one of three hyphens."""
    quoted: bool = False

    @property
    def plain(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def struck(self) -> bool:
        """Whether all of it is struck out."""
        said = [run for run in self.runs if run.text.strip()]
        return bool(said) and all(run.struck for run in said)


def text_of(lines: Sequence[Line]) -> str:
    """The lines as text: simple Markdown with a blank line between paragraphs; a packet’s fields without any marks."""
    if holds_packet("\n".join(line.plain for line in lines)):
        return _joined(_as_packet(lines))
    return prose_of(lines)


def prose_of(lines: Sequence[Line]) -> str:
    """The same for prose that stands in a section: its headings are small ones."""
    return _joined((line, _marked(replace(line, level=_SMALL_HEADING) if line.level else line)) for line in lines)


def _as_packet(lines: Sequence[Line]) -> Iterator[tuple[Line, str]]:
    """A packet's lines: its head and its fields as they were typed, and its prose with its marks."""
    bars, begun = 0, False
    for line in lines:
        begun = begun or holds_packet(line.plain)
        if begun and bars < 2:
            bars += bool(_BAR.fullmatch(line.plain.strip()))
            item = f"{'  ' * line.depth}- " if line.depth and not line.numbered else ""
            yield replace(line, depth=0), item + line.plain
        else:
            yield line, _marked(line)
        if begun and bars < 2 and line.ruled:
            bars += 1
            yield Line(()), "---"


def _joined(told: Iterable[tuple[Line, str]]) -> str:
    """Lines of text, with a blank one between them but among the items of a list."""
    held = [(line, text) for line, text in told if text.strip()]
    out = [text for _, text in held[:1]]
    for (before, _), (line, text) in pairwise(held):
        out += [text] if before.depth and line.depth else ["", text]
    return "\n".join(out) + "\n"


def _marked(line: Line) -> str:
    said = "".join(_run(run) for run in _merged(line.runs))
    if line.level and not line.plain.lstrip().startswith("#"):
        return f"{'#' * min(line.level, _SMALL_HEADING)} {' '.join(line.plain.split())}" if line.plain.strip() else ""
    if line.depth:
        sign = "1." if line.numbered else "-"
        return f"{'    ' * (line.depth - 1)}{sign} {' '.join(said.split())}" if said.strip() else ""
    if line.quoted:
        return "\n".join(f"> {part}" for part in said.split("\n")) if said.strip() else ""
    return said


def _merged(runs: Iterable[Run]) -> list[Run]:
    """Neighbours that are set alike as one: word processors part a word wherever somebody stopped to type."""
    merged: list[Run] = []
    for run in runs:
        if merged and replace(run, text="") == replace(merged[-1], text=""):
            merged[-1] = replace(run, text=merged[-1].text + run.text)
        elif run.text:
            merged.append(run)
    return merged


def _run(run: Run) -> str:
    words = run.text.strip()
    if not words:
        return run.text
    before, after = run.text[: len(run.text) - len(run.text.lstrip())], run.text[len(run.text.rstrip()) :]
    if run.address and "\n" not in words:
        words = words if words == run.address else f"[{words.replace('[', '(').replace(']', ')')}]({run.address})"
    elif (run.bold or run.italic) and "\n" not in words and "*" not in words:
        sign = "**" if run.bold else "*"
        words = f"{sign}{words}{sign}"
    return before + words + after
