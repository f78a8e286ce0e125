"""Sharing a story as a contributor does: filled in, checked, changed, put together, sent."""

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from guide.stories.packet import SECTIONS
from guide.stories.reading import Packet
from tests.browser.stories.conftest import OpenForm

TITLE = "The bus that came on “Tuesdays”"
PROSE = "We met.\n# 5 of us\nEnd of story packet\n\n* then <b>tea</b>"
CONSENTS = ("may be published", "agree to the licence", "right to share", "can be recognised")

Downloaded = Callable[[], tuple[str, Packet]]


def onward(page: Page) -> None:
    page.get_by_role("button", name=re.compile("^Continue|^Check your answers$")).first.click()


def fill_about(page: Page, form: str = "Tell it in my own way") -> None:
    page.get_by_role("radio", name=form).check()
    page.get_by_role("textbox", name="Title").fill(TITLE)
    page.get_by_role("textbox", name="What will a reader learn?").fill("How a bus was kept.")
    page.get_by_role("textbox", name="When did it happen?").fill("March 2019")
    page.get_by_role("combobox", name="Where was the partnership then?").select_option("working")


def fill_rest(page: Page) -> None:
    onward(page)
    page.get_by_role("textbox", name="The story").fill(PROSE)
    onward(page)
    page.get_by_role("checkbox", name="It will be easy").check()
    page.get_by_role("textbox", name="How does your story show “It will be easy”?").fill("We thought so.")
    onward(page)
    page.get_by_role("textbox", name="Author, as you wish to be named").fill("A driver")
    page.get_by_role("checkbox", name="Public body").check()
    onward(page)
    for consent in CONSENTS:
        page.get_by_role("checkbox", name=consent).check()


def fill(page: Page) -> None:
    fill_about(page)
    fill_rest(page)


def test_a_story_is_filled_in_checked_changed_and_downloaded(open_form: OpenForm, downloaded: Downloaded) -> None:
    page = open_form()
    for consent in CONSENTS:
        expect(page.get_by_role("checkbox", name=consent, include_hidden=True)).not_to_be_checked()
    fill(page)
    onward(page)
    expect(page.get_by_role("heading", name="Check your answers")).to_be_focused()
    expect(page.get_by_role("definition").filter(has_text="# 5 of us")).to_be_visible()

    page.get_by_role("link", name="Change Author").click()
    expect(page.get_by_role("textbox", name="Author, as you wish to be named")).to_be_focused()
    page.keyboard.type(" and a friend")
    page.get_by_role("button", name="Check your answers").click()
    page.get_by_role("button", name="Put my story together").click()
    expect(page.get_by_role("heading", name="Send your story")).to_be_focused()
    expect(page.get_by_text("Nothing has left this browser yet")).to_be_visible()
    expect(page.get_by_text("Download the packet, and give it to the people")).to_be_visible()
    shown = page.get_by_role("textbox", name="Your packet")
    expect(shown).not_to_be_editable()

    name, packet = downloaded()
    assert name == "story-the-bus-that-came-on-tuesdays.txt"
    assert packet.fields.title == TITLE
    assert packet.fields.date == "2019-03"
    assert packet.fields.author == "A driver and a friend"
    assert packet.fields.sectors == ("public",)
    assert [shown.to for shown in packet.fields.shows] == ["assumptions/it-will-be-easy"]
    assert packet.sections[0].prose == PROSE

    before = packet.id
    page.get_by_role("button", name="Back to your answers").click()
    page.get_by_role("button", name="Put my story together").click()
    assert downloaded()[1].id == before


def test_faults_are_listed_and_each_leads_to_its_field(open_form: OpenForm) -> None:
    page = open_form()
    page.get_by_role("radio", name="Answer five questions about it").check()
    page.get_by_role("textbox", name="Title").fill("x" * 71)
    expect(page.get_by_text("71 characters: 1 too many")).to_be_visible()
    for _ in range(5):
        onward(page)
    summary = page.get_by_role("group", name=re.compile(r"There are \d+ things to mend"))
    expect(summary).to_be_focused()
    assert summary.get_by_role("link").count() == 3 + len(SECTIONS["case study"]) + 1 + len(CONSENTS)
    summary.get_by_role("link", name="Shorten the title to 70 characters").click()
    title = page.get_by_role("textbox", name="Title")
    expect(title).to_be_focused()
    expect(title).to_have_attribute("aria-invalid", "true")
    expect(title).to_have_accessible_description(re.compile("Shorten the title to 70 characters; it has 71"))
    title.fill("Short enough")
    expect(title).not_to_have_attribute("aria-invalid", "true")
    summary.get_by_role("link", name="“What helped”").click()
    expect(page.get_by_role("textbox", name="What helped")).to_be_focused()
    summary.get_by_role("link", name="Choose at least one thing").click()
    expect(page.get_by_role("checkbox", name="It will be easy")).to_be_focused()
    expect(page.get_by_role("group", name="Which of these does your story show")).to_have_accessible_description(
        "Choose at least one thing that your story shows"
    )


