"""A tool's worksheet, small: drawn from what it holds, so that people see what they would take away."""

from collections.abc import Iterator
from html import escape

from guide.content.kinds.tool import Sheet, SheetPart
from guide.pages.rendering.markdown import Markdown

_WIDE, _HIGH, _EDGE = 210, 272, 16
_ROW, _LINE, _MOST_ROWS = 9, 12, 9


def sheet_picture(sheet: Sheet) -> Markdown:
    """The sheet's first side, as SVG for a page.

    Its words are too small to read, and end at its edge: the sheet itself stands below.
    """
    drawn = [f'<rect class="guide-mini-page" width="{_WIDE}" height="{_HIGH}" rx="3"/>']
    drawn += [f'<text x="{_EDGE}" y="30">{escape(sheet.title)}</text>']
    at = 48
    for part in sheet.parts:
        if at > _HIGH - 30:
            break
        drawn.append(f'<text class="guide-mini-small" x="{_EDGE}" y="{at}">{escape(part.heading)}</text>')
        shapes, at = _part(part, at + 6)
        drawn += shapes
        at += 16
    return Markdown(f'<svg class="guide-mini" viewBox="0 0 {_WIDE} {_HIGH}" aria-hidden="true">{"".join(drawn)}</svg>')


def _part(part: SheetPart, top: int) -> tuple[list[str], int]:
    """What one part draws, and where it ends."""
    if part.table is None:
        lines = [line for asked in part.fields or part.prompts or () for line in _lines(asked.lines)]
        ends = [top + 4 + _LINE * (place + 1) for place, _ in enumerate(lines)]
        within = [y for y in ends if y < _HIGH - 8]
        # Each from the end of the one before: said alike, they are packed into almost nothing.
        width = _WIDE - 2 * _EDGE
        path = f"M{_EDGE} {within[0]}h{width}" + f"m-{width} {_LINE}h{width}" * (len(within) - 1) if within else ""
        return [f'<path class="guide-mini-line" d="{path}"/>'] if path else [], max(within, default=top)
    rows = min(part.table.rows, _MOST_ROWS, (_HIGH - 8 - top) // _ROW - 1)
    if rows < 1:
        return [], _HIGH
    bottom, columns = top + _ROW * (rows + 1), len(part.table.columns)
    width = _WIDE - 2 * _EDGE
    path = f"M{_EDGE} {top}h{width}V{bottom}h-{width}z"
    path += "".join(f"M{_EDGE + width * place / columns:.1f} {top}V{bottom}" for place in range(1, columns))
    path += "".join(f"M{_EDGE} {top + _ROW * place}h{width}" for place in range(1, rows + 1))
    head = f'<rect class="guide-mini-head" x="{_EDGE}" y="{top}" width="{width}" height="{_ROW}"/>'
    return [head, f'<path class="guide-mini-line" d="{path}"/>'], bottom


def _lines(count: int) -> Iterator[int]:
    yield from range(min(count, 4))
