"""Which kinds of files a page may offer: those that what is installed can make. A page leads to no other."""

from functools import cache
from importlib.util import find_spec

_MAKERS = {"pdf": "typst", "docx": "docx"}
"""The library that makes each kind, by the name it is imported by."""


@cache
def offered() -> tuple[str, ...]:
    """The kinds of files, by their suffix, as a page names them one after another."""
    return tuple(kind for kind, maker in _MAKERS.items() if find_spec(maker))
