"""The editor's handbook: a packet made into one line."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.states.state import State

PATH = "contribute/editors-handbook/"
PACKET = (Path(__file__).parents[2] / "fixtures" / "packets" / "case-study.txt").read_text("utf-8")


def pasting(text: str) -> Callable[[Page], None]:
    def reach(page: Page) -> None:
        page.get_by_role("textbox", name="The packet, or the message that holds it").fill(text)

    return reach


STATES = (
    State("editor-one-line-empty", PATH),
    State("editor-one-line-made", PATH, pasting(f"Dear editor\n{PACKET}\nYours")),
    State("editor-one-line-no-packet", PATH, pasting("Dear editor, I forgot the packet.")),
    State("editor-one-line-too-long", PATH, pasting(PACKET.replace("To keep the bus.", "word " * 15_000))),
)