def test_all_on_one_page_and_back_without_loss(open_form: OpenForm) -> None:
    page = open_form()
    fill(page)
    page.get_by_role("button", name="Back").click()
    expect(page.get_by_role("heading", name="Your name, and where it was")).to_be_focused()
    page.go_back()
    expect(page.get_by_role("heading", name="What you agree to")).to_be_focused()
    page.get_by_role("button", name="Show all on one page").click()
    expect(page.get_by_role("textbox", name="Title")).to_have_value(TITLE)
    page.get_by_role("radio", name="Answer five questions about it").check()
    expect(page.get_by_role("textbox", name="What helped")).to_be_visible()
    page.get_by_role("radio", name="Tell it in my own way").check()
    expect(page.get_by_role("textbox", name="The story")).to_have_value(PROSE)
    page.get_by_role("button", name="Check your answers").click()
    expect(page.get_by_role("heading", name="Check your answers")).to_be_focused()
    page.go_back()
    expect(page.get_by_role("checkbox", name="right to share")).to_be_checked()


def test_on_paper_the_sheet_takes_the_place_of_the_form(open_form: OpenForm) -> None:
    page = open_form()
    expect(page.get_by_role("heading", name="The questions")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="The questions")).to_be_visible()
    expect(page.get_by_role("form", name="Your story")).to_be_hidden()


def test_the_ways_to_send_are_those_the_site_has(open_form: OpenForm) -> None:
    page = open_form(email="stories@example.org", github="owner/repo", form_url="https://example.org/form")
    fill(page)
    onward(page)
    page.get_by_role("button", name="Put my story together").click()
    packet = page.get_by_role("textbox", name="Your packet").input_value()
    mail = page.get_by_role("link", name="Send by e-mail").get_attribute("href") or ""
    assert urlsplit(mail).path == "stories@example.org"
    assert "We met" not in mail
    assert "stays private" in parse_qs(urlsplit(mail).query)["body"][0]
    issue = page.get_by_role("link", name="Open a GitHub issue").get_attribute("href") or ""
    assert parse_qs(urlsplit(issue).query)["body"] == [f"```text\n{packet}```\n"]
    expect(page.get_by_text("An issue is public at once")).to_be_visible()
    expect(page.get_by_role("link", name="Use our own form")).to_have_attribute("href", "https://example.org/form")

    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy the packet").click()
    expect(page.get_by_role("status").filter(has_text="Copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == packet

    page.get_by_role("button", name="Back to your answers").click()
    page.get_by_role("link", name="Change The story").click()
    page.get_by_role("textbox", name="The story").fill("Long words. " * 700)
    page.get_by_role("button", name="Check your answers").click()
    page.get_by_role("button", name="Put my story together").click()
    issue = page.get_by_role("link", name="Open an empty GitHub issue").get_attribute("href") or ""
    assert "Long" not in issue


def test_where_copying_is_refused_the_packet_is_selected(open_form: OpenForm, page: Page) -> None:
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))")
    open_form()
    fill(page)
    onward(page)
    page.get_by_role("button", name="Put my story together").click()
    page.get_by_role("button", name="Copy the packet").click()
    expect(page.get_by_text("This browser would not copy")).to_be_visible()
    expect(page.get_by_role("textbox", name="Your packet")).to_be_focused()
    assert page.evaluate("getSelection().toString()").startswith("Partnership Guide story packet 1")


