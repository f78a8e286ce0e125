"""The library of stories: the newest first, each told in a word, responses beneath what they answer, none left out."""

import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from guide.content.kinds import Story
from guide.content.kinds.story import ENDINGS
from guide.content.library import Library, load, load_sound
from guide.content.story_dates import years
from guide.pages.cover import facts
from guide.pages.generate import Site, generate
from guide.pages.index_page import index_page
from guide.pages.settings import Settings
from guide.pages.stories.library import story_library
from guide.pages.stories.listing import STORIES_A_PAGE, steps
from tests.core.libraries import with_entries

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


def made(content: Path) -> Site:
    return generate(load_sound(content), SETTINGS)


def many(content: Path, count: int, **changes: object) -> Library:
    """The small guide with so many stories, each newer than the one before."""
    library = load_sound(content)
    first = library.entries["stories/we-asked"]

    def day(at: int) -> str:
        return (date(2013, 1, 1) + timedelta(days=at)).isoformat()

    more = [
        first.model_copy(update={"id": f"s-{at}", "title": f"Story {at}", "date": day(at), **changes})
        for at in range(count - 1)
    ]
    return with_entries(library, list(more))


def tiles(text: str) -> list[str]:
    return re.findall(r'<li class="guide-tile" data-told="[^"]*"><a href="[^"]*">(.*?)</a>', text)


def tile(text: str, title: str) -> str:
    return text.split(f">{title}</a>", 1)[1].split("</li>", 1)[0]


def test_each_story_says_in_a_word_how_it_is_told_and_how_it_ended(content: Path) -> None:
    retold(content, "again", "faded")
    sent(content, "was-there", more="ended: changed\n")
    sent(content, "a-view", "guest blog")
    sent(content, "an-answer", "response", "responds_to: stories/was-there\n")
    text = made(content).pages["stories/index.md"].markdown
    for title, word in (
        ("Story again", "Retelling"), ("We asked", "Retelling"), ("Story was-there", "Case study"),
        ("Story a-view", "Guest blog"), ("Story an-answer", "Response"),
    ):  # fmt: skip
        assert f'<span class="guide-told">{word}</span>' in tile(text, title)
    assert f'<span class="guide-ended">{ENDINGS["changed"].title}</span>' in tile(text, "Story was-there")
    assert f'<span class="guide-ended">{ENDINGS["faded"].title}</span>' in tile(text, "Story again")
    assert "Nobody who was there" not in text


def test_a_response_stands_beneath_what_it_answers_and_once(content: Path) -> None:
    sent(content, "was-there")
    sent(content, "an-answer", "response", "responds_to: stories/was-there\n")
    sent(content, "to-an-answer", "response", "responds_to: stories/an-answer\n")
    text = made(content).pages["stories/index.md"].markdown
    assert text.count(">Story an-answer</a>") == 1
    beneath = text.split("Responses to “Story was-there”")[1].split("</ul>")[0]
    assert "Story an-answer" in beneath
    assert "<bdi>1 response</bdi>" in tile(text, "Story was-there")
    assert "Story to-an-answer" not in beneath
    assert "<bdi>on “Story an-answer”</bdi>" in tile(text, "Story to-an-answer")


def test_where_nobody_has_sent_a_story_the_library_says_so(content: Path) -> None:
    assert "Nobody who was there has sent a story yet" in made(content).pages["stories/index.md"].markdown


@pytest.mark.parametrize("count", [1, 5])
def test_few_stories_need_neither_choices_nor_pages(content: Path, count: int) -> None:
    site = generate(many(content, count), SETTINGS)
    text = site.pages["stories/index.md"].markdown
    assert len(tiles(text)) == count
    assert "guide-pager" not in text
    assert "data-module" not in text
    assert not [uri for uri in site.pages if uri.startswith(("stories/by/", "stories/page/"))]


def test_without_stories_the_library_says_so(content: Path) -> None:
    (content / "stories" / "we-asked.md").unlink()
    library, _ = load(content)
    site = generate(library, SETTINGS)
    assert "There is nothing of this kind yet" in site.pages["stories/index.md"].markdown
    assert not [uri for uri in site.data if uri.startswith("stories/")]


@pytest.mark.long
def test_the_newest_stand_first_and_every_story_stands_once(content: Path) -> None:
    count = 2 * STORIES_A_PAGE + 1
    library = many(content, count)
    site = generate(library, SETTINGS)
    uris = ["stories/index.md", "stories/page/2.md", "stories/page/3.md"]
    listed = [title for uri in uris for title in tiles(site.pages[uri].markdown)]
    assert listed == [story.title for story in library.of("stories")]
    assert "stories/page/4.md" not in site.pages
    second = site.pages["stories/page/2.md"].markdown
    for href in ('rel="prev" href="../../"', 'rel="next" href="../../page/3/"'):
        assert href.replace("../../page/3/", "../3/") in second
    assert 'href="./" aria-current="page"' in second


@pytest.mark.long
def test_what_ended_is_found_as_easily_as_what_went_on(content: Path) -> None:
    for ended in ENDINGS:
        retold(content, f"it-{ended}", ended)
    site = made(content)
    text = site.pages["stories/index.md"].markdown
    row = text.split(">How it ended</p>")[1].split("</ul>")[0]
    assert re.findall(r'">([^<]+?) <span', row) == [*(ending.title for ending in ENDINGS.values()), "Not told"]
    assert "<details" not in text.split(">How it ended</p>")[0]
    for ended in ENDINGS:
        assert f'href="by/ended-{ended}/"' in row
        assert tiles(site.pages[f"stories/by/ended-{ended}.md"].markdown) == [f"Story it-{ended}"]


