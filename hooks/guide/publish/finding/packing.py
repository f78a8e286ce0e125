"""Roots and their weights in as few bytes as will do: `search/unpacking.mjs` reads them.

A root is sent as twenty bits of a hash, so that a few thousand cost some bytes each and none can be read back. In the
order of these numbers each is given by its distance from the one before, then how many finds it has, and each of these
by its distance from the one before and its level. Distances are Rice codes, whose parameter fits their mean.
"""

import base64
import math
from collections.abc import Iterable, Sequence
from functools import cache

from guide.publish.finding.weighing import LEVELS, Weight

HASH_BITS = 20
LEVEL_BITS = (len(LEVELS) - 1).bit_length()


@cache
def hash_of(stem: str) -> int:
    """FNV-1a over the UTF-16 units of a root, its highest bits."""
    value = 0x811C9DC5
    units = stem.encode("utf-16-le")
    for at in range(0, len(units), 2):
        value = ((value ^ int.from_bytes(units[at : at + 2], "little")) * 0x01000193) & 0xFFFFFFFF
    # The last letters reach the highest bits only by way of the others.
    value ^= value >> 15
    value = (value * 0x2C1B3C6D) & 0xFFFFFFFF
    return (value ^ (value >> 12)) >> (32 - HASH_BITS)


class Bits:
    """Bits put one behind the other."""

    def __init__(self) -> None:
        self._bits: list[str] = []

    def number(self, value: int, bits: int) -> None:
        self._bits.append(format(value, f"0{bits}b") if bits else "")

    def rice(self, value: int, bits: int) -> None:
        """A number of which small ones are short: the rest by `2**bits`, behind as many ones as it goes in whole."""
        self._bits.append("1" * (value >> bits) + "0")
        self.number(value & ((1 << bits) - 1), bits)

    def doubling(self, value: int) -> None:
        """A number from 1 on, of which one of twice the bits is twice as long (Elias's gamma code)."""
        self._bits.append("1" * (value.bit_length() - 1) + "0")
        self.number(value - (1 << value.bit_length() - 1), value.bit_length() - 1)

    def text(self) -> str:
        """All of them, in base 64."""
        joined = "".join(self._bits)
        joined += "0" * (-len(joined) % 8)
        return base64.b64encode(int(joined or "0", 2).to_bytes(len(joined) // 8, "big")).decode()


def fitting(mean: float) -> int:
    """The parameter of a Rice code for numbers of such a mean."""
    return max(0, round(math.log2(max(mean, 0.5) * math.log(2))))


def packed(weights: Iterable[Weight], finds: int) -> dict[str, int | str]:
    """The weights as the browser reads them.

    Args:
        weights: in any order.
        finds: how many there are.
    """
    held: dict[int, dict[int, int]] = {}
    for weight in weights:
        levels = held.setdefault(hash_of(weight.stem), {})
        levels[weight.find] = max(weight.level, levels.get(weight.find, 0))
    bits = Bits()
    apart = fitting((1 << HASH_BITS) / max(1, len(held)))
    last = -1
    for key in sorted(held):
        bits.rice(key - last - 1, apart)
        last = key
        _finds(bits, held[key], finds)
    return {"roots": len(held), "apart": apart, "bits": bits.text()}


def _finds(bits: Bits, levels: dict[int, int], finds: int) -> None:
    places: Sequence[int] = sorted(levels)
    bits.rice(len(places) - 1, 1)
    between = fitting(finds / (len(places) + 1))
    before = -1
    for place in places:
        bits.rice(place - before - 1, between)
        bits.number(levels[place], LEVEL_BITS)
        before = place
