"""Retold stories: nobody is named who did not write, what editors add stands apart, and each date says what it is."""

from datetime import date
from pathlib import Path

import pytest

from guide.content.kinds import Story
from guide.content.library import Library, load, load_sound
from guide.pages.cover import byline, facts
from guide.pages.generate import generate
from guide.pages.settings import Settings

SETTINGS = Settings(name="A guide")
SUBMITTED = 'consent: {publish: true, licence: true, rights: true, partners: true}\npacket: "6f0c2f4e9a1b4c7d"\n'


def rewritten(content: Path, *changes: tuple[str, str]) -> Library:
    path = content / "stories" / "we-asked.md"
    text = path.read_text("utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    path.write_text(text, "utf-8")
    return load_sound(content)


def page(library: Library) -> str:
    return generate(library, SETTINGS).pages["stories/we-asked.md"].markdown


def story(library: Library) -> Story:
    found = library.entries["stories/we-asked"]
    assert isinstance(found, Story)
    return found


def test_the_byline_says_that_it_is_retold_and_gives_both_dates(content: Path) -> None:
    library = rewritten(
        content, ("form: case study", "form: retelling"), ("retold: true", "retold: true\npublished: 2026-11-20")
    )
    told = {part.term: part.said for part in byline(story(library))}
    assert told["By"] == "the editors, retold; what they add is marked as theirs"
    assert (told["Happened"], told["Published"]) == ("2012", "20 November 2026")
    assert facts(story(library), library)[0].text == "Retelling"


def test_a_source_that_gives_no_date_gets_none(content: Path) -> None:
    library = rewritten(content, ('date: "2012"\n', ""))
    assert "Happened" not in {part.term for part in byline(story(library))}


def test_what_editors_add_stands_in_boxes_of_its_own_and_nowhere_else(content: Path) -> None:
    library = rewritten(
        content,
        ("form: case study", "form: retelling"),
        ("---\n\n## What we set out to do", "---\n\nRetold from a text.\n\n## What we set out to do"),
        ("## What helped", "## What we add\n\nOur view.\n\n## What helped"),
        ("Ask.", "Ask.\n\n## In your next meeting\n\nAsk aloud."),
    )
    text = page(library)
    boxes = [part.split("</div>")[0] for part in text.split('<div class="guide-added" markdown="1">')[1:]]
    assert ["Retold from a text." in boxes[0], "Our view." in boxes[1]] == [True, True]
    assert len(boxes) == 2
    assert all("From the editors" in box for box in boxes)
    assert [text.count(words) for words in ("Retold from a text.", "Our view.", "## What we add")] == [1, 1, 1]
    exercise = text.split('<div class="guide-meeting guide-together" markdown="1">')[1].split("</div>")[0]
    assert "From the editors" in exercise


def test_a_retelling_without_headings_is_its_own_text(content: Path) -> None:
    path = content / "stories" / "we-asked.md"
    front = path.read_text("utf-8").split("\n---\n")[0].replace("form: case study", "form: retelling")
    path.write_text(f"{front}\n---\n\nAll of it.\n\n## What we add\n\nOurs.\n", "utf-8")
    text = page(load_sound(content))
    before, box = text.split('<div class="guide-added" markdown="1">')
    assert "All of it." in before
    assert "Ours." in box


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ([("form: case study", "form: guest blog")], "no guest wrote"),
        ([("form: case study", "form: retelling"), ("retold: true\n", "")], "where it comes from"),
        ([("retold: true\n", SUBMITTED), ('date: "2012"\n', "")], "must say in `date`"),
    ],
)
def test_what_a_story_may_not_say_of_itself(content: Path, changes: list[tuple[str, str]], told: str) -> None:
    path = content / "stories" / "we-asked.md"
    text = path.read_text("utf-8")
    for before, after in changes:
        text = text.replace(before, after, 1)
    path.write_text(text, "utf-8")
    assert told in "\n".join(map(str, load(content)[1]))


def test_a_new_story_about_long_ago_stands_first(content: Path) -> None:
    text = (content / "stories" / "we-asked.md").read_text("utf-8")
    older = text.replace("title: We asked", "title: Long ago").replace('date: "2012"', 'date: "1999"')
    (content / "stories" / "long-ago.md").write_text(older.replace("reviewed:", "published: 2026-12-01\nreviewed:"))
    library = load(content)[0]
    assert [entry.id for entry in library.of("stories")] == ["long-ago", "we-asked"]
    assert story(library).first_published == date(2026, 11, 22)
