"""Drafts: kept only if asked, one of each kind, cleared with a way back, and never lost on a wrong step."""

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.browser.stories.conftest import OpenForm
from tests.browser.stories.filling import PROSE, TITLE, choose, fill, to_sending

KEPT = "(kind) => JSON.parse(localStorage.getItem(`guide:story-draft-${kind}`))?.value ?? null"
BLOCKED = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"


def test_a_draft_is_kept_only_if_asked_and_cleared_with_a_way_back(open_form: OpenForm, page: Page) -> None:
    asked: list[str] = []

    def accept(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", accept)
    open_form()
    choose(page, "guest blog")
    title = page.get_by_role("textbox", name="Title")
    title.fill("Not kept")
    page.reload()
    assert asked == ["beforeunload"]
    page.get_by_role("radio", name="A guest blog").check()
    page.get_by_role("checkbox", name="Keep this guest blog in this browser").check()
    fill(page)
    page.reload()
    assert asked == ["beforeunload"]
    expect(page.get_by_text("Here is the draft that you asked this browser to keep")).to_be_visible()
    expect(page.get_by_role("heading", name="What you agree to")).to_be_visible()
    expect(page.get_by_role("checkbox", name="right to share")).not_to_be_checked()
    page.get_by_role("button", name="Show all on one page").click()
    expect(title).to_have_value(TITLE)
    expect(page.get_by_role("textbox", name="The story")).to_have_value(PROSE)
    expect(page.get_by_role("textbox", name="How does your story show “It will be easy”?")).to_have_value(
        "We thought so."
    )
    kept = page.evaluate(KEPT, "guest-blog")
    assert kept["consents"] == []

    page.get_by_role("button", name="Clear everything").click()
    expect(title).to_have_value("")
    assert page.evaluate(KEPT, "guest-blog") is None
    page.get_by_role("button", name="Bring it back").click()
    expect(title).to_have_value(TITLE)
    assert page.evaluate(KEPT, "guest-blog")["id"] == kept["id"]


def test_each_kind_has_a_draft_of_its_own(open_form: OpenForm, page: Page) -> None:
    open_form()
    choose(page, "guest blog")
    page.get_by_role("checkbox", name="Keep this guest blog").check()
    page.get_by_role("textbox", name="Title").fill("A blog")
    page.get_by_role("button", name="Back", exact=True).click()
    choose(page, "case study")
    expect(page.get_by_role("checkbox", name="Keep this case study")).not_to_be_checked()
    page.get_by_role("checkbox", name="Keep this case study").check()
    page.get_by_role("textbox", name="Title").fill("A study")
    page.reload()
    expect(page.get_by_text("keeps a case study and a guest blog of yours")).to_be_visible()
    choose(page, "guest blog")
    expect(page.get_by_role("textbox", name="Title")).to_have_value("A blog")
    page.get_by_role("checkbox", name="Keep this guest blog").uncheck()
    assert page.evaluate(KEPT, "guest-blog") is None
    assert page.evaluate(KEPT, "case-study")["title"] == "A study"


@pytest.mark.full
def test_another_tab_never_writes_over_a_draft(open_form: OpenForm, page: Page) -> None:
    open_form()
    choose(page, "guest blog")
    page.get_by_role("checkbox", name="Keep this guest blog").check()
    page.get_by_role("textbox", name="Title").fill("First tab")
    page.get_by_role("textbox", name="Title").blur()
    other = page.context.new_page()
    page.wait_for_function(f"() => ({KEPT})('guest-blog')?.title === 'First tab'")
    other.goto(page.url)
    expect(other.get_by_role("textbox", name="Title")).to_have_value("First tab")
    other.get_by_role("textbox", name="Title").fill("Second tab")
    expect(page.get_by_text("open in another tab as well")).to_be_visible()
    page.get_by_role("textbox", name="Title").fill("First again")
    page.wait_for_timeout(600)
    assert page.evaluate(KEPT, "guest-blog")["title"] == "Second tab"
    other.close()


def test_where_storage_is_blocked_the_form_says_so_and_goes_on(open_form: OpenForm, page: Page) -> None:
    page.add_init_script(BLOCKED)
    open_form()
    page.get_by_role("radio", name="A guest blog").check()
    keep = page.get_by_role("checkbox", name="Keep this guest blog")
    keep.click()
    expect(page.get_by_text("does not let the page keep anything")).to_be_visible()
    expect(keep).not_to_be_checked()
    fill(page)
    to_sending(page)
