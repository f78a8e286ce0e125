"""The plan within another page is made by scripts, as its own page has it from the build: neither is changed alone."""

from playwright.sync_api import Page

from guide.pages.plan_page import BLANK_STEPS
from guide.pages.rendering.render import html

BOTH = """async (built) => {
  const {blankPlan} = await import("/assets/js/plan/blank-plan.mjs");
  const [own] = new DOMParser().parseFromString(built, "text/html").body.children;
  own.querySelector("[data-part=sheet-about]").remove();   // for whoever has no scripts
  for (const {name} of [...own.attributes]) if (name !== "class") own.removeAttribute(name);   // of the page itself
  const named = ({name, value}) => `${name}=${value}`;
  const tree = (node) => node.nodeType === Node.TEXT_NODE
    ? node.data.trim()
    : [node.localName, [...node.attributes].map(named).sort(), ...[...node.childNodes].map(tree).filter(String)];
  return [tree(blankPlan()), tree(own)];
}"""


def test_a_plan_within_a_report_has_what_its_own_page_has(in_page: Page) -> None:
    here, own = in_page.evaluate(BOTH, html("plan.html", rows=BLANK_STEPS, minimum=5))
    assert here == own
