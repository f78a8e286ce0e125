"""Which kinds of files a page may offer: those that what is installed can make. A page leads to no other."""

from functools import cache
from importlib.util import find_spec
from typing import NamedTuple


class _Maker(NamedTuple):
    module: str
    """By the name that it is imported by."""
    package: str
    makes: str


_MAKERS = {
    "pdf": _Maker("typst", "typst", "PDFs, packs, cards, and pictures of sheets and to share"),
    "docx": _Maker("docx", "python-docx", "Word files of sheets and of the story’s questions"),
}
"""The library that makes each kind of file."""
_CODES = _Maker("segno", "segno", "QR codes where a check is handed out: browsers draw them in their place")


@cache
def offered() -> tuple[str, ...]:
    """The kinds of files, by their suffix, as a page names them one after another."""
    return tuple(kind for kind, maker in _MAKERS.items() if find_spec(maker.module))


def draws_codes() -> bool:
    """Whether a page can hold a QR code from the start."""
    return find_spec(_CODES.module) is not None


def not_made() -> tuple[str, ...]:
    """A line for whoever builds, for each thing that is not there, and how to have it."""
    return tuple(
        f"Not in this site: {maker.makes}. To have them, install {maker.package} (the extra `worksheets`)"
        for maker in (*_MAKERS.values(), _CODES)
        if find_spec(maker.module) is None
    )
