"""Cards: what stands on each, that fronts and backs meet, and that no word is cut off."""

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader

from guide.content.cards import card_notices, cards, without_card
from guide.content.library import Library, load, load_sound
from guide.content.problems import ContentError
from guide.pages.rendering.offered import offered
from guide.pages.settings import Settings
from guide.publish.cards.files import LAYOUTS, decks, typeset_deck
from guide.publish.cards.said import deck
from tests.core.publish.papers.tagged import faults

SETTINGS = Settings(name="A guide", site_url="https://guide.example/of-ours/")
MOST = 150
"""Characters that the back of a card may hold."""
HOSTILE = r'#set "x" *bold* _it_ $x$ @ref <l> \ [b] // no ~ `raw` = Head'
ENTRIES = ("tips/first-tip", "tips/second-tip", "questions/who-speaks", "principles/candour", "assumptions/all-is-well")


def with_cards(content: Path, *refs: str, words: str = "Say it at {}.") -> Library:
    """The small guide, in which some entries have words for a card."""
    for ref in refs:
        path = content / f"{ref}.md"
        card = words.format(ref.rpartition("/")[2])
        path.write_text(path.read_text().replace("\nreviewed:", f"\ncard: '{card}'\nreviewed:", 1))
    return load_sound(content)


def test_the_deck_holds_those_that_have_words_and_the_rest_is_told(content: Path) -> None:
    library = with_cards(content, "questions/who-speaks", "tips/first-tip")
    assert [entry.ref for entry in cards(library)] == ["tips/first-tip", "questions/who-speaks"]
    assert [entry.ref for entry in without_card(library)] == [
        "tips/second-tip",
        "principles/candour",
        "assumptions/all-is-well",
    ]
    (line,) = card_notices(library)
    assert line.startswith("3 entries have no `card` and are left out of the deck: tips/second-tip")


def test_a_belief_is_quoted_and_a_question_is_asked(content: Path) -> None:
    library = with_cards(content, *ENTRIES)
    said = {one["ref"]: (one["word"], one["front"]) for one in deck(cards(library), SETTINGS)["cards"]}
    assumption, question = library.entries["assumptions/all-is-well"], library.entries["questions/who-speaks"]
    assert said["assumptions/all-is-well"] == ("Assumption", f"“{getattr(assumption, 'belief', '')}”")
    assert said["questions/who-speaks"] == ("Question", getattr(question, "ask", ""))
    assert said["tips/first-tip"] == ("Tip", library.entries["tips/first-tip"].title)


@pytest.mark.parametrize(("by", "fits"), [(-1, True), (0, True), (1, False)])
def test_a_back_is_as_long_as_it_may_be(content: Path, by: int, fits: bool) -> None:
    words = ("Wide " * MOST)[: MOST + by - 1] + "W"
    (content / "tips" / "first-tip.md").write_text(
        (content / "tips" / "first-tip.md").read_text().replace("\nreviewed:", f"\ncard: {words}\nreviewed:", 1)
    )
    library, problems = load(content)
    if fits:
        assert problems == ()
        assert all(typeset_deck(cards(library), SETTINGS, layout) for layout in LAYOUTS)
    else:
        assert [one.message for one in problems if one.field == "card"] == [
            f"is {MOST + 1} characters long; shorten it to at most {MOST}"
        ]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_does_not_fit_is_told_by_name_and_nothing_is_cut(content: Path, layout: str) -> None:
    library = with_cards(content, "tips/first-tip", "tips/second-tip")
    first, second = cards(library)
    long = second.model_copy(update={"card": "W" * 60})
    with pytest.raises(ContentError) as told:
        typeset_deck([first, long], SETTINGS, layout)
    (problem,) = told.value.problems
    assert (problem.path, problem.field) == (f"guide_src/{second.ref}.md", "card")
    assert typeset_deck([first, second.model_copy(update={"card": "W" * 18})], SETTINGS, layout)


@pytest.mark.long
def test_what_means_something_to_the_typesetter_is_only_words(content: Path) -> None:
    (entry,) = cards(with_cards(content, "tips/first-tip"))
    odd = entry.model_copy(update={"card": HOSTILE, "title": HOSTILE})
    text = "".join(page.extract_text() for page in _read(typeset_deck([odd], SETTINGS, "one")).pages)
    assert "".join(text.split()).count("".join(HOSTILE.split())) == 2


@pytest.mark.long
@pytest.mark.parametrize("paper", ["A4", "letter"])
def test_fronts_and_backs_meet_when_the_paper_is_turned_on_its_long_edge(content: Path, paper: str) -> None:
    library = with_cards(content, *ENTRIES)
    settings = SETTINGS.model_copy(update={"paper": paper})
    pages = _read(typeset_deck(cards(library), settings, "four")).pages
    assert len(pages) == 4
    titled = [entry for entry in cards(library) if entry.kind in ("tip", "principle")]
    for front, back in ((pages[0], pages[1]), (pages[2], pages[3])):
        for entry in titled:
            if (ahead := _place(front, entry.title)) is not None:
                behind = _place(back, f"Say it at {entry.id}")
                assert behind == (1 - ahead[0], ahead[1]), entry.ref
                titled = [one for one in titled if one is not entry]
    assert titled == []


def _place(page: PageObject, words: str) -> tuple[int, int] | None:
    """In which column and row of a page some words begin."""
    found: list[tuple[int, int]] = []
    wide, high = float(page.mediabox.width), float(page.mediabox.height)

    def visit(text: str, matrix: Sequence[float], within: Sequence[float], *_: object) -> None:
        if text.strip() and words.startswith(text.strip()[:12]):
            # The page is written from its top: one matrix turns it over, the other places the words.
            x = matrix[0] * within[4] + matrix[4]
            y = matrix[3] * within[5] + matrix[5]
            found.append((int(x >= wide / 2), int(y < high / 2)))

    page.extract_text(visitor_text=visit)
    return found[0] if found else None


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_file_is_tagged_and_the_same_each_time(content: Path, layout: str) -> None:
    library = with_cards(content, *ENTRIES)
    data = typeset_deck(cards(library), SETTINGS, layout)
    assert faults(data, "Cards · A guide") == []
    assert typeset_deck(cards(library), SETTINGS, layout) == data


def test_the_size_is_a_quarter_of_the_paper_or_a_page_of_its_own(content: Path) -> None:
    library = with_cards(content, *ENTRIES)
    made = decks(library, SETTINGS)
    whole, small = (_read(made[LAYOUTS[layout]]).pages[0].mediabox for layout in ("four", "one"))
    assert (round(whole.width), round(whole.height)) == (595, 842)
    assert (round(small.width), round(small.height)) == (298, 420)
    assert len(_read(made[LAYOUTS["one"]]).pages) == len(ENTRIES) + 1


def test_without_words_or_without_the_typesetter_there_is_no_deck(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert decks(load_sound(content), SETTINGS) == {}
    library = with_cards(content, "tips/first-tip")
    offered.cache_clear()
    monkeypatch.setattr("guide.pages.rendering.offered.find_spec", lambda name: None)
    try:
        assert decks(library, SETTINGS) == {}
    finally:
        monkeypatch.undo()
        offered.cache_clear()


def _read(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))
