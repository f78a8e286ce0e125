"""What programs read: guide.json against its schema, the feed against RFC 4287, llms.txt, robots.txt."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator

from guide.content.kinds import Story
from guide.content.library import Library, load_sound
from guide.pages.generate import Site
from guide.pages.settings import Settings
from guide.publish.machines import machine_files
from guide.publish.machines.addresses import addresses, url_of
from guide.publish.machines.catalogue import MOST_BACKLINKS, STORIES_A_PART
from guide.publish.machines.feed import MOST
from guide.publish.machines.schemas import schemas
from tests.core.libraries import with_entries, with_stories
from tests.core.publish.atom import ATOM, atom_faults
from tests.remembering import site_of

ROOT = Path(__file__).parents[3]
SCHEMAS = ROOT / "docs" / "assets" / "schemas"
ADDRESS = "https://example.org/guide"


def made(library: Library, site_url: str | None = ADDRESS, name: str = "A guide") -> dict[str, str]:
    settings = Settings(name=name, site_url=site_url)
    return machine_files(library, settings, site_of(library, settings))


def catalogued(library: Library) -> dict[str, str]:
    """As `made`, for what is told of entries, which rests on the library alone: no page is made for it."""
    return machine_files(library, Settings(name="A guide", site_url=ADDRESS), Site({}, {}))


def faults(data: Any, schema: str) -> list[str]:
    validator = Draft202012Validator(json.loads((SCHEMAS / schema).read_text("utf-8")))
    return [error.message for error in validator.iter_errors(data)]


@pytest.mark.long
def test_the_schemas_are_those_of_the_models_and_are_schemas() -> None:
    for name, text in schemas().items():
        Draft202012Validator.check_schema(json.loads(text))
        assert (SCHEMAS / name).read_text("utf-8") == text, (
            "is old; run `.venv/bin/python -m guide.publish.machines.schemas docs/assets/schemas`"
        )


@pytest.mark.long
@pytest.mark.parametrize("stories", [0, STORIES_A_PART, STORIES_A_PART + 1])
def test_guide_json_and_its_parts_keep_to_their_schemas(content: Path, stories: int) -> None:
    files = catalogued(with_stories(load_sound(content), stories))
    guide = json.loads(files["guide.json"])
    assert faults(guide, "guide-1.json") == []
    assert guide["stories"]["parts"] == sorted(name for name in files if name.startswith("guide-stories-"))
    for part in guide["stories"]["parts"]:
        assert faults(json.loads(files[part]), "guide-stories-1.json") == []


@pytest.mark.long
def test_the_schema_refuses_what_is_not_as_promised(content: Path) -> None:
    guide = json.loads(made(load_sound(content))["guide.json"])
    first = guide["entries"][0]
    for broken in (
        guide | {"format": 2},
        guide | {"more": 1},
        {key: value for key, value in guide.items() if key != "stories"},
        guide | {"entries": [first | {"url": "https://elsewhere.example/"}]},
        guide | {"entries": [first | {"links": ["nowhere"]}]},
        guide | {"entries": [first | {"backlinks": ["tips/first-tip"] * (MOST_BACKLINKS + 1)}]},
    ):
        assert faults(broken, "guide-1.json") != []


def test_every_entry_but_stories_is_in_guide_json_and_every_story_in_a_part(content: Path) -> None:
    library = with_stories(load_sound(content), STORIES_A_PART + 5)
    files = catalogued(library)
    guide = json.loads(files["guide.json"])
    parts = [json.loads(files[part])["entries"] for part in guide["stories"]["parts"]]
    listed = [f"{entry['kind']}/{entry['id']}" for entry in guide["entries"]]
    assert sorted(listed) == sorted(node.ref for node in library.nodes() if node.kind != "story")
    assert [len(part) for part in parts] == [STORIES_A_PART, 6]
    told = [f"{entry['kind']}/{entry['id']}" for part in parts for entry in part]
    assert told == [story.ref for story in library.of("stories")]
    assert guide["stories"]["total"] == len(told)
    known = {*listed, *told}
    for entry in [*guide["entries"], *(entry for part in parts for entry in part)]:
        assert {*entry["links"], *entry["backlinks"]} <= known
        assert entry["url"] == f"{entry['kind']}/{entry['id']}/"


@pytest.mark.long
def test_guide_json_does_not_grow_with_stories_though_they_are_counted(content: Path) -> None:
    library = load_sound(content)
    few, many = (catalogued(each)["guide.json"] for each in (library, with_stories(library, 1000)))
    names_of_parts_and_digits = 100
    assert len(many) - len(few) < names_of_parts_and_digits
    tip = next(entry for entry in json.loads(many)["entries"] if entry["id"] == "first-tip")
    assert tip["backlinks_total"] > 1000
    assert not [ref for ref in tip["backlinks"] if ref.startswith("stories/")]


def test_links_and_backlinks_are_each_named_once_and_agree(content: Path) -> None:
    entries = json.loads(made(load_sound(content))["guide.json"])["entries"]
    by_ref = {f"{entry['kind']}/{entry['id']}": entry for entry in entries}
    assert "assessments/check" in by_ref["tips/first-tip"]["backlinks"]
    for ref, entry in by_ref.items():
        assert len(set(entry["links"])) == len(entry["links"])
        assert len(set(entry["backlinks"])) == len(entry["backlinks"])
        for back in entry["backlinks"]:
            assert ref in by_ref[back]["links"]


@pytest.mark.long
@pytest.mark.parametrize("site_url", [ADDRESS, f"{ADDRESS}/", None])
def test_the_feed_is_atom(content: Path, site_url: str | None) -> None:
    xml = made(load_sound(content), site_url)["feed.xml"]
    assert atom_faults(xml, whole_addresses=site_url is not None) == []
    assert ('href="https://example.org/guide/stories/we-asked/"' in xml) == (site_url is not None)
    assert ('href="stories/we-asked/"' in xml) == (site_url is None)
    assert "tips/first-tip" not in xml


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r"<id>[^<]*</id>", ""),
        (r"<id>[^<]*</id>", "<id>stories/we-asked</id>"),
        (r"<title>We asked</title>", "<title></title>"),
        (r"<updated>[^<]*</updated>", "<updated>2026-11-22</updated>"),
        (r'href="https://example.org/guide/stories/we-asked/"', 'href="stories/we-asked/"'),
        (r'<link rel="alternate"[^>]*>', ""),
        (r'term="story"', ""),
        (r"<summary>", "<blurb/><summary>"),
    ],
)
def test_a_broken_feed_is_told(content: Path, old: str, new: str) -> None:
    head, entries = made(load_sound(content))["feed.xml"].split("<entry>", 1)
    broken = re.sub(old, new, f"{head}<entry>{entries}")
    assert broken != f"{head}<entry>{entries}"
    assert atom_faults(broken) != []


def test_every_date_in_the_feed_comes_from_the_content(content: Path) -> None:
    library = load_sound(content)
    days = {"published": date(2010, 3, 1), "reviewed": date(2011, 5, 6), "date": "1987"}
    story = library.entries["stories/we-asked"].model_copy(update=days)
    article = library.entries["articles/a-longer-read"].model_copy(update={"reviewed": date(2009, 1, 2)})
    xml = made(with_entries(library, [story, article]))["feed.xml"]
    assert re.findall(r"\d{4}-\d\d-\d\dT", xml) == ["2011-05-06T", "2011-05-06T", "2010-03-01T", "2009-01-02T"]
    assert xml.index("We asked") < xml.index("A longer read")


@pytest.mark.parametrize("happened", ["2011-02-31", "spring 2011", "2031", None])
def test_when_it_happened_is_not_when_the_feed_says_it_was_published(content: Path, happened: str | None) -> None:
    library = load_sound(content)
    story = library.entries["stories/we-asked"].model_copy(update={"date": happened})
    xml = made(with_entries(library, [story]))["feed.xml"]
    assert atom_faults(xml) == []
    assert re.findall("<published>(.*)T", xml) == ["2026-11-22"]
    assert "2031" not in xml


def test_the_newest_published_story_comes_first_whenever_it_happened(content: Path) -> None:
    library = load_sound(content)
    first = library.entries["stories/we-asked"]
    old = {"id": "long-ago", "title": "Long ago", "date": "2001", "published": date(2026, 12, 1)}
    xml = made(with_entries(library, [first.model_copy(update=old)]))["feed.xml"]
    assert xml.index("Long ago") < xml.index("We asked")


@pytest.mark.long
def test_the_feed_keeps_its_ids_when_the_site_moves_or_an_entry_is_renamed(content: Path) -> None:
    library = load_sound(content)
    here = made(library)["feed.xml"]
    ids = re.findall(r"<id>(.*)</id>", here)
    assert ids == re.findall(r"<id>(.*)</id>", made(library, "https://elsewhere.example/")["feed.xml"])
    assert not set(ids) & set(re.findall(r"<id>(.*)</id>", made(library, name="Another guide")["feed.xml"]))
    story = (content / "stories" / "we-asked.md").rename(content / "stories" / "renamed.md")
    story.write_text(story.read_text().replace("title: ", "aliases: [stories/we-asked]\ntitle: ", 1))
    renamed = made(load_sound(content))["feed.xml"]
    assert "stories/renamed/" in renamed
    assert re.findall(r"<id>(.*)</id>", renamed) == ids


@pytest.mark.long
def test_the_feed_is_bounded_and_stands_without_entries(content: Path) -> None:
    library = load_sound(content)
    assert made(with_stories(library, MOST * 2))["feed.xml"].count("<entry>") == MOST
    nothing = replace(library, entries={}, assessments={})
    assert atom_faults(made(nothing)["feed.xml"]) == []


def test_no_title_breaks_out_of_the_feed_or_of_llms_txt(content: Path) -> None:
    hostile = "</title><script>x</script>]]> & [a](javascript:b)\u0007"
    library = load_sound(content)
    changed = [entry.model_copy(update={"title": hostile}) for entry in library.entries.values()]
    files = made(with_entries(library, changed))
    assert atom_faults(files["feed.xml"]) == []
    titles = ElementTree.fromstring(files["feed.xml"]).findall(f"{ATOM}entry/{ATOM}title")  # noqa: S314 - our own
    assert {title.text for title in titles} == {hostile.replace("\u0007", "")}
    assert "<script" not in files["llms.txt"].replace(r"\<script", "")
    assert not re.search(r"(?<!\\)\]\(javascript", files["llms.txt"])


@pytest.mark.long
@pytest.mark.parametrize("site_url", [ADDRESS, None])
def test_llms_txt_is_as_its_format_asks_and_leads_only_to_what_is_there(content: Path, site_url: str | None) -> None:
    library = with_stories(load_sound(content), 30)
    files = made(library, site_url)
    text = files["llms.txt"]
    assert re.match(r"# A guide\n\n> [^\n]+\n\n", text)
    lines = [line for line in text.splitlines() if line.startswith("- ")]
    links = [re.fullmatch(r"- \[[^\]]+\]\(([^)\s]+)\): \S.*", line) for line in lines]
    assert all(links)
    settings = Settings(name="A guide", site_url=site_url)
    pages = {addresses(settings).to(url_of(uri)) for uri in site_of(library, settings).pages}
    known = pages | {addresses(settings).to(name) for name in files}
    assert {link[1] for link in links if link} <= known
    assert {node.title for node in library.nodes() if isinstance(node, Story)}.isdisjoint(text.splitlines())
    assert "Asked 7" not in text


def test_robots_txt_names_the_sitemap_where_the_address_is_known(content: Path) -> None:
    library = load_sound(content)
    assert made(library)["robots.txt"].endswith("\nSitemap: https://example.org/guide/sitemap.xml\n")
    assert made(library, None)["robots.txt"] == "User-agent: *\nAllow: /\n"


@pytest.mark.parametrize(
    ("uri", "url", "up"),
    [
        ("index.md", "", "./"),
        ("tips/index.md", "tips/", "../"),
        ("tips/first-tip.md", "tips/first-tip/", "../../"),
        ("stories/page/2.md", "stories/page/2/", "../../../"),
    ],
)
def test_addresses_are_relative_where_the_site_s_own_is_not_known(uri: str, url: str, up: str) -> None:
    assert url_of(uri) == url
    nowhere, somewhere = Settings(name="A"), Settings(name="A", site_url=ADDRESS)
    assert addresses(nowhere, url).to("") == up
    assert addresses(nowhere, url).to("tips/") == f"{up.removeprefix('./')}tips/"
    assert addresses(somewhere, url).to("tips/") == "https://example.org/guide/tips/"
