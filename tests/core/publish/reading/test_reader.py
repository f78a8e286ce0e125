"""Markdown into the tree of a reading copy: each construct as what it is, and none dropped in silence."""

import re
from functools import partial
from pathlib import Path
from xml.etree import ElementTree

import pytest

from guide.content.library import load_sound
from guide.content.problems import ContentError
from guide.pages.settings import Settings
from guide.publish.reading.as_html import Writer
from guide.publish.reading.leading import leading
from guide.publish.reading.reader import read
from guide.publish.reading.tree import (
    Block,
    Break,
    Code,
    Emphasis,
    Heading,
    Items,
    Link,
    Listing,
    Quotation,
    Strong,
    Table,
    Words,
    line,
    nodes,
    paragraph,
    said,
)
from tests.core.stories.hostile_bodies import BODIES
from tests.examples import long_but

WHOLE = """\
Before *any* heading, **bold *and leaning*** and `code <b>`.
A second line.  
After a break & an entity &amp; an \\*escape\\*.

## A heading {#of-its-own}

### A [linked](tips/a-tip.md) heading

- one
- two

    a second paragraph of two

    - a list within

7. seven
8. eight

> Words to say
>
> - listed

| One | Two |
| --- | --: |
| a *b* | [c](https://example.org/) |

```
typed  as it is
```

***
"""  # noqa: W291 - the two spaces end a line


def blocks(markdown: str) -> tuple[Block, ...]:
    return read(markdown, "tips/a-tip.md", place="tips-a-tip")


def test_each_construct_is_read_as_what_it_is() -> None:
    found = blocks(WHOLE)
    assert found == (
        paragraph(
            "Before ",
            Emphasis(line("any")),
            " heading, ",
            Strong((Words("bold "), Emphasis(line("and leaning")))),
            " and ",
            Code("code <b>"),
            ". A second line.",
            Break(),
            "After a break & an entity & an *escape*.",
        ),
        Heading(2, line("A heading"), "tips-a-tip--of-its-own"),
        Heading(
            3, (Words("A "), Link("tips/a-tip.md", line("linked")), Words(" heading")), "tips-a-tip--a-linked-heading"
        ),
        Items(
            (
                (paragraph("one"),),
                (
                    paragraph("two"),
                    paragraph("a second paragraph of two"),
                    Items(((paragraph("a list within"),),)),
                ),
            )
        ),
        Items(((paragraph("seven"),), (paragraph("eight"),)), numbered=True, start=7),
        Quotation((paragraph("Words to say"), Items(((paragraph("listed"),),)))),
        Table(
            (line("One"), line("Two")),
            (((Words("a "), Emphasis(line("b"))), (Link("https://example.org/", line("c")),)),),
        ),
        Listing("typed  as it is"),
    )


def test_all_that_is_said_can_be_told_in_order() -> None:
    assert list(said(blocks("## One\n\n- two\n- three\n\n> four\n\n| a | b |\n|---|---|\n| c | d |"))) == [
        "One",
        "two",
        "three",
        "four",
        "a",
        "b",
        "c",
        "d",
    ]


@pytest.mark.parametrize(
    ("markdown", "named", "at"),
    [
        ("A line.\n\nAnother.\n\n![A map](map.png)", "<img>", 5),
        ("One\n\n<video src='a.mp4'></video>", "<video>", 3),
        ("One\n\n- two\n- <iframe src='x'></iframe>", "<iframe>", 4),
        ("H<sub>2</sub>O", "<sub>", 1),
        ("One\n\n<table><caption>a</caption><tr><td>b</td></tr></table>", "<caption>", 3),
    ],
)
def test_what_the_tree_has_no_place_for_is_told_with_its_file_and_line(markdown: str, named: str, at: int) -> None:
    with pytest.raises(ContentError) as told:
        blocks(markdown)
    (problem,) = told.value.problems
    assert (problem.path, problem.field, problem.line) == ("tips/a-tip.md", "body", at)
    assert named in problem.message


def test_a_link_that_leads_nowhere_leaves_its_words() -> None:
    (found,) = read("See [this *one*](x.md), or [that](y.md).", "a.md", {"y.md": "#y"}.get)
    assert found == paragraph("See this ", Emphasis(line("one")), ", or ", Link("#y", line("that")), ".")
    assert [node.to for node in nodes((found,)) if isinstance(node, Link)] == ["#y"]


def test_signs_that_no_xml_may_hold_are_left_out() -> None:
    assert read("a&#12;b&#x1b;c&#x0b;d&#xffff;e", "x.md") == (paragraph("abcde"),)
    (found,) = read('[x](http://a/&#12;b "t")', "x.md")
    assert [node.to for node in nodes(found) if isinstance(node, Link)] == ["http://a/b"]


@pytest.mark.parametrize("empty", ["##", "##  ", "<table></table>"])
def test_what_is_empty_is_nothing(empty: str) -> None:
    assert read(f"{empty}\n\nWords.", "x.md")[-1] == paragraph("Words.")
    assert not any(isinstance(node, Heading | Table) for node in nodes(read(empty, "x.md")))


def test_a_list_begins_with_a_number_that_all_can_count_from() -> None:
    (kept, *_), (lost, *_) = read("2019. A", "x.md"), read("99999999999999999999. A", "x.md")
    assert (kept, lost) == (
        Items(((paragraph("A"),),), numbered=True, start=2019),
        Items(((paragraph("A"),),), numbered=True),
    )


def test_brackets_that_are_closed_or_are_none_open_nothing() -> None:
    for text in ("[a] " * 300, "\\[" * 300, "[[a\n\n" * 300):
        assert read(text, "x.md")
    with pytest.raises(ContentError, match="too deep"):
        read("[a\n" * 300, "x.md")


@pytest.mark.parametrize("name", long_but(BODIES, *(name for name in BODIES if not name.startswith("nested"))))
def test_no_text_breaks_out_of_the_page(name: str, content: Path) -> None:
    library = load_sound(content).published()
    lead = partial(leading(library, set(library.entries), Settings(name="A Guide")).from_, "stories/x.md")
    try:
        html = Writer(xml=True).blocks(read(BODIES[name], "x.md", lead, "stories-x"))
    except ContentError:
        return  # told, with its line
    tree = ElementTree.fromstring(f"<main>{html}</main>")  # noqa: S314 - ours
    allowed = {"id", "dir", "start", "scope", "href"}
    for element in tree.iter():
        assert set(element.attrib) <= allowed
        assert element.tag not in {"script", "style", "iframe", "object", "form", "input", "img", "svg", "meta", "base"}
        assert re.match(r"(https?:|mailto:|#)", element.get("href", "#"), re.IGNORECASE)
