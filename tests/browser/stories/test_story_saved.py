"""What people kept with an earlier version: each draft opens as it was, and makes the packet it would have made."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.stories.conftest import OpenForm
from tests.browser.stories.filling import agree, show_packet, to_sending

SAVED = Path(__file__).parents[2] / "fixtures" / "saved" / "stories"


@pytest.mark.parametrize("kind", ["case-study", "guest-blog", "response"])
def test_a_draft_of_yesterday_opens_and_makes_the_same_packet(open_form: OpenForm, page: Page, kind: str) -> None:
    saved = json.loads((SAVED / f"draft-{kind}.json").read_text("utf-8"))
    page.add_init_script(f"localStorage.setItem({json.dumps(saved['key'])}, {json.dumps(json.dumps(saved['kept']))})")
    open_form()
    expect(page.get_by_text("Here is the draft that you asked this browser to keep")).to_be_visible()
    page.get_by_role("button", name="Show all on one page").click()
    agree(page)
    to_sending(page)
    packet = (SAVED / f"packet-{kind}.txt").read_text("utf-8")
    made = show_packet(page)
    if kind == "response":  # dated by the day on which it is sent
        made, packet = (re.sub(r'(?m)^date: ".*"$', "date:", text) for text in (made, packet))
    assert made == packet
