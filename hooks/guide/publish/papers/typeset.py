"""Words into a PDF or a picture, by a template: the words come as data, so that none means anything to typst."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, Literal

STANDARD = "ua-1"
"""What every PDF keeps to, or is refused: tagged, with a title and a language."""
MADE_BY = "typst"
_LACKING = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
_ESCAPED = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")
ROOT = Path(__file__).parents[1]
"""Templates may take from one another within it, such as `/papers/paper.typ`."""


class LettersError(Exception):
    """A text has signs that none of the typesetter's letters can show."""

    def __init__(self, signs: str) -> None:
        super().__init__(f"no letters for “{signs}”")
        self.signs = signs


@cache
def _compiler() -> Any:
    """One for all files: reading its fonts takes longer than a sheet. Letters come with it, never from the machine."""
    import typst

    return typst.Compiler(root=str(ROOT), ignore_system_fonts=True)


def pdf(template: Path, said: dict[str, Any]) -> bytes:
    """A tagged PDF by PDF/UA-1: the same bytes whenever the same is said.

    Args:
        template: the file, within `ROOT`; it finds what is said as JSON in `sys.inputs.said`.
        said: all that the file says.

    Raises:
        LettersError: when it says something that there are no letters for.
        typst.TypstError: when the template cannot be typeset, or breaks the standard in another way.
    """
    import typst

    try:
        made: bytes = _compiler().compile(
            str(template), format="pdf", pdf_standards=[STANDARD], sys_inputs=_inputs(said), root=str(ROOT)
        )
    except typst.TypstError as error:
        if found := _LACKING.search(error.message):
            raise LettersError(_ESCAPED.sub(_unescaped, found[1])) from None
        raise
    return made


@cache
def has_letters(signs: str) -> bool:
    """Whether the typesetter's letters can show a few signs."""
    try:
        pdf(ROOT / "papers/signs.typ", {"signs": signs})
    except LettersError:
        return False
    return True


def _unescaped(found: re.Match[str]) -> str:
    number, sign = found.groups()
    return chr(int(number, 16)) if number else {"n": "\n", "t": "\t", "r": "\r"}.get(sign, sign)


def pictures(
    template: Path, said: dict[str, Any], kind: Literal["svg", "png"], ppi: float | None = None
) -> list[bytes]:
    """Each side as a picture.

    Args:
        template: as for `pdf`.
        said: all that it says.
        kind: what to draw.
        ppi: dots to an inch, of a `png`.

    Raises:
        typst.TypstError: when the template cannot be typeset.
    """
    made = _compiler().compile(str(template), format=kind, ppi=ppi, sys_inputs=_inputs(said), root=str(ROOT))
    return [made] if isinstance(made, bytes) else list(made)


def _inputs(said: dict[str, Any]) -> dict[str, str]:
    return {"said": json.dumps(said, ensure_ascii=False, sort_keys=True)}
