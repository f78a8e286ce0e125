"""What pages say of themselves: JSON-LD in schema.org's words, Open Graph, and the template that prints both."""

import json
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader

from guide.content.library import Library, load_sound
from guide.pages.meta import Head, Meta
from guide.pages.page import Page
from guide.pages.settings import Settings
from guide.publish.machines import head_data
from guide.publish.machines.steps import Step, plain, steps
from tests.conftest import FIXTURES
from tests.core.libraries import with_entries
from tests.core.publish.schema_org import json_ld_faults
from tests.remembering import site_of

ROOT = Path(__file__).parents[3]
PICTURE = ROOT / "docs" / "assets" / "img" / "share.png"
SETTINGS = Settings(name="A guide", site_url="https://example.org/guide")


def heads(content: Path, settings: Settings = SETTINGS) -> dict[str, Head]:
    library = load_sound(content)
    pages = site_of(library, settings).pages
    by_hand = [Page("index.md", "", Meta(description="Home.")), Page("about/index.md", "", Meta(title="About"))]
    heads = {page.uri: head_data(page, library, settings) for page in [*pages.values(), *by_hand]}
    return {uri: head for uri, head in heads.items() if head}


def head_of(page: Page, library: Library) -> Head:
    head = head_data(page, library, SETTINGS)
    assert head is not None
    return head


@pytest.mark.parametrize("site_url", ["https://example.org/guide", None])
def test_every_page_says_what_it_is_in_words_schema_org_knows(content: Path, site_url: str | None) -> None:
    for uri, head in heads(content, Settings(name="A guide", site_url=site_url)).items():
        assert [fault for thing in head.json_ld for fault in json_ld_faults(thing, uri)] == []
        assert {thing["@context"] for thing in head.json_ld} == {"https://schema.org"}
        assert [thing["@type"] for thing in head.json_ld[1:]] == ["BreadcrumbList"] * (uri != "index.md")


@pytest.mark.parametrize(
    ("uri", "type_"),
    [
        ("index.md", "WebSite"),
        ("about/index.md", "WebPage"),
        ("tips/index.md", "CollectionPage"),
        ("themes/people.md", "CollectionPage"),
        ("glossary.md", "DefinedTermSet"),
        ("articles/a-longer-read.md", "Article"),
        ("stories/we-asked.md", "Article"),
        ("tips/first-tip.md", "HowTo"),
        ("tools/a-round.md", "HowTo"),
        ("assumptions/all-is-well.md", "WebPage"),
        ("assessments/check.md", "WebPage"),
        ("assessments/check/together.md", "WebPage"),
    ],
)
def test_each_kind_of_page_has_its_type(content: Path, uri: str, type_: str) -> None:
    assert heads(content)[uri].json_ld[0]["@type"] == type_


def test_the_check_of_json_ld_finds_what_is_wrong(content: Path) -> None:
    story = heads(content)["stories/we-asked.md"].json_ld[0]
    for broken in (
        story | {"@type": "Artikle"},
        story | {"writer": "x"},
        story | {"datePublished": "May 2012"},
        story | {"author": {"@type": "Place", "name": "x"}},
        {key: value for key, value in story.items() if key != "headline"},
    ):
        assert list(json_ld_faults(broken)) != []


def test_a_story_names_who_tells_it_when_and_from_what(content: Path) -> None:
    library = load_sound(content)
    retold = heads(content)["stories/we-asked.md"].json_ld[0]
    assert retold["author"] == {"@type": "Organization", "name": "A guide"}
    assert retold["isBasedOn"][0]["name"] == library.sources["a-text"].title
    assert (retold["datePublished"], retold["dateModified"]) == ("2026-11-22", "2026-11-22")
    assert retold["temporalCoverage"] == "2012"
    submitted = library.entries["stories/we-asked"].model_copy(
        update={"retold": False, "author": "Ann", "organisation": "A club", "place": "Leith", "sources": ()}
    )
    page = site_of(library, SETTINGS).pages["stories/we-asked.md"]
    told = head_of(page, with_entries(library, [submitted])).json_ld[0]
    club = {"@type": "Organization", "name": "A club"}
    assert told["author"] == {"@type": "Person", "name": "Ann", "affiliation": club}
    assert told["contentLocation"] == {"@type": "Place", "name": "Leith"}
    assert "isBasedOn" not in told


