"""How alike entries are, held against figures that were worked out by hand."""

from datetime import date
from math import log, sqrt

import pytest

from guide.prose.runs import runs
from guide.prose.sameness import endings, lengths, openings
from guide.prose.texts import Text
from guide.prose.twins import likenesses, twins


def text(ref: str, *passages: str) -> Text:
    return Text(ref, f"{ref}.md", passages, (), date(2026, 11, 22))


def test_a_spread_is_the_standard_deviation_by_the_mean() -> None:
    # 2, 4 and 6 words: a mean of 4, a deviation of the root of (4 + 0 + 4) / 3.
    made = [text("tips/a", "One two."), text("tips/b", "One two", "three four"), text("tips/c", "a b c d e f")]
    (tips,) = lengths(made)
    assert tips.kind == "tips"
    assert tips.counts == ((2, "tips/a"), (4, "tips/b"), (6, "tips/c"))
    assert tips.spread == pytest.approx(sqrt(8 / 3) / 4)
    assert lengths([text(f"tips/{at}", "Just as long.") for at in "abc"])[0].spread == 0


def test_two_entries_of_a_kind_have_no_spread() -> None:
    assert lengths([text("tips/a", "One."), text("tips/b", "One two three.")]) == ()


def test_entries_that_begin_or_end_alike_are_named() -> None:
    running = {
        "tips/a": ("Ask everyone to write.", "Then go home."),
        "tips/b": ("Ask Everyone, to read.", "Now go home."),
        "tips/c": ("Ask everyone. Then they go home.",),
        "tips/d": (),
    }
    assert openings(running) == {"ask everyone to": ("tips/a", "tips/b")}
    assert endings(running) == {}
    assert endings(running | {"tips/e": ("And then go home!",)}) == {"then go home": ("tips/a", "tips/e")}


def test_a_run_is_told_once_at_its_longest_and_with_all_who_say_it() -> None:
    long, short = "put a name and a date beside it", "a name and a date"
    running = {
        "tips/a": (f"First {long} now.",),
        "tips/b": (f"We {long}.",),
        "tips/c": (f"So {long}, please.",),
        "tips/d": (f"There is {short} here.",),
        "tips/e": ("A name and. A date",),
    }
    assert [(run.said, run.refs) for run in runs(running)] == [
        (short, ("tips/a", "tips/b", "tips/c", "tips/d")),
        (long, ("tips/a", "tips/b", "tips/c")),
    ]


def test_a_run_that_two_entries_share_or_one_repeats_is_none() -> None:
    line = "put a name and a date beside it"
    assert runs({"tips/a": (line, line), "tips/b": (line,)}) == ()


def test_likeness_is_the_cosine_of_words_by_how_rare_they_are() -> None:
    # Of two texts: “ask” is in both and weighs 1, “bus” and “tea” are in one and weigh 1 + log(3 / 2).
    rare = 1 + log(3 / 2)
    ((like, *refs),) = likenesses({"a": "Ask: bus.", "b": "ask tea"})
    assert like == pytest.approx(1 / (1 + rare**2))
    assert refs == ["a", "b"]
    assert likenesses({"a": "ask bus", "b": "Bus? Ask!"})[0][0] == pytest.approx(1)
    assert likenesses({"a": "ask bus", "b": "", "c": "tea"}) == ((0, "a", "b"), (0, "a", "c"), (0, "b", "c"))


def test_twins_are_pairs_over_half() -> None:
    assert twins(((0.7, "a", "b"), (0.5, "a", "c"), (0.49, "b", "c"))) == ((0.7, "a", "b"), (0.5, "a", "c"))
