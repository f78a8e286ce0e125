"""Marks within lines are read as Python-Markdown reads them, whatever stands there, only in less time."""

from typing import Any

import markdown
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown.treeprocessors import InlineProcessor

from guide.pages.rendering import quick_marks
from tests.core.stories.hostile_text import SNIPPETS

EXTENSIONS = ["attr_list", "md_in_html", "sane_lists", "smarty", "tables", "toc", "fenced_code"]
PIECES = (
    *SNIPPETS,
    *("'80s", '"so"', "it's", "\"'both'\"", "'\"both\"'", "'", '"', " ", "\n", "\n\n", "word", "“x”"),
    *("**", "*", "_", "__", "`", "``", "\\*", "\\", "...", "--", "---", "&amp;", "  \n", "- ", "> ", "# "),
    *("[a](b.md)", "![i](x)", "[a][b]", "[b]: c.md\n", "<http://e.org>", "<a@b.c>", "<b>", "</b>", "<hr>"),
    *('<div markdown="1">', "</div>", '<p markdown="span">', "</p>", "<summary markdown>", "{.x}"),
)


def read(text: str, *more: str) -> str:
    try:
        return markdown.markdown(text, extensions=[*EXTENSIONS, *more])
    except AssertionError as error:  # Python-Markdown's own, for elements that nothing closes
        return repr(error)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_what_is_read_is_the_same(text: str) -> None:
    assert read(text, quick_marks.NAME) == read(text)


def test_every_pattern_of_the_site_is_known_but_emphasis_which_has_two_signs() -> None:
    made = markdown.Markdown(extensions=[*EXTENSIONS, quick_marks.NAME])
    processors: list[Any] = [one for one in made.treeprocessors if isinstance(one, InlineProcessor)]
    unknown = {pattern.pattern for one in processors for pattern in one.inlinePatterns} - quick_marks.needed().keys()
    assert len(processors) == 2
    assert unknown == {r"\*|_"}


def test_a_line_without_a_sign_is_not_looked_through_for_it() -> None:
    made = markdown.Markdown(extensions=[*EXTENSIONS, quick_marks.NAME])
    for processor in made.treeprocessors:
        for pattern in getattr(processor, "inlinePatterns", ()):
            pattern.getCompiledRegExp = _must_not_be_asked
    assert made.convert("A line of plain words, and no more.") == "<p>A line of plain words, and no more.</p>"


def _must_not_be_asked() -> None:
    raise AssertionError("a pattern was tried on a line that cannot hold it")
