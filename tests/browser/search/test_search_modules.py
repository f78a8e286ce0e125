"""The parts of search that touch no page: marks, addresses, order and words."""

from typing import Any

import pytest

from tests.scripts.running import Scripts


def call(modules: Scripts, module: str, name: str, *arguments: Any) -> Any:
    return modules.evaluate(
        "async ([module, name, given]) => (await import(`/assets/js/search/${module}.mjs`))[name](...given)",
        [module, name, list(arguments)],
    )


def test_marks_are_read_and_all_else_is_text(modules: Scripts) -> None:
    assert call(modules, "marks", "piecesOf", "a &lt;img src=x&gt; <mark>&lt;b&gt;</mark>&amp; <i>") == [
        {"text": "a <img src=x> ", "marked": False},
        {"text": "<b>", "marked": True},
        {"text": "&amp; <i>", "marked": False},
    ]


def test_a_title_is_marked_where_a_word_begins_as_looked_for(modules: Scripts) -> None:
    pieces = call(modules, "marks", "marksIn", "Trust: an Énigme of trustees", "TRUST énig", [])
    assert [piece["text"] for piece in pieces if piece["marked"]] == ["Trust", "Énigme", "trustees"]
    assert "".join(piece["text"] for piece in pieces) == "Trust: an Énigme of trustees"
    stemmed = [{"text": "Meetings,", "marked": True}, {"text": " and", "marked": False}]
    pieces = call(modules, "marks", "marksIn", "Meetings and time", "meets", stemmed)
    assert [piece["text"] for piece in pieces if piece["marked"]] == ["Meetings"]


@pytest.mark.parametrize(
    ("address", "query"),
    [
        ("?q=a+b&kind=Tips", {"words": "a b", "kind": "Tips", "theme": "", "stage": ""}),
        ("?q=%3Cb%3E&theme=R%26D", {"words": "<b>", "kind": "", "theme": "R&D", "stage": ""}),
        ("?kind=Tips", None),
        ("", None),
    ],
)
def test_an_address_says_what_is_looked_for(modules: Scripts, address: str, query: dict[str, str] | None) -> None:
    assert call(modules, "query", "fromAddress", address) == query
    if query:
        assert call(modules, "query", "toAddress", "", query) == address


def test_an_address_keeps_what_is_not_the_search_s(modules: Scripts) -> None:
    query = {"words": " x ", "kind": "", "theme": "", "stage": "Working"}
    assert call(modules, "query", "toAddress", "?from=mail&q=old&kind=Tips", query) == "?from=mail&q=x&stage=Working"
    assert call(modules, "query", "toAddress", "?from=mail&q=old", None) == "?from=mail"
    assert call(modules, "query", "toAddress", "?q=old", None) == ""


def test_lists_are_put_together_by_rank_and_each_page_stands_once(modules: Scripts) -> None:
    fused = modules.evaluate(
        """async () => (await import("/assets/js/search/fusing.mjs")).fused(
          [["a", "b", "c"], ["c", "d"], ["c", "b"]], (one) => one)"""
    )
    assert fused[0] == "c"
    assert sorted(fused) == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("excerpt", "words", "whole"),
    [
        ("<mark>Acronyms</mark> are dull", ["acronyms"], True),
        ("an <mark>acronym</mark>", ["acronyms"], True),
        ("<mark>a</mark> thing", ["acronyms"], False),
        ("<mark>mourn</mark>", ["mou"], False),
        ("<mark>to</mark> do", ["tor"], False),
        ("<mark>agreement</mark>", ["agree"], True),
        ("<mark>lead</mark>", ["leadrship"], False),
        ("nothing marked", [], True),
    ],
)
def test_a_shorter_word_is_told_from_a_form_of_the_word(
    modules: Scripts, excerpt: str, words: list[str], whole: bool
) -> None:
    assert call(modules, "marks", "isWhole", excerpt, words) is whole
