"""Links that lead nowhere, told before anything is built: what a strict build would stop at."""

import posixpath
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from urllib.parse import unquote, urlsplit

from guide.content.problems import NEAR, Problem
from guide.pages.by_hand.anchors import anchors
from guide.pages.by_hand.links import links


@dataclass(frozen=True)
class Text:
    """A Markdown text that people wrote: a whole page, or what an entry says below its front matter."""

    uri: str
    """Where the page lies on which it stands."""
    shown: str
    """Its file, for problems."""
    field: str
    markdown: str
    told_elsewhere: Callable[[str], bool] = lambda target: False
    """Whether a target that does not exist is a problem that somebody else tells."""
    kept: frozenset[str] | None = None
    """The links that its page keeps; the rest become words where this guide lacks what they lead to. None: all."""


@dataclass(frozen=True)
class Tree:
    """All that a site holds, by address of its sources."""

    pages: Mapping[str, str]
    """Each page's whole Markdown."""
    files: Collection[str] = ()
    """What is no page: images, data."""
    drafts: Collection[str] = ()
    """Pages that are left out of what is published."""
    faulty: Collection[str] = ()
    """Pages that wait for their entries to be mended: what leads to them leads nowhere only until then."""
    known_anchors: dict[str, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def known(self) -> frozenset[str]:
        return frozenset((*self.pages, *self.files))

    def anchors(self, uri: str) -> frozenset[str]:
        if uri not in self.known_anchors:
            self.known_anchors[uri] = anchors(self.pages[uri])
        return self.known_anchors[uri]


def dead_ends(text: Text, tree: Tree) -> Iterator[Problem]:
    """Each link and image of a text that leads nowhere, with its line."""
    for line, url in links(text.markdown):
        left_out = text.kept is not None and url not in text.kept
        if not left_out and (message := _fault(url, text.uri, tree, text.told_elsewhere)):
            yield Problem(text.shown, text.field, message, line)


def missing(uri: str, markdown: str, tree: Tree) -> Iterator[str]:
    """What a page leads to and is not there."""
    for _, url in links(markdown):
        parts = urlsplit(url)
        if not (parts.scheme or parts.netloc) and parts.path and not url.startswith("/"):
            target = _target(uri, parts.path)
            if target not in tree.known and not _waits(target, tree):
                yield target


def _fault(url: str, uri: str, tree: Tree, told_elsewhere: Callable[[str], bool]) -> str | None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return f"`{url}` is no address; mend it or take it out"
    if parts.scheme or parts.netloc:
        return None
    if url.startswith(("/", "\\")):
        return (
            f"`{url}` begins at the root of the host, where the guide may not lie; write it from here, {_example(uri)}"
        )
    if not parts.path:
        target = uri
    else:
        target = _target(uri, parts.path)
        if _waits(target, tree):
            return None
        if target in tree.drafts:
            return f"leads to `{url}`, which is a draft and is not published; finish it first, or take the link out"
        if target not in tree.known:
            if told_elsewhere(target):
                return None
            return f"leads to `{url}`, which does not exist; {_way_out(url, target, uri, tree)}"
    if parts.fragment and target in tree.pages and unquote(parts.fragment) not in tree.anchors(target):
        close = get_close_matches(parts.fragment, sorted(tree.anchors(target)), n=1, cutoff=NEAR)
        hint = f"did you mean `#{close[0]}`?" if close else "name one of its headings"
        return f"leads to `{url}`, and there is no `#{parts.fragment}` on that page; {hint}"
    return None


def _target(uri: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(uri), unquote(path)))


def _waits(target: str, tree: Tree) -> bool:
    return any(target == f"{ref}.md" or target.startswith(f"{ref}/") for ref in tree.faulty)


def _example(uri: str) -> str:
    return f"such as `{posixpath.relpath('glossary.md', posixpath.dirname(uri) or '.')}`"


def _way_out(url: str, target: str, uri: str, tree: Tree) -> str:
    """The page that was probably meant, as this one would write it."""
    stem = target.removesuffix(".html").removesuffix("/")
    guesses = [f"{stem}.md", f"{stem}/index.md", posixpath.normpath(posixpath.join(posixpath.splitext(uri)[0], url))]
    guesses += [other for other in sorted(tree.known) if posixpath.basename(other) == posixpath.basename(target)][:1]
    beside = [other for other in tree.known if posixpath.dirname(other) == posixpath.dirname(target)]
    names = {posixpath.basename(other): other for other in beside}
    guesses += [names[near] for near in get_close_matches(posixpath.basename(target), names, n=1, cutoff=NEAR)]
    meant = next((guess for guess in guesses if guess in tree.known and posixpath.basename(guess) != "index.md"), None)
    meant = meant or next((guess for guess in guesses[:2] if guess in tree.known), None)
    if meant is None:
        return "mend it or take it out"
    return f"did you mean `{posixpath.relpath(meant, posixpath.dirname(uri) or '.')}`?"
