"""The index of everything: nothing is missing from it, and stories do not make it grow."""

from pathlib import Path

import pytest

from guide.content.library import load_sound
from guide.pages import index_page as module
from guide.pages.index_page import index_page
from guide.pages.settings import Settings

SETTINGS = Settings(name="A guide", content="guide_src")


def test_every_entry_theme_and_stage_is_named(content: Path) -> None:
    library = load_sound(content)
    text = index_page(library, SETTINGS).markdown
    for node in library.nodes():
        assert f"[{node.title}]({node.ref}.md)" in text
    for theme in library.taxonomy.themes:
        assert f"(themes/{theme.id}.md)" in text
    for stage in library.taxonomy.stages:
        assert f"(stages/{stage.id}.md)" in text


def test_of_many_stories_it_names_the_newest_and_leads_to_the_others(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "STORIES_A_PAGE", 2)
    story = (content / "stories/we-asked.md").read_text()
    for number in range(1, 5):
        copy = story.replace("title: We asked", f"title: Story {number}").replace('"2012"', f'"200{number}"')
        (content / f"stories/story-{number}.md").write_text(copy)
    text = index_page(load_sound(content), SETTINGS).markdown
    assert "[We asked](stories/we-asked.md)" in text
    assert "(stories/story-4.md)" in text
    assert "(stories/story-3.md)" not in text
    assert "[3 more, in the library of stories](stories/index.md)" in text
