"""Fields whose quotation marks a word processor made curly, as YAML takes them: with straight ones.

Only marks that enclose a whole value are turned: those within a text are the teller's own.
"""

import re

NOTE = (
    "Fields stood in curly quotation marks, as word processors make them; they were read without. "
    "Look whether a title wants its own back."
)

_CLOSING = {"“": "”“", "„": "“”", "”": "”", "‘": "’", "‚": "‘’", "«": "»", "»": "«"}
_ENDS_A_VALUE = re.compile(r" *(?:$|[,}\]]|#)", re.MULTILINE)
_BEGINS_A_VALUE = re.compile(r"^ *(?:- +)?(?:[A-Za-z_]+ *: *)?$")
_BEGINS_IN_BRACKETS = re.compile(r"[:\[{,] *$")
_LONGEST = 2_000
"""Characters, of a value."""


def straightened(front: str) -> str:
    """The fields with straight quotation marks where curly ones enclose a value; the same where none do."""
    return "\n".join(map(_straightened, front.split("\n")))


def _straightened(line: str) -> str:
    if not any(mark in line for mark in _CLOSING):
        return line
    out: list[str] = []
    at = value = 0
    depth = 0
    while at < len(line):
        character = line[at]
        before = _BEGINS_IN_BRACKETS if depth else _BEGINS_A_VALUE
        begins = at - value < _LONGEST and before.search(line[value:at]) is not None
        if begins and character in "\"'":
            end = _end_of_straight(line, at)
            out.append(line[at:end])
            at = value = end
        elif begins and character in _CLOSING and (closed := _end_of_curly(line, at, in_flow=depth > 0)):
            words = line[at + 1 : closed].replace("\\“", "“").replace("\\”", "”")
            out.append('"' + _escaped(words) + '"')
            at = value = closed + 1
        else:
            depth += (character in "{[") - (character in "}]")
            out.append(character)
            at += 1
            if depth > 0 and character in ",{[:":
                value = at - 1
    return "".join(out)


def _end_of_straight(line: str, at: int) -> int:
    """The place after a value in straight marks; the line's end where it goes on in the next."""
    mark, place = line[at], at + 1
    while place < len(line) and line[place] != mark:
        place += 2 if mark == '"' and line[place] == "\\" else 1
    return min(place + 1, len(line))


def _end_of_curly(line: str, at: int, *, in_flow: bool) -> int | None:
    for place in range(at + 1, len(line)):
        if line[place] in _CLOSING[line[at]] and line[place - 1] != "\\":
            after = _ENDS_A_VALUE.match(line, place + 1)
            if after and (in_flow or after.end() == len(line)):
                return place
    return None


def _escaped(words: str) -> str:
    """Words as a double-quoted value of YAML; what the form escaped stays so."""
    return re.sub(r'(?<!\\)((?:\\\\)*)"', r'\1\\"', words)
