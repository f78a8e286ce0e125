"""While serving, pages are taken as they were made before only where all that they follow from is the same."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from guide.publish.remembering import cleaned, remembering, templates_in
from guide.publish.search import full_text
from guide.publish.search.late import Late
from guide.text.memory import Memory, digest


@pytest.fixture(autouse=True)
def _forgetting() -> Iterator[None]:
    Memory.begin(serving=False)
    Memory.begin(serving=True)
    yield
    Memory.begin(serving=False)


@dataclass(eq=False)
class File:
    src_uri: str
    url: str = ""
    dest_uri: str = "x/index.html"
    inclusion: int = 1


class Files:
    def __init__(self, *files: File) -> None:
        self.by_uri = {file.src_uri: file for file in files}

    def get_file_from_path(self, uri: str) -> File | None:
        return self.by_uri.get(uri)


@dataclass
class Page:
    """As the generator's: rendering looks a link up, and may warn."""

    markdown: str
    file: File = field(default_factory=lambda: File("x.md"))
    warns: bool = False
    content: str | None = None
    toc: Any = None
    _title_from_render: str | None = None
    present_anchor_ids: Any = None
    links_to_anchors: Any = None
    rendered: int = 0

    def render(self, config: Any, files: Any) -> None:
        self.rendered += 1
        target = files.get_file_from_path("y.md")
        self.content = f"{self.markdown} to {target and target.url}"
        self.links_to_anchors = {target: {"a": "y.md#a"}} if target else {}
        if self.warns:
            logging.getLogger("mkdocs.structure.pages").warning("a link leads nowhere")


def render(files: Files, markdown: str = "text", how: object = "md", **more: Any) -> Page:
    """A page as a build renders it that follows the last."""
    Memory.begin(serving=True)
    page = Page(markdown, **more)
    remembering(page, how)
    page.render(None, files)
    return page


def test_what_nothing_has_changed_is_not_rendered_again() -> None:
    render(Files(File("y.md", "y/")))
    target = File("y.md", "y/")
    page = render(Files(target))
    assert page.rendered == 0
    assert page.content == "text to y/"
    assert list(page.links_to_anchors) == [target], "links lead to the files of this build"


def test_other_words_extensions_or_addresses_are_rendered() -> None:
    there = Files(File("y.md", "y/"))
    render(there)
    assert render(there, markdown="other").rendered == 1
    assert render(there, how="other").rendered == 1
    render(there)
    assert render(Files(File("y.md", "moved/"))).content == "text to moved/"
    assert render(Files()).content == "text to None"
    assert render(there).content == "text to y/"


def test_a_page_that_warns_is_rendered_each_time() -> None:
    there = Files(File("y.md", "y/"))
    render(there, warns=True)
    assert render(there, warns=True).rendered == 1


def test_what_two_builds_did_not_ask_for_is_forgotten() -> None:
    there = Files(File("y.md", "y/"))
    render(there)
    Memory.begin(serving=True)
    Memory.begin(serving=True)
    assert render(there).rendered == 1


def test_a_build_on_its_own_remembers_nothing() -> None:
    Memory.begin(serving=False)
    numbers = iter(range(5))
    memory = Memory[int]()
    assert [memory.of("key", lambda: next(numbers)) for _ in range(2)] == [0, 1]
    assert cleaned(lambda html: html.upper(), "a") == "A"


def test_cleaning_follows_from_the_text_and_from_how() -> None:
    made = [
        cleaned(lambda html, kind: f"{html} {kind}", *said) for said in (("a", "x"), ("a", "x"), ("a", "y"), ("b", "x"))
    ]
    assert made == ["a x", "a x", "a y", "b x"]


def test_texts_are_told_apart_wherever_they_are_cut() -> None:
    assert digest("ab", "c") != digest("a", "bc")


class Template:
    def __init__(self) -> None:
        self.made = 0

    def render(self, context: Any) -> str:
        self.made += 1
        return f"{context['page'].content if context.get('page') else 'none'} {self.made}"


class Environment:
    def __init__(self) -> None:
        self.template = Template()

    def get_template(self, name: str) -> Template:
        return self.template


@dataclass
class Shown:
    content: str
    title: str = "T"
    canonical_url: str | None = None
    url: str = "x/"
    is_homepage: bool = False
    file: File = field(default_factory=lambda: File("x.md"))


def test_a_page_is_made_anew_where_its_templates_see_something_else(tmp_path: Path) -> None:
    own = tmp_path / "main.html"
    own.write_text("one", "utf-8")

    def made(content: str = "c", meta: str = "m", seen: str = "s") -> str:
        Memory.begin(serving=True)
        template = templates_in(tmp_path, environment, seen).get_template("main.html")
        return str(template.render({"page": Shown(content), "meta": meta, "page_type": "t", "base_url": ".."}))

    environment = Environment()
    assert made() == made() == "c 1"
    assert made(content="d") == "d 2"
    assert made(meta="n") == "c 3"
    assert made(seen="t") == "c 4"
    made()
    own.write_text("two", "utf-8")
    environment = Environment()
    assert made() == "c 1", "another environment has been taken, and the page made by it"


def test_what_is_found_by_comes_late_and_never_after_the_next_build_began(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    indexed: list[Path] = []
    monkeypatch.setattr(full_text, "index", lambda site, tell, stopped: indexed.append(site))
    late = Late()
    late.begin(tmp_path, lambda: {"finding/first.json": "one", "b.bin": b"1"}, print)
    late.wait()
    assert (tmp_path / "finding/first.json").read_text("utf-8") == "one"
    assert indexed == [tmp_path]
    late.begin(tmp_path, lambda: {"finding/first.json": "two"}, print)  # waits, the second time
    late.stop()
    assert (tmp_path / "finding/first.json").read_text("utf-8") == "one"
    assert indexed == [tmp_path]
