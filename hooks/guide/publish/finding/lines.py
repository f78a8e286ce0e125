"""What people say and ask with, line by line: by each root, the lines it stands in. A find whose own line has many of
the words typed is likelier than one that has them here and there. Which root stands in which line is sent, and neither
the roots themselves nor their order, so that no line can be read back.
"""

from collections import defaultdict
from collections.abc import Sequence

from guide.publish.finding.find import Find
from guide.publish.finding.packing import HASH_BITS, Bits, fitting, hash_of
from guide.publish.finding.stems import STOP, roots_of, stem_of

FIELDS = ("said_as", "signs", "asked_as")
"""In this order stand a find's lines."""
COMMON = 0.08
"""A word that only holds a sentence together, and that so large a share of all lines has, tells nothing apart."""


def lines_of(find: Find) -> list[list[frozenset[str]]]:
    """By field, the roots of each of a find's lines, those of words that only hold a sentence together too.

    Of lines with the same roots the first is enough.
    """
    told: set[frozenset[str]] = set()
    fields = []
    for name in FIELDS:
        lines = dict.fromkeys(frozenset(roots_of(text)) for text in find.words.get(name, ()))
        fields.append([roots for roots in lines if roots not in told])
        told.update(lines)
    return fields


def packed_lines(finds: Sequence[Find]) -> dict[str, int | str | list[list[int]]]:
    """The lines as the browser reads them: how many each find has of each field, and by each root its lines."""
    told = [lines_of(find) for find in finds]
    counts = [[len(lines) for lines in fields] for fields in told]
    lines = [line for fields in told for field in fields for line in field]
    held: dict[int, set[int]] = defaultdict(set)
    for place, roots in enumerate(lines):
        for root in roots:
            held[hash_of(root)].add(place)
    empty = {key for word in STOP if len(held[key := hash_of(stem_of(word))]) > COMMON * len(lines)}
    kept = {key: sorted(places) for key, places in held.items() if places and key not in empty}
    bits = Bits()
    apart = fitting((1 << HASH_BITS) / max(1, len(kept)))
    last = -1
    for key in sorted(kept):
        bits.rice(key - last - 1, apart)
        last = key
        places = kept[key]
        bits.doubling(len(places))
        between = fitting(len(lines) / (len(places) + 1))
        before = -1
        for place in places:
            bits.rice(place - before - 1, between)
            before = place
    return {"counts": counts, "roots": len(kept), "apart": apart, "bits": bits.text()}
