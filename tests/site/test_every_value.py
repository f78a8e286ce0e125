"""Whatever a person writes into a field is words on every page: nothing of it is markup, and nothing of it is lost."""

import json
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from jinja2 import Environment, nodes

from guide.audit.auditing import audit
from guide.audit.expected import configured
from tests.site.conftest import ROOT, Built
from tests.site.values import BY_HAND, TAIL, TITLE, VALUE, put_into

OUT_OF_JSON = {"1.yml.advice.say", "1.yml.advice.entries.why", "together.yml.ask.ask"}
"""What the browser tells out of a check's data; a reason stands on a page too, unless another of the check does."""
NOT_ON_A_PAGE = OUT_OF_JSON | {"we-asked.md.author", "second-tip.md.title", "we-asked.md.title"}
"""And who wrote a story that is retold, and titles put aside below."""


class Read(HTMLParser):
    """A page's words, the names of its elements, and what stands in attributes and in JSON-LD."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.told: list[str] = []
        self.words = ""
        self.data = False
        self.inside: list[str] = []
        self.within: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.told += [unquote(value) if name == "href" else value for name, value in attrs if value]
        self.data = tag == "script" and dict(attrs).get("type") in ("application/ld+json", "application/json")
        self.inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.data = False
        if tag in self.inside:
            while self.inside.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self.data:
            self.told += strings(json.loads(data))
            return
        self.words += data
        for tag in self.inside:
            self.within[tag] = self.within.get(tag, "") + data


def read(path: Path) -> Read:
    page = Read()
    page.feed(path.read_text("utf-8"))
    page.close()
    return page


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for held in value.values() if isinstance(value, dict) else value:
            yield from strings(held)


def straight(text: str) -> str:
    """A text on one line, with the quotation marks that were typed."""
    return re.sub("[‘’]", "'", re.sub("[“”]", '"', " ".join(text.split())))


def cut(text: str) -> list[str]:
    """Each value in a text of which something is missing or changed."""
    text = straight(text)
    ends = [(found.start(), found.end()) for found in VALUE.finditer(text)]
    return [text[start : end + 60] for start, end in ends if not text.startswith(f" {TAIL}", end)]


def test_every_value_is_words_on_every_page(project: Path, build: Callable[..., Built]) -> None:
    values = put_into(project)
    built = build("--strict", GUIDE_SITE_URL="https://example.org/guide/")
    assert built.status == 0, built.said
    seen = assert_words(built.site)
    assert {where for number, where in values.put.items() if number not in seen} <= NOT_ON_A_PAGE
    _, problems = audit(built.site, configured(project / "mkdocs.yml"))
    assert [str(problem) for problem in problems] == []
    assert_titled(built.site / "tips/second-tip/index.html", TITLE)
    assert_titled(built.site / "about/index.html", BY_HAND)
    assert BY_HAND in read(built.site / "about/index.html").within["ol"], "the breadcrumb"
    moved = read(built.site / "stories/was/index.html")
    assert TITLE in moved.within["title"]
    assert TITLE in moved.within["h1"]
    # A copy that does not know its own address says other things.
    built = build("--strict")
    assert built.status == 0, built.said
    assert_words(built.site)


def assert_words(site: Path) -> set[int]:
    """Holds every page and every file for programs to the values; the numbers of those that stand on a page."""
    seen: set[int] = set()
    harmed: dict[str, list[str]] = {}
    for path in sorted(site.rglob("*.html")):
        page, name = read(path), path.relative_to(site).as_posix()
        assert "x" not in page.tags, name
        assert "49" not in VALUE.sub("", page.words), name
        for text in (page.words, *page.told):
            harmed.setdefault(name, []).extend(cut(text))
            seen |= {int(number) for number in VALUE.findall(text)}
    for path in [*site.glob("*.json"), *site.glob("assessments/**/*.json")]:
        told = strings(json.loads(path.read_text("utf-8")))
        harmed[path.name] = [piece for text in told for piece in cut(text)]
    feed = ElementTree.parse(site / "feed.xml").getroot()  # noqa: S314 - our own
    harmed["feed.xml"] = [piece for text in feed.itertext() for piece in cut(text)]
    assert any(TITLE in text for text in feed.itertext())
    harmed["llms.txt"] = cut(re.sub(r"\\([\\`*_\[\]<>])", r"\1", (site / "llms.txt").read_text("utf-8")))
    assert {name: pieces for name, pieces in harmed.items() if pieces} == {}
    return seen


def assert_titled(path: Path, title: str) -> None:
    page = read(path)
    told = [straight(text) for text in page.told]
    assert page.within["title"].startswith(f"{title} · ")
    assert page.within["h1"].strip() == title
    # What a shared address shows, and twice what JSON-LD says: of the page, and of its trail.
    assert told.count(title) >= 3
    assert [text for text in told if title[-6:] in text and title not in text] == []


@pytest.mark.parametrize("path", sorted((ROOT / "overrides").rglob("*.*ml")), ids=lambda path: path.name)
def test_every_template_escapes_by_itself(path: Path) -> None:
    """The first wall, without the second: MkDocs escapes nothing, nor will the generator after it."""
    outside = list(printed_unescaped(Environment().parse(path.read_text("utf-8"))))  # noqa: S701 - only parsed
    assert outside == []


def printed_unescaped(node: nodes.Node) -> Iterator[str]:
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.ScopedEvalContextModifier) and not escapes_not(child):
            # A block of its own begins anew.
            for block in child.find_all(nodes.Block):
                yield from printed_unescaped(block)
        elif isinstance(child, nodes.Output):
            yield from (f"line {piece.lineno}" for piece in child.nodes if not isinstance(piece, nodes.TemplateData))
        else:
            yield from printed_unescaped(child)


def escapes_not(node: nodes.ScopedEvalContextModifier) -> bool:
    return [(option.key, option.value.as_const()) for option in node.options] != [("autoescape", True)]


def test_whatever_is_safe_says_why() -> None:
    templates = [*(ROOT / "overrides").rglob("*.*ml"), *(ROOT / "hooks/guide/pages/templates").rglob("*.*")]
    silent = []
    for path in templates:
        lines = path.read_text("utf-8").splitlines()
        for number, line in enumerate(lines):
            if "| safe" in line and "{#- safe: " not in "".join(lines[max(0, number - 1) : number + 1]):
                silent.append(f"{path.name}:{number + 1}")
    assert silent == []
