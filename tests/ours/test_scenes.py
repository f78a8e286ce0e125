"""Scenes: a reader knows from the first line whether one is made up or a case, and a case is where it says."""

import re

import pytest

from guide.content.kinds import Story
from guide.content.library import Library
from guide.content.model import Entry
from guide.content.sections import read_text_parts

HEADING = "A scene you may recognise"
MADE_UP = re.compile(r"made up|invented|imagin|fiction|illustration|none of this took place", re.I)
CASE = re.compile(r"\bcase\b")
LINK = re.compile(r"\]\(\.\./(stories/[\w-]+)\.md\)")


@pytest.fixture(scope="module")
def scenes(library: Library) -> dict[str, str]:
    return {entry.ref: read_text_parts(entry.body).beneath(HEADING) for entry in library.of("assumptions")}


def marked(scene: str) -> str:
    first = scene.strip().split("\n", 1)[0]
    return first[1:-1] if re.fullmatch(r"\*[^*]+\*", first) else ""


def test_the_first_line_says_that_it_is_made_up_or_a_case_and_not_both(scenes: dict[str, str]) -> None:
    said = {ref: (bool(MADE_UP.search(marked(text))), bool(CASE.search(marked(text)))) for ref, text in scenes.items()}
    assert [ref for ref, (made_up, case) in said.items() if made_up == case] == []
    assert sum(case for _, case in said.values()) >= len(said) // 3


def test_a_case_leads_to_its_story_which_shows_the_assumption(scenes: dict[str, str], library: Library) -> None:
    for ref, text in scenes.items():
        if not CASE.search(marked(text)):
            assert LINK.search(text) is None, f"{ref}: a made-up scene leads to a real story"
            continue
        found = [library.entries[target] for target in LINK.findall(text)]
        assert len(found) == 1, ref
        story: Entry = found[0]
        assert isinstance(story, Story)
        assert ref in {link.to for link in story.shows}, f"{story.ref} does not show {ref}"


def test_no_two_scenes_begin_alike(scenes: dict[str, str]) -> None:
    assert len({marked(text) for text in scenes.values()}) == len(scenes)
