"""The form for a story: each step of each kind, its faults, drafts kept, the preview, and every way to send."""

import json
import re
from collections.abc import Callable

from playwright.sync_api import Page, Route, expect

from tests.browser.states.state import State
from tests.browser.stories.filling import CLIP, choose, fill, onward, tell_more, to_sending

PATH = "share-your-story/"
TRIED = f"{PATH}#tried=tips/bust-the-jargon"
RESPONSE = f"{PATH}#responds-to=stories/values-before-tasks"
TELLING = (
    "We met Anna Smith of Anytown Borough Council. Ring 07700 900123.\n\n- a *list*\n- [a link](https://example.org)\n\n"
    "> Who pays?\n\n### Later\n\nCouncillor Jones said **no**. The SYVAS team in AB12 3CD helped."
)
EVERY_ROUTE = {
    "email": "stories@example.org",
    "github": "owner/repo",
    "form-url": "https://example.org/form",
    "endpoint": "../inbox",
    "processor": "Example Mail Ltd",
}


def on_step(kind: str, number: int) -> Callable[[Page], None]:
    """The step of a kind, counted from 1."""

    def reach(page: Page) -> None:
        choose(page, kind)
        for _ in range(number - 1):
            onward(page)

    return reach


def faults(page: Page) -> None:
    on_step("case study", 3)(page)
    expect(page.get_by_role("group", name=re.compile("things to mend"))).to_be_visible()


def all_on_one_page(page: Page) -> None:
    choose(page, "case study")
    page.get_by_role("button", name="Show all on one page").click()
    page.get_by_role("textbox", name="Title").fill("x" * 90)
    tell_more(page)
    page.get_by_role("checkbox", name="It will be easy").check()


def kept(page: Page) -> None:
    choose(page, "guest blog")
    page.get_by_role("checkbox", name="Keep this guest blog").check()
    page.get_by_role("textbox", name="Title").fill("A blog")
    page.reload()
    expect(page.get_by_text("Here is the draft that you asked")).to_be_visible()


def back_in_the_tab(page: Page) -> None:
    choose(page, "case study")
    page.get_by_role("textbox", name="Title").fill("A study")
    page.wait_for_function("() => sessionStorage.getItem('guide:story-tab')?.includes('A study')")
    page.reload()
    expect(page.get_by_text("Here is what you had written in this tab")).to_be_visible()


def storage_full(page: Page) -> None:
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }")
    choose(page, "guest blog")
    page.get_by_role("textbox", name="Title").fill("A blog")
    expect(page.get_by_text("does not let the page keep what you type")).to_be_visible()


def sent_before(page: Page) -> None:
    receipt(page)
    page.reload()
    expect(page.get_by_text("Sent from this page to")).to_be_visible()


def right_to_left(page: Page) -> None:
    fill(page, "guest blog", "وصلنا *متأخرين*.\n\n- واحد\n- اثنان\n\n> من يدفع؟\n\n### لاحقا\n\nEnglish too.")
    page.get_by_role("button", name="Show all on one page").click()
    page.get_by_role("textbox", name="Title").fill("لافتة على الباب")
    page.get_by_role("button", name="Preview").click()
    expect(page.get_by_role("heading", name="How it will look")).to_be_visible()


def to_mend(page: Page) -> None:
    faults(page)
    page.get_by_role("group", name=re.compile("things to mend")).get_by_role("link").first.click()
    expect(page.get_by_role("button", name="Check your answers")).to_be_visible()


def cleared(page: Page) -> None:
    choose(page, "guest blog")
    page.get_by_role("textbox", name="Title").fill("A blog")
    page.get_by_role("button", name="Clear everything").click()
    expect(page.get_by_role("button", name="Bring it back")).to_be_visible()


def preview_of_nothing(page: Page) -> None:
    choose(page, "case study")
    page.get_by_role("button", name="Preview").click()
    expect(page.get_by_role("heading", name="How it will look")).to_be_visible()


