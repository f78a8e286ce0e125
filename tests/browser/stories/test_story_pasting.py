"""Pasting into the story as people paste: from a word processor, from a mail, from anywhere."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.stories.conftest import OpenForm
from tests.browser.stories.filling import CLIP, choose

PASTED = Path(__file__).parents[2] / "fixtures" / "pasted"


@pytest.fixture
def story(open_form: OpenForm) -> Page:
    page = open_form()
    choose(page, "guest blog")
    page.get_by_role("textbox", name="Title").fill("A hall")
    expect(page.get_by_role("textbox", name="The story")).to_be_visible()
    return page


def paste(page: Page, text: str, html: str = "") -> None:
    field = page.get_by_role("textbox", name="The story")
    field.focus()
    field.evaluate(CLIP, {"html": html, "text": text})


def test_a_document_keeps_its_form_and_undo_takes_it_back_whole(story: Page) -> None:
    field = story.get_by_role("textbox", name="The story")
    field.fill("Before.")
    word, made = (PASTED / "word.html").read_text(), (PASTED / "word.md").read_text().strip()
    paste(story, (PASTED / "word.txt").read_text(), word)
    expect(field).to_have_value(f"Before.\n\n{made}")
    told = story.get_by_role("status").filter(
        has_text="Pasted with 6 paragraphs, a heading, a list of 2, a link and a row of a table"
    )
    expect(told).to_be_visible()
    story.keyboard.press("Control+z")
    expect(field).to_have_value("Before.")
    story.keyboard.press("Control+Shift+z")
    expect(field).to_have_value(f"Before.\n\n{made}")

    story.get_by_role("button", name="Only the words").click()
    expect(field).to_have_value(f"Before.{(PASTED / 'word.txt').read_text()}")
    story.get_by_role("button", name="Make 6 paragraphs and a list of 2").click()
    expect(field).to_have_value(made_of_lines("Before."))
    story.get_by_role("button", name="Take it back").click()
    expect(field).to_have_value("Before.")
    expect(story.get_by_role("status").filter(has_text="Pasted")).to_have_count(0)


def made_of_lines(before: str) -> str:
    lines = (PASTED / "word.txt").read_text().strip().replace("•\t", "- ").split("\n")
    return before + "\n\n".join(lines).replace("- a chair\n\n- a treasurer", "- a chair\n- a treasurer")


def test_plain_words_are_pasted_as_they_are(story: Page) -> None:
    field = story.get_by_role("textbox", name="The story")
    paste(story, "one line", "<span>one line</span>")
    expect(field).to_have_value("one line")
    paste(story, "\nand a verse\nof two", "")
    expect(field).to_have_value("one line\nand a verse\nof two")
    expect(story.locator('[data-part="pasted"]')).to_have_count(0)


def test_words_that_markup_would_lose_are_not_lost(story: Page) -> None:
    paste(story, "All of it, and more.", '<p>All <b>of</b> it</p><p style="display:none">, and more.</p>')
    expect(story.get_by_role("textbox", name="The story")).to_have_value("All of it, and more.")


def test_the_words_are_seen_as_they_will_look(story: Page) -> None:
    story.set_viewport_size({"width": 1280, "height": 900})
    field = story.get_by_role("textbox", name="The story")
    field.fill("We *met*.\n\n- tea\n- milk jo@example.org")
    seen = story.get_by_role("region", name="How “The story” will look")
    expect(seen.locator("em")).to_have_text("met")
    expect(seen.get_by_role("listitem")).to_have_text(["tea", "milk [contact removed]"])
    assert story.evaluate("document.documentElement.scrollWidth <= innerWidth")
    story.set_viewport_size({"width": 390, "height": 844})
    expect(seen).to_be_hidden()
    story.get_by_role("button", name="See how it will look").click()
    expect(seen).to_be_visible()
    expect(field).to_be_hidden()
    story.get_by_role("button", name="See how it will look").click()
    expect(field).to_be_focused()
    field.fill("")
    expect(story.get_by_role("button", name="See how it will look")).to_be_hidden()
