"""The index of stories: who tells them stands apart, endings are found as easily as successes, none is left out."""

import re
from pathlib import Path

import pytest

from guide.content.kinds import Story
from guide.content.kinds.story import ENDINGS
from guide.content.library import Library, load, load_sound
from guide.pages import story_index as module
from guide.pages.cover import facts
from guide.pages.generate import generate
from guide.pages.settings import Settings

SETTINGS = Settings(name="A guide")
SENT = 'consent: {publish: true, licence: true, rights: true, partners: true}\npacket: "6f0c2f4e9a1b4c7d"\n'
RETOLD = "form: retelling"


def story(content: Path, id_: str, *changes: tuple[str, str]) -> None:
    text = (content / "stories" / "we-asked.md").read_text("utf-8").replace("title: We asked", f"title: Story {id_}")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    (content / "stories" / f"{id_}.md").write_text(text, "utf-8")


def retold(content: Path, id_: str, ended: str | None) -> None:
    story(content, id_, ("form: case study", RETOLD if ended is None else f"{RETOLD}\nended: {ended}"))


def sent(content: Path, id_: str, form: str = "case study", more: str = "") -> None:
    changed = ("retold: true\n", f"{SENT}{more}")
    story(content, id_, ("form: case study", f"form: {form}"), changed)


def index(library: Library, uri: str = "stories/index.md") -> str:
    return generate(library, SETTINGS).pages[uri].markdown


def beneath(text: str, heading: str) -> str:
    return re.split(r"^#{2,3} ", text.split(f"{heading} {{: #", 1)[1], flags=re.M)[0]


def test_each_teller_has_a_heading_and_only_those_that_there_are(content: Path) -> None:
    retold(content, "told-again", "faded")
    sent(content, "was-there")
    sent(content, "a-view", "guest blog")
    sent(content, "an-answer", "response", "responds_to: stories/was-there\n")
    text = index(load_sound(content))
    headings = re.findall(r"^## (.+?) \{", text, re.M)
    assert headings == ["Told by those who were there", "Guest blogs", "Retold by the editors", "Responses"]
    assert "Story was-there" in beneath(text, "Told by those who were there")
    assert "Story a-view" in beneath(text, "Guest blogs")
    assert "on “Story was-there”" in beneath(text, "Responses")
    assert "Nobody who was there" not in text


def test_where_nobody_has_sent_a_story_the_index_says_so(content: Path) -> None:
    text = index(load_sound(content))
    assert "Nobody who was there has sent a story yet" in text
    assert "Guest blogs" not in text


def test_what_ended_stands_before_what_went_on_and_each_is_one_link_away(content: Path) -> None:
    for ended in ENDINGS:
        retold(content, f"it-{ended}", ended)
    retold(content, "untold", None)
    text = index(load_sound(content))
    found = re.findall(r"^### (.+?) \{: #(\S+) ", text, re.M)
    assert [title for title, _ in found] == [*(ending.title for ending in ENDINGS.values()), "Not told"]
    for ended, ending in ENDINGS.items():
        assert f"Story it-{ended}]" in beneath(text, ending.title)
        assert f"[{ending.title}](#retold-{ended}) 1" in text
    assert "Story untold]" in beneath(text, "Not told")


def test_every_story_stands_once_and_a_link_at_the_top_finds_its_page(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "STORIES_A_PAGE", 2)
    for ended in ("broke-off", "broke-off", "mixed", "went-on"):
        retold(content, f"s{len(list((content / 'stories').iterdir()))}", ended)
    library = load_sound(content)
    pages = [index(library, uri) for uri in ("stories/index.md", "stories/page/2.md", "stories/page/3.md")]
    listed = [title for page in pages for title in re.findall(r"^- \[(Story \S+|We asked)\]\(\S+\) .*\S", page, re.M)]
    assert sorted(listed) == sorted(entry.title for entry in library.of("stories"))
    assert "[Mixed](page/2.md#retold-mixed) 1" in pages[0]
    assert "{: #retold-mixed " in pages[1]
    assert "[Page 1](../index.md)" in pages[1]
    assert "[Page 3](3.md)" in pages[1]
    assert "guide-shelves" not in pages[1]


def test_a_page_says_how_its_story_ended(content: Path) -> None:
    retold(content, "stopped", "broke-off")
    library = load_sound(content)
    told, silent = library.entries["stories/stopped"], library.entries["stories/we-asked"]
    assert isinstance(told, Story)
    assert isinstance(silent, Story)
    assert "How it ended: broken off" in {fact.text for fact in facts(told, library)}
    assert not [fact for fact in facts(silent, library) if "ended" in fact.text]


def test_a_story_that_was_sent_may_say_it_too(content: Path) -> None:
    sent(content, "was-there", more="ended: changed\n")
    assert ENDINGS["changed"].title in beneath(index(load_sound(content)), "Told by those who were there")


def test_another_ending_is_named_with_those_that_there_are(content: Path) -> None:
    retold(content, "odd", "badly")
    _, problems = load(content)
    assert [(problem.path[-6:], problem.field) for problem in problems] == [("odd.md", "ended")]
    assert all(f"'{ended}'" in problems[0].message or f"`{ended}`" in problems[0].message for ended in ENDINGS)
