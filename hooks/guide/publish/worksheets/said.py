"""What a worksheet's files say: the sheet, and what stands round it, in one shape for every kind of file."""

from typing import Any

from guide.content.kinds.tool import Sheet, SheetField, SheetPart, SheetPrompt, Tool
from guide.pages.settings import Settings
from guide.publish.papers.about import about

WORDS = {
    "partnership": "Partnership",
    "day": "Date",
    "example": "An example, filled in",
    "made-up": "We made it up. Write what is so with you.",
}


def said_by(tool: Tool, settings: Settings) -> dict[str, Any]:
    """Everything that stands in a tool's files, ready to be written as JSON.

    Args:
        tool: the one whose sheet it is.
        settings: the copy's: its name, its address where that is known, its language and its paper.
    """
    return {
        **about(settings, tool.url),
        "words": WORDS,
        "sheet": sheet_said(tool.sheet),
    }


def sheet_said(sheet: Sheet) -> dict[str, Any]:
    """What stands on the sheet itself."""
    return {"title": sheet.title, "before": sheet.before, "parts": [_part(part) for part in sheet.parts]}


def _part(part: SheetPart) -> dict[str, Any]:
    return {
        "heading": part.heading,
        "lines": [_line(one) for one in (part.fields or part.prompts or ())],
        "table": part.table.model_dump(mode="json") if part.table else None,
    }


def _line(one: SheetField | SheetPrompt) -> dict[str, Any]:
    label = one.label if isinstance(one, SheetField) else one.ask
    return {"label": label, "hint": one.hint, "lines": one.lines, "example": one.example}
