"""The editor's handbook: a packet as one line, for the box of a workflow that would run its lines together."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from guide.stories.github.events import MOST_CHARACTERS, pasted
from guide.stories.packet.reading import read_packet
from tests.browser.pace.waiting import becomes
from tests.browser.states.editor import PACKET, PATH
from tests.scripts.running import Scripts

NAMES = "Then Maria Lopez of Harbour Housing Trust rang."


@pytest.fixture
def handbook(page: Page, site: str) -> Page:
    page.goto(site + PATH)
    page.wait_for_selector("html[data-ready]", state="attached")
    return page


def one_line(modules: Scripts, text: str) -> dict[str, Any]:
    found: dict[str, Any] = modules.evaluate(
        "text => import('/assets/js/stories/packet/one-line.mjs').then(({ oneLine }) => oneLine(text))", text
    )
    return found


def test_the_line_holds_the_packet_and_nothing_around_it(modules: Scripts) -> None:
    found = one_line(modules, f"Ring 0117 496 0123.\n{PACKET}\nYours, Ada Writer")
    assert "\n" not in found["line"]
    assert "0117" not in found["line"]
    assert "Ada Writer" not in found["line"]
    assert found["ended"] is True
    assert found["contacts"] == 2
    packet = json.loads(found["line"])["packet"]
    assert "example.org" not in packet
    assert read_packet(packet).problems == ()


def test_the_workflow_takes_the_line_and_refuses_what_the_box_makes_of_lines(modules: Scripts) -> None:
    line = one_line(modules, PACKET)["line"]
    assert pasted({"inputs": {"packet": line}}) == (line, ())
    assert pasted({"inputs": {"packet": PACKET.replace("\n", " ")}})[1]


def test_line_ends_of_every_kind_are_kept(modules: Scripts) -> None:
    hostile = PACKET.replace("To keep the bus.", "a\u2028b\u2029c \\ \" ' ` $(x) ${{ y }}\n\nd")
    given = read_packet(hostile.replace("\n", "\r\n"))
    line = one_line(modules, hostile.replace("\n", "\r\n"))["line"]
    assert re.search("[\n\r\u2028\u2029]", line) is None
    assert given.packet is not None
    sections = read_packet(json.loads(line)["packet"]).packet
    assert sections is not None
    assert sections.sections[0] == given.packet.sections[0]


def test_names_are_pointed_at_and_a_missing_end_is_told(modules: Scripts) -> None:
    found = one_line(modules, PACKET.replace("To keep the bus.", NAMES).partition("End of story")[0])
    assert found["names"] == ["Maria Lopez of Harbour Housing Trust"] or "Maria Lopez" in " ".join(found["names"])
    assert "What helped" not in found["names"]
    assert found["ended"] is False
    assert one_line(modules, "Dear editor")["line"] == ""


def test_most_characters_are_the_workflows(modules: Scripts) -> None:
    most = modules.evaluate("import('/assets/js/stories/packet/one-line.mjs').then((module) => module.MOST_CHARACTERS)")
    assert most == MOST_CHARACTERS


def test_an_editor_makes_the_line_and_copies_it(handbook: Page) -> None:
    handbook.context.grant_permissions(["clipboard-read", "clipboard-write"])
    given = handbook.get_by_role("textbox", name="The packet, or the message that holds it")
    made = handbook.get_by_role("textbox", name="The packet as one line")
    copying = handbook.get_by_role("button", name="Copy the line")
    expect(copying).to_be_disabled()
    given.fill("No packet here")
    expect(handbook.get_by_text("There is no packet in this.")).to_be_visible()
    given.fill(PACKET)
    expect(handbook.get_by_text("2 e-mail addresses or telephone numbers were taken out")).to_be_visible()
    copying.click()
    expect(handbook.get_by_text("Copied.")).to_be_visible()
    expect(made).not_to_have_value("")
    becomes(handbook, lambda: handbook.evaluate("navigator.clipboard.readText()"), made.input_value())
