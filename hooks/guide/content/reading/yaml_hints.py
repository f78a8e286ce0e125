"""YAML that does not parse, in the words of whoever wrote it: the line to look at, and what to change there."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import yaml

from guide.content.reading.odd_characters import first_odd

LIST_MARKS = "–—−‐‑‒―•·▪◦●‣"
"""What a word processor makes of the hyphen before a list item."""

CURLY = "“”„‟‘’‚‛«»"

_FIELD = re.compile(r"(?P<before>\s*(?:-\s*)*)(?P<name>[^\s:：]+)\s*[:：](?P<after>.?)")
_PLAIN_FIELD = re.compile(r"\s*(?:- +)*[\w-]+:(?: |$)")
_NO_SPACE = re.compile(r"\s*(?:- +)*(?P<name>[A-Za-z_]+):(?=[^\s:])")
_CANNOT_BEGIN = "@`%&*!|>,]}"
_END_OF_BLOCK = "expected <block end>"
_SECOND_COLON = "mapping values are not allowed here"


@dataclass(frozen=True)
class _Fault:
    """What PyYAML says, and the text it says it of. Lines are counted from 0."""

    text: str
    lines: list[str]
    problem: str
    context: str
    index: int
    """The character at which it gave up."""
    at: int
    """That character's line."""
    opened: int
    """The character at which began what it could not finish."""
    began: int
    """That character's line."""

    @property
    def above(self) -> int:
        """The nearest line above that holds something."""
        return next((place for place in range(self.at - 1, -1, -1) if self.lines[place].strip()), self.at)

    @property
    def before(self) -> str:
        """What stands before the character on its line."""
        return self.text[self.text.rfind("\n", 0, self.index) + 1 : self.index]


Told = tuple[int, str]


def explained(text: str, error: yaml.MarkedYAMLError) -> Told:
    """What to look at, and what to change.

    Args:
        text: the YAML.
        error: what PyYAML says of it.

    Returns:
        The line, counted from 0, and a sentence.
    """
    mark = error.problem_mark or error.context_mark
    index = min(mark.index, len(text)) if mark else 0
    at = text.count("\n", 0, index)
    opened = error.context_mark.index if error.context_mark else index
    began = text.count("\n", 0, opened)
    lines = text.split("\n")
    if at and not "\n".join(lines[at:]).strip():
        at = max((place for place, line in enumerate(lines) if line.strip()), default=at)
    fault = _Fault(text, lines, error.problem or "", error.context or "", index, at, opened, began)
    for rule in _RULES:
        if told := rule(fault):
            return told
    reason = error.problem or error.context or "it does not parse"
    return at, (
        f"{reason}; look here and one line up: is there a colon and a space after the field's name, is the indent that "
        "of its neighbours, is every quote closed?"
    )


def _odd_space(fault: _Fault) -> Told | None:
    for place in dict.fromkeys((fault.at, fault.began, fault.above)):
        line = fault.lines[place]
        found = _FIELD.match(line) or re.match(r"\s*(?:-\s*)*", line)
        if found and "：" in found[0]:
            return place, "the mark after the field's name is a full-width colon (U+FF1A); write a plain one, `:`"
        if found and (odd := first_odd(found[0].lstrip())):
            return place, f"{odd} stands where a plain space or nothing should; delete it and type the line anew"
    # A line so indented is often taken for more of the text above it, and trips the parser only further down.
    for place in range(fault.at, -1, -1):
        line = fault.lines[place]
        if odd := first_odd(line[: _indent(line)]):
            return place, f"is indented with {odd}; indent with plain spaces"
    return None


