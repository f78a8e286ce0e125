"""A picture as PNG in sixteen greys: a third of what it takes in colours that a sheet of paper has not."""

import struct
import zlib
from collections.abc import Iterator

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_BITS = 4


def in_greys(png: bytes) -> bytes:
    """The same picture, smaller.

    Args:
        png: with eight bits a channel, red, green, blue and alpha, as the typesetter draws it: black on white.
    """
    width, height = struct.unpack(">II", png[16:24])
    packed = zlib.decompress(b"".join(data for kind, data in _chunks(png) if kind == b"IDAT"))
    rows = b"".join(b"\0" + _row(reds) for reds in _reds(packed, width, height))
    header = struct.pack(">IIBBBBB", width, height, _BITS, 0, 0, 0, 0)
    return _SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows, 9)) + _chunk(b"IEND", b"")


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
        return bytes((one + up) & 255 for one, up in zip(filtered, above, strict=True))
    row = bytearray()
    left = corner = 0
    for one, up in zip(filtered, above, strict=True):
        if told == 1:
            guess = left
        elif told == 3:
            guess = (left + up) // 2
        else:
            a, b, c = abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)
            guess = left if a <= b and a <= c else up if b <= c else corner
        left, corner = (one + guess) & 255, up
        row.append(left)
    return bytes(row)


def _row(reds: bytes) -> bytes:
    even = reds if len(reds) % 2 == 0 else reds + b"\xff"
    return bytes((one & 0xF0) | (other >> 4) for one, other in zip(even[::2], even[1::2], strict=True))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
