"""The addresses in a style sheet, or in an attribute that takes what style sheets take."""

import re

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ADDRESS = re.compile(
    r"""\burl\(\s* (?: "(?P<double>(?:\\.|[^"\\])*)" | '(?P<single>(?:\\.|[^'\\])*)' | (?P<bare>[^\s"'()]*) ) \s*\)
      | @import\s+ ["'](?P<sheet>[^"']+)["']""",
    re.VERBOSE | re.IGNORECASE,
)


def addresses_in(css: str) -> list[str]:
    """Every address that a browser would fetch because of it."""
    return [found[found.lastgroup or 0] for found in _ADDRESS.finditer(_COMMENT.sub(" ", css))]
