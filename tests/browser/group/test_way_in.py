"""From the home page to a closed round: what it takes, beside the codes."""

import re

from playwright.sync_api import Page, expect

from tests.browser.group.codes import some_codes
from tests.browser.group.leading import BOX, CLOSE, report

MOST_CLICKS = 5


def test_from_home_to_a_closed_report_in_five_clicks(page: Page, site: str) -> None:
    page.goto(site)
    page.wait_for_selector("html[data-ready]")
    clicks = 0

    def click(role: str, name: str | re.Pattern[str]) -> None:
        nonlocal clicks
        page.get_by_role(role, name=name).first.click()  # type: ignore[arg-type]
        clicks += 1

    click("link", "Checks")
    tile = page.get_by_role("listitem").filter(has_text="Which assumptions hold here?")
    expect(tile).to_contain_text("Suits:")
    click("link", re.compile("^Run it together.*Which assumptions hold here"))
    expect(page.get_by_text(re.compile("^Ready without signal"))).to_be_visible()
    page.get_by_label(BOX).fill("\n".join(some_codes(page, 8)))
    click("button", "Add to the round")
    click("button", CLOSE)
    expect(report(page)).to_have_text("What eight people said")
    assert clicks <= MOST_CLICKS
