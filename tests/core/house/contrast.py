"""The colours of tokens.css and how far they stand from each other, by the Web Content Accessibility Guidelines.

Usage: python -m tests.core.house.contrast   (prints the table of colours for docs/contribute/look.md)
"""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[3]
TOKENS = ROOT / "docs" / "assets" / "css" / "tokens.css"

GROUNDS = ("paper", "tint", "raised", "meet")
"""What text stands on."""
KINDS = ("principle", "assumption", "tip", "question", "tool", "story", "article", "assessment")
"""Each is read on the grounds, and on a band of its own."""
BANDS = tuple(f"{kind}-band" for kind in KINDS)
PLAIN = ("ink", "quiet", "link", "accent", "warn")
TEXT = (*PLAIN, *KINDS)
"""What is read: at least 7:1 on each ground, and the plain ones on each band."""
DRAWN = ("focus", "line")
"""What is only seen: at least 3:1 on each ground."""
ON = {
    "on-accent": ("accent",),
    "on-warm": ("warm",),
    "on-foot": ("foot",),
    "on-door": ("door-one", "door-two", "door-three"),
}
"""Text with grounds of its own: at least 7:1."""
FILLED = tuple(ground for grounds in ON.values() for ground in grounds if ground not in ("accent", "warm"))
DECORATION = ("warm", "hair", "teal", "blue")
"""Never the only sign of anything, and no bound holds."""

_COLOUR = re.compile(r"--guide-([\w-]+):\s*(#[0-9a-fA-F]{6});")
_BLOCK = r"^\s*{selector}\s*\{{(.*?)\}}"


@dataclass(frozen=True)
class Colours:
    """The colours by name, as `#rrggbb`, in the order of the sheet."""

    light: dict[str, str]
    dark: dict[str, str]
    """Where the system says dark."""
    chosen_dark: dict[str, str]
    """Where someone chose dark."""


def colours(sheet: str) -> Colours:
    """Reads the three blocks of colours.

    Raises:
        ValueError: when a block is missing.
    """

    dark, chosen = ':root:not([data-scheme="light"])', ':root[data-scheme="dark"]'
    return Colours(_block(":root", sheet), _block(dark, sheet), _block(chosen, sheet))


def printed(sheet: str, scheme: dict[str, str]) -> dict[str, str]:
    """A scheme's colours as print.css leaves them.

    Raises:
        ValueError: when it has no block of colours.
    """
    return scheme | _block(":root, :root[data-scheme]", sheet)


def _block(selector: str, sheet: str) -> dict[str, str]:
    found = re.search(_BLOCK.format(selector=re.escape(selector)), sheet, re.M | re.S)
    if not found:
        raise ValueError(f"no block of colours for {selector}")
    return dict(_COLOUR.findall(found[1]))


def luminance(colour: str) -> float:
    """Relative luminance, 0 for black to 1 for white (WCAG 2.2, "relative luminance")."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def least(name: str, scheme: dict[str, str]) -> float:
    """The least contrast of a colour with whatever it stands on."""
    if name in ON:
        grounds: tuple[str, ...] = ON[name]
    elif name in KINDS:
        grounds = (*GROUNDS, f"{name}-band")
    else:
        grounds = (*GROUNDS, *BANDS) if name in PLAIN else GROUNDS
    return min(contrast(scheme[name], scheme[ground]) for ground in grounds)


def table(found: Colours) -> list[str]:
    """A line of Markdown for each colour: a swatch and its name; its value and least contrast in each scheme."""
    return [
        "| Token | Light | Dark |",
        "|---|---|---|",
        *(
            f'| <span class="guide-swatch guide-swatch-{name}"></span> `--guide-{name}` '
            f"| {_told(name, found.light)} | {_told(name, found.dark)} |"
            for name in found.light
        ),
    ]


def _told(name: str, scheme: dict[str, str]) -> str:
    """A value, and its contrast rounded down, so that no bound is met by rounding."""
    least_of_it = "ground" if name in (*GROUNDS, *BANDS, *FILLED) else f"{int(least(name, scheme) * 10) / 10:.1f}:1"
    return f"`{scheme[name]}` {least_of_it}"


if __name__ == "__main__":
    print("\n".join(table(colours(TOKENS.read_text("utf-8")))))
