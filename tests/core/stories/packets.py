"""Packets for the tests, and ways to spoil them."""

from pathlib import Path

FIXTURES = Path(__file__).parents[2] / "fixtures"
CASE_STUDY = (FIXTURES / "packets" / "case-study.txt").read_text("utf-8")
BY_MAIL = (FIXTURES / "packets" / "guest-blog-by-mail.txt").read_bytes()


def changed(before: str, after: str, packet: str = CASE_STUDY) -> str:
    """A packet with one thing in it changed; fails where that is not there."""
    assert before in packet
    return packet.replace(before, after, 1)
