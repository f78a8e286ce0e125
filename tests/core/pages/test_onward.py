"""Where an entry leads: three cards, each of another kind, and nothing lost beneath them."""

from collections.abc import Sequence

from guide.pages.entries import KIND_TITLES, Group, Way
from guide.pages.onward import MOST_CARDS, count, counter, onward, shown_by, without


def way(kind: str, number: int = 1) -> Way:
    return Way(kind, KIND_TITLES[kind], f"{kind} {number}", f"{kind}s/{number}.md", "Because.")


def groups(*ways: Way, heading: str = "Related") -> Sequence[Group]:
    return [Group(heading, ways)]


def test_the_first_of_each_kind_leads_on_and_the_rest_stays() -> None:
    found = onward("assumption", groups(way("principle"), way("tip", 1), way("tip", 2), way("assessment"), way("tool")))
    assert [(card.does, card.way.title) for card in found.cards] == [
        ("Do it: a tip", "tip 1"),
        ("Do it together: a tool", "tool 1"),
        ("Compare your answers: a check", "assessment 1"),
    ]
    assert [way.title for group in found.rest for way in group.ways] == ["principle 1", "tip 2"]
    assert found.left == 2


def test_its_own_kind_comes_last() -> None:
    found = onward("tip", groups(way("tip"), way("principle"), way("article"), way("story")))
    assert [card.way.kind for card in found.cards] == ["story", "principle", "article"]
    assert [card.way.kind for card in onward("tip", groups(way("tip"))).cards] == ["tip"]


def test_a_response_leads_first_to_what_it_answers() -> None:
    found = onward("story", [*groups(way("tip")), *groups(way("article"), heading="What it answers")])
    assert [card.does for card in found.cards] == ["What it answers: an article", "Do it: a tip"]


def test_without_ways_there_are_no_cards() -> None:
    found = onward("tip", [])
    assert (found.cards, found.rest, found.left) == ((), (), 0)


def test_what_a_story_shows_stands_beside_it() -> None:
    shows = groups(*(way("tip", number) for number in range(5)), heading="What it shows")
    assert len(shown_by(shows)) == MOST_CARDS
    assert [way.title for group in without(shows, shown_by(shows)) for way in group.ways] == ["tip 3", "tip 4"]
    assert shown_by(groups(way("tip"))) == ()


def test_signs_lead_to_something_to_do() -> None:
    assert counter(groups(way("principle"), way("tool"), way("tip"))) == way("tool")
    assert counter(groups(way("principle"))) is None


def test_what_is_left_out_is_counted() -> None:
    assert count([Group("Stories", (way("story"),), left_out=4)]) == 5
