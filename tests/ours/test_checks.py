"""The statements of our checks, as they are answered now: short, one thing each, in both directions."""

from statistics import median

import pytest

from guide.content.library import Library
from guide.content.rules.statements import joined_statements, joins

MOST_STATEMENTS = 24
MOST_WORDS = 14
SEVEN = {
    "assumptions",
    "before-you-start",
    "good-practice",
    "making-a-difference",
    "power-and-purpose",
    "principles",
    "values",
}


def test_there_are_seven_and_each_is_published(library: Library) -> None:
    assert set(library.assessments) == SEVEN
    assert all(not editions[-1].draft for editions in library.assessments.values())
    assert len({check.number for check in library.current_assessments()}) == len(SEVEN)


def test_each_is_short(library: Library) -> None:
    for check in library.current_assessments():
        words = [len(item.text.split()) for item in check.items]
        assert len(words) <= MOST_STATEMENTS, check.id
        assert median(words) <= MOST_WORDS, check.id


def test_no_statement_joins_several_things(library: Library) -> None:
    assert list(joined_statements(library)) == []
    excused = {f"{id_}/{item}" for id_, together in library.together.items() for item in together.joins}
    assert excused == set()


def test_agreeing_is_good_in_some_statements_and_bad_in_others(library: Library) -> None:
    for check in library.current_assessments():
        if check.scale:
            [fewer, _] = sorted(len(numbers) for _, numbers in check.good_ends)
            assert fewer * 4 >= len(check.items), check.id


def test_what_one_may_value_is_shuffled_and_has_its_opposite(library: Library) -> None:
    values = library.assessments["values"][-1]
    assert values.choose
    assert values.choose.shuffled
    offered = {item.id for item in values.items}
    assert offered >= {
        "caution",
        "speed",
        "thrift",
        "generosity",
        "safety",
        "courage",
        "loyalty",
        "local-roots",
        "reach",
    }


def test_a_statement_kept_is_asked_in_the_same_sense(library: Library) -> None:
    """An item's id stands for one idea: what agreeing with it means for good or ill never turns round."""
    for editions in library.assessments.values():
        meant: dict[str, bool] = {}
        for edition in editions:
            for item in edition.items if edition.scale else ():
                good = edition.good(item) == edition.scale.points[-1].label if edition.scale else False
                assert meant.setdefault(item.id, good) == good, f"{edition.id}/{item.id}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Our hours are agreed.", ()),
        ("If I miss a meeting, I can still affect it.", (",",)),
        ("Honesty: we say what is so, even when it is awkward", (",",)),
        ("Times, places and papers suit us.", (",", "and")),
        ("We ask, and we listen.", (", and",)),
        ("Brandy for the orchestra", ()),
    ],
)
def test_a_join_is_a_word_or_a_comma_between_two_things(text: str, found: tuple[str, ...]) -> None:
    assert joins(text) == found