def _list_mark(fault: _Fault) -> Told | None:
    for place in dict.fromkeys((fault.at, fault.began, fault.above, *_taken_together(fault))):
        line = fault.lines[place].lstrip()
        if line[:1] in LIST_MARKS and line[1:2].isspace():
            return place, f"a list item begins with a hyphen and a space, `- `, not with `{line[0]}`"
        if line.startswith("* ") and place == fault.at:
            return place, "a list item begins with a hyphen and a space, `- `, not with `*`"
        if re.match(r"-[A-Za-z]\w*:", line):
            return place, "a space is missing after the hyphen; a list item begins with `- `"
    return None


def _taken_together(fault: _Fault) -> Iterator[int]:
    """The lines above, up to the field that they are below: without its hyphen the first makes one text of them all."""
    for place in range(fault.at - 1, -1, -1):
        line = fault.lines[place]
        if _PLAIN_FIELD.match(line) and _indent(line) < _indent(fault.lines[fault.at]):
            return
        yield place


def _escape(fault: _Fault) -> Told | None:
    if "escape" not in fault.problem and "escape" not in fault.context and "hexadecimal" not in fault.problem:
        return None
    return fault.at, "a backslash stands within double quotes; write it twice, or put the text in single quotes"


def _quote(fault: _Fault) -> Told | None:
    """A quote that opens and does not close where it should: on its own line, however far the parser read on."""
    start = next(_quotes_that_end_at(fault), None)
    if start is None:
        return None
    place = fault.text.count("\n", 0, start)
    mark, rest = fault.text[start], fault.text[start + 1 :].split("\n", 1)[0]
    if mark == "'" and "'" not in rest.rstrip()[-1:]:
        if re.search(r"'\s", rest) and not re.search(r"\w'\w", rest):
            return place, _text_after_quote(mark)
        return place, (
            "the ' at the beginning opens a quotation, and it does not end with this line; write an apostrophe as ’ "
            'or put the whole text in double quotes ("…"), and close a quotation with \''
        )
    if mark == '"' and '"' not in rest:
        curly = "; a curly quote does not close a straight one" if any(c in rest for c in CURLY) else ""
        return place, f'the quote " that opens here is not closed on this line; close it{curly}'
    return place, _text_after_quote(mark)


def _text_after_quote(mark: str) -> str:
    other = '"' if mark == "'" else "'"
    return (
        f"text stands after the closing quote {mark}; put the whole text between {other} and {other}, "
        "or write the quotes within it curly (“…”)"
    )


def _quotes_that_end_at(fault: _Fault) -> Iterator[int]:
    """Where a quotation begins that is never closed, or after whose end the parser stumbled."""
    if fault.context.endswith("quoted scalar"):
        yield fault.opened
        return
    try:
        for token in yaml.scan(fault.text, Loader=yaml.SafeLoader):
            if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"'):
                start, end = token.start_mark.index, token.end_mark.index
                stumbled = end <= fault.index and not fault.text[end : fault.index].strip(" ")
                if stumbled or runs_on(fault.text, start, end):
                    yield start
    except yaml.YAMLError:
        return


def runs_on(text: str, start: int, end: int) -> bool:
    """Whether a quotation goes on over lines that are not indented further than the one it began on."""
    first, *others = text[text.rfind("\n", 0, start) + 1 : end].split("\n")
    return any(line.strip() and _indent(line) <= _indent(first) for line in others)


def _swallowed_bracket(fault: _Fault) -> Told | None:
    if "flow" not in fault.context:
        return None
    line = fault.lines[fault.began]
    if re.search(r"\s#", line):
        return fault.began, (
            "all that follows ` #` is left out as a remark, the closing bracket with it; put the text in quotes"
        )
    opening = "[" if "sequence" in fault.context else "{"
    closing = "]" if opening == "[" else "}"
    if _SECOND_COLON in fault.problem or (fault.problem.startswith("expected ','") and "'" in line):
        return (
            fault.began,
            f"within {opening} {closing} a text with a comma, colon, bracket or quote needs quotes round it",
        )
    return fault.began, (
        f"what `{opening}` opens here is not closed with `{closing}`, or a comma is missing between two of its parts; "
        f"if the text itself begins with `{opening}`, put it in quotes"
    )


