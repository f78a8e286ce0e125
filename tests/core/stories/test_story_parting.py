"""A packet without its end line: what the mail added below is no part of the story, and is told."""

import pytest

from guide.stories.packet.parting import parting
from guide.stories.packet.reading import Reading, read_packet
from tests.core.stories.packets import CASE_STUDY

LAST = CASE_STUDY.rsplit("## ", 1)[0] + "## What we would tell others\n\nAsk the driver first.\n"
NOTICE = "This e-mail and any attachments are confidential and intended solely for the addressee."


def ending(below: str) -> Reading:
    reading = read_packet(f"{LAST}\n{below}\n")
    assert reading.problems == ()
    assert "nothing is missing at the end" in reading.notes[0]
    return reading


def prose(reading: Reading) -> str:
    assert reading.packet is not None
    return reading.packet.sections[-1].prose


@pytest.mark.parametrize(
    "below",
    [
        "-- \nChris Example\nSent from my phone",
        "--\nChris Example",
        "Sent from my iPhone",
        "Sent from my Galaxy",
        "Sent from Outlook for Android",
        "Sent from Yahoo Mail on Android",
        "Sent with Proton Mail secure email.",
        "Get Outlook for iOS",
        "Get Outlook for iOS<https://aka.ms/o0ukef>",
        "Envoyé de mon iPhone",
        "Von meinem iPhone gesendet",
        "Enviado desde mi iPhone",
        "Anfonwyd o fy iPhone",
        "Kind regards,\n\nChris Example\nHall keeper\n01234 567890",
        "Many thanks\nChris",
        "Best wishes,\nChris Example\n\nSent from my iPad",
        "Cofion gorau\nChris",
        NOTICE,
        f"Chris Example\n\n{NOTICE}".replace("Chris Example\n\n", ""),
        "CONFIDENTIALITY NOTICE: The information in this email is for the named person.",
        "If you are not the intended recipient, please delete it.",
        "Please consider the environment before printing this e-mail.",
        "-----Original Message-----\nFrom: Chris Example",
        "---------- Forwarded message ---------\nFrom: Chris Example\nA second message.",
        "Begin forwarded message:\n\nFrom: Chris Example",
        "________________________________\nFrom: Chris Example\nSent: Monday\nTo: Stories",
        "From: Chris Example\nSent: Monday\nTo: Stories\nSubject: My story\n\nMore.",
        "On Mon, 3 Mar 2025 at 10:00, Chris Example <chris@example.org> wrote:\n> Hello",
        "On Mon, 3 Mar 2025 at 10:00, Chris Example\n<chris@example.org> wrote:\n\n> Hello",
    ],
)
def test_what_a_mail_adds_is_left_out(below: str) -> None:
    reading = ending(below)
    assert prose(reading) == "Ask the driver first."
    assert "left out" in reading.notes[0]


@pytest.mark.parametrize(
    "below",
    [
        "Then we stopped.",
        "On Tuesday in 2019 the council wrote:\n\n> Not now.",
        "Sent from the council, a van brought chairs, which nobody had asked for.\n\nWe sat.\n\nSo.\n\nThere.",
        "Thank you.\n\nThat was what the driver said on the last day, and nobody has forgotten it since.",
        "From: us\n\nTo all of you who ask.",
        "This e-mail list was our best idea.",
        "- one\n- two",
    ],
)
def test_a_story_goes_on(below: str) -> None:
    reading = ending(below)
    assert prose(reading) == f"Ask the driver first.\n\n{below}"
    assert "left out" not in reading.notes[0]


def test_with_its_end_line_a_story_may_hold_any_of_it() -> None:
    reading = read_packet(f"{LAST}\n-- \nSent from my iPhone\n\nEnd of story packet\n-- \nChris")
    assert prose(reading) == "Ask the driver first.\n\n-- \nSent from my iPhone"
    assert reading.notes == ()


def test_before_the_last_heading_nothing_is_a_signature() -> None:
    text = CASE_STUDY.replace("End of story packet", "").replace("To keep the bus.", "To keep the bus.\n\n--\n\nSo.")
    reading = read_packet(text)
    assert reading.packet is not None
    assert "So." in reading.packet.sections[0].prose


@pytest.mark.parametrize("lines", [8, 9])
def test_below_a_farewell_stand_so_many_lines_at_most(lines: int) -> None:
    text = ["Ask first.", "", "Regards", *["Chris"] * lines]
    assert parting(text, 0) == (2 if lines <= 8 else None)


@pytest.mark.parametrize(
    "piece",
    [
        "On 1 ",
        "sent from ",
        "_",
        "- ",
        "This e-mail ",
        "On 1\n",
        "Sent from my \n\n",
        "From: a\n",
        "thanks\n",
        "this message is \n\n",
    ],
)
def test_floods_are_read_in_good_time(piece: str) -> None:
    text = (piece * 12_000)[:12_000].split("\n")
    found = parting(text, 0)
    assert found is None or 0 <= found < len(text)
