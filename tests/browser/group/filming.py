"""A camera for a browser that has none: a film of phones that show QR codes, one after another."""

from collections.abc import Iterable
from pathlib import Path

import segno

WIDTH, HEIGHT, MODULE, QUIET = 640, 480, 7, 4
EACH, BETWEEN = 8, 4
"""Pictures with a code in them, and then without."""


def film(into: Path, texts: Iterable[str]) -> Path:
    """A film as Chromium takes it for a camera (YUV4MPEG2), which it shows over and over."""
    grey = bytes([128]) * (WIDTH * HEIGHT // 2)
    empty = bytes([200]) * (WIDTH * HEIGHT)
    pictures = [picture for text in texts for picture in [*[showing(text)] * EACH, *[empty] * BETWEEN]]
    frames = b"".join(b"FRAME\n" + picture + grey for picture in pictures)
    into.write_bytes(f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F10:1 Ip A1:1 C420jpeg\n".encode() + frames)
    return into


def showing(text: str) -> bytes:
    """One picture in grey: a code in the middle of a table."""
    rows = [bytes(row) for row in segno.make(text, error="m", micro=False).matrix]
    side = (len(rows) + 2 * QUIET) * MODULE
    assert side <= HEIGHT
    left, top = (WIDTH - side) // 2, (HEIGHT - side) // 2
    light = [b"\xff" * side] * (QUIET * MODULE)
    edge = b"\xff" * (QUIET * MODULE)
    code = [edge + b"".join(bytes([16 if dark else 255]) * MODULE for dark in row) + edge for row in rows]
    square = [*light, *(line for line in code for _ in range(MODULE)), *light]
    table = b"\xc8" * WIDTH
    lines = [b"\xc8" * left + line + b"\xc8" * (WIDTH - left - side) for line in square]
    return b"".join([*[table] * top, *lines, *[table] * (HEIGHT - top - side)])