def preview(page: Page) -> None:
    fill(page, "case study", TELLING)
    page.get_by_role("button", name="Preview").click()
    expect(page.get_by_role("heading", name="How it will look")).to_be_visible()


def preview_of_much(page: Page) -> None:
    fill(page, "guest blog", f"{'Longwordwithoutaspace' * 20}\n\n{TELLING}\n\n{'words and more ' * 450}")
    page.get_by_role("button", name="Preview").click()
    expect(page.get_by_role("heading", name="How it will look")).to_be_visible()


def checked(page: Page) -> None:
    fill(page, "case study", TELLING)
    onward(page)
    expect(page.get_by_role("heading", name="Check your answers")).to_be_visible()


def names(page: Page) -> None:
    checked(page)
    page.get_by_role("button", name="Continue: could somebody be recognised?").click()
    expect(page.get_by_role("heading", name="Could somebody be recognised?")).to_be_visible()


def many_names(page: Page) -> None:
    people = " ".join(f"We met {name}son {name}{'x' * 12}." for name in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    fill(page, "guest blog", people)
    onward(page)
    page.get_by_role("button", name="Continue: could somebody be recognised?").click()
    page.get_by_role("button", name=re.compile("Show .* more")).click()


def names_fine(page: Page) -> None:
    names(page)
    expect(page.get_by_role("button", name=re.compile("fine")).first).to_be_visible()
    while (fine := page.get_by_role("button", name=re.compile("fine"))).count():
        fine.last.click()
    expect(page.get_by_text("Nothing is left to look at")).to_be_visible()


def to_send(page: Page) -> None:
    """The ways to send of a site that has none."""
    fill(page)
    to_sending(page)
    page.get_by_text("Show the packet").click()


def by_every_route(answer: Callable[[Route], None] | None = None, told: str = "") -> Callable[[Page], None]:
    """The ways to send of a site that has all; where an answer is given, once the story was sent from the page."""

    def reach(page: Page) -> None:
        page.add_init_script(
            f"""document.addEventListener("readystatechange", () => {{
                const form = document.querySelector(".guide-story");
                const routes = {json.dumps(EVERY_ROUTE)};
                for (const [name, value] of Object.entries(routes)) form.setAttribute(`data-${{name}}`, value);
            }}, {{ once: true }});"""
        )
        page.reload()
        page.wait_for_selector("html[data-ready]", state="attached")
        fill(page, "guest blog", "long words. " * 700)
        to_sending(page)
        if answer:
            page.route("**/inbox", answer)
            page.get_by_role("button", name="Send my story").click()
            expect(page.get_by_text(told).first).to_be_visible()

    return reach


def receipt(page: Page) -> None:
    """What is shown once it arrived, with the words that were sent unfolded."""
    by_every_route(lambda route: route.fulfill(status=200, body=""), "It has arrived")(page)
    page.get_by_text("The words that were sent").click()
    expect(page.get_by_text("Partnership Guide story packet 1")).to_be_visible()


def asked_whether_it_was_sent(page: Page) -> None:
    by_every_route()(page)
    page.get_by_role("button", name="Copy the packet for the e-mail").click()
    expect(page.get_by_text("Have you sent the e-mail?")).to_be_visible()


def more(page: Page) -> None:
    """What may be told besides, with a date, words to stand out and a language as they are understood."""
    on_step("guest blog", 1)(page)
    page.get_by_role("textbox", name="The story").fill("Nobody had asked the tenants.")
    onward(page)
    tell_more(page)
    page.get_by_role("textbox", name="When did it happen?").fill("about 2019")
    page.get_by_role("textbox", name="Which of your words should stand out?").fill("Nobody had asked us")
    page.get_by_role("combobox", name="Which language is it in?").select_option("another")
    page.get_by_role("textbox", name="Which other language?").fill("Scots")
    expect(page.get_by_text("Understood as Scots (sco).")).to_be_visible()
    expect(page.get_by_text("exactly as they are there.")).to_be_visible()


def tried(page: Page) -> None:
    expect(page.get_by_text("You tried “Bust the jargon”")).to_be_visible()


def tried_to_mend(page: Page) -> None:
    tried(page)
    page.get_by_role("button", name="Continue: hand it on").click()
    expect(page.get_by_role("group", name=re.compile("things to mend"))).to_be_visible()


def no_such_entry(page: Page) -> None:
    expect(page.get_by_role("alert").filter(has_text="could not be found")).to_be_visible()
    expect(page.get_by_role("list", name="What can be tried").get_by_role("button").first).to_be_visible()


def pasted(page: Page) -> None:
    """A document's clipboard in the story, with what was kept and how it will look."""
    choose(page, "guest blog")
    page.get_by_role("textbox", name="Title").fill("A hall")
    field = page.get_by_role("textbox", name="The story")
    html = "<h2>What we learned</h2><p>Ask <b>who pays</b>.</p><ul><li>tea</li></ul>"
    field.evaluate(CLIP, {"html": html, "text": "What we learned\nAsk who pays.\n• tea"})
    expect(page.get_by_role("button", name="Only the words")).to_be_visible()
    seen = page.get_by_role("button", name="See how it will look")
    if seen.is_visible():
        seen.click()
    expect(page.get_by_role("region", name="How “The story” will look").get_by_role("listitem")).to_have_text("tea")


def another_page(page: Page) -> None:
    choose(page, "response")
    expect(page.get_by_role("list", name="Pages to answer").get_by_role("button").first).to_be_visible()


def no_page_found(page: Page) -> None:
    another_page(page)
    page.get_by_role("searchbox", name="Which page do you answer?").fill("no such words")
    expect(page.get_by_text("No page with these words")).to_be_visible()


def response_begun(page: Page) -> None:
    expect(page.get_by_text("You are answering “Values before tasks”.").last).to_be_visible()


STATES = (
    State("story-kind", PATH),
    State("story-no-kind", PATH, onward),
    *(State(f"story-step-{number}", PATH, on_step("case study", number)) for number in (1, 2)),
    State("story-more", PATH, more),
    State("story-faults", PATH, faults),
    State("story-all-on-one-page", PATH, all_on_one_page),
    State("story-kept", PATH, kept),
    State("story-back-in-the-tab", PATH, back_in_the_tab),
    State("story-storage-full", PATH, storage_full),
    State("story-to-mend", PATH, to_mend),
    State("story-cleared", PATH, cleared),
    State("story-preview-of-nothing", PATH, preview_of_nothing),
    State("story-preview", PATH, preview),
    State("story-right-to-left", PATH, right_to_left),
    State("story-preview-of-much", PATH, preview_of_much),
    State("story-checked", PATH, checked),
    State("story-names", PATH, names),
    State("story-many-names", PATH, many_names),
    State("story-names-fine", PATH, names_fine),
    State("story-to-send", PATH, to_send),
    State("story-every-route", PATH, by_every_route()),
    State("story-receipt", PATH, receipt),
    State("story-asked-whether-sent", PATH, asked_whether_it_was_sent),
    State("story-tried", TRIED, tried),
    State("story-tried-to-mend", TRIED, tried_to_mend),
    State("story-tried-no-such-entry", f"{PATH}#tried=tips/never-was", no_such_entry),
    State("story-refused", PATH, by_every_route(lambda route: route.fulfill(status=500, body=""), "It was refused")),
    State(
        "story-unclear",
        PATH,
        by_every_route(lambda route: route.fulfill(status=200, body="<html></html>"), "does not say whether"),
    ),
    State("story-sent-before", PATH, sent_before),
    State("story-retold", "stories/values-before-tasks/"),
    State("story-no-answer", PATH, by_every_route(lambda route: route.abort(), "No answer came")),
    State("story-response", RESPONSE, response_begun),
    State("story-response-to-no-page", f"{PATH}#responds-to=stories/never-was"),
    State("story-pasted", PATH, pasted),
    State("story-page-to-answer", PATH, another_page),
    State("story-no-page-found", PATH, no_page_found),
)
