"""Words into a PDF or a picture, by a template: the words come as data, so that none means anything to typst."""

import json
from functools import cache
from pathlib import Path
from typing import Any, Literal

STANDARD = "ua-1"
"""What every PDF keeps to, or is refused: tagged, with a title and a language."""
MADE_BY = "typst"
ROOT = Path(__file__).parents[1]
"""Templates may take from one another within it, such as `/papers/paper.typ`."""


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
        typst.TypstError: when the template cannot be typeset, or breaks the standard.
    """
    made: bytes = _compiler().compile(
        str(template), format="pdf", pdf_standards=[STANDARD], sys_inputs=_inputs(said), root=str(ROOT)
    )
    return made


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
