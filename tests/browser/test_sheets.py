"""Each page looks as if it had all style rules that were written, in every state that it can come into."""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest
from playwright.sync_api import Page

from guide.publish.sheets.cutting import read, written
from tests.browser.conftest import ROOT
from tests.browser.page_types import PAGE_TYPES
from tests.browser.states import STATES
from tests.browser.states.state import State
from tests.settings import extra_css

MISSING = """(written) => {
  const whole = new CSSStyleSheet();
  whole.replaceSync(written);
  const all = (sheets) => {
    const found = [];
    const walk = (rules, above) => {
      for (const rule of rules) {
        if (rule.selectorText !== undefined) found.push({ above, selector: rule.selectorText, style: rule.style });
        else if (rule.cssRules && rule.type !== CSSRule.KEYFRAMES_RULE) walk(rule.cssRules, above + rule.cssText.split("{")[0].trim());
      }
    };
    for (const sheet of sheets) walk(sheet.cssRules, "");
    return found;
  };
  const parts = (selector) => {
    const found = [""];
    let depth = 0;
    for (const sign of selector) {
      depth += "([".includes(sign) ? 1 : ")]".includes(sign) ? -1 : 0;
      if (sign === "," && depth === 0) found.push("");
      else found[found.length - 1] += sign;
    }
    return found.map((part) => part.trim());
  };
  const lines = ({ above, selector, style }) =>
    parts(selector).flatMap((part) => [...style].map((name) => [part, name, above + part + "{" + name + ":" + style.getPropertyValue(name)]));
  const there = new Set(all(document.styleSheets).flatMap(lines).map(([, , line]) => line));
  const root = document.documentElement;
  const names = new Set([...there].join(" ").match(/--[\\w-]+/g));
  const matches = new Map();
  const match = (part) => {
    // Where a thing stands now may change with a key or a pointer: only what must be there is looked at.
    const still = part.replace(/::?(before|after|marker|selection|placeholder|backdrop|first-l\\w+|(-\\w+-)?[\\w-]+(?=\\s*$))$/g, "")
      .replace(/:(hover|focus|focus-visible|focus-within|active|target|checked|disabled|open|visited|link|invalid)\\b(?![-(])/g, "");
    if (!matches.has(still)) {
      try { matches.set(still, still === "" || root.matches(still) || root.querySelector(still) !== null); }
      catch { matches.set(still, false); }
    }
    return matches.get(still);
  };
  return all([whole]).flatMap(lines).filter(([part, name, line]) =>
    !there.has(line) && (!name.startsWith("--") || names.has(name) && !there.has(line)) && match(part)).map(([, , line]) => line);
}"""
"""The lines of all sheets that can match what stands on the page now, and that no sheet of the page has."""


@cache
def whole() -> str:
    """All sheets, as they are written."""
    spec = find_spec("material")
    assert spec
    assert spec.origin
    theirs = (Path(spec.origin).parent / "templates" / "assets" / "stylesheets").glob("main.*.min.css")
    return "\n".join(path.read_text("utf-8") for path in [*theirs, *(ROOT / "docs" / sheet for sheet in extra_css())])


def missing(page: Page) -> list[str]:
    page.evaluate("document.querySelector('link[data-late]') && 0")
    found: list[str] = page.evaluate(MISSING, whole())
    return found


def test_a_missing_rule_would_be_told(page: Page, site: str) -> None:
    page.goto(f"{site}tips/")
    page.evaluate("document.querySelector('h1').className = 'guide-round'")
    more = f"{whole()} .guide-round h1, .guide-round {{ color: red }}"
    assert page.evaluate(MISSING, more) == [".guide-round{color:red"]


@pytest.mark.parametrize("name", ["home", "assumption", "check", "check together"])
def test_a_page_of_some_types_lacks_no_rule(page: Page, site: str, name: str) -> None:
    page.goto(site + PAGE_TYPES[name])
    page.wait_for_selector("html[data-ready]", state="attached")
    assert missing(page) == []


@pytest.mark.full
@pytest.mark.parametrize("name", PAGE_TYPES)
def test_a_page_of_each_type_lacks_no_rule(page: Page, site: str, name: str) -> None:
    page.goto(site + PAGE_TYPES[name])
    assert missing(page) == []


@pytest.mark.full
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_no_state_lacks_a_rule(page: Page, site: str, state: State) -> None:
    page.emulate_media(reduced_motion="reduce")
    state.open(page, site)
    assert missing(page) == []


__all__ = ["json", "read", "written"]
