"""Cleaning: whatever goes in, what comes out is safe, keeps its words and does not change again."""

import re
import unicodedata
from pathlib import Path

import nh3
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from guide.text.cleaning import clean, clean_line, first_unclean, is_clean, plain_text
from tests.core.stories.hostile_text import MAY_APPEAR, SNIPPETS, TEXTS, faults, look, shown
from tests.examples import examples, some_of

ALL_AT_ONCE = "\n\n".join(SNIPPETS)


@pytest.mark.long
@given(TEXTS)
@example(ALL_AT_ONCE)
@example("&[lt](javascript:x);")
@example("- a\n\n[](javascript:x)\n\n- b")
@examples(600)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert is_clean(once)


@pytest.mark.long
@given(TEXTS)
@example(ALL_AT_ONCE)
@examples(600)
def test_what_is_shown_holds_no_more_than_prose(text: str) -> None:
    html = shown(clean(text))
    assert list(faults(html)) == []
    allowed = {"a": {"href"}, "h3": {"id"}, "ol": {"start"}}
    kept = nh3.clean(html, tags=MAY_APPEAR, attributes=allowed, link_rel=None, url_schemes={"http", "https", "mailto"})
    assert look(kept).tags == look(html).tags


@pytest.mark.long
@given(TEXTS)
@examples(600)
def test_every_letter_is_kept_in_its_place(text: str) -> None:
    before = _letters(_without_addresses(plain_text(text)))
    after = iter(_letters(clean(text)))
    assert [letter for letter in before if letter not in after] == []


def test_an_include_brings_no_file_in(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("the secret")
    assert "the secret" in shown('--8<-- "secret.txt"', str(tmp_path))
    assert "the secret" not in shown(clean('--8<-- "secret.txt"\n\n;--8<-- "secret.txt"'), str(tmp_path))


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("plain words", "plain words\n"),
        ("", ""),
        ("one\n\n\n\n\ntwo   \n", "one\n\ntwo\n"),
        ("We did:\n* this\n* that", "We did:\n\n- this\n- that\n"),
        ("•\tpasted from a letter", "- pasted from a letter\n"),
        ("1) this\n2) that\n4) not next", "1. this\n2. that\n\n4\\) not next\n"),
        ("1. a\n1. b", "1. a\n2. b\n"),
        ("2019. It rained.", "2019\\. It rained.\n"),
        ("- a\n  - b\n    - c\n      - d", "- a\n    - b\n        - c\n            \\- d\n"),
        ("> a\nb", "> a\n\nb\n"),
        (">>>> deep", "> > > \\> deep\n"),
        ("### small", "### small\n"),
        ("## big", "\\## big\n"),
        ("#tag", "\\#tag\n"),
        ("Title\n=====", "Title\n&#61;====\n"),
        ("a\n---\nb", "a\n\\---\nb\n"),
        ("**bold** and _slanted_", "**bold** and _slanted_\n"),
        ("`code`", "\\`code\\`\n"),
        ("a | b", "a &#124; b\n"),
        ("<b>x</b> & R&D &copy;", "&lt;b>x&lt;/b> & R&D &amp;copy;\n"),
        ("![picture](https://e.org/p.png)", "[picture](https://e.org/p.png)\n"),
        ("[here](ftp://e.org)", "here\n"),
        ("[here](HTTPS://e.org/a(b)c)", "[here](https://e.org/a%28b%29c)\n"),
        ("[here](https://bank.org@e.org/)", "here\n"),
        ("[here](https://e.org 'More')", "[here](https://e.org) (More)\n"),
        ("[write](mailto:a@e.org?body=x)", "write\n"),
        ("[a](../tips/x.md)", "a\n"),
        ("a\u200bb \u202eright\u202c", "ab right\n"),
        ("cafe\u0301 \u1fefx\u1fef", "café \\`x\\`\n"),
        ("C:\\Users", "C:\\\\Users\n"),
    ],
)
def test_examples(given_text: str, expected: str) -> None:
    assert clean(given_text) == expected


def test_links_to_entries_stay_for_those_who_may_write_them() -> None:
    text = "See [jargon](../tips/bust-the-jargon.md) and [this](../../../etc/passwd).\n"
    assert clean(text, entry_links=True) == "See [jargon](../tips/bust-the-jargon.md) and this.\n"
    assert is_clean("See [jargon](../tips/bust-the-jargon.md).", entry_links=True)
    assert not is_clean("See [jargon](../tips/bust-the-jargon.md).")


