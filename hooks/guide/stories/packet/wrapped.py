"""Lines of a mail that were broken for the way: where a dash came to stand first, it is no list.

“…the old library there / - which was kind of them - and drank tea” is one sentence. Only such breaks are undone, since
other ones mean nothing in Markdown.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

NARROWEST, WIDEST = 55, 80
"""Characters, of a line that a mail program broke because it was full."""
_NEARLY = 0.75
"""How much of its paragraph's widest line a broken line has at least, with the word that did not fit."""
_ROW = 3
"""So many lines in a row that begin with a dash are a list, however long they are."""

_QUOTES = re.compile(r"[> ]*>|")
_MARKER = re.compile(r"(?P<sign>[-*+])(?= +\S)|(?P<number>\d{1,3})[.)](?= +\S)")
_ENDS_A_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*")
_CAPITAL = re.compile(r"\S+ +[\"'“‘(]*[A-Z]")
_ANNOUNCES = (":", ":*", ":**", ";")


@dataclass(frozen=True)
class _Line:
    quotes: str
    text: str
    """Without the marks of a quotation."""

    @property
    def marker(self) -> str | None:
        found = _MARKER.match(self.text)
        return (found["sign"] or "1") if found else None


def unwrapped(text: str, *, by_mail: bool) -> str:
    """A text in which no line begins with a dash, a star, a plus or a number only because the line before was full.

    Args:
        text: prose.
        by_mail: whether it came as a mail's own text. If not, its lines count as broken for the way only where a
            paragraph has two that were full, and none that is longer.
    """
    out: list[str] = []
    paragraph: list[str] = []
    for line in [*text.split("\n"), ""]:
        if line.strip(" >"):
            paragraph.append(line)
            continue
        out += [*_joined(paragraph, by_mail), line]
        paragraph = []
    return "\n".join(out[:-1])


def _joined(paragraph: Sequence[str], by_mail: bool) -> list[str]:
    lines = [_line(line) for line in paragraph]
    widest = max((len(line.text) for line in lines), default=0)
    full = [_is_full(lines, place, widest) for place in range(len(lines))]
    # Longer lines were typed as they are: nobody broke them.
    if widest > WIDEST or not (by_mail or sum(full) > 1):
        return list(paragraph)
    out: list[str] = []
    in_list = False
    for place, line in enumerate(lines):
        if place and line.marker and not in_list and _goes_on(lines, place, full, widest):
            out[-1] = f"{out[-1].rstrip()} {line.text}"
            continue
        in_list = in_list or line.marker is not None
        out.append(paragraph[place])
    return out


def _line(line: str) -> _Line:
    found = _QUOTES.match(line)
    quotes = found[0] if found else ""
    text = line[len(quotes) :].rstrip()
    return _Line(quotes.replace(" ", ""), text.removeprefix(" ") if quotes else text)


def _is_full(lines: Sequence[_Line], place: int, widest: int) -> bool:
    """Whether a line is as long as one that was broken because its next word did not fit."""
    if place + 1 == len(lines):
        return False
    next_word = lines[place + 1].text.split(" ", 1)[0]
    return len(lines[place].text) + 1 + len(next_word) >= _NEARLY * widest


def _goes_on(lines: Sequence[_Line], place: int, full: Sequence[bool], widest: int) -> bool:
    """Whether a line that begins as a list would is the rest of the sentence before it."""
    before, line = lines[place - 1], lines[place]
    if before.quotes != line.quotes or len(before.text) < NARROWEST or not full[place - 1]:
        return False
    if before.text.rstrip().endswith(_ANNOUNCES) or line.text.startswith(" "):
        return False
    if _ENDS_A_SENTENCE.search(before.text[-3:]) and before.text[-1] not in ",—–-" and _CAPITAL.match(line.text):
        return False
    rest = lines[place:]
    if any(later.text.startswith(" ") for later in rest) or not all(full[place:-1]):
        return False  # an item that ends before its line is full
    row = next((at for at, later in enumerate(rest) if later.marker != line.marker), len(rest))
    tight = all(len(lines[place + at - 1].text) >= widest - 2 for at in range(row))
    numbered = line.marker == "1" and any(later.marker == "1" for later in rest[1:])
    return tight or not (row >= _ROW or (row > 1 and row == len(rest)) or numbered)
