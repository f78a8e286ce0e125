"""Entries into Markdown: what a page holds, where its links lead, and that plain text stays plain."""

import html
import re
from pathlib import Path

import markdown as python_markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.cli import main
from guide.content.kinds import Tool
from guide.content.library import Library, load_sound
from guide.content.problems import ContentError
from guide.pages.entries import MOST_STORIES
from guide.pages.generate import Site, generate, navigation
from guide.pages.meta import Link
from guide.pages.rendering.markdown import escape
from guide.pages.settings import Settings, settings_from
from guide.pages.stories.listing import STORIES_A_PAGE

EXTENSIONS = ["md_in_html", "sane_lists", "tables", "toc", "attr_list", "abbr", "footnotes", "def_list", "admonition"]


def made(content: Path, **settings: str) -> tuple[Library, Site]:
    library = load_sound(content)
    return library, generate(library, Settings(name="A guide", content="guide_src", **settings))


def test_every_entry_assessment_theme_and_stage_has_its_address(content: Path) -> None:
    library, site = made(content)
    expected = {f"{node.ref}.md" for node in library.nodes()}
    expected |= {f"themes/{theme.id}.md" for theme in library.taxonomy.themes}
    expected |= {f"stages/{stage.id}.md" for stage in library.taxonomy.stages}
    expected |= {f"{node.ref.split('/')[0]}/index.md" for node in library.nodes()}
    expected |= {"themes/index.md", "stages/index.md", "glossary.md", "sources.md", "share-your-story.md"}
    expected |= {"assessments/check/together.md", "assessments/check/on-paper.md", "tools/a-round/fill-in.md"}
    expected |= {f"{tool.ref}/example.md" for tool in library.of("tools")}
    expected |= {"index-of-everything.md", "library.md", "something-isnt-working.md", "plan.md", "our-list.md"}
    expected |= {"take-away.md"}
    expected |= {"offline.md", "offline/not-kept.md"}
    assert set(site.pages) == expected


def test_every_link_on_every_page_leads_to_a_page(content: Path) -> None:
    _, site = made(content)
    written = (
        "about/evidence.md", "about/running-a-check.md", "contribute/index.md", "contribute/sharing-your-story.md",
        "index.md",
    )  # fmt: skip
    known = {*site.pages, *written}
    for uri, page in site.pages.items():
        for target in re.findall(r"\]\(([^)#\s]+\.md)", page.markdown):
            path = (Path("/") / Path(uri).parent / target).resolve().relative_to("/")
            assert path.as_posix() in known, f"{uri} leads to {target}"


def test_links_and_backlinks_stand_with_their_reasons(content: Path) -> None:
    _, site = made(content)
    ahead, back = site.pages["assumptions/all-is-well.md"].markdown, site.pages["tips/first-tip.md"].markdown
    assert (
        "[Ask how it is going](../tips/first-tip.md)\n\nIt makes asking normal." in ahead.split("What leads here (")[0]
    )
    assert "[How candid are we?](../assessments/check.md)" in back.split("What leads here (")[1]


def test_what_leads_both_ways_is_named_once(content: Path) -> None:
    _, site = made(content)
    tip = site.pages["tips/first-tip.md"].markdown
    assert tip.count("[“All is well”](../assumptions/all-is-well.md)") == 1
    assert "What is named above is not named again." in tip.split("What leads here (")[1]
    assert all("named again" not in page.markdown for page in site.pages.values() if page.uri.startswith("questions/"))


def test_the_example_of_a_sheet_stands_on_a_page_of_its_own_and_leads_back(content: Path) -> None:
    library, site = made(content)
    (tool,) = library.of("tools")
    page, example = (site.pages[f"{tool.ref}{uri}"] for uri in (".md", "/example.md"))
    assert '<a href="example/">See it filled in: an example we made up</a>' in page.markdown
    assert f"(../{tool.id}.md#worksheet)" in example.markdown
    assert example.meta.unsearched
    assert isinstance(tool, Tool)
    filled = [row[0] for part in tool.sheet.parts if part.table for row in part.table.example]
    assert filled
    assert all(said in example.markdown for said in filled)
    assert not [said for said in filled if f"<td>{said}</td>" in page.markdown]


def test_neighbours_follow_the_order_of_the_taxonomy(content: Path) -> None:
    _, site = made(content)
    assert site.pages["tips/second-tip.md"].meta.next == Link("Ask how it is going", "tips/first-tip/")
    assert site.pages["tips/first-tip.md"].meta.previous == Link("Write it down", "tips/second-tip/")
    assert site.pages["tips/first-tip.md"].meta.next is None


def test_each_entry_names_its_own_file(content: Path) -> None:
    library, site = made(content, repository="someone/guide")
    for entry in library.entries.values():
        assert site.pages[f"{entry.ref}.md"].meta.edit_url == (
            f"https://github.com/someone/guide/edit/main/guide_src/{entry.path}"
        )


