"""Drafts: for this tab at once, for longer only if asked, one of each kind, cleared with a way back."""

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.browser.pace.waiting import becomes, until
from tests.browser.pace.windows import beside
from tests.browser.stories.conftest import OpenForm
from tests.browser.stories.filling import PROSE, TITLE, choose, fill, to_sending

KEPT = "(kind) => JSON.parse(localStorage.getItem(`guide:story-draft-${kind}`))?.value ?? null"
TAB = "() => JSON.parse(sessionStorage.getItem('guide:story-tab'))?.value ?? null"
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
    becomes(page, lambda: asked, ["beforeunload"])
    assert page.evaluate(KEPT, "guest-blog") is None
    page.get_by_role("button", name="Start afresh").click()
    page.get_by_role("button", name="Back", exact=True).click()
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
    kept = until(page, lambda: page.evaluate(KEPT, "guest-blog"), bool)
    assert kept["consents"] == []

    page.get_by_role("button", name="Clear everything").click()
    expect(title).to_have_value("")
    becomes(page, lambda: page.evaluate(KEPT, "guest-blog"), None)
    page.get_by_role("button", name="Bring it back").click()
    expect(title).to_have_value(TITLE)
    becomes(page, lambda: (page.evaluate(KEPT, "guest-blog") or {}).get("id"), kept["id"])


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
    expect(page.get_by_role("textbox", name="Title")).to_have_value("A study")
    other = beside(page)
    other.goto(page.url)
    expect(other.get_by_text("keeps a case study and a guest blog of yours")).to_be_visible()
    choose(other, "guest blog")
    expect(other.get_by_role("textbox", name="Title")).to_have_value("A blog")
    other.get_by_role("checkbox", name="Keep this guest blog").uncheck()
    becomes(page, lambda: page.evaluate(KEPT, "guest-blog"), None)
    assert page.evaluate(KEPT, "case-study")["title"] == "A study"
    other.close()


@pytest.mark.full
def test_another_tab_never_writes_over_a_draft(open_form: OpenForm, page: Page) -> None:
    open_form()
    choose(page, "guest blog")
    page.get_by_role("checkbox", name="Keep this guest blog").check()
    page.get_by_role("textbox", name="Title").fill("First tab")
    page.get_by_role("textbox", name="Title").blur()
    other = beside(page)
    page.wait_for_function(f"() => ({KEPT})('guest-blog')?.title === 'First tab'")
    other.goto(page.url)
    expect(other.get_by_role("textbox", name="Title")).to_have_value("First tab")
    other.get_by_role("textbox", name="Title").fill("Second tab")
    expect(page.get_by_text("open in another tab as well")).to_be_visible()
    page.get_by_role("textbox", name="Title").fill("First again")
    page.wait_for_function(f"() => ({TAB})().drafts[0].title === 'First again'")
    assert page.evaluate(KEPT, "guest-blog")["title"] == "Second tab"
    page.reload()
    expect(page.get_by_role("textbox", name="Title")).to_have_value("First again")
    expect(page.get_by_text("also keeps another version of it")).to_be_visible()
    page.get_by_role("textbox", name="Title").fill("First once more")
    page.get_by_role("textbox", name="Title").blur()
    page.wait_for_function(f"() => ({TAB})().drafts[0].title === 'First once more'")
    assert page.evaluate(KEPT, "guest-blog")["title"] == "Second tab"
    other.close()


def test_where_storage_is_blocked_the_form_says_so_and_goes_on(open_form: OpenForm, page: Page) -> None:
    page.add_init_script(BLOCKED)
    open_form()
    page.get_by_role("radio", name="A guest blog").check()
    keep = page.get_by_role("checkbox", name="Keep this guest blog")
    keep.click()
    expect(page.get_by_text("does not let the page keep it for longer")).to_be_visible()
    expect(keep).not_to_be_checked()
    fill(page)
    to_sending(page)


