"""On paper nothing is cut: a sheet half filled in, a plan of sixty steps, a report of forty people."""

import io
import re
import unicodedata

from playwright.sync_api import Page, ViewportSize, expect
from pypdf import PdfReader

from tests.browser.group.codes import some_codes
from tests.browser.group.leading import CLOSE, add, count, press, report
from tests.browser.probes import WHAT_DOES_NOT_FIT
from tests.browser.states.sheets import CHANGE
from tests.browser.states.sheets import PATH as SHEET
from tests.scripts.plan.plans import Plan, plan, step

PAPER = ViewportSize(width=718, height=1000)
"""What a side of A4 has within its margins, in pixels."""
LONG = "We walked along the road with everyone who lives there and wrote down what they said. " * 12
WORD = "Donaudampfschifffahrtsgesellschaft" * 3
PUT = "(plan) => sessionStorage.setItem('guide:plan', JSON.stringify({ until: 9999999999999, value: plan }))"


def opened(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")


def on_paper(page: Page) -> str:
    """What is printed, without its spaces, once nothing of it is past the edge or hidden."""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.set_viewport_size(PAPER)
    page.emulate_media(media="print")
    assert page.evaluate(WHAT_DOES_NOT_FIT) == []
    page.emulate_media(media="null")
    pdf = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=False)))
    return bare("".join(side.extract_text() for side in pdf.pages))


def bare(text: str) -> str:
    """Without spaces, and with letters that a type joins apart again."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def times(words: str, text: str) -> int:
    return text.count(bare(words))


def test_a_sheet_half_filled_in_is_printed_to_its_last_word(page: Page, site: str) -> None:
    opened(page, site + SHEET)
    page.get_by_label(CHANGE).fill(f"{LONG}{WORD} the end of it")
    yes = page.get_by_label("A yes we need", exact=True)
    for number in range(1, 31):
        if number > 1:
            page.get_by_role("button", name="Add a row to Small decisions").press("Enter")
        yes.last.fill(f"Row number {number} of many, {WORD if number == 30 else 'short'}")
    page.get_by_label("With what is empty").check()
    text = on_paper(page)
    assert times("the end of it", text) == 1
    assert [number for number in range(1, 31) if times(f"Row number {number} of many", text) != 1] == []
    assert times(WORD, text) == 2


def test_a_plan_of_sixty_steps_is_printed_to_its_last_step(page: Page, site: str) -> None:
    steps = [
        {**step(number), "text": f"Step number {number} of many. {LONG[:300]}", "owner": f"Owner {number}."}
        for number in range(1, 61)
    ]
    steps[59]["sign"] = f"{WORD} the very last sign"
    made: Plan = plan(*steps)
    opened(page, f"{site}404.html")
    page.evaluate(PUT, made)
    opened(page, f"{site}plan/")
    expect(page.get_by_label("What we will do")).to_have_count(60)
    text = on_paper(page)
    assert [number for number in range(1, 61) if times(f"Step number {number} of many.", text) != 1] == []
    assert [number for number in range(1, 61) if times(f"Owner {number}.", text) != 1] == []
    assert times("the very last sign", text) == 1


def test_a_report_of_forty_people_is_printed_whole(page: Page, site: str) -> None:
    opened(page, f"{site}assessments/assumptions/together/")
    add(page, "\n".join(some_codes(page, 40)))
    expect(count(page)).to_have_text("40 people so far")
    press(page, CLOSE)
    expect(report(page)).to_be_visible()
    items = "async () => (await (await fetch('../1.json')).json()).items.map(({ text }) => text)"
    statements: list[str] = page.evaluate(items)
    text = on_paper(page)
    assert len(statements) > 10
    assert [words for words in statements if times(words, text) == 0] == []
