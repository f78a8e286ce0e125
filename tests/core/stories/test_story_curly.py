"""Fields in curly quotation marks, as word processors make them."""

import pytest

from guide.stories.packet.curly import straightened
from guide.stories.packet.reading import read_packet
from tests.core.stories.packets import CASE_STUDY, changed


@pytest.mark.parametrize(
    ("line", "straight"),
    [
        ("title: “The hall”", 'title: "The hall"'),
        ("title:   ‘The hall’  ", 'title:   "The hall"  '),
        ("title: „The hall“", 'title: "The hall"'),
        ("title: «The hall»", 'title: "The hall"'),
        ("title: ”The hall”", 'title: "The hall"'),
        ("title: “The “best” hall”", 'title: "The “best” hall"'),
        ('title: “The "best" hall”', 'title: "The \\"best\\" hall"'),
        ("title: “It’s: ours, “truly””", 'title: "It’s: ours, “truly”"'),
        ("  - {to: “tips/a”, why: “We asked, twice.”}", '  - {to: "tips/a", why: "We asked, twice."}'),
        ("sectors: [“public”, “voluntary”]", 'sectors: ["public", "voluntary"]'),
        ("  - “a”", '  - "a"'),
        ('title: "“The hall”"', 'title: "“The hall”"'),
        ('why: "He said, “no”, and left"', 'why: "He said, “no”, and left"'),
        (
            '  - {to: "tips/a", why: "He said, “no”, and left: “so”"}',
            '  - {to: "tips/a", why: "He said, “no”, and left: “so”"}',
        ),
        ("title: The “best” hall", "title: The “best” hall"),
        ("title: “Best” of halls", "title: “Best” of halls"),
        ("author: Jo, “the keeper”", "author: Jo, “the keeper”"),
        ("title: “The hall", "title: “The hall"),
        ("title: plain", "title: plain"),
    ],
)
def test_only_marks_that_enclose_a_value_are_turned(line: str, straight: str) -> None:
    assert straightened(line) == straight
    assert straightened(straight) == straight


def test_a_packet_whose_every_mark_is_curly_is_read_with_a_note() -> None:
    front, bar, rest = CASE_STUDY.partition("\n---\n## ")
    curly = front
    while '"' in curly:
        curly = curly.replace('"', "“", 1).replace('"', "”", 1)
    reading = read_packet(curly + bar + rest)
    assert reading.packet == read_packet(CASE_STUDY).packet
    assert ["curly quotation marks" in note for note in reading.notes] == [True]


@pytest.mark.parametrize("bar", ["—", "–-", "-–", "—-", "––"])
def test_bars_that_became_dashes_are_known(bar: str) -> None:
    reading = read_packet(changed("---\nform", f"{bar}\nform"))
    assert reading.problems == ()


@pytest.mark.parametrize("piece", ["“", "title: “", "”,", '"', "{", "- “a” ", "\\”"])
def test_floods_are_read_in_good_time(piece: str) -> None:
    text = (piece * 12_000)[:12_000]
    assert len(straightened(text)) >= len(text) // 2
