"""What a page is, before any generator has seen it."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml


@dataclass(frozen=True)
class Page:
    """A Markdown page.

    `meta` is its front matter: what the theme shows round the text (breadcrumb, neighbours, where to mend it).
    Addresses in it are relative to the site's root.
    """

    uri: str
    """Where its source lies in the tree of pages, such as `tips/bust-the-jargon.md`."""
    markdown: str
    meta: Mapping[str, Any] = field(default_factory=dict)
    in_navigation: bool = True

    def text(self, template: bool = True) -> str:
        """Front matter and Markdown, as a file; on request without the name of a template of ours."""
        meta = {key: value for key, value in self.meta.items() if template or key != "template"}
        front = yaml.safe_dump(meta, sort_keys=False, allow_unicode=True, width=1000)
        return f"---\n{front}---\n\n{self.markdown}"


def relative(target: str, page: str) -> str:
    """One source's path as a link in another writes it."""
    return posixpath.relpath(target, posixpath.dirname(page) or ".")
