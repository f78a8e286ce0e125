"""A picture in sixteen shades: the same picture, whichever way its rows were packed."""

import struct
import zlib

import pytest

from guide.publish.papers.shades import _chunk, in_colours, in_greys, size_of

ROWS = [[0, 255, 128, 17], [16, 15, 240, 0], [255, 255, 0, 200], [90, 91, 92, 93], [1, 254, 127, 128]]
"""Greys, row by row."""


def png(filters: list[int], rows: list[list[int]] = ROWS) -> bytes:
    """A picture with eight bits for each of red, green, blue and alpha."""
    width, above, packed = len(rows[0]), bytes(4 * len(rows[0])), b""
    for told, row in zip(filters, rows, strict=True):
        plain = bytes(byte for grey in row for byte in (grey, grey, grey, 255))
        packed += bytes([told]) + bytes((plain[at] - _guess(told, plain, above, at)) & 255 for at in range(4 * width))
        above = plain
    header = struct.pack(">IIBBBBB", width, len(rows), 8, 6, 0, 0, 0)
    data = zlib.compress(packed)
    parts = [(b"IHDR", header), (b"IDAT", data[:7]), (b"IDAT", data[7:]), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, held) for kind, held in parts)


def _guess(told: int, row: bytes, above: bytes, at: int) -> int:
    left, up, corner = (row[at - 4] if at > 3 else 0), above[at], (above[at - 4] if at > 3 else 0)
    nearest = min((left, up, corner), key=lambda one: abs(left + up - corner - one))
    return (0, left, up, (left + up) // 2, nearest)[told]


def greys(data: bytes) -> list[list[int]]:
    """The greys of a picture that `in_greys` made, from 0 to 15."""
    width, height = size_of(data)
    start = data.index(b"IDAT")
    (length,) = struct.unpack(">I", data[start - 4 : start])
    rows = zlib.decompress(data[start + 4 : start + 4 + length])
    step = len(rows) // height
    packed = [rows[at * step + 1 : (at + 1) * step] for at in range(height)]
    return [[nibble for byte in row for nibble in (byte >> 4, byte & 15)][:width] for row in packed]


@pytest.mark.parametrize("told", range(5))
def test_each_way_of_packing_rows_is_read(told: int) -> None:
    assert greys(in_greys(png([0, *[told] * 4]))) == [[grey >> 4 for grey in row] for row in ROWS]


def test_ways_are_mixed_and_an_odd_width_is_kept() -> None:
    rows = [row[:3] for row in ROWS]
    made = in_greys(png([4, 3, 2, 1, 0], rows))
    assert size_of(made) == (3, 5)
    assert greys(made) == [[grey >> 4 for grey in row] for row in rows]


def test_a_colour_stands_in_the_place_of_each_sixteenth_of_the_greys() -> None:
    colours = [(level, 255 - level, 7) for level in range(16)]
    made = in_colours(png([4, 2, 1, 3, 0]), colours)
    assert made[24:26] == b"\x04\x03"  # four bits, and what they name is listed
    at = made.index(b"PLTE") + 4
    assert made[at : at + 48] == bytes(part for colour in colours for part in colour)
    assert greys(made) == [[grey >> 4 for grey in row] for row in ROWS]
