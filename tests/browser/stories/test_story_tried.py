"""How trying an entry went, and the shortest story: from a link on a phone to a receipt, in few taps."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, ViewportSize, expect

from guide.stories.packet.form import CONSENTS, SECTIONS
from guide.stories.packet.reading import read_packet
from tests.browser.pace.waiting import becomes
from tests.browser.stories.conftest import OpenForm

INBOX = """
document.addEventListener("readystatechange", () => {
  const form = document.querySelector(".guide-story");
  form?.setAttribute("data-endpoint", "../inbox");
  form?.setAttribute("data-processor", "Us");
}, { once: true });
"""
PHONE: ViewportSize = {"width": 390, "height": 844}
TAB = "() => JSON.parse(sessionStorage.getItem('guide:tried-tab'))?.value.drafts[0].tried ?? null"


@pytest.fixture
def inbox(page: Page) -> list[str]:
    """What came to the form's own service."""
    came: list[str] = []

    def take(route: Route) -> None:
        body = (route.request.post_data_buffer or b"").decode().replace("\r\n", "\n")
        came.append(body)
        route.fulfill(status=200, body="")

    page.set_viewport_size(PHONE)
    page.add_init_script(INBOX)
    page.route("**/inbox", take)
    return came


class Taps:
    """Taps beside typing, counted."""

    def __init__(self) -> None:
        self.count = 0

    def on(self, target: Locator) -> None:
        target.click()
        self.count += 1

    def on_what_is_agreed_to(self, page: Page) -> None:
        boxes = page.locator("input[name=consents]")
        expect(boxes).to_have_count(len(CONSENTS))
        for box in boxes.all():
            self.on(box)


def test_what_was_tried_is_told_in_eight_taps(page: Page, site: str, inbox: list[str]) -> None:
    taps = Taps()
    page.goto(f"{site}tips/bust-the-jargon/")
    taps.on(page.get_by_role("link", name=re.compile(r"^Tried it\?")))
    expect(page.get_by_text("You tried “Bust the jargon”")).to_be_visible()
    expect(page.get_by_role("heading", name="Tell us how it went", level=1)).to_be_visible()
    for heading in SECTIONS["tried"]:
        page.get_by_role("textbox", name=heading).fill("We asked, and Anna Smith said yes.")
    taps.on_what_is_agreed_to(page)
    taps.on(page.get_by_role("button", name="Continue: hand it on"))
    expect(page.get_by_role("heading", name="Could somebody be recognised?")).to_be_focused()
    taps.on(page.get_by_role("button", name="Continue: hand it on"))
    taps.on(page.get_by_role("button", name="Send my answers"))
    expect(page.get_by_role("heading", name="It has arrived")).to_be_focused()
    assert taps.count <= 8
    becomes(page, lambda: len(inbox), 1)
    packet = read_packet(inbox[0]).packet
    assert packet is not None, inbox[0]
    assert (packet.fields.form, packet.fields.tried) == ("tried", "tips/bust-the-jargon")
    expect(page.get_by_role("definition").filter(has_text=packet.id)).to_be_visible()

    page.reload()
    expect(page.get_by_text(re.compile("Sent from this page to Us on .*, and it arrived"))).to_be_visible()
    expect(page.get_by_role("textbox", name="What we did")).to_have_value(re.compile("Anna Smith"))
    page.evaluate("location.hash = '#tried=tips/be-open-about-challenges'")
    expect(page.get_by_role("textbox", name="What we did")).to_have_value("")
    page.get_by_role("textbox", name="What we did").fill("We sat down.")
    page.get_by_role("button", name="Clear everything").click()
    expect(page.get_by_role("textbox", name="What we did")).to_have_value("")
    expect(page.get_by_text("You tried “")).to_be_visible()


def test_a_story_is_told_in_twelve_taps(page: Page, site: str, inbox: list[str]) -> None:
    taps = Taps()
    page.goto(site)
    taps.on(page.get_by_role("link", name=re.compile("^(Share|Write) your story")).first)
    taps.on(page.get_by_role("radio", name="A guest blog"))
    taps.on(page.get_by_role("button", name="Continue"))
    page.get_by_role("textbox", name="Title").fill("A door with no handle")
    page.get_by_role("textbox", name="The story").fill("We met Anna Smith. Nobody had asked the tenants.")
    taps.on(page.get_by_role("button", name="Continue: What you agree to"))
    taps.on_what_is_agreed_to(page)
    taps.on(page.get_by_role("button", name="Check your answers"))
    expect(page.get_by_text("Not said. An editor has to know before it is published").first).to_be_visible()
    taps.on(page.get_by_role("button", name="Continue: could somebody be recognised?"))
    taps.on(page.get_by_role("button", name="Continue: hand it on"))
    taps.on(page.get_by_role("button", name="Send my story"))
    expect(page.get_by_role("heading", name="It has arrived")).to_be_focused()
    assert taps.count <= 12
    becomes(page, lambda: len(inbox), 1)
    assert 'summary: "We met Anna Smith."' in inbox[0]


def test_an_entry_that_is_not_there_can_be_chosen_and_drafts_stay_apart(open_form: OpenForm, page: Page) -> None:
    open_form("#tried=tips/never-was")
    expect(page.get_by_role("alert").filter(has_text="could not be found")).to_be_visible()
    page.get_by_role("textbox", name="What we did").fill("We walked.")
    page.get_by_role("button", name="Continue: hand it on").click()
    page.get_by_role("link", name="Choose what you tried").click()
    search = page.get_by_role("searchbox", name="What did you try?")
    expect(search).to_be_focused()
    search.fill("be open")
    page.get_by_role("list", name="What can be tried").get_by_role("button").first.click()
    expect(page.get_by_text("You tried “")).to_be_visible()
    becomes(page, lambda: page.evaluate(TAB), "tips/be-open-about-challenges")
    page.evaluate("location.hash = '#tried=tips/bust-the-jargon'")
    expect(page.get_by_text("Here is what you began to tell about")).to_be_visible()
    expect(page.get_by_role("textbox", name="What we did")).to_have_value("We walked.")
    page.get_by_role("button", name="Leave it, and tell of the page that I came from").click()
    expect(page.get_by_text("You tried “Bust the jargon”")).to_be_visible()
    expect(page.get_by_role("textbox", name="What we did")).to_have_value("")
    page.get_by_role("button", name="Bring the first one back").click()
    expect(page.get_by_role("textbox", name="What we did")).to_have_value("We walked.")
    page.goto("about:blank")
    open_form()
    expect(page.get_by_role("radio", name="A case study")).to_be_visible()


def test_where_its_questions_cannot_be_fetched_the_page_says_so_and_keeps_the_sheet(page: Page, site: str) -> None:
    page.route("**/stories-trying.*.mjs", lambda route: route.abort())
    page.goto(f"{site}share-your-story/#tried=tips/bust-the-jargon")
    expect(page.get_by_role("alert")).to_contain_text("The three questions could not be fetched")
    expect(page.get_by_role("heading", name="Tried something that the guide suggests?")).to_be_visible()
