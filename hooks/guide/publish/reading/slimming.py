"""A PDF as the typesetter writes it, in fewer bytes: the same objects, packed, and words written as they are.

A tagged PDF of a whole guide is mostly tags, each an object of its own that nothing packs, and words of which each
letter is written as an escape. What it says, how it looks and what it tells a screen reader stay as they were.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

_OBJECT = re.compile(rb"(?:(?<=\n)|^)(\d+) 0 obj\n(.*?)\nendobj\n", re.S)
_STREAM = re.compile(rb"(<<.*?>>)\nstream\n(.*)\nendstream", re.S)
_TRAILER = re.compile(rb"trailer\n<<(.*)>>\nstartxref", re.S)
_STRING = re.compile(rb"\(((?:[^\\()]|\\.)*)\)", re.S)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.S)
_NAMED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_RUN = re.compile(
    rb"q 1 0 0 -1 ([0-9.]+) ([0-9.]+) cm/c0 cs 0 scn\nBT 0 Tr(/f\d+ [0-9.]+ Tf) 1 0 0 -1 0 0 Tm([^\n]*)\nET\nQ\n", re.S
)
"""A run of black letters, as the typesetter writes each."""
_FREE = (0, 0, 65535)
"""A number that no object has."""
_LONG = re.compile(rb"\d+\.\d{2,}")
_ROW = 7
"""Bytes of an entry in the table of places."""
_PACKED = 4000
"""How many objects share one stream."""


@dataclass(frozen=True)
class _Object:
    number: int
    body: bytes
    stream: bytes | None = None


def slimmed(pdf: bytes) -> bytes:
    """The same PDF in fewer bytes.

    Args:
        pdf: as typst writes it: numbered objects one after another, and a table of where they are. What is written in
            another way is left as it is.
    """
    trailer = _TRAILER.search(pdf)
    objects = list(_objects(pdf))
    if not trailer or not objects or b"/ObjStm" in pdf:
        return pdf
    plain = [one for one in objects if one.stream is None]
    packs = [plain[at : at + _PACKED] for at in range(0, len(plain), _PACKED)]
    first_new = max(one.number for one in objects) + 1
    out = bytearray(pdf[: pdf.index(b"\n1 0 obj") + 1] if b"\n1 0 obj" in pdf else b"%PDF-1.7\n%\x80\x80\x80\x80\n\n")
    places: dict[int, tuple[int, int, int]] = {}
    for one in objects:
        if one.stream is not None:
            places[one.number] = (1, len(out), 0)
            out += b"%d 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (one.number, one.body, one.stream)
    for offset, pack in enumerate(packs):
        number = first_new + offset
        places[number] = (1, len(out), 0)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, _pack(pack))
        places |= {one.number: (2, number, index) for index, one in enumerate(pack)}
    number, begin = first_new + len(packs), len(out)
    places[number] = (1, begin, 0)
    table = zlib.compress(_against_the_one_before([_entry(places.get(at, _FREE)) for at in range(number + 1)]), 9)
    told = re.sub(rb"/Size \d+", b"/Size %d" % (number + 1), trailer[1])
    how = b"/Type/XRef/W[1 4 2]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>"
    out += b"%d 0 obj\n<<%s/Length %d%s>>\nstream\n" % (number, how, len(table), told)
    out += table + b"\nendstream\nendobj\n"
    out += b"startxref\n%d\n%%%%EOF" % begin
    return bytes(out)


def _objects(pdf: bytes) -> Iterator[_Object]:
    at = 0
    while found := _OBJECT.search(pdf, at):
        number, body = int(found[1]), found[2]
        at = found.end()
        if stream := _STREAM.match(body):
            yield _Object(number, *_repacked(stream[1], stream[2]))
        else:
            yield _Object(number, _LONG.sub(_rounded, body) if b"/Annot" in body else body)


def _repacked(told: bytes, data: bytes) -> tuple[bytes, bytes]:
    """A stream packed anew, where what it says can be said in fewer bytes."""
    if b"/FlateDecode" not in told or b"/Type" in told.replace(b"/Type0", b""):
        return told, data
    raw = zlib.decompress(data)
    if b"BDC" in raw[:200]:
        raw = _leaner(raw)
    packed = zlib.compress(raw, 9)
    if len(packed) >= len(data):
        return told, data
    return re.sub(rb"/Length \d+", b"/Length %d" % len(packed), told), packed


def _leaner(page: bytes) -> bytes:
    """A page's drawing: letters as they are, and a run placed by where it stands alone."""
    return _STRING.sub(lambda found: _letters(found[1]), _RUN.sub(_run, page))


def _letters(escaped: bytes) -> bytes:
    raw = _ESCAPE.sub(_unescaped, escaped)
    return b"(" + re.sub(rb"[\\()\r]", lambda found: b"\\r" if found[0] == b"\r" else b"\\" + found[0], raw) + b")"


def _unescaped(found: re.Match[bytes]) -> bytes:
    said = found[1]
    if said.isdigit():
        return bytes([int(said, 8)])
    return _NAMED.get(said, said)


def _run(found: re.Match[bytes]) -> bytes:
    across, up = (b"%g" % round(float(found[place]), 2) for place in (1, 2))
    return b"/c0 cs 0 scn\nBT%s %s %s Td%s\nET\n" % (found[3], across, up, found[4])


def _rounded(found: re.Match[bytes]) -> bytes:
    return b"%g" % round(float(found[0]), 1)


def _pack(objects: list[_Object]) -> bytes:
    heads, bodies, at = [], [], 0
    for one in objects:
        heads.append(b"%d %d" % (one.number, at))
        bodies.append(one.body)
        at += len(one.body) + 1
    head = b" ".join(heads) + b" "
    data = zlib.compress(head + b"\n".join(bodies), 9)
    return b"<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (
        len(objects),
        len(head),
        len(data),
        data,
    )


def _against_the_one_before(rows: list[bytes]) -> bytes:
    """Rows of a table as what each adds to the one before (a predictor of PNG’s): most add little."""
    out, before = bytearray(), bytes(_ROW)
    for row in rows:
        out += b"\2" + bytes((now - then) % 256 for now, then in zip(row, before, strict=True))
        before = row
    return bytes(out)


def _entry(place: tuple[int, int, int]) -> bytes:
    kind, where, more = place
    return bytes([kind]) + where.to_bytes(4, "big") + more.to_bytes(2, "big")
