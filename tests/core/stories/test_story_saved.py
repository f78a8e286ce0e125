"""Packets that an earlier version wrote are still taken in, word for word."""

from pathlib import Path

import pytest

from guide.stories.packet.reading import read_packet

SAVED = Path(__file__).parents[2] / "fixtures" / "saved" / "stories"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("case-study", ["\n# 5 of us\nEnd of story packet\n", "Ask early. 😀"]),
        ("guest-blog", ["سطر أول\n\nسطر ثان"]),
        ("response", ["We saw it too."]),
    ],
)
def test_a_packet_of_yesterday_is_read(kind: str, words: list[str]) -> None:
    reading = read_packet((SAVED / f"packet-{kind}.txt").read_bytes())
    assert reading.problems == ()
    assert reading.packet is not None
    assert reading.packet.fields.form == kind.replace("-", " ")
    prose = "\n".join(section.prose for section in reading.packet.sections)
    assert [part for part in words if part not in prose] == []
