"""A text's characters from its bytes: labels mean what browsers and mail programs take them to mean (WHATWG Encoding).

A label is often older than what was written under it: a mail that says `iso-8859-1` holds the curly quotes of
windows-1252. What is read otherwise than its label says, or guessed, is told.
"""

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass

_WESTERN, _UNICODE = "cp1252", "utf-8"

_NAMED: Mapping[str, str] = {
    "utf-8": "utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8",
    "utf-16-le": "utf-16 utf-16le utf16 ucs-2 unicode unicodefeff iso-10646-ucs-2 csunicode",
    "utf-16-be": "utf-16be unicodefffe",
    "cp1252": "windows-1252 x-cp1252 ascii us-ascii ansi_x3.4-1968 iso-8859-1 iso8859-1 iso88591 iso_8859-1 "
    "iso_8859-1:1987 iso-ir-100 latin1 latin-1 l1 cp819 ibm819 csisolatin1",
    "cp1250": "windows-1250 x-cp1250",
    "cp1251": "windows-1251 x-cp1251",
    "cp1253": "windows-1253 x-cp1253",
    "cp1254": "windows-1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 iso-ir-148 latin5 l5 "
    "csisolatin5",
    "cp1255": "windows-1255 x-cp1255",
    "cp1256": "windows-1256 x-cp1256",
    "cp1257": "windows-1257 x-cp1257",
    "cp1258": "windows-1258 x-cp1258",
    "cp874": "windows-874 dos-874 tis-620 tis620 iso-8859-11 iso8859-11 iso885911",
    "iso8859-2": "iso-8859-2 iso88592 iso_8859-2 iso_8859-2:1987 iso-ir-101 latin2 l2 csisolatin2",
    "iso8859-3": "iso-8859-3 iso88593 iso_8859-3 iso_8859-3:1988 iso-ir-109 latin3 l3 csisolatin3",
    "iso8859-4": "iso-8859-4 iso88594 iso_8859-4 iso_8859-4:1988 iso-ir-110 latin4 l4 csisolatin4",
    "iso8859-5": "iso-8859-5 iso88595 iso_8859-5 iso_8859-5:1988 iso-ir-144 cyrillic csisolatincyrillic",
    "iso8859-6": "iso-8859-6 iso88596 iso_8859-6 iso_8859-6:1987 iso-ir-127 iso-8859-6-e iso-8859-6-i arabic asmo-708 "
    "ecma-114 csiso88596e csiso88596i csisolatinarabic",
    "iso8859-7": "iso-8859-7 iso88597 iso_8859-7 iso_8859-7:1987 iso-ir-126 greek greek8 ecma-118 elot_928 "
    "sun_eu_greek csisolatingreek",
    "iso8859-8": "iso-8859-8 iso88598 iso_8859-8 iso_8859-8:1988 iso-ir-138 iso-8859-8-e iso-8859-8-i hebrew visual "
    "logical csiso88598e csiso88598i csisolatinhebrew",
    "iso8859-10": "iso-8859-10 iso885910 iso-ir-157 latin6 l6 csisolatin6",
    "iso8859-13": "iso-8859-13 iso885913",
    "iso8859-14": "iso-8859-14 iso885914",
    "iso8859-15": "iso-8859-15 iso885915 iso_8859-15 l9 csisolatin9",
    "iso8859-16": "iso-8859-16",
    "koi8-r": "koi8 koi koi8_r cskoi8r",
    "koi8-u": "koi8-ru",
    "mac-roman": "macintosh mac x-mac-roman csmacintosh",
    "mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian",
    "cp866": "ibm866 866 csibm866",
    "gb18030": "gbk x-gbk gb2312 gb_2312 gb_2312-80 csgb2312 iso-ir-58 csiso58gb231280 chinese cp936 ms936",
    "big5hkscs": "big5 big5-hkscs big5-hkscs:2004 cn-big5 x-x-big5 csbig5",
    "cp932": "shift_jis shift-jis sjis x-sjis ms_kanji ms932 windows-31j csshiftjis",
    "euc_jp": "euc-jp x-euc-jp cseucpkdfmtjapanese",
    "iso2022_jp": "iso-2022-jp csiso2022jp",
    "cp949": "euc-kr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean iso-ir-149 windows-949 uhc cseuckr "
    "csksc56011987",
    # Labels of old mail programs that browsers do not know.
    "cp437": "ibm437",
    "cp850": "ibm850",
    "hz": "hz-gb-2312",
    "iso2022_kr": "iso-2022-kr csiso2022kr",
    "utf-32": "utf32",
    "utf-7": "utf7 unicode-1-1-utf-7 csunicode11utf7",
}  # fmt: skip
_CODECS = {label: codec for codec, labels in _NAMED.items() for label in (codec, *labels.split())}

