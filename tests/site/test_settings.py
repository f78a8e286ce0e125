"""What mkdocs.yml says beside the block of the guide: its address and its language reach all that is published."""

import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.conftest import build as build_whole
from tests.conftest import FIXTURES
from tests.settings import steady_settings
from tests.site.conftest import Built

Build = Callable[..., Built]
PAGE = "articles/a-longer-read/"


def told(built: Built) -> tuple[list[str], str]:
    """Every address that a page gives as its own, and the sitemap's."""
    page = (built.site / PAGE / "index.html").read_text("utf-8")
    addresses = [
        *re.findall(r'rel="canonical" href="([^"]+)"', page),
        *re.findall(r'property="og:url" content="([^"]+)"', page),
        *[json.loads(thing)["url"] for thing in re.findall(r'ld\+json">(\{.*?"url".*?\})</script>', page)][:1],
    ]
    return addresses, (built.site / "robots.txt").read_text("utf-8")


@pytest.mark.parametrize("given", ["", "https://pages.example/guide/"])
def test_an_address_set_in_mkdocs_yml_is_everyones_but_the_environment_comes_first(
    project: Path, build: Build, given: str
) -> None:
    (project / "mkdocs.yml").write_text(steady_settings(site_url="https://example.org/ours/"), "utf-8")
    addresses, robots = told(build("--strict", **({"GUIDE_SITE_URL": given} if given else {})))
    site = given or "https://example.org/ours/"
    assert addresses == [f"{site}{PAGE}"] * 3
    assert f"Sitemap: {site}sitemap.xml" in robots


def test_with_no_address_none_is_told(build: Build) -> None:
    addresses, robots = told(build())
    assert [address for address in addresses if address.startswith("http")] == []
    assert "Sitemap" not in robots


def test_the_themes_language_is_that_of_page_feed_data_and_word_file(project: Path, build: Build) -> None:
    (project / "mkdocs.yml").write_text(steady_settings(language="cy"), "utf-8")
    site = build("--strict").site
    page = (site / PAGE / "index.html").read_text("utf-8")
    assert '<html lang="cy">' in page
    assert {*re.findall(r'"inLanguage": ?"([^"]+)"', page)} == {"cy"}
    assert 'xml:lang="cy"' in (site / "feed.xml").read_text("utf-8")
    with zipfile.ZipFile(site / "share-your-story" / "story-template.docx") as parts:
        assert "<dc:language>cy</dc:language>" in parts.read("docProps/core.xml").decode()


@pytest.mark.full
def test_the_pages_written_by_hand_build_strictly_with_any_content(tmp_path: Path) -> None:
    build_whole(tmp_path, FIXTURES / "content")
    checks = (tmp_path / "about" / "running-a-check" / "index.html").read_text("utf-8")
    assert "Should we partner at all?" not in checks
    assert "on paper" in checks
    assert "A story in three lines" not in (tmp_path / "index.html").read_text("utf-8")
