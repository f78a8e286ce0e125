"""Style sheets and scripts on their way out of the generator's hands: what is published in their stead.

A built site gets one sheet a type of page, cut from all of them, and scripts joined by page, each file named by what it
holds. While serving, all sheets are one, and the scripts lie as they are written: nothing need be worked out.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from guide.publish.naming import FOLDER, digest
from guide.publish.scripts.bundle import Bundle, bundle
from guide.publish.scripts.graph import FIRST
from guide.publish.sheets.page_types import OTHER

OF_THE_THEME = "assets/"
"""Where the theme keeps its scripts, styles and images: none of them is published."""
OUR_SCRIPTS = "assets/js/"

_SHEET_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_CHARSET = re.compile(r'^@charset "[^"]*";')


class Source(Protocol):
    """A file that a generator would publish."""

    @property
    def src_uri(self) -> str: ...
    @property
    def src_dir(self) -> str | None: ...
    @property
    def content_string(self) -> str: ...


S = TypeVar("S", bound=Source)


@dataclass(frozen=True)
class Assets:
    """What is published, and what pages name of it. All addresses are relative to the site's root."""

    files: Mapping[str, str] = field(default_factory=dict)
    script: str = ""
    css: str = ""
    """All sheets as one."""
    served: str = ""
    """While serving, where that one lies."""
    scripts: Bundle | None = None
    """In a built site."""

    def sheet_of(self, page_type: str = "") -> str:
        """Where a page's sheet lies; in a built site a place of that name, until all pages have been looked at."""
        return self.served or place_of(page_type or OTHER)


def place_of(page_type: str) -> str:
    """What stands for the sheet of a type of page until it is made."""
    return f"{FOLDER}/css/{page_type}.css"


def taken_out(files: Iterable[S], docs: str, ours: Sequence[str], serving: bool = False) -> tuple[list[S], Assets]:
    """Style sheets and scripts among all files, to be published anew; and the theme's assets, which are not published.

    Args:
        files: all of them.
        docs: the folder that holds ours.
        ours: the addresses of our style sheets, in order.
        serving: whether they are published as they are written.

    Returns:
        The files to leave out, and what is published in their stead.
    """
    found = {file.src_uri: file for file in files}
    theirs = [file for file in found.values() if file.src_dir != docs and file.src_uri.startswith(OF_THE_THEME)]
    sheets = [found[uri] for uri in ours if uri in found]
    scripts = [file for file in found.values() if file.src_uri.startswith(OUR_SCRIPTS)]
    named = {file.src_uri.removeprefix(OUR_SCRIPTS): file.content_string for file in scripts}
    out = {file.src_uri: file for file in (*theirs, *sheets, *scripts)}
    return list(out.values()), gather([file.content_string for file in sheets], named, serving)


def gather(sheets: Sequence[str], scripts: Mapping[str, str], serving: bool = False) -> Assets:
    """Joins and names.

    Args:
        sheets: the text of each style sheet, in order.
        scripts: the text of each module, by its path below the folder of scripts.
        serving: whether they are published as they are written.

    Raises:
        ValueError: where a script has a form of import or export that joining does not know.
    """
    css = "\n".join(_CHARSET.sub("", _SHEET_COMMENT.sub("", sheet)).strip() for sheet in sheets) + "\n"
    if not serving:
        made = bundle(scripts)
        return Assets(made.files, made.first, css, scripts=made)
    folder = f"{FOLDER}/{digest(css + ''.join(f'{path}{text}' for path, text in sorted(scripts.items())))}"
    files = {f"{folder}/guide.css": css} | {f"{folder}/js/{path}": text for path, text in scripts.items()}
    return Assets(files, f"{folder}/js/{FIRST}", css, served=f"{folder}/guide.css")
