"""Marks within a line, looked for only where they can be: most lines have no mark of most kinds.

An extension of Python-Markdown, to be named behind all others. What it reads is read as without it, in less time: each
of its patterns is tried on every line, and most begin with a sign that no line can do without. A pattern that is not
known here, as that of another version, is tried on every line as before.
"""

from functools import cached_property
from types import ModuleType
from typing import Any

from markdown import Markdown, inlinepatterns
from markdown.extensions import Extension, smarty
from markdown.extensions.md_in_html import HtmlBlockPreprocessor, HTMLExtractorExtra
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

NAME = __name__
"""As it is named among the extensions of Markdown."""

_SIGNS: dict[ModuleType, dict[str, str]] = {
    inlinepatterns: {
        "BACKTICK_RE": "`",
        "ESCAPE_RE": "\\",
        "LINK_RE": "[",
        "IMAGE_LINK_RE": "![",
        "AUTOLINK_RE": "<",
        "AUTOMAIL_RE": "<",
        "LINE_BREAK_RE": "  \n",
        "HTML_RE": "<",
        "ENTITY_RE": "&",
    },
    smarty: {
        "singleQuoteStartRe": "'",
        "singleQuoteSetsRe": "'",
        "doubleQuoteSetsRe2": "'",
        "decadeAbbrRe": "'",
        "openingSingleQuotesRegex": "'",
        "closingSingleQuotesRegex": "'",
        "closingSingleQuotesRegex2": "'",
        "remainingSingleQuotesRegex": "'",
        "doubleQuoteStartRe": '"',
        "doubleQuoteSetsRe": '"',
        "singleQuoteSetsRe2": '"',
        "openingDoubleQuotesRegex": '"',
        "closingDoubleQuotesRegex": '"',
        "closingDoubleQuotesRegex2": '"',
        "remainingDoubleQuotesRegex": '"',
    },
}
"""By the name that Python-Markdown has for a pattern, what a line must hold for it to be found there."""
_UNNAMED = {
    r"(?<!-)---(?!-)": "---",
    r"(?<!-)--(?!-)": "--",
    r"(?<!\.)\.{3}(?!\.)": "...",
}
_NEEDED = _UNNAMED | {
    getattr(module, name): sign  # a version may have one of the names no more
    for module, names in _SIGNS.items()
    for name, sign in names.items()
    if hasattr(module, name)
}
"""The same by the pattern itself."""
_STARS = r"\*|_"
"""The pattern of emphasis, which needs one of two signs."""


def needed() -> dict[str, str]:
    """By each pattern that is known, what a line must hold for it to be found there."""
    return dict(_NEEDED)


class _QuickProcessor(InlineProcessor):
    """The processor of marks within lines, which passes by patterns that a line cannot hold."""

    def run(self, tree: Any, ancestors: list[str] | None = None) -> Any:
        patterns: list[Any] = list(self.inlinePatterns)
        self._patterns = [(pattern, _NEEDED.get(pattern.pattern, "")) for pattern in patterns]
        return super().run(tree, ancestors)

    def _handled(self, data: str, place: int = 0) -> str:
        """A line, from one of the patterns on; see Python-Markdown's own method, which it stands for."""
        if isinstance(data, AtomicString):
            return data
        start, patterns = 0, self._patterns
        while place < len(patterns):
            pattern, needed = patterns[place]
            if needed not in data or (pattern.pattern == _STARS and "*" not in data and "_" not in data):
                matched = False
            else:
                data, matched, start = self._InlineProcessor__applyPattern(pattern, data, place, start)  # type: ignore[attr-defined]
            if not matched:
                place, start = place + 1, 0
        return data


# Both names are private to Python-Markdown; a version that has one of them no more goes on as if nothing were here.
if all(hasattr(InlineProcessor, f"_InlineProcessor__{name}") for name in ("handleInline", "applyPattern")):
    setattr(_QuickProcessor, "_InlineProcessor__handleInline", _QuickProcessor._handled)  # noqa: B010


class _QuickExtractor(HTMLExtractorExtra):
    """The reader of elements in Markdown, which gathers the names of elements once and not at every tag."""

    @cached_property
    def block_level_tags(self) -> Any:
        return super().block_level_tags

    @cached_property
    def block_tags(self) -> Any:
        return super().block_tags

    @cached_property
    def span_and_blocks_tags(self) -> Any:
        return super().span_and_blocks_tags


class _QuickElements(HtmlBlockPreprocessor):
    def run(self, lines: list[str]) -> list[str]:
        reader = _QuickExtractor(self.md)
        reader.feed("\n".join(lines))
        reader.close()
        return "".join(reader.cleandoc).split("\n")


class QuickMarks(Extension):
    """Makes the processors that are there already quick."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - as Python-Markdown calls it
        for processor in md.treeprocessors:
            if type(processor) is InlineProcessor:
                processor.__class__ = _QuickProcessor
        for before in md.preprocessors:
            if type(before) is HtmlBlockPreprocessor:
                before.__class__ = _QuickElements


def makeExtension(**_: Any) -> QuickMarks:  # noqa: N802 - as Python-Markdown calls it
    """The extension, as Python-Markdown asks for it by its name."""
    return QuickMarks()
