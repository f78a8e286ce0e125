"""The thread whole: from the home page to advice that fits and a code another can open, and from a story written in
the browser to the same story read on the site."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from guide.cli import main
from tests.browser.assess.test_answering import code as given
from tests.browser.assess.test_answering import unfold
from tests.browser.conftest import STEADY, build
from tests.browser.pace.waiting import becomes
from tests.browser.serving import serving
from tests.browser.stories.filling import agree, choose, onward, tell_more

ANSWERS = [
    "Not at all", "A little", "Partly", "Mostly", "Completely", "Don’t know", "Doesn’t apply",
    "Completely", "A little", "Mostly", "Not at all",
]  # fmt: skip
"""One for each of the eleven; together every answer there is."""

STORY = {
    "What we set out to do": "Two clubs and a school wanted one minibus.",
    "What happened": "We shared it.\n\n# Nobody *asked* who pays.\n\nThen <b>somebody</b> did.",
    "What helped": "A rota on the fridge.",
    "What got in the way": "“Admin”, said everyone.",
    "What we would tell others": "Ask who pays. Ring 020 7946 0123 if stuck.",
}


def answer_all(page: Page) -> None:
    for number, answer in enumerate(ANSWERS, 1):
        group = page.get_by_role("group", name=re.compile(rf"^{number} of 11 "))
        group.get_by_label(answer, exact=True).check()
    page.get_by_role("button", name="See the result", exact=True).click()


def told(page: Page) -> list[str]:
    """What a result says: each statement's answer, and the headings of its advice."""
    expect(page.locator("[data-rule]").first).to_be_visible()
    unfold(page)
    lines = page.locator(".guide-result-text, .guide-result-answer").all_inner_texts()
    return [*lines, *page.locator("[data-rule] h4").all_inner_texts()]


def test_from_home_to_advice_and_to_a_second_person_who_opens_the_code(page: Page, browser: Browser, site: str) -> None:
    page.goto(site)
    page.get_by_role("link", name="How are we doing?").click()
    page.get_by_role("link", name="Which assumptions hold here?", exact=True).click()
    page.get_by_role("link", name="Start", exact=True).click()
    answer_all(page)
    expect(page.get_by_role("heading", name="Your result")).to_be_focused()
    result = told(page)
    assert len(result) > 2 * len(ANSWERS)

    advice = page.locator("[data-rule]").first
    expect(advice).to_contain_text("Everyone wants to be here")
    code = given(page)
    assert re.fullmatch(r"(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{2}", code), code

    with browser.new_context() as elsewhere:
        other = elsewhere.new_page()
        other.goto(f"{site}assessments/assumptions/#code={code.lower()}")
        expect(other.get_by_role("heading", name="Answers opened from a code")).to_be_visible()
        becomes(other, lambda: told(other), result)
        assert elsewhere.cookies() == []
        assert other.evaluate("localStorage.length") == 0

    advice.get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page).not_to_have_url(re.compile(f"^{re.escape(site)}assessments/"))


def write_story(page: Page, into: Path) -> None:
    choose(page, "case study")
    page.get_by_role("textbox", name="Title").fill("One minibus & three drivers")
    for heading, prose in STORY.items():
        page.get_by_role("textbox", name=heading).fill(prose)
    onward(page)
    agree(page)
    tell_more(page)
    page.get_by_role("textbox", name="What will a reader learn?").fill("How a rota on a fridge kept a bus going.")
    page.get_by_role("textbox", name="When did it happen?").fill("2019")
    page.get_by_role("checkbox", name="Bust the jargon").check(force=True)
    page.get_by_role("textbox", name="How does your story show “Bust the jargon”?").fill("“Admin” meant four things.")
    onward(page)
    page.get_by_role("button", name="Continue: could somebody be recognised?").click()
    page.get_by_role("button", name="Continue: hand it on").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download the packet").click()
    waiting.value.save_as(into)


@pytest.mark.full
def test_from_a_story_in_the_browser_to_the_story_on_the_site(page: Page, site: str, tmp_path: Path) -> None:
    page.goto(f"{site}stories/")
    page.get_by_role("article").get_by_role("link", name="Share your story").click()
    page.get_by_text("Tips", exact=True)
    open_every_group = "document.querySelectorAll('details').forEach((group) => { group.open = true })"
    page.wait_for_selector("html[data-ready]", state="attached")
    page.evaluate(open_every_group)
    packet = tmp_path / "packet.txt"
    write_story(page, packet)

    content = Path(shutil.copytree(STEADY, tmp_path / "content"))
    assert main(["--content", str(content), "story", "check", str(packet)]) == 0
    assert main(["--content", str(content), "story", "import", str(packet)]) == 0
    assert main(["--content", str(content), "check"]) == 0
    build(tmp_path / "site", content)

    with serving(tmp_path / "site") as address:
        page.goto(f"{address}stories/")
        page.get_by_role("link", name="One minibus & three drivers").click()
        article = page.get_by_role("article")
        expect(article.get_by_role("heading", level=1)).to_have_text("One minibus & three drivers")
        expect(article).to_contain_text("# Nobody asked who pays.")
        expect(article).to_contain_text("Then <b>somebody</b> did.")
        expect(article).to_contain_text("Name withheld")
        expect(article).not_to_contain_text("7946")
        article.get_by_role("link", name="Bust the jargon").first.click()
        expect(page.get_by_role("article")).to_contain_text("“Admin” meant four things.")
