"""Blocks and keys: only in pages by hand, and as HTML and words in what is exported."""

from pathlib import Path

import markdown
import pytest

from guide.pages.by_hand.markup import extensions_of, without_blocks
from guide.pages.rendering import quick_marks
from tests.settings import ROOT

NAMED = ["attr_list", "pymdownx.blocks.html", "md_in_html", "pymdownx.keys"]
PLAIN = ["md_in_html", "attr_list", "tables"]
BLOCKS = ["pymdownx.blocks.html", "pymdownx.blocks.details", "pymdownx.blocks.caption", "pymdownx.keys"]
PAGES = sorted((ROOT / "docs").rglob("*.md"))
BOXED = [path for path in PAGES if "\n/// html" in path.read_text("utf-8")]


def test_what_the_build_makes_is_read_without_them() -> None:
    assert extensions_of(NAMED, by_hand=True) == [*NAMED, quick_marks.NAME]
    assert extensions_of(NAMED, by_hand=False) == ["attr_list", "md_in_html", quick_marks.NAME]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("/// html | div.a\n\n*b*\n\n///", '<div class="a" markdown="1">\n\n*b*\n\n</div>'),
        ("/// html | div.a.b[data-kind=tip]\nc\n///", '<div class="a b" data-kind="tip" markdown="1">\nc\n</div>'),
        ("//// html | div.a\n/// html | div.b\n///\n////", None),
        ("/// details | Why so?\nText.\n///", '<details markdown="1"><summary>Why so?</summary>\nText.\n</details>'),
        ("| a |\n|---|\n| b |\n\n/// caption\nWhat it is.\n///", "| a |\n|---|\n| b |\n\n\nWhat it is.\n"),
        ("Press ++ctrl+s++ or ++arrow-up++.", "Press Ctrl + S or Up."),
        ("```\n/// html | div.a\n++ctrl+s++\n///\n```", "```\n/// html | div.a\n++ctrl+s++\n///\n```"),
        ("In C++ and in `++ctrl+s++` nothing changes.", "In C++ and in `++ctrl+s++` nothing changes."),
        ("///", "///"),
    ],
)
def test_what_is_exported_knows_no_blocks(text: str, plain: str | None) -> None:
    assert without_blocks(text) == (
        plain or '<div class="a" markdown="1">\n<div class="b" markdown="1">\n</div>\n</div>'
    )


@pytest.mark.parametrize("file", BOXED, ids=lambda path: path.name)
def test_what_is_exported_makes_the_same_boxes(file: Path) -> None:
    text = file.read_text("utf-8")
    assert "\n///" not in without_blocks(text)
    boxes = [markdown.markdown(told, extensions=named).count("<div") for told, named in (
        (text, [*PLAIN, *BLOCKS]), (without_blocks(text), PLAIN),
    )]  # fmt: skip
    assert boxes[0] == boxes[1] > 0


@pytest.mark.parametrize("file", PAGES, ids=lambda path: path.name)
def test_no_page_folds_a_heading_away(file: Path) -> None:
    for part in file.read_text("utf-8").split("\n/// details")[1:]:
        assert "\n#" not in part.split("\n///\n")[0]
