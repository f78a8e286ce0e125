"""A sheet's first side as a picture on its page: fetched only once it comes near, in its place, and not on paper."""

import pytest
from playwright.sync_api import Page, expect

PICTURED = (
    ("tools/who-does-what/", "PDF of the sheet: Who does what", "who-does-what.pdf"),
    ("assessments/values/", "The sheets to print: What do we value?", "on-paper/"),
)


@pytest.mark.parametrize(("address", "words", "to"), PICTURED)
def test_a_sheet_is_pictured_without_a_byte_of_the_first_visit(
    page: Page, site: str, address: str, words: str, to: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site + address, wait_until="load")
    page.wait_for_selector("html[data-ready]", state="attached")
    picture = page.locator(f'a[href="{to}"] > img[alt=""]')
    expect(picture).to_have_attribute("loading", "lazy")
    assert [url for url in asked if url.endswith(".png")] == []
    if address.startswith("assessments/"):
        page.get_by_text("The sheet on paper").click()
    expect(page.get_by_role("link", name=words, exact=True)).to_contain_text(words)
    picture.scroll_into_view_if_needed()
    before = picture.evaluate("it => [it.width, it.height]")
    expect(picture).to_have_js_property("complete", True)
    assert picture.evaluate("it => [it.width, it.height]") == pytest.approx(before, abs=1), "nothing shifts"
    assert picture.evaluate("it => [it.naturalWidth / 2, it.naturalHeight / 2]") == pytest.approx(before, abs=1)
    page.emulate_media(media="print")
    expect(picture).to_be_hidden()
