"""Marks within lines are read as Python-Markdown reads them, whatever stands there, only in less time."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import markdown
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import inlinepatterns
from markdown.extensions import smarty
from markdown.treeprocessors import InlineProcessor

from guide.content.library import load_sound
from guide.pages.by_hand.markup import BY_HAND
from guide.pages.rendering import quick_marks
from guide.pages.settings import Settings
from tests.core.stories.hostile_text import SNIPPETS
from tests.remembering import site_of
from tests.settings import ROOT

OF_MKDOCS = ("toc", "tables", "fenced_code")
NAMED = [
    one if isinstance(one, dict) else {one: {}}
    for one in (*OF_MKDOCS, *yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"])
]
CONFIGS: dict[str, dict[str, Any]] = {name: told or {} for one in NAMED for name, told in one.items()}
BY_HAND_TOO = list(CONFIGS)
EXTENSIONS = [name for name in CONFIGS if not name.startswith(BY_HAND)]
"""With which pages of entries are read; those before are for pages written by hand."""
PIECES = (
    *SNIPPETS,
    *("'80s", '"so"', "it's", "\"'both'\"", "'\"both\"'", "'", '"', " ", "\n", "\n\n", "word", "“x”"),
    *("**", "*", "_", "__", "`", "``", "\\*", "\\", "...", "--", "---", "&amp;", "  \n", "- ", "> ", "# "),
    *("[a](b.md)", "![i](x)", "[a][b]", "[b]: c.md\n", "<http://e.org>", "<a@b.c>", "<b>", "</b>", "<hr>"),
    *('<div markdown="1">', "</div>", '<p markdown="span">', "</p>", "<summary markdown>", "{.x}"),
)


def read(text: str, *more: Any, extensions: list[str] = EXTENSIONS) -> str:
    configs = {name: CONFIGS[name] for name in extensions}
    try:
        return markdown.markdown(text, extensions=[*extensions, *more], extension_configs=configs)
    except AssertionError as error:  # Python-Markdown's own, for elements that nothing closes
        return repr(error)


@pytest.mark.long
@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_what_is_read_is_the_same(text: str) -> None:
    assert read(text, quick_marks.NAME) == read(text)


@pytest.mark.full
def test_every_page_that_is_written_by_hand_or_made_is_read_the_same() -> None:
    by_hand = [(path.read_text("utf-8"), BY_HAND_TOO) for path in (ROOT / "docs").rglob("*.md")]
    site = site_of(load_sound(ROOT / "tests/fixtures/guide"), Settings(name="A guide"))
    pages = [*by_hand, *((page.markdown, EXTENSIONS) for page in site.pages.values())]
    other = [
        text for text, with_ in pages if read(text, quick_marks.NAME, extensions=with_) != read(text, extensions=with_)
    ]
    assert other == []


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


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        (smarty, "doubleQuoteSetsRe2"),
        (inlinepatterns, "AUTOMAIL_RE"),
        (InlineProcessor, "_InlineProcessor__handleInline"),
        (InlineProcessor, "_InlineProcessor__applyPattern"),
    ],
)
def test_where_a_version_has_a_name_no_more_the_rest_goes_on(
    monkeypatch: pytest.MonkeyPatch, owner: object, name: str
) -> None:
    with monkeypatch.context() as patch:
        patch.delattr(owner, name)
        found = _imported_anew()
    assert ("_InlineProcessor__handleInline" in vars(found._QuickProcessor)) is (owner is not InlineProcessor)
    assert len(found.needed()) == len(quick_marks.needed()) - (owner is not InlineProcessor)
    text = "\n\n".join(PIECES[-40:])
    assert read(text, found.QuickMarks()) == read(text)


def _imported_anew() -> ModuleType:
    spec = spec_from_file_location("quick_marks_anew", Path(quick_marks.__file__))
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
