"""Drawings and the journey: each says in words what it shows, and the path has as many stops as there are stages."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from guide.content.library import load_sound
from guide.content.model import Entry
from guide.content.reference import Stage
from guide.pages import journey as drawing
from guide.pages.generate import generate
from guide.pages.journey import journey
from guide.pages.rendering.render import html
from guide.pages.settings import Settings
from tests.core.content.test_check import assert_told, edit
from tests.settings import ROOT

TEMPLATES = Path(drawing.__file__).parent / "templates" / "diagrams"
ARTICLE, STORY = "articles/a-longer-read.md", "stories/we-asked.md"


def shows(name: str) -> LexborNode:
    """A drawing's figure."""
    found = LexborHTMLParser(html(f"diagrams/{name}.svg")).css_first("figure")
    assert found is not None
    return found


def stages(count: int) -> list[Stage]:
    return [Stage(id=f"stage-{n}", title=f"Stage {n}", summary=f"What stage {n} is.") for n in range(1, count + 1)]


def address(stage: Stage) -> str:
    return f"../{stage.id}/"


def test_every_drawing_that_an_entry_can_name_is_there_and_none_beside() -> None:
    assert sorted(path.stem for path in TEMPLATES.glob("*.svg")) == list(Entry.diagrams)


@pytest.mark.parametrize("name", Entry.diagrams)
def test_each_drawing_is_named_described_and_told_in_words(name: str) -> None:
    figure = shows(name)
    ids = [node.attributes["id"] for node in figure.css("[id]")]
    assert len(ids) == len(set(ids))
    drawings = figure.css("svg")
    assert len(drawings) == 2, "one for a desk, one for a phone"
    for svg in drawings:
        assert svg.attributes["role"] == "img"
        for relation, tag in (("aria-labelledby", "title"), ("aria-describedby", "desc")):
            told = figure.css_first(f"#{svg.attributes[relation]}")
            assert told is not None
            assert told.tag == tag
            assert told.text(strip=True)
    words = figure.css_first("figcaption details")
    assert words is not None
    assert len(words.text()) > 200


@pytest.mark.parametrize("name", Entry.diagrams)
def test_what_stands_in_a_drawing_stands_in_its_words(name: str) -> None:
    figure = shows(name)
    told = figure.css_first("figcaption")
    assert told is not None
    words = set(re.findall(r"\w{4,}", told.text().lower()))
    for text in figure.css("svg text"):
        shown = {word for word in re.findall(r"\w{4,}", text.text(separator=" ").lower()) if word != "does"}
        forms = {form for word in shown for form in (word, word.removesuffix("s"))}
        assert not shown or forms & words, f"“{text.text(separator=' ')}” is told nowhere in words"


@pytest.mark.parametrize("name", Entry.diagrams)
def test_a_drawing_can_stand_in_markdown_and_under_the_policy(name: str) -> None:
    text = html(f"diagrams/{name}.svg")
    assert all(line.strip() for line in text.splitlines())
    assert " style=" not in text
    assert not re.search(r"#[0-9a-f]{3,6}\b|fill=|stroke=", text), "colours come from the style sheet"


def test_an_entry_shows_its_drawing_above_its_text(content: Path) -> None:
    edit(content, ARTICLE, lambda text: text.replace("reviewed:", "diagram: joint-working\nreviewed:", 1))
    page = generate(load_sound(content), Settings(name="A guide")).pages[ARTICLE].markdown
    above, figure, below = page.partition('<figure class="guide-diagram">')
    assert figure
    assert 'class="guide-summary"' in above
    assert "\n## " not in above.split('class="guide-text"')[1]
    assert "\n## " in below


def test_a_drawing_that_is_not_there_is_told_with_those_that_are(content: Path) -> None:
    edit(content, ARTICLE, lambda text: text.replace("reviewed:", "diagram: joint-wroking\nreviewed:", 1))
    assert_told(content, ARTICLE, "diagram", "`joint-wroking`", *(f"`{name}`" for name in Entry.diagrams))


