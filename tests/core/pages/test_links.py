"""Links and anchors are read from Markdown as Python-Markdown would make them."""

import html.parser
from pathlib import Path

import markdown
import pytest

from guide.content.library import load
from guide.pages.by_hand.anchors import anchors, slug
from guide.pages.by_hand.links import links
from guide.pages.generate import generate
from guide.pages.settings import Settings

ROOT = Path(__file__).parents[3]
EXTENSIONS = ["attr_list", "md_in_html", "sane_lists", "smarty", "tables", "toc", "fenced_code"]


def rendered(text: str) -> tuple[set[str], set[str]]:
    """What Python-Markdown makes of a page: its ids, and the addresses it leads to."""
    ids: set[str] = set()
    addresses: set[str] = set()

    class Reader(html.parser.HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            for name, value in attrs:
                if name == "id" or (tag == "a" and name == "name"):
                    ids.add(value or "")
                if (tag, name) in (("a", "href"), ("img", "src")):
                    addresses.add(value or "")

    Reader().feed(markdown.markdown(text, extensions=EXTENSIONS))
    return ids, addresses


def without_front(text: str) -> str:
    return text.split("\n---\n", 1)[1] if text.startswith("---\n") else text


WRITTEN = sorted((ROOT / "docs").rglob("*.md"))


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: str(path.relative_to(ROOT)))
def test_pages_written_by_hand(path: Path) -> None:
    text = path.read_text("utf-8")
    ids, addresses = rendered(without_front(text))
    assert anchors(text) == ids
    assert {url for _, url in links(text)} <= addresses
    raw = {url for url in addresses if f'"{url}"' in text}  # written as HTML: the generator does not look at these
    assert addresses - raw <= {url for _, url in links(text)} | {url for url in addresses if "://" in url}


@pytest.mark.parametrize(
    "text",
    [
        "````\n```\n[a](a.md)\n```\n[b](b.md)\n````\n\n[c](c.md)\n",
        "~~~\n```\n[a](a.md)\n~~~\n\n[c](c.md)\n",
        "```\n[a](a.md)\n\n## Shown {#shown}\n",
        "- item\n\n    ~~~\n    [a](a.md)\n    ~~~\n",
        "- item\n\n    ```\n    [a](a.md)\n    ```\n\n[c](c.md)\n",
        "~~~\n[a](a.md)\n```\n[b](b.md)\n~~~\n## Told\n",
        '``` {.text hl_lines="1"}\n[a](a.md)\n```\n[c](c.md)\n',
    ],
)
def test_code_ends_where_the_generator_ends_it(text: str) -> None:
    ids, addresses = rendered(text)
    assert anchors(text) == ids
    assert {url for _, url in links(text)} == addresses


@pytest.mark.full
def test_pages_that_are_made() -> None:
    library, _ = load(ROOT / "guide_src")
    pages = generate(library, Settings(name="A guide")).pages
    drawn = sorted(pages)[::7]
    for uri in drawn:
        ids, addresses = rendered(pages[uri].markdown)
        assert anchors(pages[uri].markdown) >= ids, uri
        assert {url for _, url in links(pages[uri].markdown)} <= addresses | {""}, uri


@pytest.mark.parametrize(
    "heading",
    [
        "Words to say",
        "What’s in it – for you?",
        "Café & co",
        "A *bold* and _quiet_ word",
        "snake_case and `code_too`",
        "[A link](x.md) in it",
        "1. Numbers, 2 of them",
        "Ellipsis... and -- dashes",
        "Über “quoted”",
        "½ of it",
        "Trailing ##",
        "R&amp;D",
        "A <em>b</em> c",
        "Пример",
    ],
)
def test_slugs(heading: str) -> None:
    assert anchors(f"## {heading}\n") == rendered(f"## {heading}\n")[0]


def test_headings_of_one_name_are_told_apart() -> None:
    text = "## A\n\n## A\n\n## A\n\n## B {#a_1}\n"
    assert anchors("## A\n\n## A\n\n## A\n") == {"a", "a_1", "a_2"} == rendered("## A\n\n## A\n\n## A\n")[0]
    assert anchors(text) == rendered(text)[0]
    assert slug("A  b") == "a-b"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[a](b.md)", ["b.md"]),
        ('[a](b.md "A title")', ["b.md"]),
        ("[a](<b c.md>)", ["b c.md"]),
        ("[a](b_(c).md)", ["b_(c).md"]),
        ("![a](b.png)", ["b.png"]),
        ("[![a](b.png)](c.md)", ["b.png", "c.md"]),
        ("[a][r]\n\n[r]: b.md\n", ["b.md"]),
        ("[a](b.md#c)", ["b.md#c"]),
        ("[a](#c)", ["#c"]),
        ("- one\n\n    [a](b.md)\n", ["b.md"]),
        # none
        ("`[a](b.md)`", []),
        ("``[a](b.md) ` ``", []),
        ("```\n[a](b.md)\n```\n", []),
        ("~~~ text\n[a](b.md)\n~~~\n", []),
        ("Text.\n\n    [a](b.md)\n", []),
        ("<!-- [a](b.md) -->", []),
        (r"\[a\](b.md)", []),
        ("[a] (b.md)", []),
        ("---\ntitle: '[a](b.md)'\n---\n\nText.\n", []),
    ],
)
def test_links(text: str, found: list[str]) -> None:
    assert [url for _, url in links(text)] == found
    if not text.startswith("---"):
        assert {url.replace("%20", " ") for url in rendered(text)[1]} == set(found)


def test_lines_are_counted_from_the_head_of_the_file() -> None:
    assert list(links("---\ntitle: A\n---\n\n[a](b.md)\n```\n[x](y)\n```\n[c](d.md)\n")) == [(5, "b.md"), (9, "d.md")]
