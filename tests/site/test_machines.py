"""What a built site gives to programs: files at its root, the sitemap, and each page's head."""

import json
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest

from tests.core.publish.atom import atom_faults
from tests.core.publish.schema_org import json_ld_faults
from tests.site.conftest import Built

Build = Callable[..., Built]

ADDRESS = "https://example.org/guide/"
HOSTILE = "</script><script>alert(1)</script> & <b>"
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
LAST_CHANGE = "{http://www.sitemaps.org/schemas/sitemap/0.9}lastmod"


class Head(HTMLParser):
    """What a page's head tells programs."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.json_ld: list[str] = []
        self.og: dict[str, str] = {}
        self.links: dict[str, list[str]] = {}
        self._in_data = False
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta" and given.get("property", "").startswith("og:"):
            self.og[given["property"]] = given["content"]
        if tag == "link":
            self.links.setdefault(given["rel"], []).append(given["href"])
        self._in_data = tag == "script" and given.get("type") == "application/ld+json"
        if self._in_data:
            self.json_ld.append("")

    def handle_data(self, data: str) -> None:
        if self._in_data:
            self.json_ld[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._in_data = False


def pages(site: Path) -> Iterator[tuple[str, Path]]:
    """Every page but the one for what is not there, with its address relative to the site's root."""
    for page in sorted(site.rglob("index.html")):
        folder = page.parent.relative_to(site).as_posix()
        yield ("" if folder == "." else f"{folder}/"), page


@pytest.fixture
def moved(project: Path) -> str:
    """An address at which a tip stood before."""
    tip = project / "guide_src/tips/first-tip.md"
    tip.write_text(tip.read_text().replace("title: ", "aliases: [tips/old-name]\ntitle: ", 1))
    return "tips/old-name/"


def test_the_sitemap_lists_every_page_once_but_old_addresses(build: Build, moved: str) -> None:
    site = build("--strict", GUIDE_SITE_URL=ADDRESS.rstrip("/")).site
    root = ElementTree.fromstring((site / "sitemap.xml").read_text())  # noqa: S314 - our own file
    listed = [location.text for location in root.iter(LOCATION)]
    assert sorted(map(str, listed)) == sorted(f"{ADDRESS}{url}" for url, _ in pages(site) if url != moved)
    assert {change.text for change in root.iter(LAST_CHANGE)} == {"2026-11-22"}
    dated = [url.findtext(LOCATION) for url in root if url.find(LAST_CHANGE) is not None]
    assert f"{ADDRESS}tips/first-tip/" in dated
    assert f"{ADDRESS}glossary/" not in dated
    assert f"Sitemap: {ADDRESS}sitemap.xml" in (site / "robots.txt").read_text()


def test_every_page_tells_programs_what_it_is(build: Build, moved: str) -> None:
    site = build("--strict", GUIDE_SITE_URL=ADDRESS).site
    for url, page in pages(site):
        head = Head(page)
        assert {urljoin(ADDRESS + url, link) for link in head.links["alternate"]} == {
            f"{ADDRESS}feed.xml",
            f"{ADDRESS}guide.json",
        }
        if url == moved:
            assert (head.json_ld, head.og) == ([], {})
            continue
        things = [json.loads(text) for text in head.json_ld]
        assert [fault for thing in things for fault in json_ld_faults(thing, url)] == []
        trails = [thing["itemListElement"][-1]["item"] for thing in things[1:]]
        assert trails == ([ADDRESS + url] if url else [])
        assert head.og["og:url"] == things[0]["url"] == head.links["canonical"][0] == ADDRESS + url
        assert all(head.og[f"og:{name}"] for name in ("title", "description", "type", "site_name"))
        picture = head.og["og:image"].removeprefix(ADDRESS)
        assert (site / picture).is_file()
    lost = Head(site / "404.html")
    assert (lost.json_ld, lost.og) == ([], {})


def test_without_an_address_everything_is_relative_and_leads_somewhere(build: Build) -> None:
    site = build().site
    feed = (site / "feed.xml").read_text()
    assert atom_faults(feed, whole_addresses=False) == []
    for href in re.findall(r'href="([^"]+)"', feed):
        assert (site / href).exists(), href
    for _, page in pages(site):
        head = Head(page)
        for text in head.json_ld:
            for address in re.findall(r'"(?:url|item|image)": "([^"]+)"', text):
                assert (page.parent / address).resolve().is_relative_to(site.resolve())
                assert (page.parent / address).exists(), address
        assert "og:url" not in head.og
        assert (page.parent / head.og["og:image"]).is_file()


def test_files_for_programs_are_at_the_root_and_the_same_in_every_build(build: Build, project: Path) -> None:
    names = ("guide.json", "guide-stories-1.json", "feed.xml", "llms.txt", "robots.txt", "sitemap.xml")
    first = build("--strict", GUIDE_SITE_URL=ADDRESS).site
    before = {name: (first / name).read_bytes() for name in names}
    assert atom_faults(before["feed.xml"].decode()) == []
    assert json.loads(before["guide.json"])["stories"] == {"total": 1, "parts": ["guide-stories-1.json"]}
    assert (first / "assets/schemas/guide-1.json").is_file()
    again = build("--strict", GUIDE_SITE_URL=ADDRESS, SOURCE_DATE_EPOCH="1000000000").site
    assert {name: (again / name).read_bytes() for name in names} == before


def test_a_hostile_title_stays_text_in_a_page_s_data(build: Build, project: Path) -> None:
    story = project / "guide_src/stories/we-asked.md"
    story.write_text(story.read_text().replace("title: We asked", f"title: {json.dumps(HOSTILE)}"))
    built = build()
    page = built.site / "stories/we-asked/index.html"
    assert "<script>alert" not in page.read_text()
    head = Head(page)
    assert [json.loads(text).get("headline") for text in head.json_ld] == [HOSTILE, None]
    assert head.og["og:title"] == HOSTILE