def _cannot_begin(fault: _Fault) -> Told | None:
    value = re.match(r"\s*(?:- +)*(?:[\w-]+: +)?(\S)", fault.lines[fault.at])
    first = value[1] if value and value.start(1) <= len(fault.before) else ""
    if first and first in _CANNOT_BEGIN and _END_OF_BLOCK not in fault.problem:
        return fault.at, f"a text cannot begin with `{first}`; put the whole text in quotes"
    if first and first in "[{" and _END_OF_BLOCK in fault.problem and ":" in fault.before:
        return (
            fault.at,
            f"text follows what `{first}` opened; if the text begins with it, put the whole in quotes",
        )
    if fault.problem.startswith("sequence entries are not allowed"):
        return fault.at, (
            "a hyphen and a space begin a list item, and a list begins on a line of its own, below the field's name; "
            "if a text is meant, put it in quotes"
        )
    if fault.problem.startswith("mapping keys are not allowed"):
        return fault.at, "a text cannot begin with `? `; put the whole text in quotes"
    if "that cannot start any token" in fault.problem and "\\t" in fault.problem:
        return fault.at, "a tab stands here; write plain spaces"
    return None


def _missing_colon(fault: _Fault) -> Told | None:
    if "could not find expected ':'" in fault.problem:
        place = fault.began
    elif fault.problem.startswith("expected '<document start>'") or (
        fault.problem == _SECOND_COLON and ":" not in fault.before
    ):
        place = fault.above
        if _PLAIN_FIELD.match(fault.lines[place]) or place == fault.at:
            return None
        if not fault.lines[place].lstrip().startswith("- ") and _indent(fault.lines[place]) > _indent(
            fault.lines[fault.at]
        ):
            return None
    else:
        return None
    line = fault.lines[place]
    if unspaced := _NO_SPACE.match(line):
        return place, f"a space is missing after the colon; write `{unspaced['name']}: …`"
    words = re.sub(r"^\s*(?:- +)*", "", line).split()
    if not words:
        return None
    name = words[0].rstrip("=;,.-")
    shown = f"{name}: …" if len(words) > 1 else f"{name}:"
    return place, f"the colon after the field's name is missing; write `{shown}`"


def _indented_wrongly(fault: _Fault) -> Told | None:
    line, above = fault.lines[fault.at], fault.lines[fault.above]
    if fault.problem == _SECOND_COLON and ":" not in fault.before:
        return (
            fault.at,
            "is indented further than its neighbours; begin it in the column of the line it belongs with",
        )
    if not fault.problem.startswith(_END_OF_BLOCK):
        return None
    if fault.context.endswith("block collection") and not line.lstrip().startswith("-"):
        return fault.at, (
            "stands within a list, and is neither an item (`- `) nor indented as far as the words of the item above; "
            "move it to the right, or to the column in which the list's own name begins"
        )
    if _indent(line) not in (_indent(above), 0) or not _PLAIN_FIELD.match(line):
        return (
            fault.at,
            "is indented otherwise than its neighbours; begin it in the column of the line it belongs with",
        )
    return None


def _colon_in_text(fault: _Fault) -> Told | None:
    if fault.problem != _SECOND_COLON:
        return None
    value = re.sub(r"^\s*(?:- +)*[\w-]+: *", "", fault.lines[fault.at])
    if value[:1] in CURLY:
        return fault.at, 'curly quotes do not hold a text with a colon together; put it in straight ones ("…")'
    return fault.at, "a colon and a space stand within the text; put the whole text in quotes"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


_RULES: tuple[Callable[[_Fault], Told | None], ...] = (
    _odd_space,
    _list_mark,
    _escape,
    _quote,
    _swallowed_bracket,
    _cannot_begin,
    _missing_colon,
    _indented_wrongly,
    _colon_in_text,
)
