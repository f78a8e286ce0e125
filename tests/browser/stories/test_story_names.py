"""What could give somebody away is pointed at, and stops nobody; the story is seen before it goes."""

from playwright.sync_api import Page, expect

from tests.browser.stories.conftest import OpenForm
from tests.browser.stories.filling import fill

PROSE = "The chair met Anna Smith of Anytown Borough Council. Her number is 07700 900123.\n\n- a *list*\n- <b>bold</b>"


def to_names(page: Page) -> None:
    page.get_by_role("button", name="Check your answers").first.click()
    page.get_by_role("button", name="Continue: could somebody be recognised?").click()
    expect(page.get_by_role("heading", name="Could somebody be recognised?")).to_be_focused()


def test_what_is_found_leads_to_its_place_or_is_let_stand(open_form: OpenForm, page: Page) -> None:
    open_form()
    page.get_by_role("radio", name="A guest blog").check()
    page.get_by_role("checkbox", name="Keep this guest blog").check()
    fill(page, prose=PROSE)
    to_names(page)
    found = page.locator("mark")
    expect(found).to_have_text(["07700 900123", "Anna Smith", "Anytown Borough Council"])

    page.get_by_role("link", name="Go there “Anna Smith” in The story").click()
    expect(page.get_by_role("textbox", name="The story")).to_be_focused()
    page.wait_for_function("() => getSelection().toString() === 'Anna Smith'")
    page.keyboard.type("a neighbour")
    to_names(page)
    expect(found).to_have_text(["07700 900123", "Anytown Borough Council"])

    page.get_by_role("button", name="It’s fine “Anytown Borough Council”").click()
    expect(found).to_have_text(["07700 900123"])
    page.get_by_role("button", name="Bring it back").click()
    expect(found).to_have_count(2)
    page.get_by_role("button", name="It’s fine “Anytown Borough Council”").click()
    page.get_by_role("button", name="Continue: hand it on").click()
    expect(page.get_by_role("heading", name="Keep your story")).to_be_focused()
    page.wait_for_function("() => localStorage.getItem('guide:story-draft-guest-blog')?.includes('anytown')")
    page.reload()
    expect(page.locator("input[name=consents]").first).to_be_visible()
    for box in page.locator("input[name=consents]").all():
        box.check()
    to_names(page)
    expect(found).to_have_text(["07700 900123"])


def test_the_story_is_seen_before_it_goes(open_form: OpenForm) -> None:
    page = open_form()
    fill(page, prose=PROSE)
    page.get_by_role("button", name="Preview").click()
    expect(page.get_by_role("heading", name="How it will look")).to_be_focused()
    seen = page.get_by_role("region", name="How it will look")
    expect(seen.get_by_role("listitem").filter(has_text="a list").get_by_role("emphasis")).to_have_text("list")
    expect(seen.get_by_text("<b>bold</b>")).to_be_visible()
    expect(seen.get_by_text("Her number is [contact removed].")).to_be_visible()
    expect(
        seen.get_by_text("Guest blog · by A driver · Public body · happened: March 2019 · licence CC BY 4.0")
    ).to_be_visible()
    page.get_by_role("button", name="Back to writing").click()
    expect(page.get_by_role("heading", name="What you agree to")).to_be_focused()