@pytest.mark.long
def test_a_page_of_a_choice_has_the_newest_and_says_how_many_there_are(content: Path) -> None:
    site = generate(many(content, STORIES_A_PAGE + 7), SETTINGS)
    theme = load_sound(content).entries["stories/we-asked"].themes[0]
    text = site.pages[f"stories/by/theme-{theme}.md"].markdown
    assert len(tiles(text)) == STORIES_A_PAGE
    assert f"These are the newest {STORIES_A_PAGE} of {STORIES_A_PAGE + 7}" in text
    assert f"{STORIES_A_PAGE + 7}" in site.pages[f"themes/{theme}.md"].markdown
    assert f"(../stories/by/theme-{theme}.md)" in site.pages[f"themes/{theme}.md"].markdown


@pytest.mark.long
def test_every_response_is_reached_without_scripts(content: Path) -> None:
    sent(content, "was-there")
    answer = {"form": "response", "responds_to": "stories/was-there", "shows": (), "retold": False}
    library = many(content, STORIES_A_PAGE + 4, **answer)
    site = generate(library, SETTINGS)
    assert "50 more responses to “Story was-there”" in site.pages["stories/index.md"].markdown
    pages = [site.pages[f"stories/by/form-response{page}.md"].markdown for page in ("", "/page/2")]
    assert len({title for text in pages for title in tiles(text)}) == STORIES_A_PAGE + 3


@pytest.mark.long
def test_what_all_visitors_load_keeps_its_size(content: Path) -> None:
    def sizes(count: int) -> dict[str, int]:
        library = many(content, count)
        stories, _ = story_library(library, SETTINGS)  # not each story's own page
        listed = {page.uri: len(page.markdown) for page in (*stories, index_page(library, SETTINGS))}
        return {uri: listed[uri] for uri in ("stories/index.md", "index-of-everything.md")}

    few, lots = sizes(60), sizes(1200)
    assert all(abs(lots[uri] - few[uri]) < 1500 for uri in few)


@pytest.mark.long
def test_the_data_name_each_story_by_a_number_that_later_ones_leave_as_it_is(content: Path) -> None:
    def data(count: int) -> dict[str, str]:
        library = many(content, count)
        return {
            uri.rsplit("/", 1)[1]: text for uri, text in generate(library, SETTINGS).data.items() if "/find/" in uri
        }

    before, after = data(60), data(61)
    assert before["rows-1.json"] == after["rows-1.json"]
    rows = json.loads(after["rows-1.json"])["rows"] + json.loads(after["rows-2.json"])["rows"]
    assert len(rows) == 61
    theme = load_sound(content).entries["stories/we-asked"].themes[0]
    assert json.loads(after["theme.json"])["values"][theme] == [0] + [1] * 60
    assert "tips/first-tip" in json.loads(after["shows.json"])["titles"]


@pytest.mark.long
def test_the_folder_of_the_data_is_named_by_what_is_in_it(content: Path) -> None:
    one, same, other = (
        {uri.split("/")[2] for uri in generate(many(content, count), SETTINGS).data if "/find/" in uri}
        for count in (7, 7, 8)
    )
    assert one == same != other
    assert len(one) == 1


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (None, ()), ("2012", (2012,)), ("2012-03-05", (2012,)), ("spring 2019", (2019,)),
        ("2012–15", (2012, 2013, 2014, 2015)),
        ("about 1998 to 2000", (1998, 1999, 2000)), ("1999–2001", (1999, 2000, 2001)), ("1998 onwards", (1998,)),
        ("51 months to 2007", (2007,)),
    ],
)  # fmt: skip
def test_a_story_is_found_by_every_year_that_it_spans(said: str | None, found: tuple[int, ...]) -> None:
    assert years(said) == found


@pytest.mark.parametrize(
    ("at", "total", "named"),
    [
        (1, 1, [1]), (2, 3, [1, 2, 3]), (1, 4, [1, 2, 3, 4]), (1, 9, [1, 2, None, 9]),
        (60, 200, [1, None, 10, None, 50, None, 59, 60, 61, None, 70, None, 110, None, 200]),
    ],
)  # fmt: skip
def test_the_list_of_pages_names_the_first_the_last_and_strides(at: int, total: int, named: list[int | None]) -> None:
    assert list(steps(at, total)) == named


def test_no_page_of_ten_thousand_stories_is_far() -> None:
    total, seen = 200, {1}
    for _ in range(8):
        seen |= {step for at in seen for step in steps(at, total) if step}
    assert len(seen) == total


def test_a_page_says_how_its_story_ended(content: Path) -> None:
    retold(content, "stopped", "broke-off")
    library = load_sound(content)
    told, silent = library.entries["stories/stopped"], library.entries["stories/we-asked"]
    assert isinstance(told, Story)
    assert isinstance(silent, Story)
    assert "How it ended: broken off" in {fact.text for fact in facts(told, library)}
    assert not [fact for fact in facts(silent, library) if "ended" in fact.text]


def test_another_ending_is_named_with_those_that_there_are(content: Path) -> None:
    retold(content, "odd", "badly")
    _, problems = load(content)
    assert [(problem.path[-6:], problem.field) for problem in problems] == [("odd.md", "ended")]
    assert all(f"'{ended}'" in problems[0].message or f"`{ended}`" in problems[0].message for ended in ENDINGS)
