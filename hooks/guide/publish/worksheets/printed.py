"""A worksheet as a PDF, typeset from its data."""

from pathlib import Path
from typing import Any

from guide.publish.papers.typeset import pdf

TEMPLATE = Path(__file__).parent / "worksheet.typ"


def printed(said: dict[str, Any]) -> bytes:
    """The PDF.

    Args:
        said: as `said_by` has it.
    """
    return pdf(TEMPLATE, said)