def test_a_body_with_its_headings_is_clean_however_it_is_laid_out() -> None:
    body = "## What happened\n\nWe met.\nWe *talked*.\n* one\n* two\n  on\n\n## What helped\n> “Ask.”\n"
    assert is_clean(body)


@pytest.mark.parametrize("heading", ["5. What helped", "# 1 of 2", "!!! note"])
def test_a_heading_is_read_as_one_wherever_it_stands(heading: str) -> None:
    """As prose each would be written otherwise, so that it is taken for no list, heading or note."""
    assert clean(heading) != f"{heading}\n"
    assert is_clean(f"## {heading}\n\nWe met.\n\n## {heading}\n\nWe met again.\n")


def test_a_line_of_which_nothing_is_left_is_named_too() -> None:
    assert first_unclean("We met.\n\n\u200b\n") == "\u200b"


def test_only_a_number_that_begins_a_line_is_guarded() -> None:
    assert clean("We had\n5. Then 6. next") == "We had\n5\\. Then 6. next\n"


@pytest.mark.parametrize(
    "line", ["<b>x</b>", "## <i>x</i>", "# Big", "![a](http://e.org)", "a | b", "[x][y]", "a\u200bb", "```"]
)
def test_the_first_line_that_is_not_clean_is_named(line: str) -> None:
    assert first_unclean(f"## What happened\n\nWe met.\n\n{line}\n") == line


@given(TEXTS)
def test_a_line_is_one_line_of_seen_characters(text: str) -> None:
    line = clean_line(text)
    assert clean_line(line) == line
    seen = re.sub("[\u200c\u200d]", "", line)
    assert {unicodedata.category(character) for character in seen} & {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} == set()
    assert "\n" not in line
    assert line == line.strip()


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",  # Persian: the parts of one word stand apart
        "क्\u200dष",  # Hindi: half a letter
        "അവന്\u200d",  # Malayalam: at a word's end
        "👩🏽\u200d🚀",
        "🏳\ufe0f\u200d🌈",
        "❤\ufe0f\u200d🔥",
    ],
)
def test_joiners_stay_where_they_shape_what_stands_beside_them(text: str) -> None:
    assert clean_line(text) == text
    assert clean(text) == f"{text}\n"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a\u200db\u200cc", "abc"),
        ("\u200dمی\u200c", "می"),
        ("م\u200d\u200dن", "من"),
        ("٠\u200c٧", "٠٧"),
        ("5\u200d👧", "5👧"),
        ("e\u200d\u0301", "é"),
        ("می\u200c\u202eخ", "می\u200cخ"),
    ],
)
def test_joiners_go_elsewhere(text: str, left: str) -> None:
    assert clean_line(text) == left


JOINED = st.text(st.sampled_from("\u200c\u200d\ufe0f\u202ea5٠میन\u094d👩🏽❤\u0301\u2329"), max_size=12)


@given(JOINED)
@example("\u0301\u200c\u094d\u200c")
@example("\u0301\u200c\u094d\u200c" * 6)
def test_what_is_plain_stays_as_it_is(text: str) -> None:
    once = plain_text(text)
    assert plain_text(once) == once


@pytest.mark.long
@pytest.mark.parametrize("piece", ["[a](", "a*b ", "[a](b", "> ", "- a\n ", "1. a\n", *some_of(SNIPPETS, 12)])
def test_long_text_is_cleaned_in_good_time(piece: str) -> None:
    text = (piece * 12_000)[:12_000]
    once = clean(text)
    assert clean(once) == once


def _without_addresses(text: str) -> str:
    """A text without the addresses of its links: those that may not stay go, and the others are written anew."""
    return re.sub(r"\]\([^\n]*", "]", text)


def _letters(text: str) -> str:
    return "".join(re.findall(r"[^\W\d_]", re.sub(r"&(?:lt|amp|#\d+);", " ", text)))


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_a_heading_that_is_not_clean_is_found_wherever_it_stands(place: int) -> None:
    headings = ["What helped"] * 4
    headings[place] = "What <b>helped</b>"
    body = "".join(f"## {heading}\n\nWords.\n\n" for heading in headings)
    assert first_unclean(body) == "## What <b>helped</b>"
