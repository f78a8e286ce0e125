"""How well the search finds what people look for here, over sets of what they type and who would."""

from collections.abc import Iterator

import pytest
import yaml
from playwright.sync_api import Page, expect

from bench.relevance import FIRST, SETS, Answered, Asked, answers, figures, index_of, read_sets, sources_of
from guide.content.library import Library, load_sound
from guide.publish.finding.finds import finds
from guide.publish.finding.pages import made_words
from guide.publish.finding.stems import stems_of
from tests.ours.conftest import CONTENT

ENOUGH = {"searches": 0.88, "complaints": 0.66, "told-before": 0.71}
"""Of each set, the share that has a right page among the first three. Raise them as the words grow."""


@pytest.fixture(scope="module")
def library() -> Library:
    return load_sound(CONTENT).published()


@pytest.fixture(scope="module")
def sets() -> dict[str, tuple[Asked, ...]]:
    return read_sets(SETS)


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return index_of(CONTENT)


@pytest.fixture(scope="module")
def answered(made: dict[str, str], sets: dict[str, tuple[Asked, ...]]) -> dict[str, list[Answered]]:
    return {name: answers(made, asked) for name, asked in sets.items()}


def test_the_sets_are_of_a_size_and_say_who_would(sets: dict[str, tuple[Asked, ...]]) -> None:
    assert len(sets["searches"]) >= 60
    assert len(sets["complaints"]) >= 30
    for path in SETS.glob("*.yml"):
        lines = yaml.safe_load(path.read_text("utf-8"))
        assert all(line["who"] and line["typed"] and line["right"] for line in lines), path.name
        assert len({line["typed"] for line in lines}) == len(lines), path.name


def test_every_page_named_in_a_set_is_there(sets: dict[str, tuple[Asked, ...]], library: Library) -> None:
    there = {find.url.rstrip("/") for find in finds(library, {}, {})}
    lists = {"assessments", "principles", "glossary", "about/privacy", "about/running-a-check"}
    named = {page for asked in sets.values() for one in asked for page in one.right}
    assert named - there - lists == set()


@pytest.mark.parametrize("name", ENOUGH)
def test_enough_is_found_among_the_first_three(answered: dict[str, list[Answered]], name: str) -> None:
    figured = figures(answered[name])
    assert figured.at_three >= ENOUGH[name] * figured.asked, str(figured)


def test_words_for_pages_are_for_pages_that_are_there() -> None:
    _, pages, _ = sources_of(CONTENT)
    assert set(made_words()) - set(pages) == set()
    assert all(words["said_as"] and words["asked_as"] for words in made_words().values())


def test_places_are_found_by_what_people_call_them(made: dict[str, str]) -> None:
    wanted = {
        "where is my plan": "plan",
        "I'm new here, where do I start?": "stages/starting",
        "can I copy this for my course": "about/licence",
        "how do I run a check with 12 people": "about/running-a-check",
    }
    told = answers(made, [Asked(typed, (page,)) for typed, page in wanted.items()])
    assert [one.asked.typed for one in told if (one.place or FIRST + 1) > FIRST] == []


def test_no_contributors_page_comes_unasked(answered: dict[str, list[Answered]]) -> None:
    shown = {url for told in answered.values() for one in told for url in one.found[:FIRST]}
    assert not [url for url in shown if url.startswith(("contribute/", "sources/"))]


def test_no_line_that_people_ask_with_was_taken_from_a_set(sets: dict[str, tuple[Asked, ...]]) -> None:
    taken = {tuple(stems_of(one.typed)) for asked in sets.values() for one in asked}
    # Two words that say something, such as "lived experience", may be anybody's.
    same = [line for line in asked_with() if len(stems := tuple(stems_of(line))) > 2 and stems in taken]
    assert same == []


def asked_with() -> Iterator[str]:
    for find in finds(*sources_of(CONTENT)):
        yield from find.words.get("asked_as", ())


@pytest.mark.full
def test_the_dialog_shows_what_the_engine_finds(
    page: Page, whole: str, sets: dict[str, tuple[Asked, ...]], answered: dict[str, list[Answered]]
) -> None:
    page.goto(f"{whole}tips/")
    page.wait_for_selector("html[data-ready]", state="attached")
    page.get_by_role("banner").get_by_role("button", name="Search").click()
    page.wait_for_load_state("networkidle")
    field = page.get_by_role("searchbox", name="What are you looking for?")
    different = {}
    # By now all that a sentence may wait for is there.
    with page.expect_response("**/search/rest-1.json"):
        field.fill("a first sentence about who decides and who pays")
    for one, told in zip(sets["searches"], answered["searches"], strict=True):
        field.fill(one.typed)
        if not told.found:
            continue
        status = page.get_by_role("dialog").locator(".guide-search-status")
        expect(status).to_contain_text(f"“{one.typed}”")
        shown = page.get_by_role("dialog").locator("ol.guide-found a[data-result]")
        expect(shown.first).to_be_visible()
        urls = shown.evaluate_all("(links, root) => links.map((link) => link.href.replace(root, ''))", whole)
        if tuple(urls[:FIRST]) != told.found[:FIRST]:
            different[one.typed] = (urls[:FIRST], told.found[:FIRST])
    assert different == {}
