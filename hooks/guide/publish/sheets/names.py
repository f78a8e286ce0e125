"""What a style sheet can take hold of in pages, and in what scripts may add to them: names of every sort.

A script may put any word of its own on any element, whole, or put together from a piece that ends or begins with a
hyphen. So all its words count as names of every sort: a rule too many costs some bytes, one too few costs the look.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache

_TAG = re.compile(r"<([a-zA-Z][\w:-]*)")
_GIVEN = re.compile(r"""\s([a-zA-Z][\w:-]*)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_BARE = re.compile(r"\s([a-zA-Z][\w:-]*)(?=[\s/>])")
_WORD = re.compile(r"-{0,2}[A-Za-z][\w-]*")
_HUMP = re.compile(r"(?<=[a-z0-9])([A-Z])")
_BEGUN = re.compile(r"([A-Za-z][\w-]*-)(?=\$\{|[\"'`])")
_ENDED = re.compile(r"(?<=\})(-[\w-]+)|(?<=[\"'`])(-[a-z][\w-]+)")
_SET = re.compile(r"""\bdataset\.(\w+) ?(?:\?\?|\|\|)?=(?!=)|["'`](data-[\w-]+)["'`]""")
"""A data attribute to which a script gives a value; most of what it says of others it only reads."""
_SOUGHT = re.compile(r"""\b(?:querySelector(?:All)?|closest|matches)\((["'`])(?:(?!\1).)*\1\)""")
"""What a script only looks for, it adds nowhere."""
_UNTOLD = frozenset({"href", "src", "content", "d", "points", "viewbox", "transform", "datetime", "title", "alt"})
"""Attributes whose values differ from page to page; no sheet need know them."""


MOST_KEPT, SHORT = 20_000, 400
"""How many pieces of pages are remembered, and up to how many characters: more would only take memory."""


@dataclass
class Names:
    """What there is on the pages of one type. It grows page by page."""

    tags: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)
    values: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Of each attribute; the names are in small letters."""
    words: set[str] = field(default_factory=set)
    """Of the scripts."""
    begun: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()
    _read: set[str] = field(default_factory=set, init=False, repr=False, compare=False)
    """Tags of pages before, each with the text behind it: most of what a page has, all pages of its type have."""
    _known: dict[str, bool] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Whether a script may put a word on an element: asked again and again of the same."""

    def add_page(self, html: str) -> None:
        """Takes in a page. What looks like an attribute in its text does no harm."""
        pieces = html.split("<")
        new = [piece for piece in pieces if piece not in self._read]
        if len(self._read) < MOST_KEPT:
            self._read.update(piece for piece in new if len(piece) < SHORT)
        html = f"<{'<'.join(new)}"
        self.tags.update(tag.lower() for tag in set(_TAG.findall(html)))
        for found, *written in set(_GIVEN.findall(html)):
            name, value = found.lower(), "".join(written)
            if name == "class":
                self.classes.update(value.split())
            self.values[name].add("" if name in _UNTOLD else value)
        for name in set(_BARE.findall(html)):
            self.values[name.lower()].add("")

    def with_scripts(self, texts: Iterable[str]) -> "Names":
        """The same, and what scripts may add, each told without its comments."""
        words, begun, ended = (set().union(*said) for said in zip(*map(_said, ("", *texts)), strict=True))
        return replace(self, words=words, begun=tuple(begun), ended=tuple(ended))

    def has_tag(self, name: str) -> bool:
        return name.lower() in self.tags or name.lower() in self.words

    def has_class(self, name: str) -> bool:
        return name in self.classes or self._scripted(name)

    def has_id(self, name: str) -> bool:
        return name in self.values["id"] or self._scripted(name)

    def has_attribute(self, name: str, operator: str | None = None, value: str = "") -> bool:
        """Whether an element can have an attribute, or a value of it.

        Args:
            name: the attribute's.
            operator: how the value is compared, such as `~=`; None: any will do.
            value: what with.
        """
        name = name.lower()
        if self._scripted(name):
            return True
        there = self.values.get(name)
        if there is None or operator is None or name in _UNTOLD:
            return there is not None
        return operator not in ("=", "~=") or any(value == one or value in one.split() for one in there)

    def _scripted(self, name: str) -> bool:
        if (known := self._known.get(name)) is None:
            known = name in self.words or name.startswith(self.begun) or name.endswith(self.ended)
            self._known[name] = known
        return known


@lru_cache(maxsize=1_000)
def _said(text: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """What one script says: its words, and those that it puts together by their beginning and by their end."""
    text = _SOUGHT.sub("", text)
    words = frozenset(_WORD.findall(text))
    flat = frozenset(map(_flat, words))
    given = {f"data-{_flat(word)}" if word else name for word, name in _SET.findall(text)}
    begun = frozenset(_BEGUN.findall(text))
    ended = frozenset(first or second for first, second in _ENDED.findall(text))
    return frozenset(word for word in words | flat if not word.startswith("data-")) | given, begun, ended


def _flat(word: str) -> str:
    """A word as an attribute has it: `askedTwice` as `asked-twice`."""
    return _HUMP.sub(r"-\1", word).lower()
