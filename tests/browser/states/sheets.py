"""A worksheet filled in on screen: blank, begun, left out, from a file, cleared, refused, and two side by side."""

import json
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.states.state import State

PATH = "tools/influence-map/fill-in/"
CHANGE = "The one change we are mapping"
NO_STORE = "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }"
WORDS = "Wort" * 60
DECISIONS = "part-small-decisions-inside-it-by-ring"
COLUMNS = [{"key": "a-yes-we-need", "label": "A yes we need"}, {"key": "cost", "label": "What it costs"}]


def sheet(**more: Any) -> dict[str, Any]:
    """What a file of the sheet holds."""
    texts = [{"key": "the-one-change-we-are-mapping", "label": CHANGE, "text": "Slower lorries"}]
    return {
        "format": 1, "kind": "partnership-guide-sheet", "sheet": "influence-map", "title": "Our influence map",
        "texts": texts, "tables": [], "out": [], **more,
    }  # fmt: skip


def text(key: str, words: str, label: str = "As it was asked") -> dict[str, str]:
    return {"key": key, "label": label, "text": words}


OLD = sheet(
    texts=[*sheet()["texts"], text("keep", WORDS, "What we asked once")],
    tables=[
        {"key": DECISIONS, "label": "As it was called", "columns": COLUMNS, "rows": [["A gate", "£4"]]},
        {"key": "gone", "label": "A table of old", "columns": COLUMNS, "rows": [["A bench", "£9"]]},
    ],
    out=["part-let-it-be"],
)  # fmt: skip


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).first.click()


def opened(data: Any) -> Callable[[Page], None]:
    """Opens a file in which that stands."""

    def reach(page: Page) -> None:
        given = data if isinstance(data, str) else json.dumps(data)
        page.get_by_label("A file of this sheet").set_input_files(
            {"name": "sheet.json", "mimeType": "application/json", "buffer": given.encode()}
        )
        expect(page.locator(".guide-plan-notice-open")).to_be_visible()

    return reach


def begun(page: Page) -> None:
    page.get_by_label(CHANGE).fill("A crossing\n" * 12)
    page.get_by_text("See an example").first.click()
    page.get_by_text("See an example").nth(2).click()
    press(page, "Add a row")
    expect(page.get_by_text("1 of 8 filled").first).to_be_visible()


def left_out(page: Page) -> None:
    page.get_by_label("We leave this part out").check()
    page.get_by_label("We leave this out").check()
    expect(page.get_by_text("0 of 5 filled").first).to_be_visible()


def row_removed(page: Page) -> None:
    press(page, "Remove")
    expect(page.get_by_role("button", name="Undo")).to_be_visible()


def full(page: Page) -> None:
    page.evaluate(NO_STORE)
    page.get_by_label(CHANGE).fill("A crossing")
    page.get_by_label("Keep it in this browser").click()
    expect(page.get_by_role("status")).to_contain_text("All that you have written stays")


def cleared(page: Page) -> None:
    begun(page)
    press(page, "Clear this sheet")
    expect(page.get_by_role("button", name="Bring it back")).to_be_visible()


def asked(page: Page) -> None:
    begun(page)
    opened(OLD)(page)


def beside(page: Page) -> None:
    asked(page)
    press(page, "Lay it beside ours")
    expect(page.get_by_role("heading", name="Two versions, side by side")).to_be_focused()
    page.get_by_label("Keep both").first.check()
    expect(page.get_by_text("5 differences, 1 decided")).to_be_visible()


STATES = (
    State("sheet-blank", PATH),
    State("sheet-begun", PATH, begun),
    State("sheet-left-out", PATH, left_out),
    State("sheet-row-removed", PATH, row_removed),
    State("sheet-full-store", PATH, full),
    State("sheet-cleared", PATH, cleared),
    State("sheet-of-an-older-form", PATH, opened(OLD)),
    State("sheet-asked-about-a-file", PATH, asked),
    State("sheet-beside-another", PATH, beside),
    State("sheet-refused", PATH, opened("no sheet")),
)
