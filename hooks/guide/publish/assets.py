"""Style sheets joined into one, and scripts beside it, below a folder named by what they hold.

A page never meets scripts or styles of another build: after a change the folder has another name.
"""

import hashlib
import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Protocol, TypeVar

from guide.publish.joining import joined

OF_THE_THEME = "assets/"
"""Where the theme keeps its scripts, styles and images: the styles are joined with ours, the rest is not published."""
OUR_SCRIPTS = "assets/js/"
CSS = "guide.css"
SCRIPT = "guide.mjs"
EVERYWHERE = ("scheme", "plan-count", "search")
"""Modules that the theme's header and footer ask for on every page."""
JOINED = ("search/search.mjs",)
"""Modules that are fetched late, each in one file with all that no page has loaded by then."""

_SCRIPT_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*(?:(?!\*/).)*\*/[ \t]*)\n", re.M | re.S)
_SHEET_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_CHARSET = re.compile(r'^@charset "[^"]*";')
_STATIC_IMPORT = re.compile(
    r"""^\s*(?:import|export)\b[^;'"()]*?from\s*["']([^"']+)["']|^\s*import\s*["']([^"']+)["']""", re.M
)
_NAMED = re.compile(r"""["'](\.{1,2}/[^"'\n]+\.mjs)["']""")
_MOUNTED = re.compile(r"""["']?([\w-]+)["']?: \(\) => import\(["']([^"']+)["']\)""")
_ASKED_FOR = re.compile(r"""\bdata-module=["']([\w-]+)["']""")


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
    """What is published below the folder, by address relative to the site's root."""

    folder: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    modules: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each `data-module`, every script that it needs, itself first."""

    @property
    def css(self) -> str:
        return f"{self.folder}/{CSS}"

    @property
    def script(self) -> str:
        return f"{self.folder}/js/{SCRIPT}"

    def preloads(self, html: str = "") -> tuple[str, ...]:
        """The scripts that a page will ask for one after the other, so that it can ask for all at once."""
        names = dict.fromkeys([*EVERYWHERE, *_ASKED_FOR.findall(html)])
        needed = dict.fromkeys(path for name in names for path in self.modules.get(name, ()))
        return tuple(f"{self.folder}/js/{path}" for path in needed)


def taken_out(files: Iterable[S], docs: str, ours: Sequence[str]) -> tuple[list[S], Assets]:
    """Style sheets and scripts among all files, to be published joined and named anew; and the theme's other assets,
    which are not published.

    Args:
        files: all of them.
        docs: the folder that holds ours.
        ours: the addresses of our style sheets, in order.

    Returns:
        The files to leave out, and what is published in their stead.
    """
    found = {file.src_uri: file for file in files}
    theirs = [file for file in found.values() if file.src_dir != docs and file.src_uri.startswith(OF_THE_THEME)]
    sheets = [file for file in theirs if PurePath(file.src_uri).match("stylesheets/main.*.css")]
    sheets += [found[uri] for uri in ours if uri in found]
    scripts = [file for file in found.values() if file.src_uri.startswith(OUR_SCRIPTS)]
    named = {file.src_uri.removeprefix(OUR_SCRIPTS): file.content_string for file in scripts}
    out = {file.src_uri: file for file in (*theirs, *sheets, *scripts)}
    return list(out.values()), gather([file.content_string for file in sheets], named)


def gather(sheets: Sequence[str], scripts: Mapping[str, str]) -> Assets:
    """Joins and names. Comments that have lines of their own stay behind: readers of the code have the repository.

    Args:
        sheets: the text of each style sheet, in order; the theme's first.
        scripts: the text of each module, by its path below the folder of scripts.
    """
    css = "\n".join(_CHARSET.sub("", _SHEET_COMMENT.sub("", sheet)).strip() for sheet in sheets) + "\n"
    mounted = dict(_MOUNTED.findall(scripts.get(SCRIPT, "")))
    there = {SCRIPT} | {at for name in EVERYWHERE for at in _needed(posixpath.normpath(mounted.get(name, "")), scripts)}
    bare = {path: _SCRIPT_COMMENT.sub("", text) for path, text in sorted(scripts.items())}
    whole = {path: joined(path, bare, there) for path in JOINED if path in bare}
    taken_in = {module for path in whole for module in _needed(path, scripts)} - whole.keys() - there
    bare |= whole
    needed = _asked_for(bare)
    bare = {path: text for path, text in bare.items() if path not in taken_in or path in needed}
    own = {CSS: css} | {f"js/{path}": text for path, text in bare.items()}
    folder = folder_of(own)
    return Assets(
        folder,
        {f"{folder}/{path}": text for path, text in own.items()},
        {name: tuple(_needed(posixpath.normpath(path), scripts)) for name, path in mounted.items()},
    )


def _asked_for(scripts: Mapping[str, str]) -> frozenset[str]:
    """Every module that another one names, whether at once or when it is wanted, from the first one on."""
    seen: set[str] = set()
    ahead = [SCRIPT]
    while ahead:
        path = ahead.pop()
        if path not in seen and path in scripts:
            seen.add(path)
            folder = posixpath.dirname(path)
            ahead += [posixpath.normpath(posixpath.join(folder, name)) for name in _NAMED.findall(scripts[path])]
    return frozenset(seen)


def folder_of(files: Mapping[str, str]) -> str:
    """The folder of these files, named by what they hold.

    Args:
        files: the text of each, by its path below the folder.
    """
    digest = hashlib.sha256()
    for path, text in sorted(files.items()):
        digest.update(f"{path}\0{text}\0".encode())
    return f"assets/{digest.hexdigest()[:12]}"


def _needed(path: str, scripts: Mapping[str, str], seen: set[str] | None = None) -> Iterable[str]:
    """A module and all that it imports at once, each named once."""
    seen = set() if seen is None else seen
    if path in seen or path not in scripts:
        return
    seen.add(path)
    yield path
    for found in _STATIC_IMPORT.finditer(scripts[path]):
        yield from _needed(
            posixpath.normpath(posixpath.join(posixpath.dirname(path), found[1] or found[2])), scripts, seen
        )
