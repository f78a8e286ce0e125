"""Idioms: what the list finds, what it lets through, and that each has plain words beside it."""

from datetime import date
from functools import cache

import pytest

from guide.prose.idioms import found_in, pattern
from guide.prose.idioms import idioms as all_idioms
from guide.prose.passive import passive_signs
from guide.prose.reading import Yardsticks, read
from guide.prose.texts import Text

VERBS = {"drag": ("drag", "drags", "dragged"), "bear": ("bear", "bore")}


idioms = cache(all_idioms)


def said(text: str, ref: str = "") -> list[str]:
    return [form for form, _ in found_in(text, idioms(), ref)]


@pytest.mark.parametrize(
    ("idiom", "text", "there"),
    [
        ("~drag … (feet|heels)", "They dragged their poor\nfeet.", "dragged their poor\nfeet"),
        ("~drag … (feet|heels)", "He drags heels", "drags heels"),
        ("~drag … (feet|heels)", "He drags the very large bag by its feet", ""),
        ("~drag … (feet|heels)", "drag. Their feet", ""),
        ("~bear … in mind", "Bore it in mind", "Bore it in mind"),
        ("front line", "front-line staff", "front-line"),
        ("front line", "a waterfront line", ""),
        ("bird's eye view", "a bird’s eye view", "bird’s eye view"),
    ],
)
def test_an_idiom_is_found_in_each_of_its_shapes(idiom: str, text: str, there: str) -> None:
    found = pattern(idiom, VERBS).search(text.replace("’", "'"))
    assert (text[found.start() : found.end()] if found else "") == there


@pytest.mark.long
def test_idioms_are_found_in_quotation_marks_too_and_each_once() -> None:
    assert said("“Put your cards on the table,” she said, “and we will clear the air.”") == [
        "cards on the table",
        "clear the air",
    ]
    assert said("Say openly what you want. Then we can talk until nobody is angry.") == []


def test_an_entry_may_use_what_it_is_allowed() -> None:
    line = "We are in the same boat."
    assert said(line, "tips/another") == ["in the same boat"]
    assert said(line, "tips/find-others-in-the-same-boat") == []


def test_the_list_is_long_and_each_has_plain_words_and_stands_in_it_once() -> None:
    listed = idioms()
    assert len(listed) > 400
    assert len({idiom.say for idiom in listed}) == len(listed)
    assert all(idiom.plain.strip() for idiom in listed)


def test_each_of_the_list_is_found_where_it_is_written_as_it_stands() -> None:
    for idiom in idioms():
        words = [word.split("|")[0].strip("()~") for word in idiom.say.split() if word != "…"]
        assert idiom.pattern.search(" ".join(words)), idiom.say
        assert idiom.needs <= set(words) | {"22"}, idiom.say


def test_what_stands_both_in_a_field_and_in_the_text_counts_once() -> None:
    line = "Nobody wants to rock the boat."
    text = Text("assessments/a", "assessments/a/1.yml", (line,), (("items.0.text", line),), date(2026, 11, 22))
    reading = read(text, Yardsticks({}, (), passive_signs(), date(2026, 11, 22), idioms()))
    assert [form for form, _ in reading.idioms] == ["rock the boat"]
