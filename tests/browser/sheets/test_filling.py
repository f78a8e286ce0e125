"""A worksheet filled in as people do it: kept for the tab, taken along, opened again, laid beside another."""

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from jsonschema import Draft202012Validator
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import ROOT
from tests.browser.pace.waiting import becomes, until
from tests.browser.pace.windows import beside
from tests.browser.states.sheets import CHANGE, NO_STORE, OLD, PATH, opened, sheet, text

READY = "html[data-ready]"
KEY = "guide:sheet-influence-map"
KEEP = "Keep it in this browser"
SCHEMA = Draft202012Validator(json.loads((ROOT / "docs/assets/schemas/sheet-1.json").read_text("utf-8")))
YES = "A yes we need"
DROP = """(data) => {
  const held = new DataTransfer();
  held.items.add(new File([data], "sheet.json"));
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: held, bubbles: true, cancelable: true }));
}"""

DROP_TWO = """() => {
  const held = new DataTransfer();
  for (const name of ["one.json", "two.json"]) held.items.add(new File(["{}"], name));
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: held, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def sheet_page(page: Page, site: str) -> Iterator[Page]:
    """The page as it opens. Fails on any error there."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(site + PATH)
    page.wait_for_selector(READY, state="attached")
    yield page
    assert errors == []


