"""How long a group's report takes to be read, worked out and drawn, beside a stock page in the same browser."""

from dataclasses import dataclass

from playwright.sync_api import sync_playwright

from tests.browser.chromium import FLAGS, on_path

PEOPLE = 500

# From 500 codes to bars on the screen. The codes are made first, from numbers that are the same each time.
DRAWN = """async (people) => {
  const from = (path) => import(`/written/${path}`);
  const { readDefinition } = await from("assess/definition.mjs");
  const { emptySheet, withAnswer } = await from("assess/answers.mjs");
  const { encode, decode } = await from("assess/code/code.mjs");
  const { reportOf } = await from("report/report.mjs");
  const { reportView } = await from("report/report-view.mjs");
  const address = document.querySelector("[data-module=group]").dataset.definition;
  const definition = readDefinition(await (await fetch(address)).json());
  let seed = 1;
  const below = (most) => (seed = (seed * 48271) % 2147483647) % most;
  const answers = [...definition.scale.points.map(({ id }) => id), "dont-know"];
  const answered = (sheet, { id }) => withAnswer(definition, sheet, id, answers[below(answers.length)]);
  const sheetOf = (_, tag) => definition.items.reduce(answered, emptySheet(definition, tag));
  const codes = Array.from({ length: people }, sheetOf).map((sheet) => encode(definition, sheet));
  const begun = performance.now();
  const sheets = codes.map((code) => decode(definition, code).sheet);
  const view = reportView(definition, reportOf(definition, sheets, 3), { project() {}, pack() {} });
  document.querySelector("article").append(view);
  const drawn = view.getBoundingClientRect().height;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return { seconds: (performance.now() - begun) / 1000, items: definition.items.length, drawn };
}"""
LOADED = "() => performance.getEntriesByType('navigation')[0].loadEventEnd / 1000"


@dataclass(frozen=True)
class Drawn:
    """A report of many people."""

    people: int
    items: int
    seconds: float
    stock: float
    """Seconds until a stock page of the same guide has loaded."""


def draw(ours: str, stock: str, check: str) -> Drawn:
    """Draws a report on a check's page of the guide, after loading a page of the stock site."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=on_path(), args=FLAGS)
        page = browser.new_page()
        page.goto(f"{stock}tips/")
        page.wait_for_load_state("load")
        loaded = page.evaluate(LOADED)
        page.goto(ours + check)
        page.wait_for_selector("html[data-ready]", state="attached")
        told = page.evaluate(DRAWN, PEOPLE)
        browser.close()
    return Drawn(PEOPLE, told["items"], told["seconds"], loaded)
