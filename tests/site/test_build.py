"""A small guide through MkDocs: what comes out, and what stops it."""

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

from tests.settings import NAME
from tests.site.conftest import Built

Build = Callable[..., Built]
DATA = {'<script type="application/ld+json">', '<script type="application/json" data-part="definition">'}
"""What stands in a page within script tags, and is no script."""


class Loads(HTMLParser):
    """What a page makes a browser fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []
        self.headings: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in ("script", "img", "iframe") and given.get("src"):
            self.urls.append(given["src"] or "")
        if tag == "link" and given.get("rel") in ("stylesheet", "icon", "modulepreload", "preload"):
            self.urls.append(given["href"] or "")
        if tag == "h1":
            self.headings.append(tag)


def read(page: Path) -> Loads:
    parser = Loads()
    parser.feed(page.read_text("utf-8"))
    return parser


def test_a_strict_build_gives_every_page(build: Build) -> None:
    built = build()
    assert built.status == 0, built.said
    entries = ("tips/first-tip", "assessments/check", "stories/we-asked")
    for address in (*entries, "tips", "themes/people", "stages/working", "glossary", "sources", "share-your-story"):
        assert (built.site / address / "index.html").is_file(), address
    assert (built.site / "404.html").is_file()
    assert json.loads((built.site / "assessments/check/1.json").read_text())["items"][0]["id"] == "ask"
    assert json.loads((built.site / "assessments/index.json").read_text())["assessments"][0]["number"] == 9


def test_every_page_has_one_heading_and_loads_nothing_from_the_theme_s_scripts_or_another_host(build: Build) -> None:
    site = build().site
    assert not list(site.glob("assets/javascripts/**/*.js"))
    pages = [page for page in site.rglob("*.html") if page.parent.name != "reading"]  # that stands on its own
    assert len(pages) > 20
    for page in pages:
        loaded = read(page)
        assert len(loaded.headings) == 1, page
        assert not [url for url in loaded.urls if re.match(r"(https?:)?//", url)], page
        scripts = {Path(url).name for url in loaded.urls if url.endswith(("js", "mjs"))}
        assert [name for name in scripts if re.fullmatch(r"guide\.[0-9a-f]{8}\.mjs", name)], page
        assert all((page.parent / url).is_file() for url in loaded.urls if not url.startswith(("/", "data:"))), page
        text = page.read_text("utf-8")
        inline = re.findall(r"<script(?![^>]*\bsrc=)[^>]*>", text)
        assert set(inline) <= DATA, f"{page} has an inline script"
        assert not re.search(r"<[^>]+\s(style|on[a-z]+)=", text), f"{page} has an inline style or handler"


def test_two_builds_are_the_same_byte_for_byte(build: Build) -> None:
    def contents(site: Path) -> dict[str, bytes]:
        return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()}

    first = contents(build().site)
    assert len(first) > 60
    assert contents(build().site) == first


def test_a_strict_build_fails_and_tells_every_problem(build: Build, project: Path) -> None:
    (project / "guide_src/tips/first-tip.md").write_text("")
    (project / "guide_src/glossary.yml").write_text("- term: X\n")
    tool = project / "guide_src/tools/a-round.md"
    tool.write_text(tool.read_text().replace("minutes: 10", "minutes: ten"))
    built = build()
    assert built.status != 0
    for told in (
        "guide_src/tips/first-tip.md: file: is empty",
        "guide_src/glossary.yml: line 1: 1.meaning: is missing",
        "guide_src/tools/a-round.md: line 6: minutes: must be a whole number",
    ):
        assert told in built.said
    assert "Traceback" not in built.said


def test_a_build_that_is_not_strict_shows_what_it_can(build: Build, project: Path) -> None:
    (project / "guide_src/tips/first-tip.md").write_text("")
    built = build("--quiet")
    assert built.status == 0, built.said
    assert (built.site / "tips/second-tip/index.html").is_file()
    assert not (built.site / "tips/first-tip/index.html").exists()


def test_a_page_written_by_hand_where_an_entry_stands_is_told(build: Build, project: Path) -> None:
    (project / "docs/tips").mkdir()
    (project / "docs/tips/first-tip.md").write_text("# Mine\n")
    built = build()
    assert built.status != 0
    assert "tips/first-tip.md" in built.said
    assert "rename one" in built.said


def test_bad_settings_are_told_without_a_traceback(build: Build, project: Path) -> None:
    config = project / "mkdocs.yml"
    config.write_text(config.read_text().replace("minimum_group: 5", "minimum_group: 1"))
    built = build()
    assert built.status != 0
    assert "mkdocs.yml: minimum_group: is 1; it must be at least 3" in built.said
    assert "Traceback" not in built.said


def test_name_address_and_repository_come_from_settings_and_environment(build: Build, project: Path) -> None:
    config = project / "mkdocs.yml"
    config.write_text(config.read_text().replace(f"name: {NAME}", "name: Ours & <theirs>"))
    built = build("--strict", GUIDE_SITE_URL="https://example.org/guide/", GUIDE_REPOSITORY="someone/guide")
    page = (built.site / "tips/first-tip/index.html").read_text()
    assert "Ours &amp; &lt;theirs&gt;" in page
    assert 'href="https://example.org/guide/tips/first-tip/"' in page
    assert 'href="https://github.com/someone/guide/edit/main/guide_src/tips/first-tip.md"' in page


def test_another_folder_of_content(build: Build, project: Path) -> None:
    (project / "guide_src").rename(project / "texts")
    built = build("--strict", GUIDE_CONTENT="texts")
    assert built.status == 0, built.said
    assert (built.site / "tips/first-tip/index.html").is_file()


def test_an_old_address_leads_to_the_new_one(build: Build, project: Path) -> None:
    tip = project / "guide_src/tips/first-tip.md"
    tip.write_text(tip.read_text().replace("title: ", "aliases: [tips/old-name]\ntitle: ", 1))
    page = (build().site / "tips/old-name/index.html").read_text()
    assert '<meta http-equiv="refresh" content="0; url=../first-tip/">' in page
    assert 'href="../first-tip/"' in page


def test_markup_in_a_field_is_text_on_the_page(build: Build, project: Path) -> None:
    tip = project / "guide_src/tips/first-tip.md"
    hostile = "<script>alert(1)</script><b x='\\\"'>"
    fields = re.compile(r"^(title|summary): .*$", re.MULTILINE)
    text, count = fields.subn(lambda found: f'{found[1]}: "{hostile}"', tip.read_text())
    assert count == 2
    tip.write_text(text)
    built = build()
    assert built.status == 0, built.said
    for page in built.site.rglob("*.html"):
        assert "<script>alert" not in page.read_text(), page