def test_a_tool_tells_its_steps_its_time_and_its_sheet(content: Path) -> None:
    tool = heads(content)["tools/a-round.md"].json_ld[0]
    assert tool["step"] == [{"@type": "HowToStep", "text": "Ask. (10 minutes)"}]
    assert tool["totalTime"] == "PT10M"
    assert tool["tool"][0]["@type"] == "HowToTool"


def test_a_story_cites_its_sources_in_the_words_in_which_its_page_names_them_and_an_entry_leaves_them_to_its_page(
    content: Path,
) -> None:
    library = load_sound(content)
    source = next(iter(library.sources.values())).model_copy(update={"title": "On trust", "authors": "Ann Bee"})
    story = library.entries["stories/we-asked"]
    cites = [
        story.model_copy(update={"sources": (source.id,), "retold": False, "author": "Ann"}),
        library.entries["tips/first-tip"].model_copy(update={"sources": (source.id,)}),
    ]
    pages = site_of(library, SETTINGS).pages
    for year, told in ((None, "On trust, Ann Bee"), (1999, "On trust, Ann Bee, 1999")):
        changed = replace(with_entries(library, cites), sources={source.id: source.model_copy(update={"year": year})})
        assert head_of(pages[f"{story.ref}.md"], changed).json_ld[0]["citation"] == [told]
        assert "citation" not in head_of(pages["tips/first-tip.md"], changed).json_ld[0]


def test_a_tip_whose_way_is_told_in_prose_is_no_how_to(content: Path) -> None:
    library = load_sound(content)
    tip = library.entries["tips/first-tip"].model_copy(update={"body": "## How\n\nJust ask.\n"})
    page = site_of(library, SETTINGS).pages["tips/first-tip.md"]
    assert head_of(page, with_entries(library, [tip])).json_ld[0]["@type"] == "WebPage"


def test_the_trail_is_the_one_the_page_shows(content: Path) -> None:
    trail = heads(content)["tips/first-tip.md"].json_ld[1]["itemListElement"]
    assert [(step["name"], step["item"]) for step in trail] == [
        ("Home", "https://example.org/guide/"),
        ("Tips", "https://example.org/guide/tips/"),
        ("Ask how it is going", "https://example.org/guide/tips/first-tip/"),
    ]


def test_open_graph_says_title_summary_kind_picture_and_address(content: Path) -> None:
    assert heads(content)["stories/we-asked.md"].og == {
        "title": "We asked",
        "description": "A group that asked, and what it heard.",
        "type": "article",
        "image": "https://example.org/guide/assets/img/share.png",
        "url": "https://example.org/guide/stories/we-asked/",
    }
    assert heads(content)["index.md"].og["title"] == "A guide"
    nowhere = heads(content, Settings(name="A guide"))["tips/first-tip.md"].og
    assert nowhere["image"] == "../../assets/img/share.png"
    assert "url" not in nowhere


def test_the_picture_is_as_wide_and_high_as_said_and_light() -> None:
    data = PICTURE.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) == (1200, 630)
    assert len(data) < 60_000


def test_a_page_that_only_leads_on_says_nothing(content: Path) -> None:
    tip = content / "tips" / "first-tip.md"
    tip.write_text(tip.read_text().replace("title: ", "aliases: [tips/old-name]\ntitle: ", 1))
    assert "tips/old-name.md" not in heads(content)


