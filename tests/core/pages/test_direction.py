"""Which way a story's words run on its page, and in what language they are."""

import re
import sys
import unicodedata
from pathlib import Path

import markdown as python_markdown
import pytest

from guide.content.library import load_sound
from guide.pages.generate import generate
from guide.pages.settings import Settings
from guide.stories.desk.preview import preview
from guide.stories.importing import import_packet
from guide.text.direction import directed, in_language, runs_right_to_left
from guide.text.sanitise import sanitise, sanitise_told
from tests.core.stories.packets import FIXTURES, RESPONSE, changed
from tests.core.stories.test_story_responses import TODAY


@pytest.mark.parametrize(
    ("html", "made"),
    [
        ("<p>Left.</p><ul><li>left</li></ul>", "<p>Left.</p><ul><li>left</li></ul>"),
        ("<h1>قاعة</h1>", '<h1 dir="auto">قاعة</h1>'),
        ('<h1 id="a">قاعة</h1><p>Left.</p>', '<h1 dir="auto" id="a">قاعة</h1><p dir="auto">Left.</p>'),
        ("<ul><li>שלום</li></ul>", '<ul dir="rtl"><li dir="auto">שלום</li></ul>'),
        ("<ul><li>left</li><li>שלום</li></ul>", '<ul><li dir="auto">left</li><li dir="auto">שלום</li></ul>'),
        (
            "<blockquote><p>«קול»</p></blockquote><ol><li>a<ul><li>ب</li></ul></li></ol>",
            '<blockquote dir="rtl"><p dir="auto">«קול»</p></blockquote>'
            '<ol><li dir="auto">a<ul dir="rtl"><li dir="auto">ب</li></ul></li></ol>',
        ),
        (
            '<p>5 &amp; <a href="https://e.org/?a=&gt;1">ب</a></p>',
            '<p dir="auto">5 &amp; <a href="https://e.org/?a=&gt;1">ب</a></p>',
        ),
    ],
)
def test_blocks_run_as_their_words_do(html: str, made: str) -> None:
    assert directed(html) == made
    assert re.sub(' dir="(?:auto|rtl)"', "", made) == html


def test_a_language_is_marked_and_our_headings_stay_english() -> None:
    html = (
        '<h1 id="a">T</h1><div class="guide-summary"><p>s</p></div><div lang="cy"><h2 id="b">What happened</h2></div>'
    )
    assert in_language(html, "cy") == (
        '<h1 lang="cy" id="a">T</h1><div class="guide-summary" lang="cy"><p>s</p></div>'
        '<div lang="cy"><h2 lang="en" id="b">What happened</h2></div>'
    )
    assert in_language(html, "en-GB") == html


def made(content: Path, packet: str) -> str:
    """The HTML of the page that a packet becomes, as the site has it."""
    outcome = import_packet(packet, content / "stories", load_sound(content), TODAY)
    assert outcome.path is not None, outcome.report
    page = generate(load_sound(content), Settings(name="A guide")).pages[f"stories/{outcome.path.name}"]
    html = python_markdown.markdown(page.markdown, extensions=["md_in_html", "attr_list", "sane_lists"])
    return sanitise_told(html, page.meta.kind, page.meta.language)


ARABIC = changed("bust-the-jargon", "first-tip", (FIXTURES / "mail" / "arabic.txt").read_text("utf-8"))


@pytest.mark.long
def test_an_arabic_story_runs_from_right_to_left(content: Path) -> None:
    packet = changed('"A hall keeper"', '"حارس"', changed('"community"', '"public"', ARABIC))
    html = made(content, packet)
    assert '<h1 dir="auto">قاعة نتقاسمها</h1>' in html
    assert '<p dir="auto">اجتمعنا كل أسبوع في القاعة.</p>' in html
    assert '<ul dir="rtl">\n<li dir="auto">' in html
    assert "<bdi>حارس</bdi>, A village hall" in html
    assert "lang=" not in html
    (content / "stories" / "guest-blog-from-a-village-2024.md").unlink()
    assert '<div lang="ar">' in made(content, changed('place: "', 'language: "ar"\nplace: "', packet))


@pytest.mark.long
def test_an_english_story_is_as_it_was(content: Path) -> None:
    html = made(content, RESPONSE)
    assert "dir=" not in html
    assert "bdi" not in html


def test_the_preview_runs_the_same_way(content: Path) -> None:
    packet = changed('"community"', '"public"', ARABIC)
    library = load_sound(content)
    outcome = import_packet(packet, content / "stories", library, TODAY)
    assert outcome.report.packet is not None
    assert '<ul dir="rtl"><li dir="auto">' in preview(outcome.report.packet, library)


@pytest.mark.parametrize("piece", ["<ul>", "<p>", "<", "ب", "</ul>", '<p title="', "&"])
def test_floods_are_read_in_good_time(piece: str) -> None:
    text = sanitise((piece * 12_000)[:12_000] + "ب")
    assert re.sub(' dir="(?:auto|rtl)"', "", directed(text)) == text


@pytest.mark.full  # a million letters
def test_every_letter_that_runs_from_right_to_left_is_known() -> None:
    letters = map(chr, range(sys.maxunicode + 1))
    unknown = [
        f"{ord(letter):x}"
        for letter in letters
        if runs_right_to_left(letter) != (unicodedata.bidirectional(letter) in ("R", "AL"))
    ]
    assert not unknown
