"""Files that hold words, but not as text: what each is, and what to do with it."""

from dataclasses import dataclass

_COPY = "open it, copy the packet, and save that as plain text"


@dataclass(frozen=True)
class Sealed:
    """What a file is that cannot be read here, and the way out."""

    what: str
    advice: str = _COPY

    def sentence(self) -> str:
        return f"is {self.what}; {self.advice}"


_PICTURE = Sealed("a picture", "ask for the story as text, or type out what it says")
_WORD = Sealed("a Word document")
_OLD_OFFICE = Sealed("a mail as Outlook keeps it (.msg), or an old Word document")
_TNEF = Sealed(
    "how Outlook wraps up attachments (winmail.dat)", "ask for the story as plain text, in the mail itself or attached"
)
_PACKED = Sealed("a Word document or another packed file")
_NAMED = {
    "docx": _WORD,
    "docm": _WORD,
    "dotx": _WORD,
    "doc": Sealed("an old Word document"),
    "odt": Sealed("a document of LibreOffice or OpenOffice"),
    "pages": Sealed("a document of Apple’s Pages"),
    "rtf": Sealed("a document in rich text"),
    "pdf": Sealed("a PDF"),
    "msg": Sealed("a mail as Outlook keeps it", "open it in Outlook, and save it as text or as .eml"),
    "wpd": Sealed("a document of WordPerfect"),
    "wps": Sealed("a document of Microsoft Works"),
    "xlsx": Sealed("a spreadsheet"),
    "xls": Sealed("a spreadsheet"),
    "ods": Sealed("a spreadsheet"),
    "pptx": Sealed("a set of slides"),
    "epub": Sealed("an e-book"),
    "zip": Sealed("a packed folder", "unpack it, and look for the packet inside"),
    "7z": Sealed("a packed folder", "unpack it, and look for the packet inside"),
    "rar": Sealed("a packed folder", "unpack it, and look for the packet inside"),
    "gz": Sealed("a packed file", "unpack it, and look for the packet inside"),
    "dat": _TNEF,
    "one": Sealed("a page of OneNote"),
    **dict.fromkeys(("jpg", "jpeg", "png", "gif", "webp", "heic", "heif", "tif", "tiff", "bmp", "svg"), _PICTURE),
    **dict.fromkeys(("mp3", "m4a", "wav", "ogg", "opus", "amr", "mp4", "mov"), Sealed(
        "a recording", "ask for the story as text, or type out what is said"
    )),
}  # fmt: skip
_BEGINS = (
    (b"PK\x03\x04", _PACKED),
    (b"\xd0\xcf\x11\xe0", _OLD_OFFICE),
    (b"%PDF", _NAMED["pdf"]),
    (b"{\\rtf", _NAMED["rtf"]),
    (b"\x78\x9f\x3e\x22", _TNEF),
    (b"\xffWPC", _NAMED["wpd"]),
    (b"7z\xbc\xaf\x27\x1c", _NAMED["7z"]),
    (b"Rar!", _NAMED["rar"]),
    (b"\x1f\x8b\x08", _NAMED["gz"]),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
)
_TYPES = {
    "application/pdf": _NAMED["pdf"],
    "application/rtf": _NAMED["rtf"],
    "text/rtf": _NAMED["rtf"],
    "application/msword": _NAMED["doc"],
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": _WORD,
    "application/vnd.oasis.opendocument.text": _NAMED["odt"],
    "application/ms-tnef": _TNEF,
    "application/zip": _NAMED["zip"],
}


def sealed(data: bytes, name: str = "", type_: str = "") -> Sealed | None:
    """What a file is, where its words cannot be read as text; None for text.

    Args:
        data: its bytes.
        name: its name, if it has one.
        type_: the type that a mail gives it.
    """
    ending = name.lower().rpartition(".")[2] if "." in name else ""
    found = next((what for begin, what in _BEGINS if data.startswith(begin)), None)
    if found in (_PACKED, _OLD_OFFICE):
        return _NAMED.get(ending) or _TYPES.get(type_) or found
    if data[4:8] == b"ftyp" or data[:4] == b"RIFF":
        return _NAMED.get(ending, _PICTURE)
    if found or (not ending and not type_):
        return found
    if type_.startswith("image/"):
        return _PICTURE
    if type_.startswith(("audio/", "video/")):
        return _NAMED["mp3"]
    return _NAMED.get(ending) or _TYPES.get(type_)