def test_a_draft_is_kept_only_if_asked_and_cleared_with_a_way_back(open_form: OpenForm, page: Page) -> None:
    asked: list[str] = []

    def accept(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", accept)
    open_form()
    page.get_by_role("textbox", name="Title").fill("Not kept")
    page.reload()
    assert asked == ["beforeunload"]
    expect(page.get_by_role("textbox", name="Title")).to_have_value("")

    page.get_by_role("checkbox", name="Keep my draft in this browser").check()
    fill(page)
    page.reload()
    assert asked == ["beforeunload"]
    expect(page.get_by_text("Here is the draft that you asked this browser to keep")).to_be_visible()
    expect(page.get_by_role("textbox", name="Title")).to_have_value(TITLE)
    page.get_by_role("button", name="Show all on one page").click()
    expect(page.get_by_role("textbox", name="The story")).to_have_value(PROSE)
    expect(page.get_by_role("textbox", name="How does your story show “It will be easy”?")).to_have_value(
        "We thought so."
    )
    expect(page.get_by_role("checkbox", name="right to share")).not_to_be_checked()
    kept = page.evaluate("JSON.parse(localStorage.getItem('guide:story-draft')).value.id")

    page.get_by_role("button", name="Clear everything").click()
    expect(page.get_by_role("textbox", name="Title")).to_have_value("")
    assert page.evaluate("localStorage.getItem('guide:story-draft')") is None
    page.get_by_role("button", name="Bring it back").click()
    expect(page.get_by_role("textbox", name="Title")).to_have_value(TITLE)
    assert page.evaluate("JSON.parse(localStorage.getItem('guide:story-draft')).value.id") == kept


def test_where_storage_is_blocked_the_form_says_so_and_goes_on(
    open_form: OpenForm, page: Page, downloaded: Downloaded
) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('blocked', 'SecurityError'); }})"
    )
    open_form()
    keep = page.get_by_role("checkbox", name="Keep my draft in this browser")
    keep.click()
    expect(page.get_by_text("does not let the page keep anything")).to_be_visible()
    expect(keep).not_to_be_checked()
    fill(page)
    onward(page)
    page.get_by_role("button", name="Put my story together").click()
    assert downloaded()[1].fields.title == TITLE


def test_the_keyboard_alone_is_enough(open_form: OpenForm) -> None:
    page = open_form()
    keys = page.keyboard
    page.get_by_role("checkbox", name="Keep my draft in this browser").focus()

    def tab(times: int = 1) -> None:
        for _ in range(times):
            keys.press("Tab")

    tab(2)
    keys.press("Space")
    keys.press("ArrowDown")
    expect(page.get_by_role("radio", name="Tell it in my own way")).to_be_checked()
    tab()
    keys.type("By keyboard")
    keys.press("Enter")
    expect(page.get_by_role("heading", name="About the story")).to_be_visible()
    tab()
    keys.type("How it goes.")
    tab()
    keys.type("2020")
    tab(2)
    keys.press("Enter")
    expect(page.get_by_role("heading", name="Step 2 of 5 What happened")).to_be_focused()
    tab()
    keys.type("We typed.")
    tab(2)
    keys.press("Enter")
    expect(page.get_by_role("heading", name="What it shows")).to_be_focused()
    tab(2)
    keys.press("Space")
    tab()
    keys.type("It was not easy.")
    expect(page.get_by_text("1 of 6 chosen.")).to_be_visible()
    expect(page.get_by_role("textbox", name=re.compile("How does your story show"))).to_have_value("It was not easy.")


def test_without_javascript_the_questions_can_be_printed(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}share-your-story/")
    expect(page.get_by_role("heading", name="The questions")).to_be_visible()
    for heading in SECTIONS["case study"]:
        expect(page.get_by_text(f"{heading}.", exact=True)).to_be_visible()
    expect(page.get_by_text("Give yours to the people who run it")).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_count(0)
    context.close()


@pytest.mark.parametrize("width", [320, 1200])
def test_each_view_is_accessible_and_fits(open_form: OpenForm, axe: Callable[[Page], list[str]], width: int) -> None:
    page = open_form(email="stories@example.org", github="owner/repo")
    page.set_viewport_size({"width": width, "height": 800})
    fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    page.get_by_role("button", name="Show all on one page").click()
    page.get_by_role("button", name="Check your answers").click()
    expect(page.get_by_role("group", name=re.compile("things to mend"))).to_be_focused()
    assert axe(page) == []
    assert page.evaluate(fits)
    page.get_by_role("button", name="Show one step at a time").click()
    fill(page)
    onward(page)
    assert axe(page) == []
    assert page.evaluate(fits)
    page.get_by_role("button", name="Put my story together").click()
    assert axe(page) == []
    assert page.evaluate(fits)
