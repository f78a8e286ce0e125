"""Each page looks as if it had all style rules that were written, in every state that it can come into."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, Route, expect

from bench.visiting import WATCH_SHIFTS
from guide.publish.sheets.shortening import with_short_tokens
from tests.browser.conftest import ROOT
from tests.browser.page_types import PAGE_TYPES
from tests.browser.sharing import shared

MISSING = """(written) => {
  const whole = new CSSStyleSheet();
  whole.replaceSync(written);
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
  const told = ({ selectorText, style }, above) => parts(selectorText).flatMap((part) => [...style].map((name) => {
    const value = style.getPropertyValue(name).replace(/\\s/g, "");
    return { part, name, value, line: `${above}${part} { ${name}: ${value} }` };
  }));
  const lines = (rules, above = "") => [...rules].flatMap((rule) => {
    if (rule.selectorText !== undefined) return told(rule, above);
    if (rule.conditionText === undefined) return [];
    return lines(rule.cssRules, `${above}${rule.conditionText.replace(/\\s/g, "")} | `);
  });
  const there = [...document.styleSheets].flatMap((sheet) => lines(sheet.cssRules));
  const said = new Set(there.map(({ line }) => line));
  const asked = new Set(there.flatMap(({ value }) => value.match(/(?<=var\\()--[\\w-]+/g) ?? []));
  // What a key or a pointer changes may come next: such words are taken out, and what they stand at is looked for.
  const MOVING =
    /::?(?:hover|focus|focus-visible|focus-within|active|checked|target|visited|link|before|after|marker)(?![\\w-])/g;
  const matches = new Map();
  const match = (part) => {
    const still = part.replace(MOVING, "") || "*";
    if (!matches.has(still)) {
      try { matches.set(still, document.querySelector(still) !== null); } catch { matches.set(still, false); }
    }
    return matches.get(still);
  };
  const isMissing = ({ part, name, line }) =>
    !said.has(line) && (!name.startsWith("--") || asked.has(name)) && match(part);
  return lines(whole.cssRules).filter(isMissing).map(({ line }) => line);
}"""
"""The declarations of all sheets that are for something that stands on the page now, and that no sheet of it has."""


@cache
def whole() -> str:
    """All sheets, as they are written."""
    ours = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["extra_css"]
    sheets = [ROOT / "docs" / sheet for sheet in ours]
    assert len(sheets) > 10
    return with_short_tokens("\n".join(path.read_text("utf-8") for path in sheets))


def missing(page: Page) -> list[str]:
    found: list[str] = page.evaluate(MISSING, whole())
    return found


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")
    return page


def test_a_missing_rule_would_be_told(page: Page, site: str) -> None:
    opened(page, f"{site}tips/").evaluate("document.querySelector('h1').className = 'guide-round'")
    more = f"{whole()} .guide-round p, .guide-round:hover {{ order: 1 }}"
    told: list[str] = page.evaluate(MISSING, more)
    assert ".guide-round:hover { order: 1 }" in told
    assert ".guide-round p { order: 1 }" not in told


@pytest.mark.parametrize("name", ["home", "assumption", "check", "check together"])
def test_a_page_of_some_types_lacks_no_rule(page: Page, site: str, name: str) -> None:
    assert missing(opened(page, site + PAGE_TYPES[name])) == []


@pytest.mark.full
def test_a_page_of_each_type_lacks_no_rule(page: Page, site: str) -> None:
    """Of each state, test_states.py says so while it stands there."""
    told = {name: missing(opened(page, site + address)) for name, address in PAGE_TYPES.items()}
    assert {name: lines for name, lines in told.items() if lines} == {}


LOOKS = """() => [...document.querySelectorAll(
  ["home", "menu", "trail", "entry-cover", "art"].map((part) => `.guide-${part}, .guide-${part} *`).join()
)].filter((element) => !element.closest("[hidden]")).map((element) => {
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const names = [...style].filter((name) => !/^(?:--|bottom$|inset-block-end$)/.test(name));
  const said = names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
  return [element.tagName, box.x, box.y, box.width, box.height, ...said];
})"""
"""Everything that can be seen of the beginning of an entry, but how far it is to the end of what lies behind."""


@pytest.mark.parametrize("width", [390, 1400])
def test_an_entry_begins_before_the_rest_of_its_sheet_is_there_and_nothing_changes_then(
    page: Page, site: str, width: int
) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.set_viewport_size({"width": width, "height": 844})
    page.route(re.compile(r"/css/entry\.\w+\.css$"), hold)
    page.add_init_script(WATCH_SHIFTS)
    with page.expect_request(re.compile(r"/css/entry\.")):
        page.goto(site + PAGE_TYPES["assumption"], wait_until="commit")
    expect(page.locator(".guide-chips").first).to_be_visible()
    before = page.evaluate(LOOKS)
    assert len(before) > 30
    expect(page.locator(".guide-columns")).to_have_count(0)
    [rest] = held
    rest.continue_()
    page.wait_for_selector("html[data-ready]", state="attached")
    expect(page.locator(".guide-columns")).to_be_visible()
    changed = [(one, two) for one, two in zip(before, page.evaluate(LOOKS), strict=True) if one != two]
    assert [sorted(set(two) - set(one)) for one, two in changed] == []
    assert page.evaluate("window.shifted") == 0


def of_no_use(sheet: str, texts: Iterable[str]) -> set[str]:
    """The classes and ids in a sheet that stand in none of these texts, whole or as a script puts them together."""
    words: set[str] = set()
    endings: set[str] = set()
    for text in texts:
        words.update(re.findall(r"[\w-]+(?:\$\{)?", text))
        endings.update(re.findall(r"\}(-[\w-]+)", text))
    selectors = re.sub(r"\{[^{}]*\}", "{}", re.sub(r"url\([^)]*\)", "", sheet))
    while selectors != (bare := re.sub(r":(?:not|is|where)\([^()]*\)", "", selectors)):
        selectors = bare
    named = set(re.findall(r"[.#]([a-zA-Z][\w-]*)", re.sub(r"@[^{]*\{", "", selectors)))
    pieces = {word.removesuffix("${") for word in words if word.endswith(("-", "-${"))}
    return {name for name in named - words if not name.startswith(tuple(pieces)) and not name.endswith(tuple(endings))}


def with_imports(folder: Path, script: Path) -> str:
    """A script, and those that it imports."""
    text = script.read_text("utf-8")
    return text + "".join(with_imports(folder, folder / name) for name in re.findall(r'from ?"\./([^"]+)"', text))


AT_ONCE = ("src", "href", "data-search-box", "data-page-signs")
"""Where a page names a script that runs as soon as somebody touches it, or before."""


@pytest.mark.usefixtures("site")
def test_no_sheet_has_a_rule_for_what_no_page_of_its_type_can_hold(request: pytest.FixtureRequest) -> None:
    folder = shared(request.config).folder / "steady-guide"
    sheets: dict[str, list[str]] = {}
    late: dict[str, str] = {}
    for path in folder.rglob("*.html"):
        html = path.read_text("utf-8")
        told = re.search(r'data-late="[^"]*(css/[\w-]+\.\w+\.css)"', html)
        link = re.search(r'<link rel="stylesheet" href="[^"]*(css/[\w-]+\.\w+\.css)"', html)
        held = re.search(r"<style[^>]*>(.*?)</style>", html, re.S)
        for sheet in (link and link[1], held and held[1]):
            if sheet:
                sheets.setdefault(sheet, []).append(html)
                late[sheet] = told[1] if told else ""
    assert len(sheets) > 8
    assert sum("{" in sheet for sheet in sheets) > 1, "no sheet stands in a page"
    assets = folder / "assets"
    for sheet, pages in sheets.items():
        named = set(re.findall(r'(src|href|data-[\w-]+)="[^"]*js/([\w-]+\.\w+\.mjs)"', "".join(pages)))
        at_once = [with_imports(assets / "js", assets / "js" / name) for kind, name in named if kind in AT_ONCE]
        all_of_it = [with_imports(assets / "js", assets / "js" / name) for _, name in named]
        text = sheet if "{" in sheet else (assets / sheet).read_text("utf-8")
        assert of_no_use(text, [*(page.replace(text, "") for page in pages), *at_once]) == set(), sheet[:80]
        if late[sheet]:
            assert of_no_use((assets / late[sheet]).read_text("utf-8"), [*pages, *all_of_it]) == set(), late[sheet]


def test_a_rule_of_no_use_would_be_told() -> None:
    sheet = ".a .gone,#b:not(.never):hover{c:d}@media (x:.5em){.bar-5 .e{f:url(g.h)}}"
    assert of_no_use(sheet, ['<p class="a" id="b">', "`bar-${width}`", '"e"']) == {"gone"}
