"""Mail whose lines were broken for the way: a dash between words makes no list, and a list stays one."""

import random
import re
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.stories.packet.wrapped import unwrapped
from guide.text.blocks import Items, Paragraph, read_blocks
from tests.examples import examples

WORDS = re.findall(
    r"\S+",
    "we met every other week in the back room of old library which was kind them and drank tea after year wanted for "
    "something else had learned to anywhere council’s officer brought biscuits, nobody knew who should pay it",
)


def broken(seed: int, width: int, dashes: float, sign: str = "-") -> str:
    made = random.Random(seed)  # noqa: S311
    words = ["Then"]
    for _ in range(150):
        words.append(made.choice(WORDS))
        if made.random() < dashes:
            words.append(sign)
    return textwrap.fill(" ".join([*words, "indeed."]), width, break_on_hyphens=False)


@pytest.mark.long
@given(st.integers(), st.integers(60, 80), st.sampled_from([0.02, 0.04, 0.1, 0.25]), st.sampled_from(["-", "+", "*"]))
@examples(300)
def test_spaced_dashes_in_broken_lines_make_one_paragraph(seed: int, width: int, dashes: float, sign: str) -> None:
    text = broken(seed, width, dashes, sign)
    (block,) = read_blocks(unwrapped(text, by_mail=True))
    assert isinstance(block, Paragraph)
    assert block.text.split() == text.split()


ITEMS = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(lambda words: f"{words[0]} {' '.join(words[1:])}"),
    min_size=2,
    max_size=6,
)


@pytest.mark.long
@given(ITEMS, st.integers(60, 80), st.sampled_from(["-", "*", "1"]), st.booleans())
@examples(300)
def test_a_list_that_is_announced_stays_one(items: list[str], width: int, sign: str, blank: bool) -> None:
    said = "We agreed on these things and wrote each of them on a card for the wall:"
    marks = [f"{number}." if sign == "1" else sign for number in range(1, len(items) + 1)]
    listed = [textwrap.fill(f"{mark} {item}", width) for mark, item in zip(marks, items, strict=True)]
    blocks = read_blocks(unwrapped("\n".join([said, *[""] * blank, *listed]), by_mail=True))
    assert [type(block) for block in blocks] == [Paragraph, Items]
    assert isinstance(blocks[1], Items)
    # An item whose broken line begins with a dash is read as two: nothing tells them apart.
    assert len(blocks[1].items) == len(items)


FULL = "We met every other week in the back room of the old library there"


@pytest.mark.parametrize(
    "listed",
    [
        f"{FULL}\n- tea\n- cake",
        f"{FULL}\n- who pays for the room and the heating\n- who keeps the key\n- who says no",
        f"{FULL}\n1. tea\n2. cake",
        f"{FULL}.\n- Ask first",
        f"{FULL}:\n- which was kind of them",
        f"{FULL}\n\n- which was kind of them",
        f"{FULL}\n- which was kind of them, since nobody had asked them for it before\n  we did",
        f"{FULL}\n  - which was kind of them",
        "We brought\n- tea",
        "- which was kind of them, since nobody had asked them for it before that\n- and drank tea",
        f"{FULL} and in the front room when it rained as it does here\n- which was kind of them",
    ],
)
def test_lists_stay(listed: str) -> None:
    assert unwrapped(listed, by_mail=True) == listed
    assert any(isinstance(block, Items) for block in read_blocks(unwrapped(listed, by_mail=True)))


@pytest.mark.parametrize(
    ("text", "by_mail", "left"),
    [
        (
            f"{FULL}\n- which was kind of them - and drank tea.",
            True,
            f"{FULL} - which was kind of them - and drank tea.",
        ),
        (
            f"{FULL}\n- which was kind of them - and drank tea.",
            False,
            f"{FULL}\n- which was kind of them - and drank tea.",
        ),
        (f"> {FULL}\n> - which was kind.", True, f"> {FULL} - which was kind."),
        (f"{FULL}\n1. That was odd.", True, f"{FULL} 1. That was odd."),
        (f"{FULL}\nand\n- tea", True, f"{FULL}\nand\n- tea"),
        (
            f"{FULL}\n- which was kind of them - and drank tea. After a year the room\nwas gone.",
            False,
            f"{FULL} - which was kind of them - and drank tea. After a year the room\nwas gone.",
        ),
    ],
)
def test_only_breaks_that_would_make_a_list_are_undone(text: str, by_mail: bool, left: str) -> None:
    assert unwrapped(text, by_mail=by_mail) == left


@pytest.mark.parametrize("length", [54, 55, 80, 81])
def test_a_line_counts_as_full_within_its_limits(length: int) -> None:
    first = ("word " * 20)[: length - 1].replace(" w", " w") + "x"
    text = f"{first}\n- so it was - and {'y' * 30}"
    assert (unwrapped(text, by_mail=True) != text) == (55 <= length <= 80)


@pytest.mark.parametrize("piece", ["- \n", "> ", "- a\n", "1. a\n", "word ", "-\n" + "a" * 60 + "\n"])
def test_floods_are_read_in_good_time(piece: str) -> None:
    text = (piece * 12_000)[:12_000]
    assert unwrapped(text, by_mail=True).split() == text.split()
