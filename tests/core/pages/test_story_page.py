"""A story's own page: its chosen words, its teller's others, stories like it, and how to cite it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from guide.content.kinds import Story
from guide.content.library import Library, load_sound
from guide.pages.entry_page import entry_pages
from guide.pages.settings import Settings
from guide.pages.told.beside import MOST_LIKE, by_the_same, citation, like_it, tellers
from guide.stories.importing import import_packet
from tests.core.stories.packets import packet_of

SITE = Settings(name="A guide", site_url="https://guide.example/here/")


def with_stories(content: Path, *stories: Mapping[str, object]) -> Library:
    for number, fields in enumerate(stories):
        packet = packet_of(
            {"title": f"Story {number}", **fields}, "We met on the *stairs* again.", f"{number + 1:016x}"
        )
        outcome = import_packet(packet, content / "stories", load_sound(content), date(2026, 11, 28))
        assert outcome.status == "written", outcome
    return load_sound(content)


def story(library: Library, ref: str) -> Story:
    found = library.entries[ref]
    assert isinstance(found, Story)
    return found


def page(library: Library, ref: str) -> str:
    return next(page.markdown for page in entry_pages(library, SITE) if page.uri == f"{ref}.md")


@pytest.mark.long
def test_the_chosen_words_stand_out_and_are_no_markup(content: Path) -> None:
    library = with_stories(content, {"quote": "We met on the stairs again."}, {})
    assert "guide-pull" in page(library, "stories/story-0")
    assert (
        "We met on the stairs again."
        in page(library, "stories/story-0").partition("guide-pull")[2].partition("</div>")[0]
    )
    assert "guide-pull" not in page(library, "stories/story-1")


@pytest.mark.long
def test_a_tellers_other_stories_are_named_unless_the_name_is_withheld(content: Path) -> None:
    library = with_stories(content, {}, {}, {"author": ""}, {"author": ""}, {"organisation": "Another club"})
    told = tellers(library)
    assert [other.title for other in by_the_same(story(library, "stories/story-0"), told)] == ["Story 1"]
    for other in ("stories/story-2", "stories/story-4"):
        assert by_the_same(story(library, other), told) == ()
    assert "More by this teller (1)" in page(library, "stories/story-0")


@pytest.mark.long
def test_stories_like_it_show_the_same(content: Path) -> None:
    library = with_stories(content, *({"author": str(number)} for number in range(MOST_LIKE + 2)))
    cards = like_it(story(library, "stories/story-0"), library)
    assert len(cards) == MOST_LIKE
    assert all(card.way.uri != "stories/story-0.md" for card in cards)
    assert cards[0].does == f"It shows “{library.entries['tips/first-tip'].title}” too"
    assert cards[0].does.replace("“", "")[:8] in page(library, "stories/story-0")


def test_it_can_be_cited(content: Path) -> None:
    library = with_stories(content, {})
    said = "A teller (2026). “Story 0”. A guide. https://guide.example/here/stories/story-0/. CC BY 4.0."
    assert citation(story(library, "stories/story-0"), SITE) == said
    assert "How to cite this story" in page(library, "stories/story-0")