def test_stories_are_never_one_by_one_in_the_navigation(content: Path) -> None:
    library, site = made(content)
    assert "stories/we-asked.md" not in str(navigation(library, ["index.md"]))
    assert not site.pages["stories/we-asked.md"].in_navigation
    assert "stories/index.md" in str(navigation(library, ["index.md"]))


@pytest.mark.long
def test_no_page_grows_with_the_number_of_stories(content: Path) -> None:
    first = (content / "stories" / "we-asked.md").read_text()
    for number in range(STORIES_A_PAGE + 5):
        story = first.replace("title: We asked", f"title: We asked, {number}")
        (content / "stories" / f"asked-{number}.md").write_text(story)
    _, site = made(content)
    shown = site.pages["tips/first-tip.md"].markdown.count('data-kind="story"')
    assert shown == MOST_STORIES
    more = f"And {STORIES_A_PAGE + 6 - MOST_STORIES} more in [the library of stories]"
    assert f"{more}(../stories/by/shows-tips-first-tip.md)" in site.pages["tips/first-tip.md"].markdown
    assert site.pages["stories/index.md"].markdown.count("guide-tile-facts") == STORIES_A_PAGE
    assert site.pages["stories/by/shows-tips-first-tip.md"].markdown.count("guide-tile-facts") == STORIES_A_PAGE
    assert 'rel="prev" href="../../"' in site.pages["stories/page/2.md"].markdown
    assert site.pages["themes/people.md"].markdown.count("stories/asked-") < 20


def test_an_alias_leaves_a_page_that_leads_on(content: Path) -> None:
    tip = content / "tips" / "first-tip.md"
    tip.write_text(tip.read_text().replace("title: ", "aliases: [tips/old-name]\ntitle: ", 1))
    _, site = made(content)
    page = site.pages["tips/old-name.md"]
    assert page.meta.moved_to == "tips/first-tip/"
    assert "(first-tip.md)" in page.markdown
    assert not page.in_navigation


def test_markup_in_a_field_is_shown_and_not_obeyed(content: Path) -> None:
    tip = content / "tips" / "first-tip.md"
    tip.write_text(tip.read_text().replace("title: Ask how it is going", "title: '<b>*Ask*</b> {: .x } [a](b)'"))
    _, site = made(content)
    page = site.pages["tips/first-tip.md"].markdown
    assert "# &lt;b&gt;\\*Ask\\*&lt;/b&gt; &#123;: .x &#125; \\[a\\](b)" in page


@pytest.mark.long
@given(
    st.text(
        alphabet=st.characters(min_codepoint=32, exclude_categories=["C", "Z"])
        | st.sampled_from(" #*_`[]()<>{}&|\\!-+.:=~1"),
        max_size=60,
    )
)
def test_escaped_text_reads_as_it_was_written(text: str) -> None:
    words = " ".join(text.split())
    rendered = python_markdown.markdown(escape(text), extensions=EXTENSIONS)
    inside = re.fullmatch(r"<p>(.*)</p>", rendered, flags=re.S)
    if not words:
        assert rendered == ""
        return
    assert inside, rendered
    assert "<" not in inside[1]
    assert html.unescape(inside[1]) == words


@pytest.mark.long
def test_export_writes_every_page_and_what_stands_beside_it(content: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main(["--content", str(content), "export", str(out)]) == 0
    _, site = made(content)
    assert {uri for uri in [*site.pages, *site.data] if not (out / uri).is_file()} == set()
    assert (out / "assets" / "js" / "guide.mjs").is_file()
    assert (out / "about" / "privacy.md").is_file()
    assert "template:" not in (out / "tips" / "first-tip.md").read_text(), "another generator knows no template of ours"


def test_export_never_writes_into_a_folder_that_holds_something(content: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    assert main(["--content", str(content), "export", str(tmp_path / "out")]) == 1
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.txt"]


def test_settings_come_from_the_block_and_the_environment() -> None:
    settings = settings_from(
        {"name": "Ours", "submissions": {"email": "stories@example.org"}},
        {"GITHUB_REPOSITORY": "a/b", "GUIDE_SITE_URL": "https://example.org/", "GUIDE_CONTENT": "texts"},
    )
    assert (settings.name, settings.repository, settings.content) == ("Ours", "a/b", "texts")
    assert settings.submissions.email == "stories@example.org"
    assert settings.site_url == "https://example.org/"


def test_every_fault_of_the_settings_is_told() -> None:
    with pytest.raises(ContentError) as refused:
        settings_from({"nam": "x", "minimum_group": 2, "submissions": {"email": "nobody", "fax": "1"}}, {})
    fields = {problem.field for problem in refused.value.problems}
    assert fields == {"name", "nam", "minimum_group", "submissions.email", "submissions.fax"}
