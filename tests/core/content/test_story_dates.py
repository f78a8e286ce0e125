"""When a story happened: exact, or in words beside a year; sorted by the year either way."""

import re
from pathlib import Path

import pytest

from guide.content.library import load
from guide.content.story_dates import LONGEST, is_exact, is_in_words, sortable
from guide.pages.generate import generate
from guide.pages.rendering.dates import in_words
from guide.pages.settings import Settings
from guide.publish.machines import machine_files

IN_WORDS = {
    "spring 2019": "2019",
    "about 2019": "2019",
    "2018–19": "2018",
    "2018-19": "2018",
    "2018/19": "2018",
    "2018–2019": "2018",
    "early 2020": "2020",
    "March 2019": "2019",
    "5 March 2019": "2019",
    "the 1990s": "1990",
    "gwanwyn 2019": "2019",
    "winter of 2018–19": "2018",
    "between 2011 and 2014": "2011",
}


@pytest.mark.parametrize(("date", "year"), IN_WORDS.items())
def test_words_beside_a_year_are_a_date(date: str, year: str) -> None:
    assert is_in_words(date)
    assert not is_exact(date)
    assert (sortable(date), in_words(date)) == (year, date)


@pytest.mark.parametrize(
    "date",
    [
        "",
        "last May",
        "2019-13",
        "2019-02-99",
        "2019–18",
        "2019-2018",
        "20190",
        "in 12345",
        "2019; 2020",
        "<b>2019</b>",
        "call 07700 900123 in 2019",
        "ada@2019",
        "*2019* x",
        "2019_x",
        "2019 3333",
        "2019\nspring",
    ],
)
def test_what_is_no_date_is_none(date: str) -> None:
    assert not is_exact(date)
    assert not is_in_words(date)


def test_a_date_in_words_has_an_end() -> None:
    for longer in (-1, 0, 1):
        assert is_in_words("2019 ".ljust(LONGEST + longer, "g")) == (longer <= 0)


@pytest.mark.parametrize("date", ["2019", "2019-03", "2019-03-05"])
def test_an_exact_date_is_sorted_as_it_is(date: str) -> None:
    assert is_exact(date)
    assert sortable(date) == date


@pytest.mark.long
def test_pages_show_it_as_written_and_lists_go_by_the_year(content: Path) -> None:
    told = content / "stories" / "we-asked.md"
    text = told.read_text("utf-8")
    packet = "licence: CC BY 4.0\nconsent: {publish: true, licence: true, rights: true, partners: true}\npacket: "
    for number, date in enumerate(("spring 2019", "2020-02", "about 2018")):
        story = re.sub("^(date|title|retold|sources|licence|aliases):.*\n(?:[- ].*\n)*", "", text, flags=re.M)
        story = story.replace("reviewed:", f"{packet}{number:016x}\ntitle: Story {number}\ndate: {date}\nreviewed:", 1)
        (content / "stories" / f"story-{number}.md").write_text(story, "utf-8")
    library, _ = load(content)
    stories = [story.id for story in library.of("stories") if story.id.startswith("story-")]
    assert stories == ["story-1", "story-0", "story-2"]
    settings = Settings(name="A guide", site_url="https://example.org/")
    site = generate(library, settings)
    assert "spring 2019" in site.pages["stories/story-0.md"].markdown
    assert machine_files(library, settings, site)
