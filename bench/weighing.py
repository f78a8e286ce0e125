"""What a first visit to a page of a built site costs, told by its files alone: so that all pages can be weighed."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

HEADERS = 190
"""Bytes of headers with each answer, as the server of the tests sends them."""

_AT_ONCE = re.compile(
    r'<link rel="(?:stylesheet|modulepreload|icon)"[^>]*? href="([^"]+)"|<script type="module"(?: async)? src="([^"]+)"'
)


@dataclass(frozen=True)
class Weight:
    """One page, and what is fetched with it before anybody touches it."""

    page: str
    """Its address, relative to the site's root."""
    html: int
    others: int
    """Bytes of its style sheet, scripts and sign."""
    requests: int

    @property
    def compressed(self) -> int:
        """All of it gzipped, headers among it."""
        return self.html + self.others + HEADERS * self.requests


def weights(site: Path, root: str = "/") -> Iterator[Weight]:
    """Weighs every page of a site that has a style sheet.

    What a script fetches by itself on arrival, such as the comments of a page, is not seen.

    Args:
        site: its folder.
        root: where on its host it lies, from which some pages name their files.
    """
    for path in sorted(site.rglob("*.html")):
        html = path.read_text("utf-8")
        named = {one or two for one, two in _AT_ONCE.findall(html)}
        page = path.relative_to(site).as_posix().removesuffix("index.html")
        files = {_file(site, root, page, name) for name in named if not name.startswith("data:")}
        if files:
            yield Weight(page, _packed(path), sum(map(_packed, files)), 1 + len(files))


def _file(site: Path, root: str, page: str, name: str) -> Path:
    return site / unquote(urlsplit(urljoin(root + page, name)).path).removeprefix(root)


@cache
def _packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))
