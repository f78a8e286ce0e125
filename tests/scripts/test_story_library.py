"""The pure modules of the story library: what an address says, the numbers that fit, and the pages of what fits."""

from typing import Any

import pytest

from guide.pages.stories.data import FACETS
from guide.pages.stories.facets import TOLD
from guide.pages.stories.listing import STORIES_A_PAGE, steps
from tests.scripts.running import Scripts


def call(modules: Scripts, module: str, expression: str, argument: Any = None) -> Any:
    found = f'import("/assets/js/library/{module}.mjs")'
    return modules.evaluate(f"async (said) => {{ const m = await {found}; return {expression}; }}", argument)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("#stage=working&theme=people", "#theme=people&stage=working"),
        ("#theme=people&stage=working&page=3", "#theme=people&stage=working&page=3"),
        ("#shows=tips/bust-the-jargon", "#shows=tips/bust-the-jargon"),
        ("#place=Ynys+M%C3%B4n", "#place=Ynys+M%C3%B4n"),
        ("#guide-content", ""), ("#theme=", ""), ("#page=2", ""), ("", ""), ("#colour=blue", ""),
        ("#theme=people&page=0", "#theme=people"), ("#theme=people&page=1e3", "#theme=people"),
        ("#__proto__=x&constructor=y", ""),
    ],
)  # fmt: skip
def test_an_address_says_what_is_chosen_and_says_it_again(modules: Scripts, said: str, kept: str) -> None:
    assert call(modules, "choice", "m.hashOf(m.choiceIn(said))", said) == kept


def test_of_each_facet_one_is_chosen_and_choosing_begins_at_the_first_page(modules: Scripts) -> None:
    tell = "said.reduce((now, key) => m.toggled(now, key), m.choiceIn('#theme=people&page=4'))"
    for keys, kept in (
        (["theme=power"], "#theme=power"), (["theme=people"], ""), (["ended=faded"], "#ended=faded&theme=people"),
        (["ended=faded", "ended=faded"], "#theme=people"),
    ):  # fmt: skip
        assert call(modules, "choice", f"m.hashOf({tell})", keys) == kept


def test_numbers_are_told_by_steps_and_meet(modules: Scripts) -> None:
    assert call(modules, "numbers", "m.numbersIn(said)", [0, 1, 1, 5]) == [0, 1, 2, 7]
    assert call(modules, "numbers", "m.inAll(said)", [[1, 2, 3, 9], [2, 9], [0, 2, 9]]) == [2, 9]
    assert call(modules, "numbers", "m.inAll(said)", [[1], []]) == []
    assert call(modules, "numbers", "m.inAny(said)", [[3, 10], [2, 3]]) == [2, 3, 10]


def test_the_newest_stand_first_and_no_page_lies_past_the_last(modules: Scripts) -> None:
    numbers = list(range(45))
    assert call(modules, "numbers", "m.pageOf(said, 1)", numbers) == {"at": 1, "pages": 3, "shown": numbers[:24:-1]}
    assert call(modules, "numbers", "m.pageOf(said, 99)", numbers) == {"at": 3, "pages": 3, "shown": [4, 3, 2, 1, 0]}
    assert call(modules, "numbers", "m.pageOf(said, 2)", []) == {"at": 1, "pages": 1, "shown": []}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("mon", ["Ynys Môn"]), ("car", ["Cardiff", "Carlton, Melbourne"]),
        ("melbourne carl", ["Carlton, Melbourne"]), ("ardiff", []), (" ", []),
    ],
)  # fmt: skip
def test_a_place_is_found_by_how_its_words_begin(modules: Scripts, typed: str, found: list[str]) -> None:
    places = ["Cardiff", "Carlton, Melbourne", "Ynys Môn"]
    assert call(modules, "numbers", "m.placesLike(said[0], said[1])", [places, typed]) == found


@pytest.mark.parametrize(("at", "total"), [(1, 1), (2, 3), (1, 4), (5, 9), (60, 200), (200, 200)])
def test_both_lists_of_pages_name_the_same(modules: Scripts, at: int, total: int) -> None:
    told = call(modules, "numbers", "m.stepsOf(said[0], said[1])", [at, total])
    assert told == [step or 0 for step in steps(at, total)]


def test_scripts_and_pages_share_their_words_and_the_size_of_a_file(modules: Scripts) -> None:
    assert call(modules, "words", "m.TOLD") == TOLD
    assert call(modules, "numbers", "m.A_FILE") == STORIES_A_PAGE


def test_what_fits_is_told_in_a_sentence(modules: Scripts) -> None:
    told = [call(modules, "words", "m.fit(...said)", args) for args in ([0, 1, 1], [1, 1, 1], [45, 2, 3])]
    assert told == [
        "No story fits all of these. Take one choice away.",
        "One story fits",
        "45 stories fit. Page 2 of 3",
    ]


def test_the_facets_are_those_of_the_data(modules: Scripts) -> None:
    assert tuple(call(modules, "choice", "m.FACETS")) == FACETS
