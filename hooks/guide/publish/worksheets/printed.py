"""A worksheet as a PDF, typeset from its data: tagged, by PDF/UA-1, and the same bytes whenever the same is said."""

import json
from functools import cache
from pathlib import Path
from typing import Any

STANDARD = "ua-1"
_SOURCE = Path(__file__).parent / "worksheet.typ"


@cache
def _compiler() -> Any:
    """One for all sheets: reading its fonts takes longer than a sheet. Letters come with it, never from the machine."""
    import typst

    return typst.Compiler(str(_SOURCE), ignore_system_fonts=True)


def printed(said: dict[str, Any]) -> bytes:
    """The PDF.

    Args:
        said: as `said_by` has it.
    """
    inputs = {"said": json.dumps(said, ensure_ascii=False, sort_keys=True)}
    made: bytes = _compiler().compile(format="pdf", pdf_standards=[STANDARD], sys_inputs=inputs)
    return made