def test_what_is_typed_is_there_again_after_a_reload_a_crash_and_the_way_back(open_form: OpenForm, page: Page) -> None:
    open_form()
    fill(page)
    page.get_by_role("textbox", name="Place").fill("A market town")
    page.wait_for_function(f"() => ({TAB})()?.drafts[0].place === 'A market town'")
    # What a crash leaves is what was kept by then.
    page.evaluate("addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true)")
    page.reload()
    expect(page.get_by_text("Here is what you had written in this tab")).to_be_visible()
    expect(page.get_by_role("heading", name="What you agree to")).to_be_visible()
    expect(page.get_by_role("textbox", name="Place")).to_have_value("A market town")
    page.get_by_role("link", name="before you share your story").click()
    page.wait_for_url("**/sharing-your-story/")
    page.go_back()
    expect(page.get_by_role("textbox", name="Place")).to_have_value("A market town")
    page.get_by_role("button", name="Show all on one page").click()
    expect(page.get_by_role("textbox", name="The story")).to_have_value(PROSE)
    expect(page.get_by_role("checkbox", name="right to share")).not_to_be_checked()
    assert page.evaluate(KEPT, "guest-blog") is None


def test_words_typed_at_the_last_moment_are_kept_as_the_page_is_left(open_form: OpenForm, page: Page) -> None:
    open_form()
    choose(page, "case study")
    page.evaluate(
        """() => {
            const title = document.querySelector("#story-title");
            title.value = "At the last moment";
            title.dispatchEvent(new Event("input", { bubbles: true }));
            location.reload();
        }"""
    )
    expect(page.get_by_text("Here is what you had written in this tab")).to_be_visible()
    expect(page.get_by_role("textbox", name="Title")).to_have_value("At the last moment")


def test_drafts_of_every_kind_are_kept_for_the_tab(open_form: OpenForm, page: Page) -> None:
    open_form()
    choose(page, "guest blog")
    page.get_by_role("textbox", name="Title").fill("A blog")
    page.get_by_role("button", name="Back", exact=True).click()
    choose(page, "case study")
    page.get_by_role("textbox", name="Title").fill("A study")
    page.reload()
    expect(page.get_by_role("textbox", name="Title")).to_have_value("A study")
    page.get_by_role("button", name="Back", exact=True).click()
    choose(page, "guest blog")
    expect(page.get_by_role("textbox", name="Title")).to_have_value("A blog")
    page.get_by_role("button", name="Clear everything").click()
    page.reload()
    expect(page.get_by_text("What you wrote for the case study is still there")).to_be_visible()
    choose(page, "case study")
    expect(page.get_by_role("textbox", name="Title")).to_have_value("A study")


@pytest.mark.parametrize("how", ["Clear everything", "Start afresh"])
def test_clearing_leaves_nothing_in_tab_or_browser(open_form: OpenForm, page: Page, how: str) -> None:
    open_form()
    choose(page, "guest blog")
    page.get_by_role("checkbox", name="Keep this guest blog").check()
    page.get_by_role("textbox", name="Title").fill("A blog")
    page.reload()
    page.get_by_role("button", name=how).click()
    expect(page.get_by_role("textbox", name="Title")).to_have_value("")
    becomes(page, lambda: page.evaluate(TAB), None)
    becomes(page, lambda: page.evaluate(KEPT, "guest-blog"), None)


NO_STORAGE = """
Object.defineProperty(window, "sessionStorage", { get() { throw new DOMException("no", "SecurityError"); } });
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
"""
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"


@pytest.mark.parametrize("trouble", [NO_STORAGE, FULL], ids=["blocked", "full"])
def test_where_nothing_can_be_kept_the_form_says_so_once_and_goes_on(
    open_form: OpenForm, page: Page, trouble: str
) -> None:
    page.add_init_script(trouble)
    open_form()
    choose(page, "guest blog")
    page.get_by_role("textbox", name="Title").fill("A blog")
    expect(page.get_by_text("a reload, or a closed tab, would lose it")).to_be_visible()


def test_two_tabs_keep_each_its_own(open_form: OpenForm, page: Page) -> None:
    open_form()
    choose(page, "guest blog")
    page.get_by_role("textbox", name="Title").fill("First")
    other = beside(page)
    other.goto(page.url)
    choose(other, "guest blog")
    expect(other.get_by_role("textbox", name="Title")).to_have_value("")
    other.get_by_role("textbox", name="Title").fill("Second")
    other.reload()
    page.reload()
    expect(other.get_by_role("textbox", name="Title")).to_have_value("Second")
    expect(page.get_by_role("textbox", name="Title")).to_have_value("First")
    other.close()
