"""Links of Markdown, in each way of writing them: led on, or turned into their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.moving.edits import Edit, edited
from guide.moving.in_markdown import by_hand, in_markdown
from guide.moving.way import Remark, Way
from guide.pages.by_hand.written import _Fitting

RENAMED = Way(frozenset({"tips/old"}), "tips/new", same=True)
REPLACED = Way(frozenset({"tips/old"}), "tools/other", titles=("Old *tip*", "Another"))
REMOVED = Way(frozenset({"tips/old"}), None)


def after(text: str, way: Way, uri: str = "about/page.md") -> str:
    read = by_hand if uri.startswith("about") else in_markdown
    return edited(text, [each for each in read(text, uri, way) if isinstance(each, Edit)])


@pytest.mark.parametrize(
    ("text", "renamed", "replaced", "removed"),
    [
        ("a [b](../tips/old.md) c", "a [b](../tips/new.md) c", "a [b](../tools/other.md) c", "a b c"),
        ("[b](../tips/old.md#how)", "[b](../tips/new.md#how)", "[b](../tools/other.md)", "b"),
        ("[b](<../tips/old.md>)", "[b](<../tips/new.md>)", "[b](<../tools/other.md>)", "b"),
        ('[b](../tips/old.md "T (t)")', '[b](../tips/new.md "T (t)")', '[b](../tools/other.md "T (t)")', "b"),
        ("[b]( ../tips/old.md )", "[b]( ../tips/new.md )", "[b]( ../tools/other.md )", "b"),
        ("[b](../about/../tips/old.md)", "[b](../about/../tips/new.md)", "[b](../tools/other.md)", "b"),
        ("[b](../tips/ol%64.md)", "[b](../tips/new.md)", "[b](../tools/other.md)", "b"),
        (r"[b](../tips\/old.md)", r"[b](../tips\/new.md)", "[b](../tools/other.md)", "b"),
        (r"[a [b] \]](../tips/old.md)", r"[a [b] \]](../tips/new.md)", r"[a [b] \]](../tools/other.md)", r"a [b] \]"),
        ("[`]` b](../tips/old.md)", "[`]` b](../tips/new.md)", "[`]` b](../tools/other.md)", "`]` b"),
        ("[b\nc](../tips/old.md)", "[b\nc](../tips/new.md)", "[b\nc](../tools/other.md)", "b\nc"),
        ("[old *tip*](../tips/old.md)", "[old *tip*](../tips/new.md)", "[Another](../tools/other.md)", "old *tip*"),
        ("[a][x] [x][] [X]\n\n[x]: ../tips/old.md\n", "[a][x] [x][] [X]\n\n[x]: ../tips/new.md\n",
         "[a][x] [x][] [X]\n\n[x]: ../tools/other.md\n", "a x X\n\n"),
        ("[b](../tips/old.md)[c](../tips/old.md)", "[b](../tips/new.md)[c](../tips/new.md)",
         "[b](../tools/other.md)[c](../tools/other.md)", "bc"),
        ("> - [b](../tips/old.md)\r\n> - c\r\n", "> - [b](../tips/new.md)\r\n> - c\r\n",
         "> - [b](../tools/other.md)\r\n> - c\r\n", "> - b\r\n> - c\r\n"),
    ],
)  # fmt: skip
def test_every_way_of_writing_a_link(text: str, renamed: str, replaced: str, removed: str) -> None:
    for uri in ("about/page.md", "articles/page.md"):
        assert after(text, RENAMED, uri) == renamed
        assert after(text, REPLACED, uri) == replaced
        assert after(text, REMOVED, uri) == removed


@pytest.mark.parametrize(
    "text",
    [
        "`[b](../tips/old.md)`",
        "```\n[b](../tips/old.md)\n```\n",
        "<!-- [b](../tips/old.md) -->",
        "[b](../tips/older.md) [b](../tips/old.md.md) [b](old.md) [b](../tools/old.md)",
        "[b](https://tips/old.md) [b](//tips/old.md) [b](/tips/old.md) [b](http://[::1)",
        r"\[b](../tipps/old.md)",
        "`<!-- with tips/old -->` `<!-- end -->`",
    ],
)
def test_what_is_no_link_to_it_stays(text: str) -> None:
    for way in (RENAMED, REPLACED, REMOVED):
        assert after(text, way) == text


def test_what_cannot_be_taken_out_is_told() -> None:
    found = list(in_markdown("# A\n\n![picture](../tips/old.md)\n", "about/page.md", REMOVED))
    (remark,) = found
    assert isinstance(remark, Remark)
    assert "take it out by hand" in remark.said


@pytest.mark.parametrize(
    ("text", "removed"),
    [
        ("<!-- with tips/old -->x<!-- end -->y", "y"),
        ("a\n\n<!-- with tools/a tips/old -->\nx [b](../tips/old.md)\n<!-- end -->\n\nb\n", "a\n\nb\n"),
        ("<!-- with tools/a -->x<!-- end -->", "<!-- with tools/a -->x<!-- end -->"),
        ("| a | [b](../tips/old.md) |\r\n| c | d |\r\n", "| c | d |\r\n"),
        ("| a | [b](../tips/old.md) [c](../tips/c.md) |\n", "| a | b [c](../tips/c.md) |\n"),
        ("1. [b](../tips/old.md): x\n   and more\n2. c\n", "2. c\n"),
        ("- c [b](../tips/old.md)\n", "- c b\n"),
        ("- [c](../tips/c.md) [b](../tips/old.md)\n", "- [c](../tips/c.md) b\n"),
    ],
)
def test_parts_rows_and_items_of_pages_by_hand(text: str, removed: str) -> None:
    assert after(text, REMOVED) == removed


def test_a_mark_names_what_takes_its_place_once() -> None:
    text = "<!-- with tips/old tools/other -->x<!-- end --><!-- with a/b tips/old -->y<!-- end -->"
    assert after(text, REPLACED) == "<!-- with tools/other -->x<!-- end --><!-- with a/b tools/other -->y<!-- end -->"
    assert after(text, RENAMED) == text.replace("tips/old", "tips/new")


PIECES = st.sampled_from([
    "[b](../tips/old.md)", "[c](../tips/c.md)", "[d](../tools/gone.md)", "[e](x.md)", "words", "| ", " ", "\n",
    "\n- ", "\n1. ", "\n| ",
])  # fmt: skip


@pytest.mark.long
@given(st.lists(PIECES, max_size=12).map("".join))
def test_a_page_shows_what_it_showed_without_the_entry(text: str) -> None:
    there = frozenset({"tips/c"})
    before, now = (_Fitting("about/page.md", there).prose(each, "x") for each in (text, after(text, REMOVED)))
    assert now == before


@pytest.mark.long
@given(st.text(st.sampled_from("[]()<>!`\\#*-|: \n\r\t.oldtips/m\"'"), max_size=60))
def test_any_text_renamed_there_and_back_is_the_same(text: str) -> None:
    back = Way(frozenset({"tips/new"}), "tips/old", same=True)
    for whole in (text, f"[b](../tips/old.md) {text} [c](../tips/old.md)"):
        assert after(after(whole, RENAMED), back) == whole
        after(whole, REMOVED)