def press(page: Page | Locator, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def told(page: Page) -> Locator:
    return page.get_by_role("status")


def stored(page: Page, place: str = "sessionStorage") -> Any:
    kept = page.evaluate(f"{place}.getItem('{KEY}')")
    return json.loads(kept)["value"] if kept else None


def saved(page: Page, button: str) -> tuple[str, bytes]:
    with page.expect_download() as waiting:
        press(page, button)
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def cells(page: Page, column: str = YES) -> list[str]:
    values: list[str] = page.get_by_label(column, exact=True).evaluate_all("all => all.map((one) => one.value)")
    return values


def test_a_sheet_is_filled_in_by_keyboard_and_outlives_a_reload_and_the_way_back(sheet_page: Page) -> None:
    page = sheet_page
    page.get_by_label(CHANGE).focus()
    page.keyboard.type("A crossing")
    page.keyboard.press("Enter")
    page.keyboard.type("by the school")
    for words in ("Gates", "Lights"):
        page.get_by_label(YES, exact=True).last.fill(words)
        page.get_by_role("button", name="Add a row to Small decisions").press("Enter")
        expect(page.get_by_label(YES, exact=True).last).to_be_focused()
    becomes(page, lambda: cells(page), ["", "Gates", "Lights", ""])
    page.get_by_role("button", name="Move up row 3 of Small decisions").press("Enter")
    expect(page.get_by_role("button", name="Move up row 2 of Small decisions")).to_be_focused()
    page.get_by_role("button", name="Remove row 1 of Small decisions").press("Enter")
    becomes(page, lambda: cells(page), ["Lights", "Gates", ""])
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    becomes(page, lambda: cells(page), ["", "Lights", "Gates", ""])
    expect(page.get_by_text("2 of 8 filled").first).to_be_visible()
    page.reload()
    page.wait_for_selector(READY, state="attached")
    expect(page.get_by_label(CHANGE)).to_have_value("A crossing\nby the school")
    assert cells(page) == ["", "Lights", "Gates", ""]
    page.get_by_label(CHANGE).fill("Another")
    page.get_by_role("link", name="Influence map").first.click()
    page.go_back()
    page.wait_for_selector(READY, state="attached")
    expect(page.get_by_label(CHANGE)).to_have_value("Another")
    assert stored(page, "localStorage") is None


def test_a_part_is_left_out_and_taken_in_again_with_what_was_in_it(sheet_page: Page) -> None:
    page = sheet_page
    words = page.get_by_label("What will we stop spending time on")
    words.fill("The speed limit")
    expect(page.get_by_text("1 of 8 filled").first).to_be_visible()
    out = page.get_by_label("We leave this part out")
    out.check()
    expect(words).to_be_hidden()
    expect(page.get_by_text("0 of 6 filled").first).to_be_visible()
    out.uncheck()
    expect(words).to_have_value("The speed limit")


def test_no_field_scrolls_within_and_the_example_is_shown_on_request(sheet_page: Page) -> None:
    page = sheet_page
    field = page.get_by_label(CHANGE)
    example = page.get_by_text("Children can get over the main road")
    expect(example).to_be_hidden()
    page.get_by_text("See an example").first.click()
    expect(example).to_be_visible()
    field.fill("line\n" * 40)
    until(page, lambda: field.evaluate("field => field.scrollHeight - field.clientHeight"), lambda over: over <= 1)


def test_it_comes_out_without_its_empty_parts_as_a_file_word_and_paper_and_opens_again(
    sheet_page: Page, browser: Browser, site: str
) -> None:
    page = sheet_page
    page.get_by_label("Partnership", exact=True).fill("Riverside <b>")
    page.get_by_label(CHANGE).fill("A crossing\nby the school")
    page.get_by_label(YES, exact=True).first.fill("Two gates")
    name, data = saved(page, "File to open again")
    assert name.startswith("steady-guide-influence-map-")
    assert name.endswith(".json")
    filled = json.loads(data)
    SCHEMA.validate(filled)
    assert filled["sheet"] == "influence-map"
    name, word = saved(page, "Word document")
    document = Document(io.BytesIO(word))
    said = [paragraph.text for paragraph in document.paragraphs if paragraph.text]
    assert said == [
        "Our influence map", "Partnership", "Riverside <b>", "The change", CHANGE, "A crossing\nby the school",
        "Small decisions inside it, by ring: we can do it, sway it, or fixed",
    ]  # fmt: skip
    assert [cell.text for cell in document.tables[0].rows[1].cells] == ["Two gates", "", "", ""]
    assert zipfile.ZipFile(io.BytesIO(word)).testzip() is None
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    paper = page.locator("[data-part=paper]")
    expect(paper).to_contain_text("Two gates")
    assert "Two routes" not in (paper.text_content() or "")
    page.emulate_media(media="print")
    for gone in ("h1", "textarea", ".guide-buttons", ".guide-mend", "footer"):
        expect(page.locator(gone).first).to_be_hidden()
    with browser.new_context() as other:
        elsewhere = other.new_page()
        elsewhere.goto(site + PATH)
        elsewhere.wait_for_selector(READY, state="attached")
        opened(filled)(elsewhere)
        expect(elsewhere.get_by_label(CHANGE)).to_have_value("A crossing\nby the school")
        assert json.loads(saved(elsewhere, "File to open again")[1]) == filled


REFUSED: dict[str, tuple[Any, str]] = {
    "broken": ("{", "This is not a filled-in sheet"),
    "newer": (sheet(format=2), "newer edition"),
    "of another sheet": (sheet(sheet="who-does-what", title="Who <b>does</b>"), "another sheet, “Who <b>does</b>”"),
    "a plan": ({"kind": "partnership-guide-plan"}, "This is a plan"),
    "huge": ("x" * 1_000_001, "too large"),
    "hostile": (sheet(texts=[text("__proto__", "x")]), "This is not a filled-in sheet"),
    "empty": (sheet(texts=[]), "Nothing is filled in"),
}  # fmt: skip


def test_a_file_that_is_none_gives_one_sentence_and_costs_nothing(sheet_page: Page) -> None:
    page = sheet_page
    page.get_by_label(CHANGE).fill("Ours")
    for data, words in REFUSED.values():
        opened(data)(page)
        expect(told(page)).to_contain_text(words)
        expect(page.get_by_label(CHANGE)).to_have_value("Ours")
        press(page, "Close")
    page.evaluate(DROP_TWO)
    expect(told(page)).to_contain_text("These are several files. Open one at a time.")
    expect(page.get_by_label(CHANGE)).to_have_value("Ours")


def test_what_the_sheet_no_longer_asks_stands_at_the_end_and_stays_in_the_file(sheet_page: Page) -> None:
    page = sheet_page
    page.evaluate(DROP, json.dumps(OLD))
    old = page.get_by_role("region", name="No longer on this sheet")
    expect(old.get_by_label("What we asked once")).to_be_visible()
    expect(old.get_by_label("What it costs")).to_have_value("£9")
    expect(page.get_by_label("What it costs (no longer on this sheet)").first).to_have_value("£4")
    expect(page.get_by_label("We leave this part out")).to_be_checked()
    # Its key is that of the page's own box, which is still found by its label.
    page.get_by_label(KEEP).check()
    old.get_by_label("What we asked once").fill("Still here")
    kept = json.loads(saved(page, "File to open again")[1])
    assert text("keep", "Still here", "What we asked once") in kept["texts"]
    assert [table["key"] for table in kept["tables"]] == [table["key"] for table in OLD["tables"]]


def test_two_versions_are_laid_side_by_side_and_chosen_between(sheet_page: Page) -> None:
    page = sheet_page
    page.get_by_label(CHANGE).fill("A crossing")
    page.get_by_label("The easy one").fill("Ask the store")
    opened(OLD)(page)
    press(page, "Lay it beside ours")
    expect(page.get_by_role("heading", name="Two versions, side by side")).to_be_focused()
    expect(page.get_by_text("6 differences, 0 decided")).to_be_visible()
    change = page.get_by_role("group", name=CHANGE)
    expect(change).to_contain_text("A crossing")
    expect(change).to_contain_text("Slower lorries")
    change.get_by_label("Keep both").press("Space")
    page.get_by_role("group", name="Let it be").get_by_label("Take theirs").check()
    page.get_by_role("group", name="The easy one").get_by_label("Keep ours").check()
    expect(page.get_by_text("6 differences, 3 decided")).to_be_visible()
    press(page, "Back to the sheet")
    expect(page.get_by_label(CHANGE)).to_have_value("A crossing\nSlower lorries")
    expect(page.get_by_label("The easy one")).to_have_value("Ask the store")
    expect(page.get_by_label("We leave this part out")).to_be_checked()
    press(page, "Put ours back as it was")
    expect(page.get_by_label(CHANGE)).to_have_value("A crossing")
    expect(page.get_by_label("We leave this part out")).not_to_be_checked()


def test_two_tabs_never_write_over_each_other_in_silence(sheet_page: Page, site: str) -> None:
    page = sheet_page
    page.get_by_label(CHANGE).fill("One")
    page.get_by_label(KEEP).check()
    until(page, lambda: stored(page, "localStorage"), bool)
    other = beside(page)
    other.goto(site + PATH)
    other.wait_for_selector(READY, state="attached")
    expect(other.get_by_label(CHANGE)).to_have_value("One")
    expect(other.get_by_label(KEEP)).to_be_checked()
    other.get_by_label(CHANGE).fill("Two")
    expect(page.get_by_label(CHANGE)).to_have_value("Two")
    # What the first has not kept yet meets what the second keeps.
    page.evaluate("() => { globalThis.held = setTimeout; globalThis.setTimeout = () => 0; }")
    page.get_by_label(CHANGE).fill("Mine")
    page.evaluate("() => { globalThis.setTimeout = globalThis.held; }")
    other.get_by_label(CHANGE).fill("Theirs")
    expect(told(page)).to_contain_text("Which one should stay?")
    expect(page.get_by_label(CHANGE)).to_have_value("Mine")
    # What is said meanwhile does not do away with the question.
    page.get_by_role("button", name="Add a row to Small decisions").click()
    page.get_by_role("button", name="Remove row 3 of Small decisions").click()
    expect(page.get_by_text("is removed.")).to_be_visible()
    expect(page.get_by_text("Which one should stay?")).to_be_visible()
    press(page, "Undo")
    press(page, "Show the other one")
    expect(page.get_by_label(CHANGE)).to_have_value("Theirs")
    expect(page.get_by_text("Which one should stay?")).to_have_count(0)
    press(page, "Bring the first one back")
    expect(page.get_by_label(CHANGE)).to_have_value("Mine")
    expect(other.get_by_label(CHANGE)).to_have_value("Mine")


def test_a_full_store_is_said_and_costs_nothing_on_the_page(sheet_page: Page) -> None:
    page = sheet_page
    page.evaluate(NO_STORE)
    page.get_by_label(CHANGE).fill("A crossing")
    expect(told(page)).to_contain_text("All that you have written stays on this page")
    page.get_by_label(KEEP).click()
    expect(page.get_by_label(KEEP)).not_to_be_checked()
    expect(page.get_by_label(CHANGE)).to_have_value("A crossing")
    assert json.loads(saved(page, "File to open again")[1])["texts"][0]["text"] == "A crossing"


def test_a_sheet_is_erased_everywhere_and_brought_back(sheet_page: Page) -> None:
    page = sheet_page
    page.get_by_label(CHANGE).fill("A crossing")
    page.get_by_label(KEEP).check()
    until(page, lambda: stored(page, "localStorage"), bool)
    press(page, "Clear this sheet")
    expect(page.get_by_label(CHANGE)).to_have_value("")
    becomes(page, lambda: (stored(page), stored(page, "localStorage")), (None, None))
    press(page, "Bring it back")
    expect(page.get_by_label(CHANGE)).to_have_value("A crossing")
    expect(page.get_by_label(KEEP)).to_be_checked()
    until(page, lambda: stored(page, "localStorage"), bool)


def test_without_scripts_it_is_the_sheet_to_print(browser: Browser, site: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site + "tools/influence-map/")
        page.get_by_role("link", name="Fill it in here").click()
        expect(page.get_by_text("Print this page, and fill it in by hand.")).to_be_visible()
        expect(page.get_by_text(CHANGE)).to_be_visible()
        expect(page.get_by_text("Children can get over the main road")).to_be_hidden()