def test_every_date_comes_from_the_content(content: Path) -> None:
    library = load_sound(content)
    aged = [entry.model_copy(update={"reviewed": date(2001, 2, 3)}) for entry in library.entries.values()]
    library = with_entries(library, aged)
    for uri, page in site_of(library, SETTINGS).pages.items():
        thing = head_of(page, library).json_ld[0]
        dates = {thing[name] for name in ("dateModified", "lastReviewed") if name in thing}
        assert dates <= {"2001-02-03"} or uri.startswith("assessments/")


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("Say *it* **twice**, `so`.", "Say it twice, so."),
        ("See [the *tip*](../tips/a.md) and [x](y).", "See the tip and x."),
        (r"2 \* 3 \[is\] a\_b", "2 * 3 [is] a_b"),
        ("snake_case and _stress_", "snake_case and stress"),
        ("Tea &amp; cake, 5 * 4 * 3", "Tea & cake, 5 * 4 * 3"),
        ("***Both***", "Both"),
    ],
)
def test_a_line_of_markdown_as_it_reads(markdown: str, text: str) -> None:
    assert plain(markdown) == text


def test_steps_are_the_numbered_items_with_their_names() -> None:
    prose = (
        "First some prose.\n\n"
        "1. **Warm up (4 minutes).** Go\nround.\n   Twice.\n"
        "2. **Stop.**\n\n"
        "   After a pause.\n\n"
        "Not a step.\n\n"
        "3) Go home.\n"
    )
    assert steps(prose) == (
        Step("Go round. Twice.", "Warm up (4 minutes)"),
        Step("After a pause.", "Stop"),
        Step("Go home."),
    )
    assert steps("Just prose, 1. not a list.") == ()


@pytest.mark.long
def test_every_tip_and_tool_with_a_list_gives_all_its_steps() -> None:
    library = load_sound(FIXTURES / "guide")
    pages = site_of(library, SETTINGS).pages
    for folder, heading in (("tips", "## How"), ("tools", "## Steps")):
        for entry in library.of(folder):
            written = entry.body.split(heading)[1].split("\n## ")[0]
            numbered = sum(line[:1].isdigit() for line in written.splitlines())
            thing = head_of(pages[f"{entry.ref}.md"], library).json_ld[0]
            assert len(thing.get("step", [])) == numbered, entry.ref


class Read(HTMLParser):
    """The scripts, with what they hold, and the other elements of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "script":
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        if self.elements and self.elements[-1][0] == "script" and data.strip():
            self.scripts[-1] += data


HOSTILE = "</script><script>alert(1)</script><!-- \"' & {{ 7 * 7 }} ]]> \u2028"


def test_nothing_breaks_out_of_the_head(content: Path) -> None:
    library = load_sound(content)
    page = Page("stories/we-asked.md", "", Meta(title=HOSTILE, description=HOSTILE, kind="story"))
    story = library.entries["stories/we-asked"].model_copy(update={"title": HOSTILE, "author": HOSTILE})
    head = head_of(page, with_entries(library, [story]))
    environment = Environment(loader=FileSystemLoader(ROOT / "overrides"))  # noqa: S701 - as MkDocs makes it
    environment.filters["url"] = lambda url: f"../../{url}"
    written = environment.get_template("partials/guide-machine-head.html").render(
        page=SimpleNamespace(title="x"), meta=Meta(head=head), config={"site_name": HOSTILE, "site_description": "d"}
    )
    read = Read()
    read.feed(written)
    assert [json.loads(script) for script in read.scripts] == list(head.json_ld)
    scripts = [attributes for tag, attributes in read.elements if tag == "script"]
    assert scripts == [{"type": "application/ld+json"}] * 2
    assert {tag for tag, _ in read.elements} == {"meta", "link", "script"}
    shown = {
        attributes.get("property"): attributes.get("content") for tag, attributes in read.elements if tag == "meta"
    }
    assert shown["og:title"] == shown["og:description"] == shown["og:site_name"] == HOSTILE