def test_a_story_shows_no_drawing(content: Path) -> None:
    edit(content, STORY, lambda text: text.replace("reviewed:", "diagram: joint-working\nreviewed:", 1))
    assert_told(content, STORY, "diagram", "no story")


@pytest.mark.parametrize("count", [1, 2, 4, 5, 9])
def test_the_journey_has_a_stop_for_each_stage(count: int) -> None:
    path = LexborHTMLParser(journey(stages(count), to=address))
    stops = path.css("nav[aria-label] > ol > li > a")
    assert [stop.attributes["href"] for stop in stops] == [address(stage) for stage in stages(count)]
    assert [f"What stage {n} is." in stop.text() for n, stop in enumerate(stops, 1)] == [True] * count
    assert path.css("[aria-current]") == []
    assert all(svg.attributes["aria-hidden"] == "true" for svg in path.css("svg"))


def test_the_current_stage_is_marked_in_words_and_once() -> None:
    path = LexborHTMLParser(journey(stages(5), stages(5)[2], to=address))
    (here,) = path.css('[aria-current="page"]')
    assert "Stage 3" in here.text()
    assert "You are here" in here.text()
    assert "What stage" not in (path.html or "")


def test_a_stage_s_title_is_shown_and_not_obeyed() -> None:
    (stage,) = stages(1)
    text = journey([stage.model_copy(update={"title": "<b>Bold</b>"})], to=address)
    assert "&lt;b&gt;Bold&lt;/b&gt;" in text
    assert all(line.strip() for line in text.splitlines())


@pytest.mark.parametrize("count", [1, 2, 3, 5, 9])
@pytest.mark.parametrize("upright", [False, True])
def test_the_pieces_of_the_path_join(count: int, upright: bool) -> None:
    places = drawing.places(count)
    assert len(places) == count + 1
    pieces = [drawing.piece(start, end, upright) for start, end in pairwise(places)]
    for before, after in pairwise(pieces):
        assert edges(before.one, upright)[1] == edges(after.one, upright)[0]
        assert edges(before.two, upright)[1] == edges(after.two, upright)[0]
        if before.both and after.both:
            assert edges(before.both, upright)[1] == edges(after.both, upright)[0]
    for piece in pieces:
        across = [number for path in (piece.one, piece.two) for edge in edges(path, upright) for number in edge]
        assert 0 <= min(across) <= max(across) <= drawing.ACROSS


def edges(path: str, upright: bool) -> tuple[tuple[float, float], tuple[float, float]]:
    """Where a piece begins and where it ends, across the path, from its outline."""
    points = [tuple(map(float, pair.split(","))) for pair in re.findall(r"[-\d.]+,[-\d.]+", path)]
    across = [x if upright else y for x, y in points]
    half = len(across) // 2
    return (across[0], across[-1]), (across[half - 1], across[half])


def test_stage_pages_and_their_index_carry_the_journey(content: Path) -> None:
    pages = generate(load_sound(content), Settings(name="A guide")).pages
    assert 'href="starting/"' in pages["stages/index.md"].markdown
    working = pages["stages/working.md"].markdown
    assert re.findall(r'href="(.*?)"( aria-current="page")?', working) == [
        ("../starting/", ""),
        ("./", ' aria-current="page"'),
    ]
    assert "guide-journey" not in pages["themes/people.md"].markdown


def test_a_drawings_classes_are_not_those_of_the_page_around_it() -> None:
    """A page's part of the same name would take the drawing's colours on, and hand them to all that stands in it."""
    drawn = {
        name
        for path in TEMPLATES.glob("*.svg")
        for node in LexborHTMLParser(path.read_text("utf-8")).css("svg *")
        for name in (node.attributes.get("class") or "").split()
    }
    layouts = (ROOT / "overrides").rglob("*.html")
    around = {
        name
        for path in layouts
        for held in re.findall(r'class="([^"{]*)', path.read_text("utf-8"))
        for name in held.split()
    }
    assert "guide-leaf" in around
    assert drawn & around == set()
