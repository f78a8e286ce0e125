"""The small faults that a script can have, found by its signs: no parser of JavaScript is among our tools."""

import re
from collections.abc import Iterator

from tests.mutants.mutant import Mutant

_LEFT_ALONE = re.compile(
    r"""//[^\n]* | /\*.*?\*/ | "(?:\\.|[^"\\\n])*" | `(?:\\.|[^`\\])*`
    | (?<=[(,=:\[!&|?{};\n][ ]) /(?![*/]) (?: \\. | \[(?:\\.|[^\]\\\n])*\] | [^/\\\n\[] )+ /[a-z]*
    | ^import\b[^;]*; | ^export\ \{[^;]*;""",
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_BETWEEN_TWO = {
    "===": "!==", "!==": "===", "<": "<=", "<=": "<", ">": ">=", ">=": ">", "&&": "||", "||": "&&", "??": "&&",
    "+=": "-=", "^=": "|=",
    "+": "-", "-": "+", "*": "+", "/": "*", "%": "*", "^": "|", "&": "|", "<<": ">>", ">>": "<<",
}  # fmt: skip
_NAMES = {"some": "every", "every": "some", "floor": "ceil", "ceil": "floor", "min": "max", "max": "min"}
_OPERATOR = re.compile(rf"(?<= )(?:{'|'.join(sorted(map(re.escape, _BETWEEN_TWO), key=len, reverse=True))})(?= )")
_NAME = re.compile(rf"(?<=\.)(?:{'|'.join(_NAMES)})(?=\()")
_NOT = re.compile(r"!(?=[\w(\[])")
_NUMBER = re.compile(r"(?<![\w.])(?:0[bx][0-9a-f]+|\d[\d_]*)(?![\w.])")
_RETURN = re.compile(r"(?<=\breturn )(?!null;|undefined;)[^;\n]+(?=;)")
_CONDITION = re.compile(r"\b(if|while) \(")


def mutants(path: str, source: bytes) -> Iterator[Mutant]:
    """Every one of a script.

    Args:
        path: from the repository's root.
        source: what is in the file.
    """
    text = source.decode()
    code = _LEFT_ALONE.sub(lambda found: re.sub(r"[^\n]", "\0", found[0]), text)
    for start, end, after in _changes(code):
        first, last = (len(text[:place].encode()) for place in (start, end))
        yield Mutant(path, text.count("\n", 0, start) + 1, first, last, after)


def _changes(code: str) -> Iterator[tuple[int, int, str]]:
    """Where a script may be another, and what may stand there."""
    for found in _OPERATOR.finditer(code):
        yield *found.span(), _BETWEEN_TWO[found[0]]
    for found in _NAME.finditer(code):
        yield *found.span(), _NAMES[found[0]]
    for found in _NOT.finditer(code):
        yield *found.span(), ""
    for found in _NUMBER.finditer(code):
        number = int(found[0].replace("_", ""), 0)
        yield *found.span(), str(number + 1)
        yield *found.span(), f"({number - 1})"
    for found in _RETURN.finditer(code):
        yield *found.span(), "null"
    for found in _CONDITION.finditer(code):
        end = _closing(code, found.end())
        for always in ("false",) if found[1] == "while" else ("true", "false"):
            yield found.end(), end, always


def _closing(code: str, at: int) -> int:
    """The place of the bracket that closes one opened just before a place."""
    depth = 1
    while depth:
        depth += {"(": 1, ")": -1}.get(code[at], 0)
        at += 1
    return at - 1
