"""The files of a built site, and to which of them an address leads."""

import posixpath
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from guide.content.problems import Problem

NOT_FOUND = "404.html"
"""A server shows this page at any address, however deep."""

_AT_THE_ENDS = "".join(map(chr, range(0x21)))
_WITHIN = re.compile(r"[\t\n\r]")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")


@dataclass(frozen=True)
class Inside:
    """An address that leads to a file of this site."""

    file: str
    fragment: str = ""


@dataclass(frozen=True)
class Outside:
    """An address that leads elsewhere."""

    scheme: str
    """In small letters."""
    origin: str
    """Empty where the scheme knows no hosts."""


@dataclass(frozen=True)
class Nowhere:
    """An address that leads to nothing; says why."""

    why: str


Target = Inside | Outside | Nowhere


@dataclass(frozen=True)
class Site:
    """What lies in a built site, and at which address it will be served."""

    files: frozenset[str]
    """Every file, relative to the site's folder."""
    base: str = ""
    """Ends in a slash; empty when the address is not known."""

    def target(self, url: str, page: str) -> Target:
        """Where an address leads.

        Args:
            url: as it is written, in whatever form a browser would still follow.
            page: the file in which it stands.
        """
        url = clean(url)
        try:
            parts = urlsplit(url)
            if parts.scheme in ("http", "https") or parts.netloc or url.startswith("//"):
                return self._on_a_host(parts)
        except ValueError:
            return Nowhere("is not an address")
        if parts.scheme:
            return Outside(parts.scheme.lower(), "")
        fragment = unquote(parts.fragment)
        if not parts.path:
            return Inside(page, fragment)
        path = unquote(parts.path)
        if path.startswith("/"):
            if page != NOT_FOUND:
                return Nowhere("begins at the host's root, which is not the site's root at every address")
            return self._from_the_host_s_root(path, fragment)
        if page == NOT_FOUND:
            return Nowhere("is relative, but this page is shown at any depth")
        return self._file(posixpath.join(posixpath.dirname(page), path), fragment)

    def _on_a_host(self, parts: SplitResult) -> Target:
        base = urlsplit(self.base)
        if not parts.hostname:
            return Nowhere("names no host")
        path = parts.path or "/"
        here = (base.scheme, base.hostname, base.port) == (parts.scheme or base.scheme, parts.hostname, parts.port)
        if self.base and here and path.startswith(base.path):
            return self._file(unquote(path.removeprefix(base.path)), unquote(parts.fragment))
        return Outside(parts.scheme or "https", f"{parts.scheme or 'https'}://{parts.netloc}")

    def _from_the_host_s_root(self, path: str, fragment: str) -> Target:
        root = urlsplit(self.base).path or "/"
        if not path.startswith(root):
            return Nowhere(f"does not lie below {root}, where this site is")
        return self._file(path.removeprefix(root), fragment)

    def _file(self, path: str, fragment: str) -> Target:
        """What lies at a path relative to the site's folder, in which `..` may stand."""
        is_folder = path.endswith("/") or posixpath.basename(path) in ("", ".", "..")
        path = posixpath.normpath(path or ".")
        if path == ".." or path.startswith("../"):
            return Nowhere("leads out of the site")
        file = posixpath.normpath(posixpath.join(path, "index.html")) if is_folder else path
        if file in self.files:
            return Inside(file, fragment)
        if f"{file}/index.html" in self.files:
            return Nowhere("lacks the slash at its end")
        return Nowhere(f"leads to nothing: there is no {file}")


def clean(url: str) -> str:
    """An address as a browser takes it: trimmed, without line ends, with slashes for backslashes before any query."""
    url = _WITHIN.sub("", url.strip(_AT_THE_ENDS))
    scheme = _SCHEME.match(url)
    if scheme and scheme[1].lower() not in ("http", "https"):
        return url
    place = re.split(r"[?#]", url, maxsplit=1)[0]
    return place.replace("\\", "/") + url[len(place) :]


def scheme_of(url: str) -> str:
    """An address's scheme in small letters, or nothing."""
    found = _SCHEME.match(clean(url)) if ":" in url else None
    return found[1].lower() if found else ""


def files_in(folder: Path) -> tuple[frozenset[str], tuple[Problem, ...]]:
    """Every file below a folder, and a problem for each that is a link to something else."""
    found, problems = set(), []
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            problems.append(
                Problem(name, "file", "is a link to another place, and that would be published in its stead")
            )
        elif path.is_file():
            found.add(name)
    return frozenset(found), tuple(problems)
