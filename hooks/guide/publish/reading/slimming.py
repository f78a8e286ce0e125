"""A PDF as the typesetter writes it, in fewer bytes: the same objects, packed, and words written as they are.

A tagged PDF of a whole guide is mostly tags, each an object of its own that nothing packs, and words of which each
letter is written as an escape. What it says, how it looks and what it tells a screen reader stay as they were.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

_OBJECT = re.compile(rb"(?:(?<=\n)|^)(\d+) 0 obj\n(.*?)\nendobj\n", re.S)
_STREAM = re.compile(rb"(<<.*?>>)\nstream\n(.*)\nendstream", re.S)
_TRAILER = re.compile(rb"trailer\n<<(.*)>>\nstartxref", re.S)
_PLAIN = rb"[^\\()]|\\."
_WITHIN = rb"(?:%s|\((?:%s|\((?:%s|\((?:%s)*\))*\))*\))*" % ((_PLAIN,) * 4)
"""What stands within a string; brackets that match may stand in it as they are."""
_STRING = re.compile(rb"\((%s)\)" % _WITHIN, re.S)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.S)
_NUMBERED = re.compile(rb"(?m)^<(00..)> (?:<(00..)> (?=[<\[]))?(?=[<\[])")
"""The number of a letter, or the first and last of a row, before what they stand for."""
_AS_IN_PYTHON = re.compile(rb"(?:[^\\]++|\\[0-3][0-7]{2}|\\[nrtbf\\])*+")
"""A string each of whose escapes Python's own reader knows."""
_NAMED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_RUN = re.compile(
    rb"((?:/\w+<<[^\n]*?>>BDC\n)?)q 1 0 0 -1 ([0-9.]+) ([0-9.]+) cm(/c\d+ cs [0-9. ]+ scn)\n"
    rb"BT 0 Tr(/f\d+ [0-9.]+ Tf) 1 0 0 -1 0 0 Tm([^\n]*)\nET\nQ\n((?:EMC)?)"
)
"""A run of letters, as the typesetter writes each: what it is to the tree, where, in which colour and letters."""
_SHOWN = re.compile(rb"(?:\[(?:[^\[\]()]|\(%s\))*\]|\(%s\))(?=T[jJ](?![A-Za-z]))" % (_WITHIN, _WITHIN))
"""What is shown of letters, in a run or elsewhere."""
_ENDS = re.compile(rb"[)\]]T[jJ](?![A-Za-z])")
"""Where that ends."""
_ONE_FOR_EACH = zlib.compress(
    b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo 3 dict dup begin
/Registry (Adobe) def
/Ordering (Identity) def
/Supplement 0 def
end def
/CMapName /OneForEach def
/CMapType 1 def
/WMode 0 def
1 begincodespacerange
<00> <FF>
endcodespacerange
1 begincidrange
<5D> <FF> 0
endcidrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
""",
    9,
)
"""How letters are numbered where one byte is enough for each; the typesetter takes two."""
_FIRST = 0x5D
"""The number of the first: those below hold brackets and the like, before which a stroke would have to stand."""
_FREE = (0, 0, 65535)
"""A number that no object has."""
_LONG = re.compile(rb"\d+\.\d{2,}")
_ROW = 7
"""Bytes of an entry in the table of places."""
_PACKED = 20_000
"""How many objects share one stream."""


@dataclass(frozen=True)
class _Object:
    number: int
    body: bytes
    """What it is; of a stream what is told of it."""
    stream: bytes | None = None
    unpacked: bool = False
    """Whether its stream stands here as it is read, and waits to be packed."""

    @property
    def is_page(self) -> bool:
        """Whether it draws a page of words."""
        return self.unpacked and b"BDC" in (self.stream or b"")[:200]

    @property
    def is_of_letters(self) -> bool:
        """Whether it says which letter each number stands for."""
        return self.unpacked and b"/CMap" in self.body


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
    objects = _with_short_letters(objects)
    plain = [one for one in objects if one.stream is None]
    packs = [plain[at : at + _PACKED] for at in range(0, len(plain), _PACKED)]
    first_new = max(one.number for one in objects) + 1
    out = bytearray(pdf[: pdf.index(b"\n1 0 obj") + 1] if b"\n1 0 obj" in pdf else b"%PDF-1.7\n%\x80\x80\x80\x80\n\n")
    places: dict[int, tuple[int, int, int]] = {}
    for one in objects:
        if one.stream is not None:
            places[one.number] = (1, len(out), 0)
            out += b"%d 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (one.number, *_packed_again(one))
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
            yield _unpacked(number, stream[1], stream[2])
        else:
            yield _Object(number, _LONG.sub(_rounded, body) if b"/Annot" in body else body)


def _unpacked(number: int, told: bytes, data: bytes) -> _Object:
    if b"/FlateDecode" not in told or b"/XRef" in told:
        return _Object(number, told, data)
    return _Object(number, told, zlib.decompress(data), unpacked=True)


def _packed_again(one: _Object) -> tuple[bytes, bytes]:
    """What is told of a stream, and the stream."""
    data = one.stream or b""
    if not one.unpacked:
        return one.body, data
    packed = zlib.compress(data, 9)
    return re.sub(rb"/Length \d+", b"/Length %d" % len(packed), one.body), packed


def _with_short_letters(objects: list[_Object]) -> list[_Object]:
    """The objects with leaner pages, and with one byte for each letter where all letters of the file can do with it."""
    pages = [one.stream or b"" for one in objects if one.is_page]
    if any(len(_ENDS.findall(page)) != len(_SHOWN.findall(page)) for page in pages):
        return objects
    shown = (letters for page in pages for found in _SHOWN.finditer(page) for letters in _STRING.finditer(found[0]))
    short = all(_fits(_raw(letters[1])) for letters in shown)
    extra = max(one.number for one in objects) + 1
    made = []
    for one in objects:
        if one.is_page:
            made.append(replace(one, stream=_leaner(one.stream or b"", short)))
        elif short and one.is_of_letters:
            made.append(replace(one, stream=_shorter_numbers(one.stream or b"")))
        elif short and b"/Encoding/Identity-H" in one.body:
            made.append(replace(one, body=one.body.replace(b"/Encoding/Identity-H", b"/Encoding %d 0 R" % extra)))
        else:
            made.append(one)
    if short:
        told = b"<</Type/CMap/CMapName/OneForEach/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        told += b"/WMode 0/Filter/FlateDecode/Length %d>>" % len(_ONE_FOR_EACH)
        made.append(_Object(extra, told, _ONE_FOR_EACH))
    return made


def _fits(raw: bytes) -> bool:
    """Whether each letter, of two bytes, has a number that one byte has room for."""
    return not any(raw[::2]) and max(raw[1::2], default=0) <= 0xFF - _FIRST


def _shorter_numbers(letters: bytes) -> bytes:
    """What says which letter each number stands for, the numbers in one byte."""
    return _NUMBERED.sub(_shorter_number, letters.replace(b"<0000> <FFFF>", b"<00> <FF>"))


def _shorter_number(found: re.Match[bytes]) -> bytes:
    return b"".join(b"<%02X> " % (int(number, 16) + _FIRST) for number in found.groups() if number)


def _leaner(page: bytes, short: bool) -> bytes:
    """A page's drawing with its runs in one text after another, each told by what it changes."""
    out: list[bytes] = []
    at, pen = 0, None
    for run in _RUN.finditer(page):
        if pen is None or run.start() != at:
            out += [b"ET\n"] if pen else []
            out += [_with_letters(page[at : run.start()], short), b"\nBT\n"]
            pen = _Pen()
        at = run.end()
        out.append(pen.run(run, short))
    out += [b"ET\n"] if pen else []
    return b"".join([*out, _with_letters(page[at:], short)])


def _with_letters(drawn: bytes, short: bool) -> bytes:
    return _SHOWN.sub(lambda found: _STRING.sub(lambda one: _letters(one[1], short), found[0]), drawn)


class _Pen:
    """What holds within one text until something else is said."""

    def __init__(self) -> None:
        self._colour = self._letters = b""
        self._across = self._up = 0.0

    def run(self, found: re.Match[bytes], short: bool) -> bytes:
        """A run, placed from where the one before it began."""
        begins, across, up, colour, letters, shown, ends = found.groups()
        said = [begins]
        if colour != self._colour:
            said.append(colour + b"\n")
        if letters != self._letters:
            said.append(letters)
        x, y = round(float(across), 1), round(float(up), 1)
        said.append(b" %g %g Td" % (round(x - self._across, 1), round(y - self._up, 1)))
        self._colour, self._letters, self._across, self._up = colour, letters, x, y
        said.append(_with_letters(shown + b"\n", short))
        return b"".join([*said, ends, b"\n" if ends else b""])


def _letters(escaped: bytes, short: bool) -> bytes:
    raw = _raw(escaped)
    told = bytes(number + _FIRST for number in raw[1::2]) if short else raw
    return b"(" + re.sub(rb"[\\()\r]", lambda found: b"\\r" if found[0] == b"\r" else b"\\" + found[0], told) + b")"


def _raw(escaped: bytes) -> bytes:
    if _AS_IN_PYTHON.fullmatch(escaped):
        return escaped.decode("unicode_escape").encode("latin-1")
    return _ESCAPE.sub(_unescaped, escaped)


def _unescaped(found: re.Match[bytes]) -> bytes:
    said = found[1]
    if said.isdigit():
        return bytes([int(said, 8)])
    return _NAMED.get(said, said)


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
