"""Answering a story or an article: the page that a link names, or one that is looked for."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from guide.stories.packet.reading import Packet
from tests.browser.stories.conftest import OpenForm
from tests.browser.stories.filling import agree, choose, onward, to_sending

Downloaded = Callable[[], tuple[str, Packet]]
STORY = "stories/values-before-tasks"


def answer(page: Page, words: str) -> None:
    """Writes the response and goes on to what is agreed to."""
    page.get_by_role("textbox", name="The response").fill(words)
    onward(page)
    agree(page)


def test_a_link_opens_a_response_to_its_page(open_form: OpenForm, downloaded: Downloaded) -> None:
    page = open_form(f"#responds-to={STORY}")
    expect(page.get_by_role("radio", name="A response", include_hidden=True)).to_be_checked()
    expect(page.get_by_role("heading", name="Step 2 of 3 Your response")).to_be_visible()
    expect(page.get_by_text("You are answering “Values before tasks”.")).to_be_visible()
    answer(page, "> Why do values matter?\n\nWe asked the same. It took a year.")
    to_sending(page)
    name, packet = downloaded()
    assert name == "story-response-to-values-before-tasks.txt"
    assert packet.fields.form == "response"
    assert packet.fields.responds_to == STORY
    assert packet.fields.title == "Response to “Values before tasks”"
    assert packet.fields.summary == "Why do values matter?"
    assert packet.fields.shows == ()
    assert [section.heading for section in packet.sections] == ["The response"]


def test_a_page_is_looked_for_by_words_and_by_its_address(open_form: OpenForm) -> None:
    asked: list[str] = []
    page = open_form()
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    choose(page, "response")
    search = page.get_by_role("searchbox", name="Which page do you answer?")
    pages = page.get_by_role("list", name="Pages to answer")
    expect(pages.get_by_role("button", name="Values before tasks")).to_be_visible()
    expect(pages.get_by_role("button", name="Why values matter")).to_be_visible()
    assert asked.count("guide.json") == 1
    search.fill("no such words")
    expect(page.get_by_text("No page with these words")).to_be_visible()
    search.fill("values BEFORE")
    expect(pages.get_by_role("button")).to_have_count(1)
    search.fill("https://guide.example/partnership-guide/articles/why-values-matter/#top")
    pages.get_by_role("button", name="Why values matter").click()
    expect(page.get_by_role("paragraph").filter(has_text="You are answering “Why values matter”")).to_be_focused()
    onward(page)
    expect(page.get_by_text("You are answering “Why values matter”.").last).to_be_visible()
    page.get_by_role("button", name="Back", exact=True).click()
    page.get_by_role("button", name="Choose another page").click()
    expect(search).to_be_focused()
    for _ in range(3):
        onward(page)
    page.get_by_role("link", name="Choose the story or article that you are answering").click()
    expect(search).to_be_focused()


def test_a_link_to_no_page_says_so_and_lets_choose(open_form: OpenForm) -> None:
    page = open_form("#responds-to=stories/never-was")
    page.get_by_role("button", name="Back", exact=True).click()
    expect(page.get_by_role("alert").filter(has_text="could not be found")).to_be_visible()
    expect(page.get_by_role("searchbox", name="Which page do you answer?")).to_be_visible()


def test_a_link_takes_the_place_of_no_other_response(open_form: OpenForm, page: Page) -> None:
    open_form(f"#responds-to={STORY}")
    expect(page.get_by_text("You are answering “Values before tasks”.").last).to_be_visible()
    page.get_by_role("textbox", name="The response").fill("Begun.")
    page.evaluate("location.hash = '#responds-to=articles/why-values-matter'")
    expect(page.get_by_text("Here is the response to “Values before tasks” that you began")).to_be_visible()
    expect(page.get_by_role("textbox", name="The response")).to_have_value("Begun.")
    page.get_by_role("button", name="Clear everything").click()
    page.evaluate("location.hash = ''; location.hash = '#responds-to=articles/why-values-matter'")
    expect(page.get_by_text("You are answering “Why values matter”.").last).to_be_visible()


def test_without_the_list_an_address_is_enough(open_form: OpenForm, page: Page, downloaded: Downloaded) -> None:
    page.route("**/guide.json", lambda route: route.abort())
    open_form(f"#responds-to={STORY}")
    expect(page.get_by_text(f"You are answering {STORY}.").last).to_be_visible()
    answer(page, "We asked the same.")
    to_sending(page)
    assert downloaded()[1].fields.title == "Response to “values before tasks”"
