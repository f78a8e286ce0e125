"""The contract between the pages and the templates round them: each key is read where it says so, and no other."""

import ast
import re
from dataclasses import fields
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from guide.content.library import load_sound
from guide.pages.by_hand.front_matter import read_page
from guide.pages.generate import generate
from guide.pages.meta import Head, Link, Meta
from guide.pages.page import Page
from guide.pages.settings import Settings
from guide.publish.assets import gather
from guide.publish.publication import publication
from tests.settings import ROOT

OVERRIDES = ROOT / "overrides"
HOOKS = ROOT / "hooks"
TEMPLATES = {path.relative_to(OVERRIDES).as_posix(): path.read_text("utf-8") for path in OVERRIDES.rglob("*.*ml")}
KEYS = {field.name for field in fields(Meta)}


def told_of_keys() -> dict[str, str]:
    """What `Meta` says below each of its keys."""
    module = ast.parse((HOOKS / "guide" / "pages" / "meta.py").read_text("utf-8"))
    body = next(node.body for node in module.body if isinstance(node, ast.ClassDef) and node.name == "Meta")
    told = {}
    for key, text in pairwise(body):
        if isinstance(key, ast.AnnAssign) and isinstance(key.target, ast.Name):
            assert isinstance(text, ast.Expr), f"{key.target.id} is not explained"
            assert isinstance(text.value, ast.Constant)
            told[key.target.id] = str(text.value.value)
    return told


def read_in(text: str) -> set[str]:
    """The keys that a template or a module reads."""
    return set(re.findall(r"(?:\bmeta\.(?:guide\.)?|\"guide\"\]\.|self\.)(\w+)", text)) & KEYS


def readers() -> dict[str, str]:
    """The templates, and every module that a key's words name."""
    named = {name for told in told_of_keys().values() for name in re.findall(r"`([\w/]+\.py)`", told)}
    found = {name: HOOKS / name if name == "mkdocs_hooks.py" else HOOKS / "guide" / name for name in named}
    return TEMPLATES | {name: path.read_text("utf-8") for name, path in found.items()}


def test_every_key_is_explained() -> None:
    told = told_of_keys()
    assert set(told) == KEYS
    for key, text in told.items():
        assert "Read by `" in text, key
        assert re.search(r"\bSet |likewise", text), key


@pytest.mark.parametrize("key", sorted(KEYS))
def test_a_key_is_read_where_it_says_so(key: str) -> None:
    said = told_of_keys()[key].partition("Read by ")[2]
    named = set(re.findall(r"`([\w/-]+\.(?:html|xml|py))`", said))
    texts = readers()
    assert named, "nobody reads it"
    assert named <= set(texts)
    assert {name for name in named if key in read_in(texts[name])} == named
    assert {name for name, text in TEMPLATES.items() if key in read_in(text)} <= named


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_a_template_asks_for_no_key_that_is_not_there(name: str) -> None:
    text = TEMPLATES[name]
    asked = set(re.findall(r"(?<!page\.)\bmeta\.(?:guide\.)?(\w+)", text))
    assert asked <= KEYS
    front = set(re.findall(r"\bpage\.meta\.(\w+)", text))
    assert front <= ({"guide"} if name == "sitemap.xml" else set()), "read the typed one: `meta.…`"


def test_a_page_that_is_made_is_handed_on_as_it_is(content: Path) -> None:
    library, settings = load_sound(content), Settings(name="A guide", repository="a/b")
    made = publication(library, settings, gather([], {}))
    page = made.page("tips/first-tip.md", "whatever the generator had read")
    assert (page.markdown, page.missing, page.problems) == (made.pages["tips/first-tip.md"].markdown, (), ())
    told = made.told_of("tips/first-tip.md", page.meta, "not asked")
    assert isinstance(told.reviewed, date)
    assert isinstance(told.head, Head)
    assert told.trail == (Link("Tips", "tips/"),)
    assert told.for_generator == {"title": told.title, "template": "reading.html", "guide": told}


def test_a_page_by_hand_says_where_it_can_be_mended_and_takes_its_title_from_its_heading(content: Path) -> None:
    made = publication(load_sound(content), Settings(name="A guide", repository="a/b"), gather([], {}))
    page = made.page("about/us.md", "# Us *& <them>*\n")
    assert (page.meta.source, page.meta.edit_url) == (
        "docs/about/us.md", "https://github.com/a/b/edit/main/docs/about/us.md"
    )  # fmt: skip
    assert made.told_of("about/us.md", page.meta, "Us <em>&amp; &lt;them&gt;</em>").title == "Us & <them>"


@pytest.mark.long
def test_a_page_by_hand_keeps_its_address(content: Path) -> None:
    made = publication(
        load_sound(content), Settings(name="A guide"), gather([], {}), by_hand={"tips/first-tip.md": "# A tip\n"}
    )
    assert [(problem.path, problem.field) for problem in made.taken] == [("guide_src/tips/first-tip.md", "address")]
    assert "docs/tips" in str(made.page("tips/first-tip.md", "# Mine\n").meta.source)


@pytest.mark.long
def test_what_is_exported_is_plain(content: Path) -> None:
    for page in generate(load_sound(content), Settings(name="A guide")).pages.values():
        front = yaml.safe_load(page.text().split("---\n")[1])
        assert set(front) <= KEYS - {"template", "head"}
        assert front["title"] == page.meta.title
        assert front.get("reviewed") == (page.meta.reviewed and page.meta.reviewed.isoformat())
        assert None not in front.values()


@pytest.mark.parametrize(
    ("text", "meta", "markdown"),
    [
        ("---\ntitle: A\ndescription: What it says.\n---\n\n# A\n", Meta("A", "What it says."), "# A\n"),
        ("---\ntemplate: contact.html\n---\nWords.", Meta(template="contact.html"), "Words.\n"),
        ("# No fields\n", Meta(), "# No fields\n"),
        ("Note: this stays.\n\nMore.\n", Meta(), "Note: this stays.\n\nMore.\n"),
        ("", Meta(), ""),
    ],
)  # fmt: skip
def test_the_fields_of_a_page_written_by_hand(text: str, meta: Meta, markdown: str) -> None:
    page = read_page(text, "docs/a.md")
    assert (page.meta, page.markdown, page.problems) == (meta, markdown, ())


@pytest.mark.parametrize(
    ("front", "line", "field", "said"),
    [
        ("titel: A page", 2, "titel", "did you mean `title`?"),
        ("title: A page\nhide: [toc]", 3, "hide", "known are: `asked_as`, `description`, `said_as`"),
        ("title: A page\ndescription: [a, b]", 3, "description", "must be text; put it in quotes"),
        ("asked_as: where is it", 2, "asked_as", "must be a list of texts"),
        ("title: A page\nsaid_as: [one, 2]", 3, "said_as", "must be a list of texts"),
        ("title: 2026", 2, "title", "must be text; put it in quotes"),
        ("title: A page # one", 0, "YAML", "line 2"),
        ("title: a: b", 0, "YAML", "line 2"),
    ],
)
def test_a_fault_in_those_fields_is_told_and_the_page_stands(front: str, line: int, field: str, said: str) -> None:
    page = read_page(f"---\n{front}\n---\n\n# A page\n", "docs/a.md")
    [problem] = page.problems
    assert (problem.path, problem.line, problem.field) == ("docs/a.md", line, field)
    assert said in problem.message
    assert page.markdown.strip() == "# A page"


def test_the_value_is_frozen() -> None:
    with pytest.raises(AttributeError):
        Page("a.md", "").meta.title = "b"  # type: ignore[misc]