_WIDER: Mapping[str, tuple[str, ...]] = {
    "big5hkscs": ("cp950",),
    "euc_jp": ("euc_jis_2004",),
    "iso2022_jp": ("iso2022_jp_ext", "iso2022_jp_2004"),
}
"""What to try where a text holds characters that Python's codec leaves out and browsers do not."""

_BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_UTF_16 = ("utf-16-le", "utf-16-be")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_UNDEFINED = re.compile("[\x81\x8d\x8f\x90\x9d]")
"""Bytes that windows-1252 leaves undefined, and browsers take for control characters."""
_AS_WESTERN = {number: bytes([number]).decode(_WESTERN, "ignore") or chr(number) for number in range(0x80, 0xA0)}
_LEAST_SURE = 3
"""How many bytes that only go on a character of UTF-8 must stand in a text before another label is not believed: a pair
of two such bytes may be one letter of Chinese."""
_META = re.compile(rb"<meta\b[^<>]{0,300}?\bcharset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.IGNORECASE)
_META_BEGINS = 4096
"""Bytes within which a page says what it is written in."""
_ENCODED_WORD = re.compile(rb"(=\?)([^?\s*]{1,40})((?:\*[^?\s]{0,20})?\?[bq]\?)", re.IGNORECASE)
_ENCODED_PARAMETER = re.compile(rb"(\*(?:0\*)?=[\"']?)([\w.:-]{1,40})(')")


@dataclass(frozen=True)
class Decoded:
    """A text, and what an editor should know of how it was read."""

    text: str
    notes: tuple[str, ...] = ()


def decoded(data: bytes, label: str | None = None) -> Decoded:
    """The characters that bytes stand for.

    Args:
        data: the bytes.
        label: what they are said to be written in; None where nothing says it.

    Returns:
        Every character, and a note where the label was read otherwise than it says, where there was none and the bytes
        had to be guessed at, and where a character could not be read. A byte order mark counts for more than a label;
        it is no part of the text.
    """
    for mark, codec in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _read(data[len(mark) :], codec, ())
    if label is None:
        return _unlabelled(data)
    said = label.strip(" \t\r\n\"'").lower()
    codec = _CODECS.get(said, "")
    if codec in _UTF_16:
        return _read(data, _by_zeros(data) or codec, ())
    if not codec:
        guessed = _unlabelled(data)
        if not _BEYOND_ASCII.search(data):
            return guessed
        read_as = "UTF-8" if _is_utf_8(data) else "Windows-1252"
        return Decoded(guessed.text, (f"Its label “{said[:40]}” names no way of writing; it was read as {read_as}.",))
    if codec != _UNICODE and _is_utf_8(data) and _surely_utf_8(data, codec):
        return _read(data, _UNICODE, (f"It is labelled “{said}”, and was written in UTF-8; it was read as that.",))
    if codec == _UNICODE and not _is_utf_8(data):
        return _mixed(data, said)
    return _as_labelled(data, said, codec)


def charset_in_html(data: bytes) -> str | None:
    """What a page of HTML says that it is written in."""
    found = _META.search(data[:_META_BEGINS])
    said = found[1].decode("ascii", "replace").lower() if found else None
    # Whoever can read this from bytes is not reading UTF-16 (WHATWG HTML, “prescan a byte stream”).
    return "utf-8" if said and _CODECS.get(said) in _UTF_16 else said


def relabelled(header: bytes) -> bytes:
    """A mail's header with the labels of its encoded words as Python's library knows them."""
    header = _ENCODED_WORD.sub(lambda found: found[1] + _codec_of(found[2]) + found[3], header)
    return _ENCODED_PARAMETER.sub(lambda found: found[1] + _codec_of(found[2]) + found[3], header)


def _codec_of(label: bytes) -> bytes:
    return _CODECS.get(label.decode("ascii", "replace").lower(), _UNICODE).encode("ascii")


def _unlabelled(data: bytes) -> Decoded:
    if by_zeros := _by_zeros(data):
        return _read(data, by_zeros, ("Nothing says what it is written in; it was read as UTF-16.",))
    if _is_utf_8(data) or _is_broken_utf_8(data):
        return _read(data, _UNICODE, ())
    note = "It is not written in UTF-8; it was read as Windows-1252. Look at each letter with an accent, and at quotes."
    return _read(data, _WESTERN, (note,))


def _mixed(data: bytes, said: str) -> Decoded:
    """A text labelled UTF-8 that is not."""
    if _is_broken_utf_8(data):
        return _read(data, _UNICODE, ())
    return _read(data, _WESTERN, (f"It is labelled “{said}”, and is not; it was read as Windows-1252.",))


def _is_broken_utf_8(data: bytes) -> bool:
    """Whether it is UTF-8 of which a few bytes were lost on the way, and not of another kind altogether."""
    lenient = data.decode(_UNICODE, "replace")
    return lenient.count("\ufffd") * 4 < sum(not character.isascii() for character in lenient)


def _as_labelled(data: bytes, said: str, codec: str) -> Decoded:
    for wider in (codec, *_WIDER.get(codec, ())):
        try:
            data.decode(wider)
        except ValueError:
            continue
        codec = wider
        break
    read = _read(data, codec, ())
    if _CODECS.get(said) == codec and read.text == _literally(data, said):
        return read
    means = {"cp1252": "Windows-1252", "gb18030": "GB18030", "cp949": "Windows-949", "cp932": "Windows-31J"}
    note = f"It is labelled “{said}”; it was read as {means.get(codec, codec)}, as browsers read that label."
    return Decoded(read.text, (note, *read.notes))


def _literally(data: bytes, said: str) -> str | None:
    """What the label alone would have it say; None where that fails."""
    try:
        return data.decode(said)
    except (LookupError, ValueError):
        # Python has no codec of that name, or it stops short: only the second was read otherwise.
        return None if _is_known(said) else data.decode(_CODECS[said], "replace")


def _is_known(said: str) -> bool:
    try:
        codecs.lookup(said)
    except LookupError:
        return False
    return True


def _read(data: bytes, codec: str, notes: tuple[str, ...]) -> Decoded:
    if codec == _WESTERN:
        text = data.decode("latin-1").translate(_AS_WESTERN)
    else:
        text = data.decode(codec, "replace").removeprefix("\ufeff")
    lost = text.count("\ufffd") + (len(_UNDEFINED.findall(text)) if codec == _WESTERN else 0)
    if lost:
        count = "1 character" if lost == 1 else f"{lost:,} characters"
        notes = (*notes, f"{count} could not be read: look for “\ufffd”, and for a letter that is missing.")
    return Decoded(text, notes)


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode(_UNICODE)
    except ValueError:
        return False
    return True


def _surely_utf_8(data: bytes, codec: str) -> bool:
    """Whether bytes that could be UTF-8 are, whatever their label says."""
    going_on = len(re.findall(rb"[\x80-\xbf]", data))
    return going_on >= (1 if codec in (_WESTERN, "cp1254", "iso8859-15") else _LEAST_SURE)


def _by_zeros(data: bytes) -> str | None:
    """UTF-16 without a byte order mark, told by where its zero bytes stand; None for anything else."""
    begin = data[:4000]
    half = len(begin) // 2
    first, second = begin[0::2].count(0), begin[1::2].count(0)
    if len(data) % 2 or half < 2 or max(first, second) * 4 < half or min(first, second) * 10 > half:
        return None
    return "utf-16-be" if first > second else "utf-16-le"
