"""QR codes as drawings in a page, so that a phone can open an address from a screen or a wall."""

from guide.pages.rendering.markdown import Markdown
from guide.pages.rendering.render import html

QUIET = 4
"""Light modules on every side; the standard (ISO/IEC 18004) asks for four."""


def qr_code(address: str, name: str) -> Markdown:
    """An address as a QR code: an SVG for a page, with its name for those who do not see it.

    Error level M at least: it can still be read with about a seventh of it covered or scratched.

    Args:
        address: what a phone opens, whole.
        name: what the drawing is, in words.
    """
    import segno  # here: it stands on the extra `worksheets`, and only a site that knows its address needs it

    rows = [bytes(row) for row in segno.make(address, error="m", micro=False).matrix]
    return html("qr.svg", name=name, side=len(rows) + 2 * QUIET, path=_path(rows))


def _path(rows: list[bytes]) -> str:
    """Every run of dark modules as a bar one module high, in SVG's words."""
    bars = []
    for y, row in enumerate(rows, QUIET):
        x = 0
        for run in row.split(b"\x00"):
            if run:
                bars.append(f"M{x + QUIET} {y}h{len(run)}v1h-{len(run)}z")
            x += len(run) + 1
    return "".join(bars)
