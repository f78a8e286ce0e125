"""A round kept in the browser: only when asked, whatever storage and other tabs do."""

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page, expect

from tests.browser.group.codes import some_codes
from tests.browser.group.leading import CLOSE, KEEP, Open, add, count, press, report
from tests.browser.pace.waiting import becomes, until

BLOCKED = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"


def kept(page: Page) -> list[str]:
    names: list[str] = page.evaluate("Object.keys(localStorage).filter((name) => name.includes('round'))")
    return names


def test_a_round_is_kept_only_when_asked_and_cleared_with_a_way_back(together: Open) -> None:
    page = together()
    codes = some_codes(page, 5)
    add(page, codes[0])
    expect(count(page)).to_have_text("1 person so far")
    assert kept(page) == []
    page.get_by_label(KEEP).check()
    add(page, "\n".join(codes[1:]))
    expect(count(page)).to_have_text("5 people so far")
    page.reload()
    page.wait_for_selector("html[data-ready]")
    expect(page.get_by_text("This browser kept the round: 5 people")).to_be_visible()
    press(page, "Wipe this round")
    becomes(page, lambda: kept(page), [])
    expect(count(page)).to_have_text("0 people so far")
    press(page, "Undo")
    expect(count(page)).to_have_text("5 people so far")
    expect(page.get_by_label(KEEP)).to_be_checked()
    press(page, CLOSE)
    expect(report(page)).to_be_visible()
    page.reload()
    expect(report(page)).to_be_visible()


@pytest.mark.parametrize("storage", [BLOCKED, FULL], ids=["blocked", "full"])
def test_where_nothing_can_be_kept_the_round_goes_on(page: Page, together: Open, storage: str) -> None:
    page.add_init_script(storage)
    together()
    codes = some_codes(page, 5)
    add(page, codes[0])
    page.get_by_label(KEEP).click()
    expect(page.get_by_text("its storage is blocked or full")).to_be_visible()
    expect(page.get_by_label(KEEP)).not_to_be_checked()
    add(page, "\n".join(codes[1:]))
    press(page, CLOSE)
    expect(report(page)).to_be_visible()


def test_another_tab_writes_over_nothing(context: BrowserContext, together: Open) -> None:
    here, there = together(), together(at=context.new_page())
    codes = some_codes(here, 4)
    add(here, codes[0])
    here.get_by_label(KEEP).check()
    add(there, codes[1])
    there.get_by_label(KEEP).check()
    question = there.get_by_text("This browser keeps a round with 1 person")
    expect(question).to_be_visible()
    add(here, codes[2])
    expect(there.get_by_text("This browser keeps a round with 2 people")).to_be_visible()
    there.on("dialog", lambda dialog: dialog.accept())
    there.reload()
    expect(there.get_by_text("This tab kept the round: 1 person. See that this is everybody.")).to_be_visible()
    expect(there.get_by_text("This browser keeps a round with 2 people")).to_be_visible()
    press(there, "Put both together")
    expect(count(there)).to_have_text("3 people so far")
    expect(here.get_by_text("This browser keeps a round with 3 people")).to_be_visible()
    press(here, "Take the kept one")
    expect(count(here)).to_have_text("3 people so far")
    expect(there.get_by_text("This browser keeps a round")).to_have_count(0)
    press(here, "Wipe this round")
    expect(there.get_by_text("Another tab cleared the round")).to_be_visible()
    expect(count(there)).to_have_text("3 people so far")
    expect(there.get_by_label(KEEP)).not_to_be_checked()


def test_leaving_with_codes_that_nobody_kept_is_held_up(together: Open) -> None:
    page = together()
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    page.reload()
    page.wait_for_selector("html[data-ready]")
    assert asked == []
    add(page, some_codes(page, 1)[0])
    expect(count(page)).to_have_text("1 person so far")
    page.reload()
    page.wait_for_selector("html[data-ready]")
    becomes(page, lambda: asked, ["beforeunload"])
    add(page, some_codes(page, 1)[0])
    page.get_by_label(KEEP).check()
    until(page, lambda: kept(page), bool)
    page.reload()
    assert asked == ["beforeunload"]
