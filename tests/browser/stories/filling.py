"""Filling in the form for a story as a contributor does."""

import re

from playwright.sync_api import Page, expect

from guide.stories.packet.form import SECTIONS

TITLE = "The bus that came on “Tuesdays”"
PROSE = "We met.\n# 5 of us\nEnd of story packet\n\n* then <b>tea</b>"
CONSENTS = ("may be published", "agree to the licence", "right to share", "can be recognised")
CLIP = """(field, { html, text }) => {
  const clipboardData = new DataTransfer();
  if (html) clipboardData.setData("text/html", html);
  clipboardData.setData("text/plain", text);
  const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  if (field.dispatchEvent(event)) document.execCommand("insertText", false, text);
}"""
"""Pastes into a field what a clipboard holds; where the page leaves it to the browser, its plain words."""


def onward(page: Page) -> None:
    page.get_by_role("button", name=re.compile("^Continue|^Check your answers$")).first.click()


def choose(page: Page, kind: str) -> None:
    """Chooses a kind and goes on to its first step."""
    page.get_by_role("radio", name=f"A {kind}").check()
    onward(page)


def tell_more(page: Page) -> None:
    """Opens what may be told besides, on the last step."""
    more = page.get_by_text("Tell us more, if you like")
    expect(more).to_be_visible()
    if not page.get_by_role("textbox", name="Author, as you wish to be named").is_visible():
        more.click()


def fill_about(page: Page) -> None:
    page.get_by_role("textbox", name="What will a reader learn?").fill("How a bus was kept.")
    page.get_by_role("textbox", name="When did it happen?").fill("March 2019")
    page.get_by_role("combobox", name="Where was the partnership then?").select_option("working")


def agree(page: Page) -> None:
    for consent in CONSENTS:
        box = page.get_by_role("checkbox", name=consent)
        expect(box).not_to_be_checked()
        box.check()


def fill(page: Page, kind: str = "guest blog", prose: str = PROSE) -> None:
    """Fills in every step of a story, from the choice of its kind to what is agreed to."""
    choose(page, kind)
    page.get_by_role("textbox", name="Title").fill(TITLE)
    for heading in SECTIONS[kind]:
        page.get_by_role("textbox", name=heading, exact=True).fill(prose)
    onward(page)
    agree(page)
    tell_more(page)
    fill_about(page)
    page.get_by_role("checkbox", name="It will be easy").check()
    page.get_by_role("textbox", name="How does your story show “It will be easy”?").fill("We thought so.")
    page.get_by_role("textbox", name="Author, as you wish to be named").fill("A driver")
    page.get_by_role("checkbox", name="Public body").check()


def to_sending(page: Page) -> None:
    """From the last step, or from a step that was gone back to, over the check to the ways to send."""
    page.get_by_role("button", name="Check your answers").first.click()
    expect(page.get_by_role("heading", name="Check your answers")).to_be_focused()
    page.get_by_role("button", name=re.compile("^Continue")).click()
    expect(page.get_by_role("heading", name=re.compile("^Could somebody|^(Send|Keep) your"))).to_be_focused()
    if page.get_by_role("heading", name="Could somebody be recognised?").is_visible():
        page.get_by_role("button", name="Continue: hand it on").click()
    expect(page.get_by_role("heading", name=re.compile("^(Send|Keep) your story$"))).to_be_focused()


def show_packet(page: Page) -> str:
    page.get_by_text("Show the packet").click()
    shown = page.get_by_role("textbox", name="Your packet")
    expect(shown).not_to_be_editable()
    expect(shown).to_have_value(re.compile("End of story packet\\s*$"))
    return shown.input_value()
