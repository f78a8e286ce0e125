"""An index of a kind: each entry once, what it is chosen by, and near twins told apart."""

import re
from pathlib import Path

import pytest

from guide.content.library import load_sound
from guide.pages.browse.tiles import tile
from guide.pages.generate import generate
from guide.pages.settings import Settings

FEW = 5
"""So many entries of a kind are seen at a look, and have no links to choose by."""


def index(content: Path, folder: str = "tips") -> str:
    return generate(load_sound(content), Settings(name="A guide")).pages[f"{folder}/index.md"].markdown


def more(content: Path, count: int, **changed: str) -> None:
    text = (content / "tips/second-tip.md").read_text("utf-8")
    for number in range(count):
        copy = text.replace("title: Write it down", f"title: Tip {number}")
        for field, value in changed.items():
            copy = re.sub(rf"^{field}: .*$", f"{field}: {value}", copy, flags=re.M)
        (content / f"tips/tip-{number}.md").write_text(copy, "utf-8")


@pytest.mark.parametrize(
    "folder", ["tips", "tools", "questions", "principles", "assumptions", "articles", "assessments"]
)
def test_each_entry_stands_once_with_its_summary(content: Path, folder: str) -> None:
    library = load_sound(content)
    text = index(content, folder)
    entries = library.current_assessments() if folder == "assessments" else library.of(folder)
    assert entries
    for entry in entries:
        assert text.count(f'href="{entry.ref.partition("/")[2]}/"') == 1
    assert text.count('class="guide-tile"') == len(entries)


def test_tips_stand_by_the_time_that_they_take(content: Path) -> None:
    more(content, FEW, effort="an hour")
    text = index(content)
    headings = re.findall(r'<h2 id="([\w-]+)">', text)
    assert headings == ["time-minutes", "time-an-hour", "time-ongoing"]
    assert text.index('id="time-an-hour"') < text.index("Tip 0") < text.index('id="time-ongoing"')


@pytest.mark.long
def test_a_choice_leads_without_scripts_to_where_what_fits_stands(content: Path) -> None:
    more(content, FEW)
    text = index(content)
    assert '<a href="#time-minutes" data-choice="time-minutes">A few minutes</a>' in text
    assert '<a href="../stages/working/#tips" data-choice="stage-working">Working</a>' in text
    stage = generate(load_sound(content), Settings(name="A guide")).pages["stages/working.md"].markdown
    assert 'id="tips"' in stage


@pytest.mark.long
def test_a_choice_that_nothing_fits_is_not_offered_and_few_entries_have_none(content: Path) -> None:
    assert "guide-filters" not in index(content)
    more(content, FEW, themes="[people]", stages="[starting]")
    text = index(content)
    offered = set(re.findall(r'data-choice="([\w-]+)"', text))
    fitting = set(" ".join(re.findall(r'data-fits="([^"]*)"', text)).split())
    assert offered == fitting


def test_near_twins_are_told_apart_by_the_reason_that_names_both(content: Path) -> None:
    tip = content / "tips/first-tip.md"
    link = "  - {to: tips/second-tip, why: That one is for the minutes; this one is for the room.}"
    tip.write_text(re.sub(r"^related:\n", f"related:\n{link}\n", tip.read_text("utf-8"), flags=re.M), "utf-8")
    library = load_sound(content)
    twin = tile(library, library.entries["tips/first-tip"]).twin
    assert twin
    assert (twin.title, twin.why) == ("Write it down", "That one is for the minutes; this one is for the room.")
    assert "<b>Or Write it down?</b>" in index(content)
    tip.write_text(tip.read_text("utf-8").replace("; this one is for the room", ""), "utf-8")
    library = load_sound(content)
    assert tile(library, library.entries["tips/first-tip"]).twin is None


def test_an_assumption_is_shown_as_what_somebody_believes(content: Path) -> None:
    title = load_sound(content).of("assumptions")[0].title
    assert title.startswith("“")
    assert f">{title}</a>" in index(content, "assumptions")


def test_stages_are_dots_and_words(content: Path) -> None:
    library = load_sound(content)
    only, both = (tile(library, library.entries[f"tips/{id_}-tip"]) for id_ in ("first", "second"))
    assert (only.dots, only.stages) == ("○●", "Working")
    assert (both.dots, both.stages) == ("●●", "At every stage")


def test_the_library_counts_what_there_is_and_leads_everywhere(content: Path) -> None:
    library = load_sound(content)
    text = generate(library, Settings(name="A guide")).pages["library.md"].markdown
    for folder in ("assumptions", "principles", "tips", "questions", "tools", "stories", "articles"):
        tiles = text.split(f'href="../{folder}/"')[1]
        assert re.search(rf'guide-tile-facts">{len(library.of(folder))} to ', tiles)
    for way in (
        "assessments/",
        "glossary.md",
        "index-of-everything.md",
        "sources.md",
        "themes/people.md",
        "stages/working.md",
    ):
        assert way in text


def test_the_glossary_has_its_terms_by_letter(content: Path) -> None:
    terms = ("- {term: Zebra, meaning: Striped.}", "- {term: Élan, meaning: Zest.}", "- {term: 360 view, meaning: X.}")
    (content / "glossary.yml").write_text("\n".join(terms), "utf-8")
    text = generate(load_sound(content), Settings(name="A guide")).pages["glossary.md"].markdown
    assert re.findall(r"^- \[(.+?)\]\(#(.+?)\)$", text, re.M) == [
        ("0–9", "letter-0"),
        ("E", "letter-e"),
        ("Z", "letter-z"),
    ]
    for letter in "0ez":
        assert f'id="letter-{letter}"' in text
