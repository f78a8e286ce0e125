"""What a page is, before any generator has seen it."""

import posixpath
from dataclasses import dataclass, field
from functools import lru_cache

import yaml

from guide.pages.meta import Meta


@dataclass(frozen=True)
class Page:
    """A Markdown page, and what its templates show round it (breadcrumb, neighbours, where to mend it)."""

    uri: str
    """Where its source lies in the tree of pages, such as `tips/bust-the-jargon.md`."""
    markdown: str
    meta: Meta = field(default_factory=Meta)
    in_navigation: bool = True

    def text(self) -> str:
        """Front matter and Markdown, as a file for another generator."""
        front = yaml.safe_dump(dict(self.meta.said()), sort_keys=False, allow_unicode=True, width=1000)
        return f"---\n{front}---\n\n{self.markdown}"


def relative(target: str, page: str) -> str:
    """One source's path as a link in another writes it."""
    return _from(target, posixpath.dirname(page) or ".")


@lru_cache(maxsize=20_000)
def _from(target: str, folder: str) -> str:
    return posixpath.relpath(target, folder)
