"""Opening a document of a word processor: a zip of XML, of which nobody knows who made it.

Nothing in it is followed or run. Bounds stand before every step, so that none is ever long.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

LARGEST_PART = 3_000_000
"""Bytes of one part, unpacked: more than any story has."""
_MOST_PARTS = 2_000
_MOST_ELEMENTS = 200_000
_DEEPEST = 200
_COPY = "copy its words into a text file"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    KeyError,
    OSError,
    EOFError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    OverflowError,
    MemoryError,
)
"""What the library raises for files that are not well formed."""


class Unopened(Exception):  # noqa: N818 - it says what a file is, not that something went wrong here
    """Why a document is not read: a sentence that goes on from its name, with the way out."""


def parts_of(data: bytes, wanted: Mapping[str, bool]) -> dict[str, Element]:
    """Some parts of a packed document.

    Args:
        data: the file.
        wanted: the parts' names, and whether each must be there.

    Raises:
        Unopened: when it cannot be opened, is locked, holds macros, or is larger than a story is.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            held = packed.infolist()
            if len(held) > _MOST_PARTS:
                raise Unopened(f"holds more files than a document does; {_COPY}")
            names = {part.filename for part in held}
            if any(part.flag_bits & 1 for part in held):
                raise Unopened("is locked with a password; ask for it without")
            if any(_is_macro(name) for name in names):
                raise Unopened("holds macros, which can do harm; ask for it without, or as plain text")
            if missing := next((name for name, must in wanted.items() if must and name not in names), None):
                raise KeyError(missing)
            return {name: _tree(_read(packed, name)) for name in wanted if name in names}
    except _BROKEN:
        raise Unopened(f"is damaged, or not what its name says; ask for it again, or {_COPY}") from None
    except expat.ExpatError:
        raise Unopened(f"is damaged inside; ask for it again, or {_COPY}") from None


def outermost(holder: Element, name: str) -> Iterator[Element]:
    """The elements of that name within another, but none that stand within one of them."""
    for child in holder:
        if child.tag == name:
            yield child
        else:
            yield from outermost(child, name)


def _is_macro(name: str) -> bool:
    low = name.lower()
    return low.rpartition("/")[2] in ("vbaproject.bin", "vbadata.xml") or low.startswith(("basic/", "scripts/"))


def _read(packed: zipfile.ZipFile, name: str) -> bytes:
    with packed.open(name) as file:
        data = file.read(LARGEST_PART + 1)
    if len(data) > LARGEST_PART:
        raise Unopened(f"unpacks to more than any story has; {_COPY}")
    return data


def _tree(xml: bytes) -> Element:
    """The elements of a part, named without their namespaces' addresses; their attributes likewise."""
    builder = TreeBuilder()
    depth = count = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > _DEEPEST or count > _MOST_ELEMENTS:
            raise Unopened(f"is built of more parts than any story; {_COPY}")
        builder.start(_bare(name), {_bare(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_bare(name))

    def declared(*_: object) -> None:
        # Entities are declared there: names for more text, or for files elsewhere. No word processor writes one.
        raise Unopened(f"holds what no word processor writes (a document type); {_COPY}")

    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = builder.data, declared
    parser.Parse(xml, True)
    return builder.close()


def _bare(name: str) -> str:
    return name.rpartition("}")[2]
