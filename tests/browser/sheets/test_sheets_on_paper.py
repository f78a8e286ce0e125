"""Every worksheet of this guide as it comes off its page: blank, without scripts, and filled in with its example."""

import io

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from guide.content.kinds.tool import Tool
from guide.content.library import load_sound
from tests.browser.conftest import ROOT
from tests.ours.test_worksheets import MOST

FILL_IN = """() => {
  const put = (field, text) => { field.value = text; field.dispatchEvent(new Event("input", { bubbles: true })); };
  for (const line of document.querySelectorAll(".guide-fill-field")) {
    const example = line.querySelector(".guide-fill-example > p");
    if (example) put(line.querySelector("textarea"), example.textContent);
  }
  for (const table of document.querySelectorAll(".guide-fill-table")) {
    const rows = [...table.querySelectorAll("tbody tr")];
    const shown = () => [...table.querySelectorAll(".guide-fill-row")];
    while (shown().length < rows.length) table.querySelector(":scope > .guide-buttons button").click();
    rows.forEach((row, at) => {
      shown()[at].querySelectorAll("textarea").forEach((cell, of) => put(cell, row.cells[of].textContent));
    });
  }
}"""


def sides(page: Page) -> int:
    """On whichever paper takes more."""
    papers = [page.pdf(format=paper, prefer_css_page_size=False) for paper in ("A4", "Letter")]
    return max(len(PdfReader(io.BytesIO(paper)).pages) for paper in papers)


@pytest.mark.nightly
def test_no_sheet_takes_more_sides_than_it_may(browser: Browser, whole: str) -> None:
    tools = [tool for tool in load_sound(ROOT / "guide_src").of("tools") if isinstance(tool, Tool)]
    found = {}
    for tool in tools:
        for scripts in (True, False):
            with browser.new_context(java_script_enabled=scripts) as context:
                page = context.new_page()
                page.goto(f"{whole}{tool.url}fill-in/")
                if scripts:
                    page.wait_for_selector("html[data-ready]", state="attached")
                found[tool.id, "blank", scripts] = sides(page)
                if scripts:
                    page.evaluate(FILL_IN)
                    found[tool.id, "filled in", scripts] = sides(page)
    assert len(found) == 3 * len(tools) > 0
    assert {key: count for key, count in found.items() if count > MOST.get(key[0], 2)} == {}
