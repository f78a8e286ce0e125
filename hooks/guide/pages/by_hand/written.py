"""Pages written by hand, fitted to the guide that they stand in: its name, and links to entries that it has or has not.

A page of `docs/` says `{{ name }}` for the guide's name. What holds only where an entry is there stands between
`<!-- with KIND/ID … -->` and `<!-- end -->`; `<!-- studies -->` becomes the list of the research that is cited, and
`<!-- criteria -->` how the guide does by each criterion of accessibility.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from guide.content.kinds import KINDS
from guide.content.library import Library
from guide.content.problems import Problem
from guide.content.sections import lines_of
from guide.pages.access.tables import with_criteria
from guide.pages.meta import Meta
from guide.pages.rendering.markdown import escape
from guide.pages.rendering.terms import anchor
from guide.pages.studies import MARK, studies

NAME = "{{ name }}"
FOLDERS = frozenset({"assessments", "themes", "stages", *(kind.folder for kind in KINDS)})

CODE = re.compile(r"`[^`\n]+`")
_ASIDE = re.compile("\0(\\d+)\0")
WITH = re.compile(r"<!-- with ([a-z0-9/# -]+?) -->(.*?)<!-- end -->", re.DOTALL)
LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)+)\]\(([^()\s#:]+\.md)(?:#([^()\s]+))?\)")
ROW = re.compile(r"^\|")
ITEM = re.compile(r"^\s*(?:[-*]|\d+\.) (?=\[)")


@dataclass(frozen=True)
class Written:
    """A page as it is published, and what it would have led to."""

    uri: str
    markdown: str
    missing: tuple[str, ...]
    """Where links led that this guide does not have, each once; they are words now, or left out."""
    meta: Meta = field(default_factory=Meta)
    problems: tuple[Problem, ...] = ()
    """What is wrong with the fields at its top; the page stands without them."""

    @property
    def told(self) -> tuple[str, ...]:
        """What is missing, in a line for whoever builds the site; nothing where nothing is."""
        said = f"docs/{self.uri}: this guide has no {', '.join(self.missing)}; the page does without the links to them"
        return (said,) if self.missing else ()


def fitted(markdown: str, uri: str, library: Library, name: str) -> Written:
    """A page written by hand, for this guide.

    A row of a table none of whose links leads anywhere is left out, and so is a list's item that begins with such a
    link; other such links become the words that were linked.

    Args:
        markdown: as it stands in the file.
        uri: where the file lies in the folder of pages, such as `about/index.md`.
        library: the entries that are published.
        name: the guide's.
    """
    fitting = _Fitting(uri, _there(library))
    code: list[str] = []  # it shows what it says, so it is taken out until the rest is done

    def aside(shown: str) -> str:
        code.append(shown)
        return f"\0{len(code) - 1}\0"

    lines = [
        aside(line) if fenced else CODE.sub(lambda found: aside(found[0]), line) for line, fenced in lines_of(markdown)
    ]
    prose = fitting.prose(WITH.sub(fitting.kept, "\n".join(lines)), name)
    if MARK in prose:
        prose = prose.replace(MARK, studies(library, uri))
    prose = with_criteria(prose, uri)
    whole = _ASIDE.sub(lambda found: code[int(found[1])], prose)
    return Written(uri, whole, tuple(dict.fromkeys(fitting.missing)))


def _there(library: Library) -> frozenset[str]:
    """What links may lead to: refs, and anchors on the pages of sources and terms."""
    taxonomy = library.taxonomy
    return frozenset({
        *(node.ref for node in library.nodes()),
        *library.moved,
        *(f"themes/{hub.id}" for hub in taxonomy.themes),
        *(f"stages/{hub.id}" for hub in taxonomy.stages),
        *(f"sources#{id_}" for id_ in library.sources),
        *(f"glossary#{anchor(term)}" for term in library.glossary),
    })  # fmt: skip


class _Fitting:
    """One page's links, held against what is there."""

    def __init__(self, uri: str, there: frozenset[str]) -> None:
        self._folder = posixpath.dirname(uri)
        self._there = there
        self.missing: list[str] = []

    def kept(self, found: re.Match[str]) -> str:
        needed = found[1].split()
        self.missing += [ref for ref in needed if ref not in self._there]
        return found[2] if self._there.issuperset(needed) else ""

    def prose(self, text: str, name: str) -> str:
        return "".join(self._lines(text)).replace(NAME, escape(name))

    def _lines(self, text: str) -> Iterator[str]:
        for line in text.splitlines(keepends=True):
            lost = [self._lacks(link) for link in LINK.finditer(line)]
            self.missing += [ref for ref in lost if ref]
            empty_row = ROW.match(line) and lost and all(lost)
            empty_item = ITEM.match(line) and lost and lost[0]
            if not empty_row and not empty_item:
                yield LINK.sub(lambda link: link[1] if self._lacks(link) else link[0], line) if any(lost) else line

    def _lacks(self, link: re.Match[str]) -> str | None:
        """What a link to an entry, a theme, a stage, a source or a term leads to, if that is not there."""
        path = posixpath.normpath(posixpath.join(self._folder, link[2])).removesuffix(".md")
        folder, _, rest = path.partition("/")
        if path in ("sources", "glossary") and link[3]:
            ref = f"{path}#{link[3]}"
        elif folder in FOLDERS and rest and rest != "index":
            ref = f"{folder}/{rest.split('/')[0]}"
        else:
            return None
        return None if ref in self._there else ref
