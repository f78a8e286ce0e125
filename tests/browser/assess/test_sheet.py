"""Without JavaScript, or where it fails, a check is a sheet to print and tick; nothing on it needs a script."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

Open = Callable[[str], Page]


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page of a browser in which JavaScript is off."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("check", "boxes"), [("assumptions", 11 * 7), ("principles", 18 * 7), ("values", 18)])
def test_every_check_is_a_sheet(plain: Page, site: str, check: str, boxes: int) -> None:
    plain.goto(f"{site}assessments/{check}/")
    form = plain.locator("form.guide-questionnaire")
    expect(form.get_by_role("radio").or_(form.get_by_role("checkbox"))).to_have_count(boxes)
    expect(form.get_by_role("button")).to_have_count(0)
    expect(plain.get_by_text("Here is the check as a sheet.")).to_be_visible()
    form.locator("input").first.check()
    form.locator("input").first.press("Enter")
    expect(plain).to_have_url(re.compile(rf"/{check}/$"))


def test_on_paper_every_statement_stands_with_boxes_and_no_buttons(answering: Open) -> None:
    page = answering("assumptions/")
    expect(page.get_by_text("Here is the check as a sheet.")).to_be_hidden()
    expect(page.get_by_text("11 of 11")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.get_by_text("11 of 11")).to_be_visible()
    expect(page.get_by_text("Partnership:")).to_be_visible()
    expect(page.get_by_role("radio").last).to_be_visible()
    expect(page.locator(".guide-article").get_by_role("button")).to_have_count(0)
