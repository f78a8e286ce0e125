"""The pictures by address: all that wait to be drawn at once, and each only when what it shows has changed."""

import unicodedata
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from guide.content.kinds import Story
from guide.content.library import Library
from guide.content.model import Entry
from guide.pages.cover import what_it_is
from guide.pages.rendering.faces import face
from guide.pages.rendering.offered import offered
from guide.pages.settings import Settings
from guide.publish.papers.about import printed_name
from guide.publish.papers.beside import begun
from guide.publish.papers.remembered import key_of, remembered
from guide.publish.papers.shades import in_colours
from guide.publish.papers.typeset import MADE_BY, ROOT, pictures

NEWEST = 100
"""How many stories have a picture of their own, the newest first; the others have the guide's."""
FEW = 50
"""How many are drawn sooner than a second process has begun."""
TEMPLATE = Path(__file__).parent / "picture.typ"
COLOURS = {
    "principle": ("#0a4f4c", "#dcebe7"),
    "assumption": ("#7f2a11", "#f7e4db"),
    "tip": ("#2a4e1f", "#e4ecd9"),
    "question": ("#4b3681", "#e9e3f4"),
    "tool": ("#5d3c00", "#f5e8ca"),
    "story": ("#1d4480", "#e0e8f5"),
    "article": ("#3d4a4e", "#eae8e1"),
}
"""Of each kind, its own and that of its band, as tokens.css has them in the light."""
INK, WARM = "#1b2a2f", "#e6a15c"
_LEVELS = {"ink": "#000000", "colour": "#555555", "band": "#aaaaaa", "warm": "#ffffff"}
"""The greys that stand for the colours while a picture is drawn. What lies between two of them is a step from one to
the next: so sixteen colours are enough, and no edge looks cut."""
_NAME = "share.png"
_PPI = 144
_STEPS = 5
_LETTERS = ("LATIN ", "GREEK ", "CYRILLIC ")
"""The scripts in which a title is drawn: those of the one font that a picture has (others: `papers/letters.py`)."""


def address_of(url: str) -> str:
    """Where the picture of the page at an address lies, if there is one."""
    return f"{url}{_NAME}"


def share_pictures(library: Library, settings: Settings, kept: Path | None = None) -> dict[str, bytes]:
    """The pictures, by their address relative to the site's root; none where nothing here can draw them.

    Args:
        library: what is published.
        settings: the copy's.
        kept: the folder where pictures wait for the next build; None to draw all of them anew.
    """
    return begin_share_pictures(library, settings, kept)()


def begin_share_pictures(
    library: Library, settings: Settings, kept: Path | None = None
) -> Callable[[], dict[str, bytes]]:
    """As `share_pictures`, which are there when what this gives is called; many are drawn by a second process."""
    if "pdf" not in offered():
        return dict
    shown = {address_of(entry.url): _shown(entry) for entry in _chosen(library)}
    keys = {name: key_of("png", MADE_BY, [_round(settings), one], _sources()) for name, one in shown.items()}
    waiting = [name for name, key in keys.items() if kept is None or not (kept / key).is_file()]
    asked = [shown[name] for name in waiting]
    drawing = begun(_drawn, asked, settings) if len(asked) > FEW else partial(_drawn, asked, settings)

    def finished() -> dict[str, bytes]:
        drawn = dict(zip(waiting, drawing(), strict=True))

        def alone(name: str) -> bytes:
            """One that was there a moment ago, or cannot be read."""
            return drawn.get(name) or _drawn([shown[name]], settings)[0]

        return {name: remembered(kept, key, partial(alone, name)) for name, key in keys.items()}

    return finished


def alternative(entry: Entry) -> str:
    """What an entry's picture says, for who cannot see it."""
    return f"{what_it_is(entry)}: {entry.title}"


def _chosen(library: Library) -> Iterator[Entry]:
    stories = 0
    for entry in library.entries.values():
        stories += isinstance(entry, Story)
        if (not isinstance(entry, Story) or stories <= NEWEST) and all(map(_is_had, entry.title)):
            yield entry


def _is_had(letter: str) -> bool:
    """Whether that font has it, so far as its kind tells."""
    if letter.isascii():
        return True
    if letter.isalpha():
        return unicodedata.name(letter, "").startswith(_LETTERS)
    return unicodedata.category(letter)[0] in "PZN" or letter in "£€°±×"


def _shown(entry: Entry) -> dict[str, Any]:
    colour, band = COLOURS[entry.kind]
    return {"title": entry.title, "what": what_it_is(entry), "colours": [colour, band], "face": _face(entry.kind)}


def _face(kind: str) -> str:
    """The kind's drawing, with the greys of its colours in it: a picture has no style sheet."""
    colour, band = _LEVELS["colour"], _LEVELS["band"]
    looks = {
        "a": f'fill="{colour}"',
        "b": f'fill="{colour}" fill-opacity="0.5"',
        "c": f'fill="{_LEVELS["warm"]}"',
        "d": f'fill="none" stroke="{colour}" stroke-dasharray="6 6" stroke-width="3"',
        "w": f'fill="none" stroke="{band}" stroke-linecap="round" stroke-linejoin="round" stroke-width="5"',
    }
    drawing = face(kind).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    for name, look in looks.items():
        drawing = drawing.replace(f'class="{name}"', look)
    return drawing


def _round(settings: Settings) -> dict[str, Any]:
    return {"name": printed_name(settings.name), "language": settings.language.partition("-")[0], "levels": _LEVELS}


def _sources() -> list[Path]:
    return [TEMPLATE, Path(__file__), ROOT / "papers/shades.py"]


def _drawn(shown: list[dict[str, Any]], settings: Settings) -> list[bytes]:
    """Each in sixteen colours: a fifth of the bytes that it has in all of them, and no eye tells them apart."""
    drawn = pictures(TEMPLATE, {**_round(settings), "pictures": shown}, "png", _PPI) if shown else []
    return [in_colours(png, _colours(*one["colours"])) for png, one in zip(drawn, shown, strict=True)]


def _colours(colour: str, band: str) -> list[tuple[int, int, int]]:
    """From ink over the kind's colour and its band to the warm one, five steps from each to the next."""
    stops = [tuple(bytes.fromhex(one[1:])) for one in (INK, colour, band, WARM)]
    steps = [(low, high, step) for low, high in pairwise(stops) for step in range(_STEPS)]
    made = [[round(a + (b - a) * step / _STEPS) for a, b in zip(low, high, strict=True)] for low, high, step in steps]
    return [(red, green, blue) for red, green, blue in (*made, stops[-1])]
