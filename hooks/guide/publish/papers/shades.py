"""A picture as PNG in sixteen shades, greys or colours: a fifth of what it takes in all of them."""

import re
import struct
import zlib
from collections.abc import Iterator, Sequence

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_SOMETHING = re.compile(rb"[^\0]")
_BITS = 4
_GREYS, _COLOURS = 0, 3
"""What a dot's number means, as PNG tells it: how light it is, or which of the colours that are listed."""


def in_greys(png: bytes) -> bytes:
    """The same picture, smaller.

    Args:
        png: with eight bits a channel, red, green, blue and alpha, as the typesetter draws it: black on white.
    """
    return _written(png, _GREYS, b"")


def in_colours(png: bytes, colours: Sequence[tuple[int, int, int]]) -> bytes:
    """A picture that was drawn in greys, with a colour in the place of each sixteenth of them.

    Args:
        png: as for `in_greys`.
        colours: red, green and blue of each, of the darkest grey first.
    """
    return _written(png, _COLOURS, _chunk(b"PLTE", bytes(part for colour in colours for part in colour)))


def _written(png: bytes, kind: int, before: bytes) -> bytes:
    width, height = size_of(png)
    packed = zlib.decompress(b"".join(data for kind, data in _chunks(png) if kind == b"IDAT"))
    rows, last, row = [], b"", b""
    for reds in _reds(packed, width, height):
        if reds != last:
            last, row = reds, b"\0" + _row(reds)
        rows.append(row)
    header = struct.pack(">IIBBBBB", width, height, _BITS, kind, 0, 0, 0)
    data = _chunk(b"IDAT", zlib.compress(b"".join(rows), 8))
    return _SIGNATURE + _chunk(b"IHDR", header) + before + data + _chunk(b"IEND", b"")


def size_of(png: bytes) -> tuple[int, int]:
    """Its width and height, in dots."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_SIGNATURE)
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += length + 12


def _reds(packed: bytes, width: int, height: int) -> Iterator[bytes]:
    """The red of each row: of a grey, as much as of the others. Filters work on each channel by itself."""
    above = bytes(width)
    step = width * 4 + 1
    for start in range(0, height * step, step):
        told, filtered = packed[start], packed[start + 1 : start + step : 4]
        above = _unfiltered(told, filtered, above)
        yield above


def _unfiltered(told: int, filtered: bytes, above: bytes) -> bytes:
    if told == 0:
        return filtered
    if told == 2:
        return _added(filtered, above) if any(filtered) else above
    row = bytearray()
    left = corner = at = 0
    while at < len(above):
        if told == 4 and left == corner and (same := _until(filtered, at)) > at:  # as what stands above, for so long
            row += above[at:same]
            left, corner, at = row[-1], above[same - 1], same
            continue
        up = above[at]
        if told == 1:
            guess = left
        elif told == 3:
            guess = (left + up) // 2
        else:
            a, b, c = abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)
            guess = left if a <= b and a <= c else up if b <= c else corner
        left, corner = (filtered[at] + guess) & 255, up
        row.append(left)
        at += 1
    return bytes(row)


def _until(filtered: bytes, at: int) -> int:
    """Where the next byte is that is not nought."""
    found = _SOMETHING.search(filtered, at)
    return found.start() if found else len(filtered)


def _added(one: bytes, other: bytes) -> bytes:
    """Each byte of the one and of the other, without what is carried: a whole row as two numbers."""
    low, a, b = int.from_bytes(b"\x7f" * len(one)), int.from_bytes(one), int.from_bytes(other)
    return (((a & low) + (b & low)) ^ ((a ^ b) & ~low)).to_bytes(len(one))


def _row(reds: bytes) -> bytes:
    """Two dots a byte: the upper half of each, side by side."""
    even = reds if len(reds) % 2 == 0 else reds + b"\xff"
    count = len(even) // 2
    upper, lower = int.from_bytes(even[::2]), int.from_bytes(even[1::2])
    packed = (upper & int.from_bytes(b"\xf0" * count)) | (lower >> 4 & int.from_bytes(b"\x0f" * count))
    return packed.to_bytes(count)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
