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


def answer(*pages: tuple[str, str], total: int = 0, **groups: int) -> dict[str, Any]:
    found = [
        {"url": "", "title": "", "kind": kind, "group": group, "excerpt": "", "parts": []} for kind, group in pages
    ]
    return {"total": total or len(found), "groups": groups, "found": found, "anywhere": 0, "alone": []}


def test_groups_stand_in_the_order_of_their_best_page_and_pages_that_are_no_entries_last(modules: Scripts) -> None:
    given = answer(
        ("", "Other"), ("tip", "Tips"), ("tool", "Tools"), ("tip", "Tips"), total=9, Tips=6, Tools=1, Other=2
    )
    groups = call(modules, "results", "grouped", given)
    assert [(group["heading"], group["total"], len(group["found"])) for group in groups] == [
        ("Tips", 6, 2),
        ("Tools", 1, 1),
        ("Other", 2, 1),
    ]
    query = {"words": "x", "kind": "", "theme": "Power", "stage": ""}
    assert call(modules, "results", "told", given, query) == (
        "9 pages found for “x” under Power (Tips 6, Tools 1, Other 2). The best 4 are shown."
    )
    one = answer(("tip", "Tips"), Tips=1)
    assert call(modules, "results", "told", one, query | {"theme": ""}) == "1 page found for “x”."
